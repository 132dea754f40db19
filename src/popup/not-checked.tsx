import type { JSX } from 'preact';
import type { Explained } from '../reconcile/explain/explanation';
import { rowOf, type Unchecked } from '../report/report';
import { text } from '../ui/i18n';
import { Icon } from '../ui/icons';

/** 未能核对 One line that says how many relations or tables were not checked; it opens to which they are, one reason after the other. */
export function NotChecked({ explained }: { explained: Explained }): JSX.Element | null {
  const { unchecked } = explained.review;
  if (unchecked.length === 0) return null;
  const reasons = [...new Set(unchecked.map(({ reason }) => reason))];
  return (
    <details class="gj-not-checked">
      <summary>
        <Icon name="unchecked" />
        {text('popup_checkedNot', { count: unchecked.length })}
        <Icon name="down" />
      </summary>
      <dl>
        {reasons.map((reason) => {
          const where = wheres(unchecked, reason, explained.labels);
          return (
            <div key={reason}>
              <dt>{text(`overlay_unread_${reason}`)}</dt>
              {where.map((name) => (
                <dd key={name}>{name}</dd>
              ))}
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** What could not be checked for one reason: places or table by their names, the relation by its code, each once. The whole page has no name. */
function wheres(unchecked: Unchecked[], reason: string, labels: Record<string, string>): string[] {
  const names = unchecked
    .filter((one) => one.reason === reason)
    .map(({ places, table, code }) => {
      const cells = reason === 'short' ? places.map(rowOf) : places;
      const named = cells.length > 0 ? cells : [table].filter((id) => id !== undefined);
      const names = [...new Set(named.map((id) => labels[id] ?? id))].join(text('overlay_pause'));
      return [names, code].filter(Boolean).join(' ');
    });
  return [...new Set(names)].filter((name) => name !== '');
}
