import browser from 'webextension-polyfill';
import { FetchProblem, fetchPage } from '../../batch/fetch-page';
import { type Job, type JobFailure, manners } from '../../batch/job';
import { readOpened } from '../../batch/read-opened';
import { FileProblem } from '../../files/file';
import { openFile } from '../../files/open';
import type { ReportRecord } from '../../library/records';
import { listReports } from '../../library/reports';
import { hostOf, originsOf } from '../../sites';
import { failureOf } from '../batch/failure-words';

/** 再查的结果 changed: a new reading under this key; same: it states what it did; failed: why, in words. */
export type Checked = { state: 'changed' | 'same'; key: string } | { state: 'failed'; words: string };

/**
 * 重新核对 Fetches a report anew, reads and keeps it. Call it from the press of a button: the browser is asked for the site where that is
 * needed.
 */
export async function checkAgain({ key, url, newest }: ReportRecord): Promise<Checked> {
  const host = hostOf(url);
  // First of all: Firefox asks only within the press itself.
  const granted =
    host !== null && (await browser.permissions.request({ origins: originsOf(host) }).catch(() => false));
  if (!granted) return failed(url, { kind: 'permission', detail: null });
  try {
    const { url: final, bytes, contentType } = await fetchPage({ url, typed: true }, manners);
    const [opened] = await openFile({ name: final, bytes, contentType });
    if (opened === undefined) return failed(url, { kind: 'not-report', detail: null });
    const outcome = await readOpened(opened, final, '', bytes);
    if ('failure' in outcome) return failed(url, outcome.failure);
    if ('forward' in outcome) return failed(url, { kind: 'redirected', detail: outcome.forward });
    const now = (await listReports()).find((record) => record.key === outcome.report);
    const changed = outcome.report !== key || now?.newest !== newest;
    return { state: changed ? 'changed' : 'same', key: outcome.report };
  } catch (error) {
    if (error instanceof FetchProblem) return failed(url, error.failure);
    if (error instanceof FileProblem) return failed(url, { kind: 'file', detail: error.fault });
    return failed(url, { kind: 'no-answer', detail: null });
  }
}

function failed(url: string, failure: JobFailure): Checked {
  const job: Pick<Job, 'failure' | 'source'> = { failure, source: { type: 'address', url } };
  return { state: 'failed', words: failureOf(job, manners).words };
}
