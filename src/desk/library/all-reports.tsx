import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { forgetReports } from '../../library/forget';
import { setFollowUp } from '../../library/notes';
import type { ReportRecord } from '../../library/records';
import { commonRegion } from '../../library/region';
import type { FollowUp } from '../../library/summary';
import { hashOf, parseRoute } from '../route';
import { DeleteDialog } from './delete-dialog';
import { type Export, ExportMenu } from './export-menu';
import { FilterBar } from './filter-bar';
import { filterOf, isFiltering, prepareSearch } from './filters';
import { useFindKey } from './find-key';
import { Foot } from './foot';
import { Head } from './head';
import { Progress, useLongWork } from './long-work';
import { allOf, nothing, ranged, type Selection, toggled } from './selection';
import { SelectionBar } from './selection-bar';
import { isUsual, sorted, sortedBy } from './sort';
import { ReportTable } from './table';
import { say } from './texts';
import type { FirstReports } from './use-reports';
import type { ViewState } from './view-state';

/** Where a person was in the table, for when they come back from a report; `opened`: they went to one from there. */
const memory: { current: string | null; selection: Selection; opened: boolean } = {
  current: null,
  selection: nothing,
  opened: false,
};

const none: readonly ReportRecord[] = [];

/** 全部报告 All reports or, as long as they are being read, the first of them: in the usual order, as nothing else can be said of it yet. */
export function AllReports({
  all,
  first,
  state,
  onState,
  onImport,
  tell,
}: {
  all: readonly ReportRecord[] | null;
  first: FirstReports | null;
  state: ViewState;
  onState(changes: Partial<ViewState>): void;
  onImport(): void;
  tell(work: Promise<unknown>, words?: string): void;
}): JSX.Element {
  const { filters, sorts, columns } = state;
  const [selection, setSelection] = useState(memory.selection);
  const [current, setCurrent] = useState(memory.current);
  const [seen, setSeen] = useState({ from: 0, to: 0 });
  const [deleting, setDeleting] = useState(false);
  const [returning] = useState(memory.opened);
  Object.assign(memory, { selection, current });
  useEffect(
    () => () => {
      memory.opened = parseRoute(location.hash).view === 'report';
    },
    [],
  );

  const asUsual = isUsual(sorts) && !isFiltering(filters);
  const records = all ?? (asUsual && first ? first.records : none);
  const count = all?.length ?? first?.count ?? null;
  const inOrder = useMemo(() => sorted(records, sorts), [records, sorts]);
  const filter = useMemo(() => filterOf(inOrder), [inOrder]);
  const shown = useMemo(() => filter(filters), [filter, filters]);
  const passing = all ? shown.length : asUsual ? count : null;
  const region = useMemo(() => (all ? commonRegion(all.map(({ agency }) => agency)) : state.region), [all]);
  const extent = useMemo(() => (all ? extentOf(all) : null), [all]);
  useEffect(() => {
    const leaving = new AbortController();
    if (all) void prepareSearch(all, leaving.signal);
    if (all && region !== state.region) onState({ region });
    return () => leaving.abort();
  }, [all]);
  // What was deleted elsewhere is no longer chosen.
  const chosen = useMemo(
    () => (selection.keys.size === 0 ? none : records.filter(({ key }) => selection.keys.has(key))),
    [records, selection],
  );
  const onSeen = useCallback((from: number, to: number) => setSeen({ from, to }), []);
  const open = (key: string) => {
    location.hash = hashOf({ view: 'report', key });
  };

  useFindKey();
  const hadChosen = useRef(false);
  useEffect(() => {
    // The bar has gone, and with it the button that had the focus.
    if (hadChosen.current && chosen.length === 0 && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.gj-reports')?.focus();
    hadChosen.current = chosen.length > 0;
  }, [chosen.length]);

  const mark = (status: FollowUp | null) => {
    const count = chosen.length;
    const words =
      status === null
        ? say('unmarked', { count })
        : say('marked', { count, what: say(`handling_${status}`) });
    tell(
      setFollowUp(
        chosen.map(({ key }) => key),
        status,
      ),
      words,
    );
  };
  const reviewChosen = async () => {
    const { reviewAgain } = await import('./actions');
    location.hash = await reviewAgain(chosen);
  };
  const { running, begin } = useLongWork(tell);
  const save = (some: readonly ReportRecord[]) => (kind: Export) => {
    begin?.({
      name: 'export',
      count: some.length,
      task: async (how) => {
        const { exportRecords } = await import('./actions');
        return say('exported', { count: await exportRecords(some, kind, how) });
      },
    });
  };
  const remove = (some: readonly ReportRecord[]) => {
    setDeleting(false);
    setSelection(nothing);
    begin?.({
      name: 'delete',
      count: some.length,
      task: async (how) => {
        const count = await forgetReports(
          some.map(({ key }) => key),
          how,
        );
        return say(count < some.length ? 'deleteStopped' : 'deleted', { count });
      },
    });
  };

  const backUp = () => tell(import('./actions').then(({ backUpNow }) => backUpNow()));
  const keys = () => shown.map(({ key }) => key);

  return (
    <>
      <header class="gj-title">
        <Head />
        {extent && <span class="from">{say('extent', extent)}</span>}
        <div class="exports">
          <button type="button" class="gj-button" onClick={onImport}>
            {say('importMore')}
          </button>
          <button type="button" class="gj-button" onClick={backUp}>
            {say('backUp')}
          </button>
          <ExportMenu
            title={say('export_passing', { count: passing ?? count ?? '…' })}
            count={all && begin ? shown.length : 0}
            onExport={save(shown)}
          />
        </div>
      </header>
      <div>
        <FilterBar
          records={all}
          count={count}
          passing={passing}
          filters={filters}
          columns={columns}
          onFilters={(changed) => onState({ filters: changed })}
          onColumns={(changed) => onState({ columns: changed })}
        />
        {chosen.length > 0 && (
          <SelectionBar
            count={chosen.length}
            passing={all && shown.length}
            onSelectAll={() => setSelection(allOf(selection, keys()))}
            onClear={() => setSelection(nothing)}
            onAgain={() => tell(reviewChosen())}
            onExport={save(chosen)}
            onMark={mark}
            onDelete={() => setDeleting(true)}
            onNotice={() => {
              location.hash = hashOf({ view: 'notice', keys: chosen.map(({ key }) => key) });
            }}
          />
        )}
      </div>
      <section class="gj-results" aria-label={say('reports')}>
        <ReportTable
          records={shown}
          count={passing}
          columns={columns}
          sorts={sorts}
          selected={selection.keys}
          current={current}
          returning={returning}
          region={region}
          onSort={(by) => onState({ sorts: sortedBy(sorts, by) })}
          onMove={(column, before) => onState({ columns: moved(columns, column, before) })}
          onCurrent={setCurrent}
          onSelect={(key, how) =>
            setSelection((now) => (how === 'one' ? toggled(now, key) : ranged(now, key, keys())))
          }
          onSelectAll={(on) => setSelection(allOf(selection, keys(), on))}
          onClearSelection={() => setSelection(nothing)}
          onOpen={open}
          onSeen={onSeen}
        />
        {!all && !asUsual && <p class="gj-none">{say('loading', { count: count ?? '…' })}</p>}
        {passing === 0 && <p class="gj-none">{say('nonePass')}</p>}
      </section>
      <Foot seen={seen} count={passing ?? count} all={all?.length ?? null} sorts={sorts} />
      {running && <Progress {...running} />}
      {deleting && (
        <DeleteDialog
          records={chosen}
          onClose={() => setDeleting(false)}
          onDelete={begin && (() => remove(chosen))}
        />
      )}
    </>
  );
}

/** How many reports, of how many agencies, of which years. */
function extentOf(records: readonly ReportRecord[]): {
  count: number;
  units: number;
  from: number;
  to: number;
} {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const units = new Set<string>();
  for (const { year, agencyKey } of records) {
    from = Math.min(from, year);
    to = Math.max(to, year);
    units.add(agencyKey);
  }
  return { count: records.length, units: units.size, from, to };
}

/** 换次序 The column before another one, or last. */
function moved<T>(columns: readonly T[], column: T, before: T | null): T[] {
  const others = columns.filter((one) => one !== column);
  const at = before === null ? others.length : others.indexOf(before);
  return [...others.slice(0, at), column, ...others.slice(at)];
}
