import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { commonRegion } from '../../library/region';
import { Icon, type IconName } from '../../ui/icons';
import { nameOfRow } from './names';
import { ReportRow, type RowActions } from './report-row';
import {
  type Column,
  columns,
  countRows,
  passes,
  type Row,
  type RowFilter,
  rowFilters,
  type Sort,
  sortRows,
} from './rows';
import { say } from './texts';

const filterIcons: Partial<Record<RowFilter, [IconName, string]>> = {
  error: ['error', 'gj-error'],
  warning: ['warning', 'gj-warning'],
  info: ['hint', 'gj-hint'],
  clean: ['pass', 'gj-pass'],
  unchecked: ['unchecked', 'gj-unchecked'],
};

const widths: Partial<Record<Column, number>> = {
  year: 44,
  form: 44,
  error: 50,
  warning: 44,
  info: 42,
  relations: 56,
  received: 44,
  disposed: 44,
  disclosure: 58,
  carriedForward: 42,
  published: 86,
  late: 54,
};

/** 结果 The reports of a batch: filtered by what is worst in them, sorted by any column, chosen for an export, opened beside. */
export function Results({
  rows,
  open,
  chosen,
  onOpen,
  onEnter,
  onChoose,
}: {
  rows: readonly Row[];
  /** The report that stands in the drawer. */
  open: string | null;
  chosen: ReadonlySet<string>;
  /** In the order in which they stand, so that one can go on from there. */
  onOpen(key: string, order: readonly string[]): void;
  onEnter(key: string): void;
  onChoose(keys: ReadonlySet<string>): void;
}): JSX.Element {
  const [filter, setFilter] = useState<RowFilter>('all');
  const [sort, setSort] = useState<Sort>({ by: 'error', down: true });
  const [sought, setSought] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);

  const prefix = useMemo(() => commonRegion(rows.map(({ record }) => record.agency)), [rows]);
  const counts = useMemo(() => countRows(rows), [rows]);
  const shown = useMemo(() => {
    const name = (row: Row) => nameOfRow(row, prefix);
    const words = sought?.trim() ?? '';
    const fits = rows.filter((row) => passes(row, filter) && nameOfRow(row).includes(words));
    return sortRows(fits, sort, name);
  }, [rows, filter, sort, sought, prefix]);
  const keys = shown.map(({ record }) => record.key);
  const allChosen = keys.length > 0 && keys.every((key) => chosen.has(key));

  const sortBy = (by: Column) =>
    setSort({ by, down: sort.by === by ? !sort.down : by !== 'name' && by !== 'published' });
  const choose = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChoose(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
    const at = open === null ? -1 : keys.indexOf(open);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ']': at + 1,
      '[': at - 1,
      Home: 0,
      End: keys.length - 1,
    }[event.key];
    if (to !== undefined && keys[to] !== undefined) {
      onOpen(keys[to], keys);
      body.current?.querySelectorAll('tr')[to]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && at >= 0 && !(event.target instanceof HTMLButtonElement))
      onEnter(keys[at]!);
    else if (event.key === ' ' && at >= 0 && event.target === event.currentTarget) choose(keys[at]!);
    else if (event.key === '/') setSought(sought ?? '');
    else return;
    event.preventDefault();
  };

  // One object for all rows and all times, so that a row is drawn anew only when it has changed itself.
  const latest = useRef({ open: onOpen, choose, keys });
  latest.current = { open: onOpen, choose, keys };
  const act = useMemo<RowActions>(
    () => ({
      open: (key) => latest.current.open(key, latest.current.keys),
      choose: (key) => latest.current.choose(key),
    }),
    [],
  );

  return (
    <section class="gj-results" aria-label={say('results')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own. */}
      <div class="gj-filters" role="group" aria-label={say('filter')}>
        {rowFilters.map((one) => {
          const [icon, tone] = filterIcons[one] ?? [];
          return (
            <button
              type="button"
              class="gj-filter"
              key={one}
              aria-pressed={one === filter}
              onClick={() => setFilter(one)}
            >
              {icon && <Icon name={icon} class={tone ?? ''} />}
              {say(`filter_${one}`)} <b>{counts[one]}</b>
            </button>
          );
        })}
        {sought === null ? (
          <button
            type="button"
            class="gj-button push"
            data-kind="bare"
            data-shape="square"
            aria-label={say('find')}
            onClick={() => setSought('')}
          >
            <Icon name="search" />
          </button>
        ) : (
          <span class="gj-search push">
            <Icon name="search" />
            <input
              class="gj-field"
              type="search"
              value={sought}
              aria-label={say('find')}
              ref={(field) => {
                if (sought === '') field?.focus();
              }}
              onInput={(event) => setSought(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setSought(null)}
            />
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its rows are chosen by arrows. */}
      <section class="gj-scroll" tabIndex={0} aria-label={say('table')} onKeyDown={onKeyDown}>
        <table class="gj-grid">
          <colgroup>
            <col style={{ width: '40px' }} />
            {columns.map(({ id }) => (
              <col key={id} style={widths[id] === undefined ? {} : { width: `${widths[id]}px` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th>
                <input
                  type="checkbox"
                  checked={allChosen}
                  aria-label={say('chooseAll')}
                  onChange={() => onChoose(new Set(allChosen ? [] : keys))}
                />
              </th>
              {columns.map(({ id, left }) => (
                <th
                  key={id}
                  scope="col"
                  class={left && 'l'}
                  aria-sort={sort.by === id ? (sort.down ? 'descending' : 'ascending') : undefined}
                >
                  <button type="button" class="gj-head" onClick={() => sortBy(id)}>
                    {id === 'name' && prefix !== ''
                      ? say('prefixed', { name: say('column_name'), prefix })
                      : say(`column_${id}`)}
                    {sort.by === id && <Icon name="sort" class={sort.down ? 'down' : 'up'} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row) => (
              <ReportRow
                key={row.record.key}
                row={row}
                name={nameOfRow(row, prefix)}
                selected={row.record.key === open}
                checked={chosen.has(row.record.key)}
                act={act}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p class="gj-none">{say(rows.length === 0 ? 'nothingYet' : 'nothingHere')}</p>}
      </section>
    </section>
  );
}
