import { useEffect, useMemo, useState } from 'preact/hooks';
import { batches, jobsOf } from '../../batch/batches';
import type { Engine } from '../../batch/engine';
import type { Batch, Job } from '../../batch/job';
import { onChange } from '../../batch/news';
import { onLibraryChange } from '../../library/news';
import type { ReportRecord } from '../../library/records';
import { getReports } from '../../library/reports';
import { asLibraryError, type LibraryProblem } from '../../library/store';
import type { Row } from './rows';

/** 眼前的批次 What the room shows: all batches, the chosen one, its jobs, and its reports as the library has them now. */
export interface BatchState {
  all: Batch[];
  batch: Batch | null;
  jobs: Job[];
  rows: Row[];
  /** Nothing has been looked up yet. */
  loading: boolean;
  /** Why the batches, or what they found, cannot be read. */
  problem: LibraryProblem | null;
}

/** 跟随批次 Follows the batch with this id, else the newest, whoever changes it: this desk, another, or the pages that are open. */
export function useBatch(wanted: string | undefined): BatchState {
  const [all, setAll] = useState<Batch[] | null>(null);
  const [jobs, setJobs] = useState<{ batch: string; list: Job[] } | null>(null);
  const [records, setRecords] = useState<ReadonlyMap<string, ReportRecord>>(new Map());
  const [problem, setProblem] = useState<LibraryProblem | null>(null);
  const fail = (error: unknown) => setProblem(asLibraryError(error).problem);
  const batch = all?.find(({ id }) => id === wanted) ?? all?.[0] ?? null;
  const id = batch?.id ?? null;

  useEffect(() => {
    const life = new AbortController();
    const load = () =>
      batches().then((found) => {
        setAll(found);
        setProblem(null);
      }, fail);
    onChange(({ id: changed, batch: now }) => {
      if (now === undefined) return;
      setAll((known) => {
        const others = (known ?? []).filter((one) => one.id !== changed);
        if (now === null) return others;
        return [now, ...others].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
      });
    }, life.signal);
    // Taken away by the browser, they are gone here too.
    onLibraryChange((change) => change === null && void load(), life.signal);
    void load();
    return () => life.abort();
  }, []);

  useEffect(() => {
    if (id === null) return;
    const life = new AbortController();
    onChange((change) => {
      if (change.id !== id) return;
      const changed = new Map(change.jobs.map((job) => [job.id, job]));
      setJobs((known) => {
        if (known === null || known.batch !== id) return known;
        const list = known.list.map((job) => changed.get(job.id) ?? job);
        const have = new Set(known.list.map((job) => job.id));
        for (const job of change.jobs) if (!have.has(job.id)) list.push(job);
        return { batch: id, list: list.sort((a, b) => a.index - b.index) };
      });
    }, life.signal);
    jobsOf(id).then((list) => !life.signal.aborted && setJobs({ batch: id, list }), fail);
    return () => life.abort();
  }, [id]);

  const list = jobs !== null && jobs.batch === id ? jobs.list : [];
  const keys = useMemo(() => [...new Set(list.flatMap(({ report }) => report ?? []))], [list]);

  useEffect(() => {
    const life = new AbortController();
    const load = (some: readonly string[]) => {
      if (some.length === 0) return;
      void getReports(some).then((found) => {
        if (life.signal.aborted) return;
        setRecords((known) => {
          const next = new Map(known);
          for (const key of some) next.delete(key);
          for (const record of found) next.set(record.key, record);
          return next;
        });
      }, fail);
    };
    const wantedKeys = new Set(keys);
    load(keys.filter((key) => !records.has(key)));
    onLibraryChange((change) => {
      load(change === null ? keys : change.keys.filter((key) => wantedKeys.has(key)));
    }, life.signal);
    return () => life.abort();
  }, [keys]);

  const rows = useMemo(() => {
    const seen = new Set<string>();
    return list.flatMap((job) => {
      const record = job.report === null ? undefined : records.get(job.report);
      // Two addresses may lead to one report: it is one row.
      if (record === undefined || seen.has(record.key)) return [];
      seen.add(record.key);
      return [{ job, record }];
    });
  }, [list, records]);

  return { all: all ?? [], batch, jobs: list, rows, loading: all === null && problem === null, problem };
}

/** 存不下 Why the engine of this desk does not go on, as it is now. */
export function useProblem(engine: Engine): LibraryProblem | null {
  const [problem, setProblem] = useState(engine.problem());
  useEffect(() => {
    const life = new AbortController();
    onChange(() => setProblem(engine.problem()), life.signal);
    setProblem(engine.problem());
    return () => life.abort();
  }, [engine]);
  return problem;
}
