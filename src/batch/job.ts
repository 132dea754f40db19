/** 批 A person's order to review many sources: kept until it is removed, with everything it found. */
export interface Batch {
  id: string;
  /** What it is called: the list it came from, or the day. */
  title: string;
  createdAt: string;
  /** Paused by a person. A desk that was closed in between is no pause: it goes on by itself when opened again. */
  state: 'running' | 'paused' | 'cancelled' | 'done';
  /** The list page it came from, null for pasted addresses and files. */
  origin: string | null;
}

/** 一项 One source of a batch and what became of it. */
export interface Job {
  /** Batch id and number: the order in which a person gave them. */
  id: string;
  batch: string;
  index: number;
  source: JobSource;
  /** What the list or the file's name calls it: shown until the report says its own name. */
  label: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** How often it was tried. */
  tries: number;
  /** Not before this moment (ISO 8601): a growing wait after a failure that may pass, or what Retry-After says. */
  notBefore: string | null;
  /** Of a job that is done: the key of its report in the library. */
  report: string | null;
  failure: JobFailure | null;
  finishedAt: string | null;
}

/** 来源 An address, or a file whose bytes are kept until the job is done: the desk may be closed in between. */
export type JobSource =
  | {
      type: 'address';
      url: string;
      /** Read in a tab because its tables need a script. */
      tab?: true;
      /** A person gave this very address, so that it may lie in their own network. Addresses that a page names never do. */
      typed?: true;
      /** The encoding a person chose, where none could be told. */
      encoding?: string;
    }
  | { type: 'file'; name: string; contentType: string; encoding?: string }
  /** 粘贴的表 Tables pasted from Word, WPS or a page, as HTML or text; `name` is that of the file within an archive. */
  | { type: 'pasted'; content: { html: string } | { text: string }; name?: string };

/**
 * 读取失败 Each has its words and its one next step. `retry` ones may pass by themselves: no-answer, status 429 and 5xx, timeout.
 * forbidden: the site refuses (401, 403); permission: the browser has not been asked or has said no; private: an address of this
 * machine or network that nobody typed; redirected: ended at an address that may not be read; login, challenge: a page that wants a
 * person; not-report: nothing of a report; attachment, image, frame, missing: a report whose tables are elsewhere; file: a file that
 * cannot be read, `detail` says which fault of `FileProblem`; tab: the page did not show its tables in a tab either; library: read, but not kept.
 */
export interface JobFailure {
  kind:
    | 'no-answer'
    | 'timeout'
    | 'status'
    | 'forbidden'
    | 'permission'
    | 'private'
    | 'redirected'
    | 'login'
    | 'challenge'
    | 'too-large'
    | 'encoding'
    | 'not-report'
    | 'index'
    | 'attachment'
    | 'image'
    | 'frame'
    | 'long'
    | 'missing'
    | 'file'
    | 'tab'
    | 'library';
  /**
   * HTTP status; the fault of a file (`FileFault`); where it ended (redirected, login); of `library` the problem of the library, or
   * `year` where the report does not say which year it is of; of `no-answer` `offline`, `interrupted` or `malformed`; of `file` also
   * `again`: its bytes are kept no longer.
   */
  detail: string | null;
  /** What may hold the tables. */
  links?: { url: string; text: string }[];
}

/** 礼貌 What a server may expect of us. */
export interface Manners {
  /** Requests to one host at the same time. Never more than two. */
  atOnce: number;
  /** Between the end of one request to a host and the start of the next, in milliseconds. */
  pause: number;
  /** A request that has not ended by then is given up. */
  timeout: number;
  /** Waits before the second, third … try. */
  waits: readonly number[];
  maxBytes: number;
}

/** One report every two seconds from a host, as the desk says. */
export const manners: Manners = {
  atOnce: 1,
  pause: 2000,
  timeout: 20_000,
  waits: [5000, 30_000],
  maxBytes: 50_000_000,
};

/** 进度 For the bar: `secondsLeft` is null until something was measured. */
export interface Progress {
  done: number;
  failed: number;
  waiting: number;
  running: number;
  cancelled: number;
  secondsLeft: number | null;
}
