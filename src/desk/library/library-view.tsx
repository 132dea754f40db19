import type { JSX } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Route } from '../route';
import { AllReports } from './all-reports';
import { EmptyLibrary, UnusableLibrary } from './blank';
import { Head } from './head';
import type { ImportDialog } from './import-dialog';
import { say } from './texts';
import { Toast, why } from './toast';
import { useReports } from './use-reports';
import { loadViewState, saveViewState, type ViewState } from './view-state';

/** 报告库 Every report that was reviewed. */
export default function LibraryView(_: { route: Route }): JSX.Element {
  const [again, setAgain] = useState(0);
  const reports = useReports(again);
  const [state, setState] = useState<ViewState | null>(null);
  const [Importing, setImporting] = useState<typeof ImportDialog | null>(null);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => void loadViewState().then(setState), []);
  const change = (changes: Partial<ViewState>) =>
    setState((before) => {
      if (before === null) return before;
      const after = { ...before, ...changes };
      void saveViewState(after);
      return after;
    });
  const tell = (work: Promise<unknown>, words?: string) =>
    void work.then(
      (made) => {
        const result = words ?? made;
        if (typeof result === 'string') setSaid(result);
      },
      (error: unknown) => setSaid(say('failed', { why: why(error) })),
    );
  const beginImport = () =>
    void import('./import-dialog').then(({ ImportDialog }) => setImporting(() => ImportDialog));
  const all = reports.state === 'there' ? reports.records : null;
  const first = reports.state === 'loading' ? reports.first : null;
  return (
    <main class="gj-library" aria-busy={reports.state === 'loading' || state === null}>
      {state !== null && (first !== null || (all !== null && all.length > 0)) ? (
        <AllReports
          all={all}
          first={first}
          state={state}
          onState={change}
          onImport={beginImport}
          tell={tell}
        />
      ) : (
        <header class="gj-title">
          <Head />
        </header>
      )}
      {all?.length === 0 && <EmptyLibrary onImport={beginImport} />}
      {reports.state === 'unusable' && (
        <UnusableLibrary problem={reports.problem} onRetry={() => setAgain(again + 1)} />
      )}
      <p class="gj-hidden" role="status">
        {said}
      </p>
      {said !== '' && <Toast key={said} words={said} onGone={() => setSaid('')} />}
      {Importing && (
        <Importing
          onClose={() => setImporting(null)}
          onDone={(words) => {
            setImporting(null);
            setSaid(words);
          }}
        />
      )}
    </main>
  );
}
