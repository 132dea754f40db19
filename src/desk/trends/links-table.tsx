import type { JSX } from 'preact';
import { type Link, linkCodes } from '../../indicators/links';
import { Icon } from '../../ui/icons';
import { hashOf } from '../route';
import { say } from './texts';

const names = { 'Y-01': 'y01', 'Y-02': 'y02', 'Y-04': 'y04', 'Y-05': 'y05' } as const;

/** 跨年核对 One row for each check, one column for each pair of years, each cell an equation that leads to the later report. */
export function LinksTable({
  links,
  changed,
  keyOf,
}: {
  links: readonly Link[];
  changed: boolean;
  keyOf(year: number): string | undefined;
}): JSX.Element {
  const pairs = links.filter(({ code }) => code === linkCodes[0]);
  return (
    <section class="gj-links" aria-label={say('links')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('linksHead')}</th>
            {pairs.map(({ from, to }) => (
              <th key={to} scope="col">
                {from} → {to}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linkCodes.map((code) => (
            <tr key={code}>
              <th scope="row">
                <span class="code">{code}</span>
                {say(names[code])}
              </th>
              {pairs.map(({ to }) => (
                <LinkCell
                  key={to}
                  link={links.find((one) => one.code === code && one.to === to)!}
                  report={keyOf(to)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="gj-note">{say(changed ? 'linksNote' : 'linksNotePlain')}</p>
    </section>
  );
}

function LinkCell({ link, report }: { link: Link; report: string | undefined }): JSX.Element {
  if (link.state === 'none')
    return <td class="na">{say(link.code === 'Y-05' ? 'otherForm' : 'noSuchFigure')}</td>;
  if (link.state === 'unstated') return <td class="na">{say('notStated')}</td>;
  const words = equationOf(link);
  return (
    <td class={link.state === 'off' ? (link.severity === 'warning' ? 'off' : 'off hint') : undefined}>
      {report === undefined ? (
        words
      ) : (
        <a href={hashOf({ view: 'report', key: report })} title={say('openLater', { year: link.to })}>
          {words}
        </a>
      )}
      <Verdict link={link} />
    </td>
  );
}

function Verdict({ link }: { link: Link }): JSX.Element {
  if (link.state === 'explained')
    return (
      <span class="gj-faint gj-small" title={say('explained')}>
        {' '}
        {say('explainedShort')}
      </span>
    );
  const icon = link.state === 'holds' ? 'pass' : link.severity === 'warning' ? 'warning' : 'hint';
  return (
    <>
      <Icon name={icon} />
      <span class="gj-hidden">{say(link.state === 'holds' ? 'agrees' : 'differs')}</span>
    </>
  );
}

/** 算式 3 → 3; 12 + 3 − 0 = 15 ≠ 14; for copied tables a word. */
export function equationOf({ code, numbers, state }: Link): string {
  if (code === 'Y-05') return say(state === 'off' ? 'identical' : 'different');
  if (code === 'Y-02') {
    const [last = 0, issued = 0, repealed = 0, stated = 0] = numbers;
    const expected = last + issued - repealed;
    const sum = `${last} + ${issued} − ${repealed} = ${expected}`;
    return expected === stated ? sum : `${sum} ≠ ${stated}`;
  }
  return numbers.join(state === 'off' && code === 'Y-01' ? ' ≠ ' : ' → ');
}
