import type { JSX } from 'preact';
import { withoutRegion } from '../../library/region';
import { standingOf } from '../../reconcile/decision';
import { placeLabel, severityLabel } from '../../reconcile/explain';
import type { Review } from '../../reconcile/review';
import type { RollUp, RollUpCell } from '../../reconcile/rollup/roll-up';
import { language } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { hashOf } from '../route';
import { memberName } from './export';
import { MembersTable } from './members-table';
import { say } from './texts';

/** What the panel of one cell shows. */
export interface CellPanelProps {
  cell: RollUpCell;
  government: Review;
  members: readonly { key: string; review: Review }[];
  rollUp: RollUp;
  /** The place that all names begin with, which stands elsewhere. */
  prefix: string;
}

/** 所选一格 The chosen cell added up: both sums, the members by size, their own findings, and who was not seen. */
export function CellPanel({ cell, government, members, rollUp, prefix }: CellPanelProps): JSX.Element {
  const short = (index: number) => withoutRegion(memberName(members[index]!.review), prefix);
  const lines = cell.parts.map((part) => ({
    name: short(part.member),
    key: members[part.member]!.key,
    part,
  }));
  const { stated, sum, difference, finding } = cell;
  return (
    <div class="body">
      <h2>
        {placeLabel(cell.place, government, language())}
        <span>{verdictOf(cell, government)}</span>
      </h2>
      <div class="gj-sides">
        <dl>
          <dt>{say('sumOfSeen', { count: rollUp.members })}</dt>
          <dd>
            {sum}
            {cell.table !== 'proactive' && <small>{say('pieces')}</small>}
          </dd>
        </dl>
        <span class={finding ? 'ne gj-warning' : 'ne gj-faint'} aria-hidden="true">
          {difference === null ? '' : difference === 0 ? '=' : finding ? '≠' : difference < 0 ? '<' : '>'}
        </span>
        <dl>
          <dt>{say('government')}</dt>
          <dd>
            {stated ?? '—'}
            {difference !== null && difference !== 0 && (
              <small>{say(difference > 0 ? 'more' : 'fewer', { difference: Math.abs(difference) })}</small>
            )}
          </dd>
        </dl>
      </div>
      <MembersTable key={cell.place} lines={lines} sum={sum} />
      <OwnFaults cell={cell} nameOf={short} />
      {rollUp.missing.length > 0 && (
        <>
          <h2 class="apart">
            {say('unseenMembers', { count: rollUp.missing.length })}
            <span>{say('unseenNote')}</span>
          </h2>
          <ul class="gj-unseen">
            {rollUp.missing.map((name) => (
              <li key={name}>
                <Icon name="unchecked" />
                <span>{withoutRegion(name, prefix)}</span>
                <a href={hashOf({ view: 'batch' })} aria-label={`${say('add')} ${name}`}>
                  {say('add')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {rollUp.excluded.length > 0 && (
        <>
          <h2 class="apart">{say('excluded', { count: rollUp.excluded.length })}</h2>
          <ul class="gj-unseen">
            {rollUp.excluded.map(({ member, reason }) => (
              <li key={member}>
                <Icon name="unchecked" />
                <span>{short(member)}</span>
                <span class="gj-quiet">{say(`excluded_${reason}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** 本身不平 What the members' own findings at this cell would make of the sum. */
function OwnFaults({
  cell,
  nameOf,
}: {
  cell: RollUpCell;
  nameOf(member: number): string;
}): JSX.Element | null {
  const faults = cell.parts.filter(({ finding }) => finding !== null);
  if (faults.length === 0 && cell.repair === null) return null;
  return (
    <div class="gj-explain">
      {faults.map(({ member, repair }, index) => (
        <p key={member}>
          <b>{say('ownFault', { agency: nameOf(member) })}</b>
          {repair === null
            ? say('ownUnclear')
            : say('ownRepair', { from: repair.from ?? say('blank'), to: repair.to })}
          {index === faults.length - 1 && cell.repairedSum !== null && (
            <>
              {say('afterRepair', { sum: cell.repairedSum })}
              {cell.repairedSum === cell.stated
                ? say('afterSame')
                : say('afterOff', { stated: cell.stated ?? say('blank') })}
            </>
          )}
        </p>
      ))}
      {cell.repair !== null && (
        <p>{say('governmentRepair', { from: cell.repair.from ?? say('blank'), to: cell.repair.to })}</p>
      )}
    </div>
  );
}

function verdictOf({ finding, outcome, difference }: RollUpCell, government: Review): string {
  if (finding !== null) {
    const { state } = standingOf(finding, government);
    if (state === 'dismissed') return say('ignored');
    const word = state === 'confirmed' ? say('confirmed') : severityLabel(finding, language());
    return `${word}\u3000${finding.code}`;
  }
  if (outcome === 'satisfied') return say('same');
  return difference === null ? say('nothing') : say('mayBe');
}
