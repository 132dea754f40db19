import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { setFollowUp } from '../../library/notes';
import type { ReportRecord } from '../../library/records';
import { commonRegion } from '../../library/region';
import { asLibraryError } from '../../library/store';
import type { FollowUp } from '../../library/summary';
import { text as common } from '../../ui/i18n';
import { hashOf, type Route } from '../route';
import { backUpNow, exportRecords, reviewAgain } from './actions';
import { EmptyLibrary, UnusableLibrary } from './blank';
import { DeleteDialog } from './delete-dialog';
import { type Export, ExportMenu } from './export-menu';
import { FilterBar } from './filter-bar';
import { filtered } from './filters';
import { Foot } from './foot';
import { ImportDialog } from './import-dialog';
import { allOf, nothing, ranged, type Selection, toggled } from './selection';
import { SelectionBar } from './selection-bar';
import { sorted, sortedBy } from './sort';
import { ReportTable } from './table';
import { say } from './texts';
import { useReports } from './use-reports';
import { loadViewState, saveViewState, type ViewState } from './view-state';
import './library.css';

/** Where a person was in the table, for when they come back from a report. */
const memory: { current: string | null; selection: Selection } = { current: null, selection: nothing };

/** 报告库 Every report that was reviewed. */
export default function LibraryView(_: { route: Route }): JSX.Element {
  const [again, setAgain] = useState(0);
  const reports = useReports(again);
  const [state, setState] = useState<ViewState | null>(null);
  const [importing, setImporting] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => void loadViewState().then(setState), []);
  const change = (changes: Partial<ViewState>) =>
    setState((before) => {
      if (before === null) return before;
      const after = { ...before, ...changes };
      void saveViewState(after);
      return after;
    });
  const tell = (work: Promise<unknown>, words?: string) =>
    void work.then(
      () => words !== undefined && setSaid(words),
      (error: unknown) => setSaid(say('failed', { why: why(error) })),
    );
  const there = reports.state === 'there' && reports.records.length > 0 && state !== null;
  return (
    <main class="gj-library" aria-busy={reports.state === 'loading' || state === null}>
      {there ? (
        <Table
          records={reports.records}
          state={state}
          onState={change}
          onImport={() => setImporting(true)}
          tell={tell}
        />
      ) : (
        <header class="gj-title">
          <Head />
        </header>
      )}
      {reports.state === 'there' && reports.records.length === 0 && (
        <EmptyLibrary onImport={() => setImporting(true)} />
      )}
      {reports.state === 'unusable' && (
        <UnusableLibrary problem={reports.problem} onRetry={() => setAgain(again + 1)} />
      )}
      <p class="gj-hidden" role="status">
        {said}
      </p>
      {said !== '' && <Toast key={said} words={said} onGone={() => setSaid('')} />}
      {importing && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onDone={(words) => {
            setImporting(false);
            setSaid(words);
          }}
        />
      )}
    </main>
  );
}

function Head(): JSX.Element {
  return (
    <>
      <h1>{say('title')}</h1>
      <nav class="gj-years" aria-label={say('views')}>
        <a href={hashOf({ view: 'library' })} aria-current="page">
          {say('reports')}
        </a>
        <a href={hashOf({ view: 'missing' })}>{say('missing')}</a>
      </nav>
    </>
  );
}

function Table({
  records,
  state,
  onState,
  onImport,
  tell,
}: {
  records: readonly ReportRecord[];
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
  Object.assign(memory, { selection, current });

  const inOrder = useMemo(() => sorted(records, sorts), [records, sorts]);
  const shown = useMemo(() => filtered(inOrder, filters), [inOrder, filters]);
  const keys = useMemo(() => shown.map(({ key }) => key), [shown]);
  const region = useMemo(() => commonRegion(records.map(({ agency }) => agency)), [records]);
  const extent = useMemo(() => extentOf(records), [records]);
  // What was deleted elsewhere is no longer chosen.
  const chosen = useMemo(() => records.filter(({ key }) => selection.keys.has(key)), [records, selection]);
  const onSeen = useCallback((from: number, to: number) => setSeen({ from, to }), []);
  const open = (key: string) => {
    location.hash = hashOf({ view: 'report', key });
  };

  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      event.preventDefault();
      const field = document.querySelector<HTMLInputElement>('[data-find]');
      field?.focus();
      field?.select();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);

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
    location.hash = await reviewAgain(chosen);
  };
  const save = (some: readonly ReportRecord[]) => (kind: Export) => {
    tell(Promise.resolve(), say('exporting', { count: some.length }));
    tell(exportRecords(some, kind));
  };

  return (
    <>
      <header class="gj-title">
        <Head />
        <span class="from">{say('extent', extent)}</span>
        <div class="exports">
          <button type="button" class="gj-button" onClick={onImport}>
            {say('importMore')}
          </button>
          <button type="button" class="gj-button" onClick={() => tell(backUpNow())}>
            {say('backUp')}
          </button>
          <ExportMenu
            title={say('export_passing', { count: shown.length })}
            count={shown.length}
            onExport={save(shown)}
          />
        </div>
      </header>
      <div>
        <FilterBar
          records={records}
          passing={shown.length}
          filters={filters}
          columns={columns}
          onFilters={(changed) => onState({ filters: changed })}
          onColumns={(changed) => onState({ columns: changed })}
        />
        {chosen.length > 0 && (
          <SelectionBar
            count={chosen.length}
            passing={shown.length}
            onSelectAll={() => setSelection(allOf(selection, keys))}
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
          columns={columns}
          sorts={sorts}
          selected={selection.keys}
          current={current}
          region={region}
          onSort={(by) => onState({ sorts: sortedBy(sorts, by) })}
          onMove={(column, before) => onState({ columns: moved(columns, column, before) })}
          onCurrent={setCurrent}
          onSelect={(key, how) =>
            setSelection((now) => (how === 'one' ? toggled(now, key) : ranged(now, key, keys)))
          }
          onSelectAll={(on) => setSelection(allOf(selection, keys, on))}
          onClearSelection={() => setSelection(nothing)}
          onOpen={open}
          onSeen={onSeen}
        />
        {shown.length === 0 && <p class="gj-none">{say('nonePass')}</p>}
      </section>
      <Foot seen={seen} count={shown.length} sorts={sorts} />
      {deleting && (
        <DeleteDialog
          records={chosen}
          onClose={() => setDeleting(false)}
          onDelete={(work) => {
            const words = say('deleted', { count: chosen.length });
            setDeleting(false);
            setSelection(nothing);
            tell(work, words);
          }}
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

/** Says what was done, and goes when it was read or another thing is done. */
function Toast({ words, onGone }: { words: string; onGone(): void }): JSX.Element {
  useEffect(() => {
    const timer = setTimeout(onGone, 6000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="gj-said" aria-hidden="true">
      {words}
    </p>
  );
}

function why(error: unknown): string {
  const named = error instanceof Error && error.constructor === Error && error.message !== '';
  return named ? error.message : common(`library_problem_${asLibraryError(error).problem}`);
}
