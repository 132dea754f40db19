import { Component, type JSX } from 'preact';
import type { ReportRecord } from '../../library/records';
import { withoutRegion } from '../../library/region';
import { Icon } from '../../ui/icons';
import { hashOf } from '../route';
import { cellOf, unreadWhy } from './cell';
import { columns as allColumns } from './columns';
import type { ReportTableProps } from './table';
import { say } from './texts';

/** 一行的话 One report, and how it stands in the table. */
type RowProps = Pick<ReportTableProps, 'columns' | 'region' | 'onCurrent' | 'onSelect'> & {
  id: string;
  record: ReportRecord;
  index: number;
  selected: boolean;
  current: boolean;
};

/** 一行 Left alone as long as nothing of it has changed: scrolling draws the rows that come into view, not those that stay. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: Readonly<RowProps>): boolean {
    const names = Object.keys(next) as (keyof RowProps)[];
    return names.some((name) => next[name] !== this.props[name]);
  }
  override render(): JSX.Element {
    return drawn(this.props);
  }
}

function drawn({
  id,
  record,
  index,
  columns,
  region,
  selected,
  current,
  onCurrent,
  onSelect,
}: RowProps): JSX.Element {
  const { agency, key } = record;
  const why = unreadWhy(record);
  const first = why === null ? -1 : columns.findIndex((column) => allColumns[column].ofTables);
  let span = 0;
  while (first !== -1 && allColumns[columns[first + span] ?? 'type'].ofTables) span++;
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-current={current || undefined}
      onClick={(event) => {
        if ((event.target as Element).closest('a, input')) return;
        onCurrent(key);
        if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(key, event.shiftKey ? 'range' : 'one');
      }}
    >
      <td>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`${say('select')} ${agency ?? say('noName')} ${record.year}`}
          checked={selected}
          onClick={(event) => {
            // Keys are the table's; and a row shows another report when the list changes.
            event.currentTarget.closest('table')?.focus({ preventScroll: true });
            onCurrent(key);
            onSelect(key, event.shiftKey ? 'range' : 'one');
          }}
        />
      </td>
      <th scope="row" class="l" title={agency ?? record.summary.title}>
        <a tabIndex={-1} href={hashOf({ view: 'report', key })} onClick={() => onCurrent(key)}>
          {agency === null ? `${say('noName')} ${record.summary.title}` : withoutRegion(agency, region)}
        </a>
      </th>
      {columns.map((column, at) => {
        if (at === first)
          return (
            <td key={column} class="l unread" colSpan={span}>
              <Icon name="unchecked" class="un" />
              {why}
            </td>
          );
        if (first !== -1 && at > first && at < first + span) return null;
        const { side, ofTables } = allColumns[column];
        const content = why !== null && ofTables ? null : cellOf(record, column);
        return (
          <td
            key={column}
            class={[side === 'l' && 'l', column === 'codes' && 'codes'].filter(Boolean).join(' ')}
          >
            {content}
          </td>
        );
      })}
    </tr>
  );
}
