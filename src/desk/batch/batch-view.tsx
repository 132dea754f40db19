import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { hostOf, hostsNeeded } from '../../address';
import {
  addJobs,
  cancelBatch,
  changeSource,
  pauseBatch,
  removeBatch,
  resumeBatch,
  retryJobs,
} from '../../batch/batches';
import { deskEngine } from '../../batch/desk-engine';
import { type Job, manners } from '../../batch/job';
import { progressOf } from '../../batch/progress';
import { asLibraryError } from '../../library/store';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { useFocusKept } from '../focus';
import { hashOf, type Route } from '../route';
import { Drawer } from '../sheet/drawer';
import { allowForBatches } from './allow';
import './batch.css';
import { Blank } from './blank';
import { ExportButtons } from './export-buttons';
import { readableLinks } from './failure-words';
import { Failures } from './failures';
import { type Order, orderFrom, place } from './order';
import { ProgressBar } from './progress-bar';
import { Results } from './results';
import { Said } from './said';
import { type SourceTab, StartDialog } from './start-dialog';
import { say } from './texts';
import { useBatch, useProblem } from './use-batch';

/** 批量核对 Hundreds of reports at once: the order, how far it is, what was found, and each report beside. */
export default function BatchView({ route }: { route: Route }): JSX.Element {
  const { list, batch: wanted, file, pasted } = route.view === 'batch' ? route : {};
  const { all, batch, jobs, rows, loading, problem } = useBatch(wanted);
  const [starting, setStarting] = useState<{ tab: SourceTab; list?: string | undefined } | null>(
    list === undefined ? null : { tab: 'list', list },
  );
  const [failures, setFailures] = useState(false);
  const [open, setOpen] = useState<{ key: string; order: readonly string[] } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const engine = useMemo(deskEngine, []);
  const asked = useRef<string | null>(null);
  const begun = useRef(false);
  const beginButton = useRef<HTMLButtonElement>(null);
  const stalled = useProblem(engine) ?? problem;

  useEffect(() => {
    if (list !== undefined) setStarting({ tab: 'list', list });
  }, [list]);
  useEffect(() => {
    // What was asked for elsewhere, an attachment or a selection: no question is left to ask, and it is asked once.
    const id = file ?? pasted;
    if (id === undefined || asked.current === id) return;
    asked.current = id;
    tell(orderFrom({ file, pasted }).then((order) => order && start(order, [])));
  }, [file, pasted]);

  useEffect(() => {
    // Where the first batch was begun nothing is left that could have the focus.
    if (begun.current && document.activeElement === document.body) beginButton.current?.focus();
    begun.current = false;
  }, [batch?.id]);

  // A handle gives way to another, a failure to the next; where a drawer or the last failure stood, one goes on in the results.
  const kept = useFocusKept((section) => {
    const next =
      section === null
        ? document.querySelector('.gj-results .gj-scroll')
        : section.querySelector('.gj-failures :is(a, button), .actions button');
    return (next as HTMLElement | null) ?? beginButton.current;
  });

  const failed = jobs.filter(({ state }) => state === 'failed');
  const progress = progressOf(jobs, engine.pace(), manners, ({ source }) =>
    source.type === 'address' ? hostOf(source.url) : null,
  );

  /** What could not be kept is said; what was asked for can be asked for again. */
  const tell = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => setSaid(say(`store_${asLibraryError(error).problem}`)));
  const start = async (order: Order, origins: string[]) => {
    // First of all, while the press of the button still counts.
    if (!(await allowForBatches(origins))) setSaid(say('refused'));
    setStarting(null);
    begun.current = true;
    const made = await place(order).catch((error: unknown) => {
      setSaid(say(`store_${asLibraryError(error).problem}`));
      return null;
    });
    if (made === null) return;
    setFailures(false);
    setOpen(null);
    setChosen(new Set());
    location.hash = hashOf({ view: 'batch', batch: made.id });
  };
  const allow = async (job: Job) => {
    if (job.source.type !== 'address') return;
    const same = failed.filter(({ failure }) => failure?.kind === 'permission');
    const origins = hostsNeeded(
      same.flatMap(({ source }) => (source.type === 'address' ? [source.url] : [])),
    );
    if (await allowForBatches(origins))
      await retryJobs(
        job.batch,
        same.map(({ id }) => id),
      );
    else setSaid(say('refused'));
  };
  const step = (by: 1 | -1) => {
    if (open === null) return;
    const to = open.order[open.order.indexOf(open.key) + by];
    if (to !== undefined) setOpen({ ...open, key: to });
  };
  const enter = (key: string) => {
    location.hash = hashOf({ view: 'report', key });
  };

  const dialog = starting && (
    <StartDialog tab={starting.tab} list={starting.list} onStart={start} onClose={() => setStarting(null)} />
  );
  if (batch === null)
    return (
      <main class="gj-batch" aria-busy={loading}>
        <header class="gj-title">
          <h1>{say('title')}</h1>
        </header>
        <Said words={said} onDismiss={() => setSaid('')} />
        {!loading && <Blank problem={problem} onBegin={(tab) => setStarting({ tab })} />}
        {dialog}
      </main>
    );

  const keys =
    chosen.size > 0
      ? rows.flatMap(({ record }) => (chosen.has(record.key) ? [record.key] : []))
      : rows.map(({ record }) => record.key);
  return (
    <main class="gj-batch" data-drawer={open !== null || undefined} {...kept}>
      <header class="gj-title">
        <h1>{say('title')}</h1>
        <span class="from">{batch.title}</span>
        <div class="exports">
          <ExportButtons keys={keys} selected={chosen.size} failed={failed} onSaid={setSaid} />
          <Menu label={say('batches')} align="end">
            {all.slice(0, 12).map((one) => (
              <MenuItem
                key={one.id}
                onChoose={() => (location.hash = hashOf({ view: 'batch', batch: one.id }))}
              >
                {one.title}
              </MenuItem>
            ))}
            <MenuLine />
            <MenuItem note={say('removeNote')} onChoose={() => tell(removeBatch(batch.id))}>
              {say('remove')}
            </MenuItem>
          </Menu>
          <button
            type="button"
            class="gj-button"
            ref={beginButton}
            onClick={() => setStarting({ tab: 'addresses' })}
          >
            {say('begin')}
          </button>
        </div>
      </header>
      <ProgressBar
        batch={batch}
        progress={progress}
        elsewhere={batch.state === 'running' && !engine.runs()}
        offline={jobs.some(({ state, failure }) => state === 'waiting' && failure?.detail === 'offline')}
        manners={manners}
        actions={{
          pause: () => tell(pauseBatch(batch.id)),
          resume: () => tell(resumeBatch(batch.id)),
          stop: () => tell(cancelBatch(batch.id)),
          retryFailed: () => tell(retryJobs(batch.id)),
          showFailures: () => setFailures(!failures),
        }}
      />
      <Said words={said} onDismiss={() => setSaid('')} />
      {stalled !== null && (
        <p class="gj-said" role="alert">
          {say(`store_${stalled}`)}
          <button type="button" class="gj-button" data-size="small" onClick={() => engine.retry()}>
            {say('goOn')}
          </button>
        </p>
      )}
      {failures && failed.length > 0 ? (
        <Failures
          jobs={failed}
          manners={manners}
          actions={{
            back: () => {
              setFailures(false);
              document.querySelector<HTMLElement>('.gj-progress .gj-plain')?.focus();
            },
            retry: (some) =>
              tell(
                retryJobs(
                  batch.id,
                  some.map(({ id }) => id),
                ),
              ),
            changeAddress: (job, url) => tell(changeSource(job.id, { type: 'address', url, typed: true })),
            changeEncoding: (job, encoding) =>
              job.source.type !== 'pasted' && tell(changeSource(job.id, { ...job.source, encoding })),
            allow: (job) => tell(allow(job)),
            readAttachments: (job) =>
              tell(
                addJobs(
                  batch.id,
                  readableLinks(job).map(({ url, text }) => ({
                    source: { type: 'address', url },
                    label: text,
                  })),
                ),
              ),
            readList: (job) =>
              job.source.type === 'address' && setStarting({ tab: 'list', list: job.source.url }),
            chooseFiles: () => setStarting({ tab: 'files' }),
          }}
        />
      ) : (
        <Results
          rows={rows}
          open={open?.key ?? null}
          chosen={chosen}
          onOpen={(key, order) => setOpen({ key, order })}
          onEnter={enter}
          onChoose={setChosen}
        />
      )}
      {open !== null && !failures && (
        <Drawer reportKey={open.key} onClose={() => setOpen(null)} onStep={step} />
      )}
      {dialog}
    </main>
  );
}
