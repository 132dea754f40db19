import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Contribution } from '../../reconcile/rollup/contribution';
import { Icon } from '../../ui/icons';
import { listed } from '../../ui/listed';
import { hashOf } from '../route';
import { say } from './texts';

/** One member as the panel knows it. */
export interface MemberLine {
  name: string;
  key: string;
  part: Contribution;
}

const WIDEST = 105;

/** 成员 Who contributes what to a cell, by size: bars, the doubtful part of one hatched; zeros folded. */
export function MembersTable({ lines, sum }: { lines: readonly MemberLine[]; sum: number }): JSX.Element {
  const [all, setAll] = useState(false);
  const told = ({ part }: MemberLine) => (part.value ?? 0) !== 0 || part.finding !== null;
  const shown = lines.filter(told).sort((a, b) => (b.part.value ?? 0) - (a.part.value ?? 0));
  const zeros = lines.filter((line) => !told(line) && !line.part.open);
  const open = lines.filter((line) => !told(line) && line.part.open);
  const most = Math.max(1, ...lines.map(({ part }) => Math.max(part.value ?? 0, part.repair?.to ?? 0)));
  return (
    <table class="gj-members">
      <colgroup>
        <col />
        <col class="figure" />
        <col class="picture" />
      </colgroup>
      <thead class="gj-hidden">
        <tr>
          <th scope="col">{say('member')}</th>
          <th scope="col">{say('value')}</th>
          <th scope="col">{say('picture')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => (
          <Line key={line.key} line={line} most={most} />
        ))}
        {open.length > 0 && (
          <tr class="folded">
            <td colSpan={3} title={listed(open.map(({ name }) => name))}>
              {say('openMembers', { count: open.length })}
            </td>
          </tr>
        )}
        {zeros.length > 0 && (
          <tr class="folded">
            <td colSpan={3}>
              {say('zeroMembers', { count: zeros.length })}
              <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
                {say(all ? 'hideZeros' : 'showAll')}
              </button>
            </td>
          </tr>
        )}
        {all && zeros.map((line) => <Line key={line.key} line={line} most={most} />)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('together')}</th>
          <td class="n">{sum}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Line({ line, most }: { line: MemberLine; most: number }): JSX.Element {
  const { name, key, part } = line;
  const value = part.value ?? 0;
  const width = (count: number) => ({ width: `${Math.round((count / most) * WIDEST)}px` });
  const to = part.repair?.to ?? null;
  const kept = to === null ? 0 : Math.min(value, to);
  const doubtful = to === null ? value : Math.abs(value - to);
  return (
    <tr data-mark={part.finding ? '' : undefined}>
      <td title={name}>
        <a href={hashOf({ view: 'report', key })}>{name}</a>
        {part.finding && (
          <span class="gj-severity gj-error gj-small">
            <Icon name="error" />
            {to === null ? say('doubtful') : say('suggests', { to })}
          </span>
        )}
      </td>
      <td class={value === 0 ? 'n z' : 'n'}>{part.value ?? '—'}</td>
      <td aria-hidden="true">
        {part.finding ? (
          <span class="bars">
            {kept > 0 && <span class="bar kept" style={width(kept)} />}
            {doubtful > 0 && <span class="bar" style={width(doubtful)} />}
          </span>
        ) : (
          value > 0 && <span class="bar" style={width(value)} />
        )}
      </td>
    </tr>
  );
}
