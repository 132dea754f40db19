import type { JSX } from 'preact';
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ReportRecord } from '../../library/records';
import { Icon } from '../../ui/icons';
import { nextOf } from '../../ui/tabs';
import { columns as allColumns, type ColumnId, widthOf } from './columns';
import { Row } from './row';
import type { Sort } from './sort';
import { say } from './texts';
import { useVisibleRows } from './visible-rows';

/** Of the row, as tokens.css has it, and of the head. */
const ROW = 30;
const HEAD = 29;

/** 报告表的话 What the table shows, and what can be done with it. */
export interface ReportTableProps {
  records: readonly ReportRecord[];
  /** How many there are: more than the records as long as the rest is being read, null as long as that is not known. */
  count: number | null;
  columns: readonly ColumnId[];
  sorts: readonly Sort[];
  selected: ReadonlySet<string>;
  /** The key of the row that the keys move from. */
  current: string | null;
  /** Whether a person comes back from the report of that row. */
  returning: boolean;
  region: string;
  onSort(by: Sort['by']): void;
  onMove(column: ColumnId, before: ColumnId | null): void;
  onCurrent(key: string): void;
  onSelect(key: string, how: 'one' | 'range'): void;
  onSelectAll(on: boolean): void;
  onClearSelection(): void;
  onOpen(key: string): void;
  onSeen(from: number, to: number): void;
}

/**
 * 报告表 All reports, of which only the rows in view are in the document. One stop in the order of Tab: ↑ ↓ Home End and the page keys move
 * the row, Enter opens it, Space selects it, with Shift up to it.
 */
export function ReportTable(props: ReportTableProps): JSX.Element {
  const { records, count, columns, selected, current, region } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVisibleRows(box, count ?? records.length, ROW, HEAD);
  const drawn = records.slice(rows.from, rows.to);
  const at = useMemo(() => records.findIndex(({ key }) => key === current), [records, current]);
  const { from, to } = rows.seen;
  useEffect(() => props.onSeen(from, to), [from, to, records.length]);
  // Rows are drawn anew when what they show changes, not because a range is chosen in another list now.
  const select = useRef(props.onSelect);
  select.current = props.onSelect;
  const onSelect = useCallback<ReportTableProps['onSelect']>((key, how) => select.current(key, how), []);

  const awaited = useRef(props.returning);
  useLayoutEffect(() => {
    if (!awaited.current || at === -1) return;
    awaited.current = false;
    rows.scrollTo(at);
    box.current?.querySelector('table')?.focus({ preventScroll: true });
  }, [at]);

  const goTo = (index: number) => {
    const place = Math.max(0, Math.min(records.length - 1, index));
    const record = records[place];
    if (record === undefined) return;
    props.onCurrent(record.key);
    rows.scrollTo(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, to - from - 1);
    const target = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: records.length - 1,
    }[event.key];
    if (target !== undefined) {
      if (event.shiftKey && current !== null && !selected.has(current)) props.onSelect(current, 'one');
      goTo(target);
      const now = records[Math.max(0, Math.min(records.length - 1, target))];
      if (event.shiftKey && now) props.onSelect(now.key, 'range');
    } else if (event.key === 'Enter' && current !== null) props.onOpen(current);
    else if (event.key === ' ' && current !== null) props.onSelect(current, event.shiftKey ? 'range' : 'one');
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      if (!partial) props.onSelectAll(true);
    } else if (event.key === 'Escape') props.onClearSelection();
    else return;
    event.preventDefault();
  };

  const fixed = columns.reduce((width, column) => width + widthOf(column), 40);
  const partial = count === null || records.length < count;
  const all = useMemo(
    () =>
      !partial &&
      records.length > 0 &&
      selected.size >= records.length &&
      records.every(({ key }) => selected.has(key)),
    [records, partial, selected],
  );
  const below = rows.below + (rows.to - rows.from - drawn.length) * ROW;
  return (
    <div class="gj-scroll" ref={box}>
      <table
        class="gj-grid gj-reports"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen and opened by keys: a grid, drawn by a table.
        role="grid"
        tabIndex={0}
        style={{ minWidth: `${fixed + 150}px` }}
        aria-label={say('table')}
        aria-rowcount={count === null ? -1 : count + 1}
        aria-multiselectable="true"
        aria-activedescendant={at >= rows.from && at < rows.to ? `${id}-${at}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === event.currentTarget && at === -1) goTo(from);
        }}
      >
        <colgroup>
          <col style={{ width: '40px' }} />
          <col />
          {columns.map((column) => (
            <col key={column} style={{ width: `${widthOf(column)}px` }} />
          ))}
        </colgroup>
        <Head {...props} all={all} partial={partial} />
        <tbody>
          {rows.above > 0 && <Gap height={rows.above} span={columns.length + 2} />}
          {drawn.map((record, index) => (
            <Row
              // By place: a filter or an order changes what stands in the rows, not the rows.
              key={rows.from + index}
              id={`${id}-${rows.from + index}`}
              record={record}
              index={rows.from + index}
              columns={columns}
              region={region}
              selected={selected.has(record.key)}
              current={record.key === current}
              onCurrent={props.onCurrent}
              onSelect={onSelect}
            />
          ))}
          {below > 0 && <Gap height={below} span={columns.length + 2} />}
        </tbody>
      </table>
    </div>
  );
}

/** What is not drawn above and below. */
function Gap({ height, span }: { height: number; span: number }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus.
    <tr aria-hidden="true" class="gap">
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}

function Head({
  columns,
  sorts,
  region,
  all,
  partial,
  selected,
  onSort,
  onMove,
  onSelectAll,
}: ReportTableProps & { all: boolean; partial: boolean }): JSX.Element {
  const row = useRef<HTMLTableRowElement>(null);
  const heads: Sort['by'][] = ['name', ...columns];
  /** Arrows go from head to head; with Alt they take the column along. */
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (at === -1) return;
    if (event.altKey && at > 0 && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      const column = columns[at - 1]!;
      const others = columns.filter((one) => one !== column);
      const to = at - 1 + (event.key === 'ArrowLeft' ? -1 : 1);
      if (to >= 0 && to <= others.length) onMove(column, others[to] ?? null);
    } else {
      const to = event.altKey ? null : nextOf(event.key, at, buttons.length);
      if (to === null) return;
      buttons[to]?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const some = !all && selected.size > 0;
  return (
    <thead>
      <tr ref={row} aria-rowindex={1} onKeyDown={onKeyDown}>
        <th scope="col">
          <input
            type="checkbox"
            aria-label={say('selectAll')}
            checked={all}
            disabled={partial}
            ref={(box) => {
              if (box) box.indeterminate = some;
            }}
            onChange={() => onSelectAll(!all)}
          />
        </th>
        {heads.map((by, index) => {
          const sort = sorts[0]?.by === by ? sorts[0] : null;
          const left = by === 'name' || allColumns[by].side === 'l';
          return (
            <th
              key={by}
              scope="col"
              class={left ? 'l' : undefined}
              aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : undefined}
              draggable={by !== 'name'}
              onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, by)}
              onDragOver={(event) => {
                if (event.dataTransfer?.types.includes(DRAGGED)) event.preventDefault();
              }}
              onDrop={(event) => {
                const column = event.dataTransfer?.getData(DRAGGED) as ColumnId;
                const before = by === 'name' ? columns[0]! : by;
                if (columns.includes(column) && column !== before) onMove(column, before);
              }}
            >
              <button type="button" tabIndex={index === 0 ? 0 : -1} onClick={() => onSort(by)}>
                {by === 'name' ? (region ? say('agencyIn', { region }) : say('agency')) : say(by)}
                {sort && <Icon name="sort" class={sort.descending ? '' : 'up'} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const DRAGGED = 'application/x-gouji-column';
