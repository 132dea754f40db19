import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { percent } from '../../indicators/figures';
import { Icon } from '../../ui/icons';
import { isUnread, type Row } from './rows';
import { say } from './texts';

/** What a row does, for every row the same object. */
export interface RowActions {
  open(key: string): void;
  choose(key: string): void;
}

interface ReportRowProps {
  row: Row;
  name: string;
  selected: boolean;
  checked: boolean;
  act: RowActions;
}

/** One report. Drawn anew only if it has changed: a batch grows while one looks at it. */
export const ReportRow = memo(
  ({ row, name, selected, checked, act }: ReportRowProps): JSX.Element => {
    const { record } = row;
    const { summary } = record;
    const { satisfied, checked: all } = summary.relations;
    return (
      <tr aria-selected={selected} onClick={() => act.open(record.key)}>
        <td>
          <input
            type="checkbox"
            checked={checked}
            aria-label={say('choose', { name })}
            onClick={(event) => event.stopPropagation()}
            onChange={() => act.choose(record.key)}
          />
        </td>
        <td class="l" title={summary.title}>
          {name}
        </td>
        <td>{record.year}</td>
        {isUnread(row) ? (
          <>
            <td class="z">—</td>
            <td class="l" colSpan={8}>
              <span class="gj-severity gj-unchecked">
                <Icon name="unchecked" />
                {say(`unread_${summary.reason ?? 'missing'}`)}
              </span>
            </td>
          </>
        ) : (
          <>
            <td>{summary.form}</td>
            <Severity kind="error" count={summary.findings.error} />
            <Severity kind="warning" count={summary.findings.warning} />
            <Severity kind="hint" count={summary.findings.info} />
            <td>
              <span class={satisfied < all ? 'off' : ''}>{all === 0 ? '—' : `${satisfied}/${all}`}</span>
            </td>
            <Count value={summary.received} />
            <Count value={summary.disposed} />
            <td>
              {summary.rates.disclosure === null ? (
                <span class="z">—</span>
              ) : (
                percent(summary.rates.disclosure, 1)
              )}
            </td>
            <Count value={summary.carriedForward} />
          </>
        )}
        <td>{summary.published}</td>
        <td class="late">{summary.overdue ? say('days', { count: summary.overdue }) : ''}</td>
      </tr>
    );
  },
  (a, b) =>
    a.row.record === b.row.record &&
    a.name === b.name &&
    a.selected === b.selected &&
    a.checked === b.checked,
);

/** A zero is an empty cell to the eye. */
function Severity({ kind, count }: { kind: 'error' | 'warning' | 'hint'; count: number }): JSX.Element {
  return (
    <td>
      {count === 0 ? (
        <span class="gj-hidden">0</span>
      ) : (
        <span class={`gj-severity gj-${kind}`}>
          <Icon name={kind} />
          {count}
        </span>
      )}
    </td>
  );
}

function Count({ value }: { value: number | null }): JSX.Element {
  return (
    <td>{value === null ? <span class="z">—</span> : <span class={value === 0 ? 'z' : ''}>{value}</span>}</td>
  );
}
