import { faultOf, hostOf, isOutOfBounds } from '../address';
import { FileProblem, type OpenedFile, type SourceFile } from '../files/file';
import type { Review } from '../reconcile/review';
import type { NewSource } from './batches';
import { type FetchWorld, fetchPage } from './fetch-page';
import type { Job, JobFailure, JobSource, Manners } from './job';
import type { Clock } from './polite-queue';
import { failureOf, keepReview, type Outcome, readOpened } from './read-opened';

/** 世界 What reading a source needs of the world: tests bring their own. */
export interface ReadingWorld extends FetchWorld {
  manners: Manners;
  clock: Clock;
  /** 拆包 The files of an archive, or the one file. */
  unpack(file: SourceFile): Iterable<SourceFile | FileProblem>;
  /** 打开 One file → HTML or text. Throws a `FileProblem`. */
  open(file: SourceFile): Promise<OpenedFile[]>;
  readInTab(url: string, typed: boolean, signal?: AbortSignal): Promise<Review | null>;
  /** Whether the browser lets us read there. */
  permitted(url: string): Promise<boolean>;
}

/** 一试 What became of one try: a report, or a failure; `more`: what an archive holds besides. */
export interface Attempt {
  outcome: { report: string } | { failure: JobFailure };
  /** The source's own name, where the archive it stands in gave its first. */
  label?: string;
  more?: NewSource[];
}

/** A page that forwards to a page that forwards is followed no further. */
const MOST_FORWARDS = 2;

/** 读来源 Reads a job's source to its end, whatever it is. Throws a `FetchProblem` where there is no answer, or the reason of `signal`. */
export async function attempt(
  job: Job,
  bytes: Uint8Array | null,
  world: ReadingWorld,
  signal: AbortSignal,
): Promise<Attempt> {
  const { source, label } = job;
  try {
    if (source.type === 'address') return await readAddress(job, source, world, signal);
    if (source.type === 'pasted') {
      const { content, name = '' } = source;
      const kind = 'html' in content ? 'html' : 'text';
      const opened = { name, kind, content } as const;
      return {
        outcome: settle(await readOpened(opened, name === '' ? 'about:pasted' : fileUrl(name), label)),
      };
    }
    if (bytes === null) return failed({ kind: 'file', detail: 'again' });
    const { name, contentType, encoding } = source;
    const file = { name, bytes, contentType, ...(encoding !== undefined && { encoding }) };
    return await readFiles([...world.unpack(file)], fileUrl(name), label, world);
  } catch (error) {
    if (error instanceof FileProblem) return failed(fileFailure(error));
    throw error;
  }
}

async function readAddress(
  job: Job,
  source: Extract<JobSource, { type: 'address' }>,
  world: ReadingWorld,
  signal: AbortSignal,
): Promise<Attempt> {
  const { typed = false, encoding } = source;
  let { url } = source;
  const fault = faultOf(url);
  if (fault === 'malformed') return failed({ kind: 'no-answer', detail: 'malformed' });
  if (fault === 'private' && !typed) return failed({ kind: 'private', detail: null });
  if (!(await world.permitted(url))) return failed({ kind: 'permission', detail: null });
  if (source.tab) return inTab(url, { kind: 'tab', detail: null }, typed, world, signal);

  for (let forwards = 0; ; forwards++) {
    const stay = job.failure?.kind === 'no-answer';
    const fetched = await fetchPage({ url, typed, stay }, world.manners, signal, world);
    const file = { name: fetched.url, bytes: fetched.bytes, contentType: fetched.contentType };
    const files = [...world.unpack({ ...file, ...(encoding !== undefined && { encoding }) })];
    if (files.length !== 1 || files[0] instanceof FileProblem)
      return readFiles(files, fetched.url, job.label, world);
    const opened = await world.open(files[0]!);
    signal.throwIfAborted();
    if (opened.length !== 1) return readAll(opened, fetched.url, job.label);
    const outcome = await readOpened(opened[0]!, fetched.url, job.label, fetched.bytes);
    if ('forward' in outcome) {
      const { forward } = outcome;
      const may = faultOf(forward) === null && hostOf(forward) === hostOf(url) && forwards < MOST_FORWARDS;
      if (!may) return failed({ kind: 'redirected', detail: forward });
      await world.clock.sleep(world.manners.pause, signal);
      url = forward;
    } else if ('failure' in outcome && outcome.tab) {
      return inTab(fetched.url, outcome.failure, typed, world, signal);
    } else return { outcome: settle(outcome) };
  }
}

/** 在标签页中读 What fetching alone did not show. Where the tab shows nothing more, the failure stays what it was. */
async function inTab(
  url: string,
  failure: JobFailure,
  typed: boolean,
  world: ReadingWorld,
  signal: AbortSignal,
): Promise<Attempt> {
  const review = await world.readInTab(url, typed, signal);
  if (review === null) return failed(failure.kind === 'challenge' ? failure : { ...failure, kind: 'tab' });
  const final = review.source.url;
  if (faultOf(final) === 'malformed' || isOutOfBounds(final, url, typed))
    return failed({ kind: 'redirected', detail: final });
  const still = failureOf(review);
  if (still === null) return { outcome: settle(await keepReview(review)) };
  // After a challenge that was not passed the tab shows the challenge.
  return failed(failure.kind === 'challenge' && still.kind === 'not-report' ? failure : still);
}

/** 压缩包 The first of several files is read here; each of the others becomes a job of its own, which may fail on its own. */
async function readFiles(
  files: (SourceFile | FileProblem)[],
  url: string,
  label: string,
  world: ReadingWorld,
): Promise<Attempt> {
  const [first, ...others] = files;
  if (first === undefined) return failed({ kind: 'file', detail: 'empty' });
  const name = others.length === 0 ? label : baseName(nameOf(first));
  const more = others.map((file) => asSource(file));
  if (first instanceof FileProblem) return { ...failed(fileFailure(first)), label: name, more };
  try {
    const read = await readAll(
      await world.open(first),
      others.length === 0 ? url : fileUrl(first.name),
      name,
    );
    return { ...read, label: read.label ?? name, more: [...more, ...(read.more ?? [])] };
  } catch (error) {
    if (error instanceof FileProblem) return { ...failed(fileFailure(error)), label: name, more };
    throw error;
  }
}

function asSource(file: SourceFile | FileProblem): NewSource {
  const name = nameOf(file);
  const source = { type: 'file', name, contentType: '' } as const;
  if (file instanceof FileProblem) return { source, label: baseName(name), failure: fileFailure(file) };
  return {
    source: { ...source, contentType: file.contentType ?? '' },
    label: baseName(name),
    file: file.bytes,
  };
}

function nameOf(file: SourceFile | FileProblem): string {
  return file instanceof FileProblem ? file.file : file.name;
}

/** What one file holds: of several documents the first here, the others as jobs of their own. */
async function readAll(all: OpenedFile[], url: string, label: string): Promise<Attempt> {
  const [first, ...others] = all;
  if (first === undefined) return failed({ kind: 'file', detail: 'empty' });
  const outcome = settle(await readOpened(first, first.url ?? url, label));
  const more = others.map(({ name, content }) => ({
    source: { type: 'pasted', content, name } as const,
    label: baseName(name),
  }));
  return { outcome, more };
}

function settle(outcome: Outcome): Attempt['outcome'] {
  if ('report' in outcome) return { report: outcome.report };
  if ('failure' in outcome) return { failure: outcome.failure };
  return { failure: { kind: 'redirected', detail: outcome.forward } };
}

function failed(failure: JobFailure): Attempt {
  return { outcome: { failure } };
}

function fileFailure({ fault }: FileProblem): JobFailure {
  if (fault === 'encoding') return { kind: 'encoding', detail: null };
  if (fault === 'too-large') return { kind: 'too-large', detail: null };
  return { kind: 'file', detail: fault };
}

/** 文件的地址 A file has none; this one names it in the library, and leads nowhere. */
export function fileUrl(name: string): string {
  if (/^https?:/i.test(name)) return name;
  return `file:///${name.split(/[\\/]/).map(encodeURIComponent).join('/')}`;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.\w{2,5}$/, '');
}
