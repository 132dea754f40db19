import { describe, expect, it } from 'vitest';
import { hostOf } from '../../src/address';
import type { Job } from '../../src/batch/job';
import { progressOf } from '../../src/batch/progress';

const job = (host: string | null, state: Job['state'], notBefore: string | null = null): Job => ({
  id: '',
  batch: '',
  index: 0,
  source:
    host === null
      ? { type: 'file', name: 'a.html', contentType: '' }
      : { type: 'address', url: `http://${host}/` },
  label: '',
  state,
  tries: 0,
  notBefore,
  report: null,
  failure: null,
  finishedAt: null,
});
const host = ({ source }: Job) => (source.type === 'address' ? hostOf(source.url) : null);
const manners = { atOnce: 1, pause: 2000 };
const many = (count: number, name: string | null, state: Job['state'] = 'waiting') =>
  Array.from({ length: count }, () => job(name, state));

describe('progress', () => {
  it('counts what became of each', () => {
    const jobs = [
      ...many(3, 'a.gov.cn', 'done'),
      ...many(2, 'a.gov.cn', 'failed'),
      ...many(1, 'b.gov.cn', 'cancelled'),
    ];
    expect(
      progressOf(
        [...jobs, ...many(4, 'a.gov.cn'), job('a.gov.cn', 'running')],
        { perJob: 500 },
        manners,
        host,
      ),
    ).toEqual({
      done: 3,
      failed: 2,
      cancelled: 1,
      waiting: 4,
      running: 1,
      secondsLeft: 13,
    });
  });

  it('takes as long as the host with most left', () => {
    const jobs = [...many(10, 'a.gov.cn'), ...many(3, 'b.gov.cn'), ...many(6, null)];
    expect(progressOf(jobs, { perJob: 1000 }, manners, host).secondsLeft).toBe(30);
    expect(progressOf(many(6, null), { perJob: 1000 }, manners, host).secondsLeft).toBe(6);
    const two = { ...manners, atOnce: 2 };
    expect(progressOf(many(6, 'a.gov.cn'), { perJob: 1000 }, two, host).secondsLeft).toBe(9);
    // Files are read one after the other.
    expect(progressOf(many(6, null), { perJob: 1000 }, two, host).secondsLeft).toBe(6);
  });

  it('says nothing before anything was measured, and nothing is left when all is over', () => {
    expect(progressOf(many(3, 'a.gov.cn'), { perJob: null }, manners, host).secondsLeft).toBeNull();
    expect(progressOf(many(3, 'a.gov.cn', 'done'), { perJob: null }, manners, host).secondsLeft).toBe(0);
  });

  it('lasts until what was told to come later may come', () => {
    const now = Date.parse('2025-02-01T00:00:00Z');
    const later = job('a.gov.cn', 'waiting', '2025-02-01T00:02:00Z');
    expect(progressOf([later], { perJob: 100 }, manners, host, now).secondsLeft).toBe(120);
  });
});
