import type { JSX } from 'preact';
import type { ReportRecord } from '../../library/records';
import { Icon } from '../../ui/icons';
import { localDay } from '../../ui/local-day';
import type { ColumnId } from './columns';
import { say } from './texts';

/** 一格 What a report shows in a column. A zero among the findings is an empty cell, with the zero for those who listen. */
export function cellOf(record: ReportRecord, column: ColumnId): JSX.Element | string | null {
  const { summary, counts } = record;
  switch (column) {
    case 'type':
      return <span class="z">{say(`type_${summary.agencyType}`)}</span>;
    case 'year':
      return String(record.year);
    case 'form':
      return summary.form ?? <span class="z">—</span>;
    case 'error':
    case 'warning':
    case 'info':
      return <Findings kind={column} count={counts[column]} />;
    case 'relations': {
      const { satisfied, checked } = summary.relations;
      if (checked === 0) return null;
      return satisfied < checked ? (
        <span class="off">{`${satisfied}/${checked}`}</span>
      ) : (
        `${satisfied}/${checked}`
      );
    }
    case 'codes':
      return summary.codes.join(' ');
    case 'received':
    case 'disposed':
    case 'carriedForward':
    case 'reconsiderations':
    case 'suits':
      return <Count value={summary[column]} />;
    case 'undecided':
      return <Count value={summary.undecided || null} />;
    case 'disclosure':
    case 'disposal':
    case 'naturalPerson':
    case 'denial':
    case 'unavailable':
      return share(summary.rates[column]);
    case 'published':
    case 'signed':
      return summary[column];
    case 'readAt':
      return localDay(record.readAt);
    case 'overdue':
      return summary.overdue ? <span class="late">{say('days', { count: summary.overdue })}</span> : null;
    case 'handling':
      return handlingOf(record);
    case 'identifier':
      return summary.identifier ?? null;
    case 'address':
      return <span class="z">{record.address}</span>;
  }
}

/** 未能核对 Why nothing was checked; null where something was. */
export function unreadWhy({ summary: { kind, reason } }: ReportRecord): string | null {
  return kind === 'report-without-tables'
    ? say('unread', { why: say(`unread_${reason ?? 'missing'}`) })
    : null;
}

function Findings({ kind, count }: { kind: 'error' | 'warning' | 'info'; count: number }): JSX.Element {
  if (count === 0) return <span class="gj-hidden">0</span>;
  const mark = kind === 'info' ? 'hint' : kind;
  return (
    <span class={`gj-severity gj-${mark}`}>
      <Icon name={mark} />
      {count}
    </span>
  );
}

function Count({ value }: { value: number | null }): JSX.Element | null {
  if (value === null) return null;
  return <span class={value === 0 ? 'z' : undefined}>{value}</span>;
}

function share(value: number | null): JSX.Element | string {
  return value === null ? <span class="z">—</span> : `${(value * 100).toFixed(1)}%`;
}

/** What a person noted of the whole report comes before what is left to decide. */
function handlingOf({ followUp, summary }: ReportRecord): JSX.Element | null {
  const { open, confirmed, dismissed } = summary.handled;
  if (followUp !== null) return <span class="did">{say(`handling_${followUp}`)}</span>;
  if (summary.kind === 'report-without-tables') return <span class="todo">{say('lookYourself')}</span>;
  if (open > 0) return <span class="todo">{say('toDecide', { count: open })}</span>;
  if (confirmed > 0) return <span class="did">{say('handling_settled')}</span>;
  return dismissed > 0 ? <span class="did">{say('allDismissed')}</span> : null;
}
