import type { JSX } from 'preact';
import { withoutRegion } from '../../library/region';
import { Icon } from '../../ui/icons';
import { hashOf } from '../route';
import type { Compared, YearState } from './roster';
import { say } from './texts';

/** 对照表 Unit by year: a tick, the days late, a dashed square, a dot. */
export function ComparedTable({
  rows,
  years,
  year,
  region,
  onAnswer,
  onAdd,
}: {
  rows: readonly Compared[];
  years: readonly number[];
  year: number;
  region: string;
  onAnswer(one: Compared, same: boolean): void;
  onAdd(one: Compared): void;
}): JSX.Element {
  const now = (of: number) => (of === year ? 'c now' : 'c');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys that scroll.
    <section class="gj-scroll" tabIndex={0} aria-label={say('table')}>
      <table class="gj-grid gj-years-grid" style={{ minWidth: `${628 + years.length * 50}px` }}>
        <colgroup>
          <col style={{ width: '20px' }} />
          <col style={{ width: '180px' }} />
          <col />
          {years.map((one) => (
            <col key={one} style={{ width: '50px' }} />
          ))}
          <col style={{ width: '178px' }} />
          <col style={{ width: '150px' }} />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th class="l" scope="col">
              {say('unit')}
            </th>
            <th class="l" scope="col">
              {say('inLibrary')}
            </th>
            {years.map((one) => (
              <th key={one} class={now(one)} scope="col">
                {one}
              </th>
            ))}
            <th class="l" scope="col">
              {say('situation')}
            </th>
            <th scope="col">
              <span class="gj-hidden">{say('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.unit.name}>
              <td />
              <th class="l" scope="row">
                {one.unit.name}
              </th>
              <td class="l">
                <LibraryName one={one} year={year} region={region} />
              </td>
              {years.map((of) => (
                <td key={of} class={now(of)}>
                  <Sign state={one.years.get(of)!} />
                </td>
              ))}
              <td class="l">
                <span class="gone">{situationOf(one, year)}</span>
              </td>
              <td>
                <Actions one={one} year={year} onAnswer={onAnswer} onAdd={onAdd} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="gj-none">{say('none')}</p>}
    </section>
  );
}

function LibraryName({
  one: { match, unit, plain },
  year,
  region,
}: {
  one: Compared;
  year: number;
  region: string;
}): JSX.Element {
  if (match !== null && match.agencyKey !== plain && match.agency !== unit.name)
    return <span title={match.agency}>{withoutRegion(match.agency, region)}</span>;
  if (match !== null) return <span class="z">{say('sameName')}</span>;
  return <span class="z">{unit.from === year ? say('newIn', { year }) : say('noName')}</span>;
}

function Sign({ state }: { state: YearState }): JSX.Element {
  const named = (name: 'pass' | 'unchecked', words: string) => (
    <>
      <Icon name={name} class={name === 'pass' ? '' : 'un'} />
      <span class="gj-hidden">{words}</span>
    </>
  );
  switch (state.state) {
    case 'ok':
      return <a href={hashOf({ view: 'report', key: state.key })}>{named('pass', say('state_ok'))}</a>;
    case 'unread':
      return (
        <a href={hashOf({ view: 'report', key: state.key })} title={say('state_unread')}>
          {named('pass', say('state_unread'))}
        </a>
      );
    case 'late':
      return (
        <a
          class="late"
          href={hashOf({ view: 'report', key: state.key })}
          title={say('late', { count: state.days })}
        >
          {say('days', { count: state.days })}
        </a>
      );
    case 'unseen':
      return named('unchecked', say('state_unseen'));
    case 'absent':
      return (
        <span class="z" title={say('state_absent')}>
          <span aria-hidden="true">·</span>
          <span class="gj-hidden">{say('state_absent')}</span>
        </span>
      );
  }
}

/** What there is to say of the year in question. */
export function situationOf({ match, years }: Compared, year: number): string {
  if (match?.asked) return say('sameUnit');
  if (years.get(year)?.state !== 'unseen') return '';
  return say(years.get(year - 1)?.state === 'unseen' ? 'unseenTwice' : 'unseen');
}

function Actions({
  one,
  year,
  onAnswer,
  onAdd,
}: {
  one: Compared;
  year: number;
  onAnswer(one: Compared, same: boolean): void;
  onAdd(one: Compared): void;
}): JSX.Element | null {
  const { name } = one.unit;
  if (one.match?.asked)
    return (
      <>
        {[true, false].map((same) => (
          <button
            key={String(same)}
            type="button"
            class="gj-button"
            aria-label={`${say(same ? 'yes' : 'no')} ${name} ${one.match?.agency}`}
            onClick={() => onAnswer(one, same)}
          >
            {say(same ? 'yes' : 'no')}
          </button>
        ))}
      </>
    );
  if (one.years.get(year)?.state !== 'unseen') return null;
  return (
    <>
      {one.column !== null && /^https?:/.test(one.column) && (
        <a class="gj-button" href={one.column} target="_blank" rel="noreferrer">
          {say('openColumn')}
        </a>
      )}
      <button
        type="button"
        class="gj-button"
        aria-label={`${say('addAddress')} ${name}`}
        onClick={() => onAdd(one)}
      >
        {say('addAddress')}
      </button>
    </>
  );
}
