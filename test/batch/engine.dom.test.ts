import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addJob,
  batches,
  cancelBatch,
  changeSource,
  createBatch,
  jobsOf,
  type NewSource,
  pauseBatch,
  removeBatch,
  resumeBatch,
  retryJobs,
} from '../../src/batch/batches';
import { type Engine, startEngine } from '../../src/batch/engine';
import type { Job } from '../../src/batch/job';
import { onChange } from '../../src/batch/news';
import { closeBatches, database } from '../../src/batch/store';
import { listReports } from '../../src/library/reports';
import { closeDatabase } from '../../src/library/store';
import { reportNumber, reportPage } from '../lib/site/reports';
import { endOf, pathOf, type Site, serveSite, temperOf, tempers, YEAR } from '../lib/site/site';
import { quick, testWorld } from './world';

let site: Site;
let engines: Engine[] = [];

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  site = await serveSite({ retryAfter: 1, slow: 20 });
});

afterEach(async () => {
  for (const engine of engines) await engine.close();
  engines = [];
  await closeBatches();
  await closeDatabase();
  await site.close();
});

const start = (world = testWorld(site)) => {
  const engine = startEngine(world);
  engines.push(engine);
  return engine;
};

const address = (path: string, host = 'www.yunchuan.gov.cn', label = ''): NewSource => ({
  source: { type: 'address', url: `http://${host}${path}` },
  label,
});

/** The first report of each temper. */
const samples = () => {
  const found = new Map<string, number>();
  for (let number = 0; number < 300; number++)
    if (!found.has(temperOf(number))) found.set(temperOf(number), number);
  return [...found].map(([temper, number]) => ({ temper: temper as (typeof tempers)[number], number }));
};

/** A world that asks for so many pages and then holds the next back, until it is let go on; then for so many more, and so on. */
function holdingBack(...counts: number[]) {
  const world = testWorld(site);
  const goOn: (() => void)[] = [];
  const doors = counts.map((count) => ({
    count,
    opened: new Promise<void>((resolve) => goOn.push(resolve)),
  }));
  let asked = 0;
  const fetch: typeof world.fetch = async (input, init) => {
    const before = asked++;
    for (const { count, opened } of doors) if (before >= count) await opened;
    return world.fetch(input, init);
  };
  return { world: { ...world, fetch }, goOn };
}

/** Resolves when all jobs of a batch fit. */
function when(batch: string, fits: (jobs: Job[]) => boolean): Promise<Job[]> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const look = async () => {
      const jobs = await jobsOf(batch);
      if (!fits(jobs) || listening.signal.aborted) return;
      listening.abort();
      resolve(jobs);
    };
    onChange(() => void look(), listening.signal);
    void look();
  });
}

const over = (jobs: Job[]) => jobs.every(({ state }) => state !== 'waiting' && state !== 'running');

describe('the engine', () => {
  it('ends every kind of source as a review or a named failure', async () => {
    start();
    const all = samples();
    expect(all.map(({ temper }) => temper).sort()).toEqual([...tempers].sort());
    const batch = await createBatch(
      'all',
      null,
      all.map(({ number }) => address(pathOf(number))),
    );
    const jobs = await when(batch.id, over);
    const ends = all.map(({ temper }, index) => {
      const { state, failure } = jobs[index]!;
      return [temper, state === 'done' ? 'done' : failure?.kind];
    });
    // Without a browser no script runs.
    expect(ends).toEqual(all.map(({ temper }) => [temper, temper === 'client' ? 'tab' : endOf(temper)]));
    const kept = await listReports();
    expect(kept.length).toBe(jobs.filter(({ state }) => state === 'done').length);
    expect(
      jobs
        .filter(({ state }) => state === 'done')
        .map(({ report }) => report)
        .sort(),
    ).toEqual(kept.map(({ key }) => key).sort());
    expect(kept.every(({ year }) => year === YEAR)).toBe(true);
    expect((await batches())[0]?.state).toBe('done');
    expect(site.seen.every(({ cookie, referrer }) => cookie === '' && referrer === '')).toBe(true);
  });

  it('asks each host one after the other, with its pause, and leaves it alone as long as it says', async () => {
    start();
    const numbers = [0, 1, 2, 3, 4, 6, 7, 8];
    const busy = samples().find(({ temper }) => temper === 'busy')!.number;
    const batch = await createBatch('two hosts', null, [
      address(pathOf(busy), 'a.gov.cn'),
      ...numbers.map((number) => address(pathOf(number), 'a.gov.cn')),
      ...numbers.map((number) => address(pathOf(number + 12), 'b.gov.cn')),
    ]);
    const jobs = await when(batch.id, over);
    expect(jobs.map(({ state }) => state)).toEqual(jobs.map(() => 'done'));
    for (const host of ['a.gov.cn', 'b.gov.cn']) {
      const { atOnce, shortestPause } = site.manners(host);
      expect(atOnce).toBe(1);
      expect(shortestPause).toBeGreaterThanOrEqual(quick.pause);
    }
    const [first, next] = site.seen.filter(({ host }) => host === 'a.gov.cn');
    expect(next!.start - first!.end!).toBeGreaterThanOrEqual(990);
    expect(jobs[0]!.tries).toBe(2);
  });

  it('waits for no server that wants to be left alone for hours: all that is its own ends so, and can be tried again', async () => {
    await site.close();
    site = await serveSite({ retryAfter: 7200, slow: 20 });
    start();
    const busy = samples().find(({ temper }) => temper === 'busy')!.number;
    const batch = await createBatch('hours', null, [
      address(pathOf(busy), 'a.gov.cn'),
      ...[0, 1, 2].map((number) => address(pathOf(number), 'a.gov.cn')),
      address(pathOf(14), 'b.gov.cn'),
    ]);
    const jobs = await when(batch.id, over);
    const told = { kind: 'status', detail: expect.stringMatching(/^(?:429|503)$/) };
    expect(jobs.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed', 'failed', 'done']);
    for (const { failure } of jobs.slice(0, 4)) expect(failure).toMatchObject(told);
    expect(site.seen.filter(({ host }) => host === 'a.gov.cn')).toHaveLength(1);
  });

  it('begins nothing while paused, goes on when asked, and gives up what is cancelled', async () => {
    const { world, goOn } = holdingBack(2, 6);
    start(world);
    const sources = Array.from({ length: 12 }, (_, index) => address(pathOf(index * 12)));
    const batch = await createBatch('pause', null, sources);
    await when(batch.id, (jobs) => jobs.filter(({ state }) => state === 'done').length === 2);
    await pauseBatch(batch.id);
    goOn[0]!();
    const atRest = await when(batch.id, (jobs) => jobs.every(({ state }) => state !== 'running'));
    const seen = site.seen.length;
    // Its turn comes after all that is held back: when it is over, so would they be.
    const behind = await createBatch('behind', null, [address(pathOf(299))]);
    await when(behind.id, over);
    expect(site.seen.length).toBe(seen + 1);
    expect(await jobsOf(batch.id)).toEqual(atRest);
    expect(atRest.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(0);
    await resumeBatch(batch.id);
    await when(batch.id, (jobs) => jobs.filter(({ state }) => state === 'done').length >= 4);
    expect(site.seen.length).toBeGreaterThan(seen);
    await cancelBatch(batch.id);
    goOn[1]!();
    const jobs = await when(batch.id, over);
    expect(jobs.some(({ state }) => state === 'cancelled')).toBe(true);
    // What was read before is not given up.
    const before = jobs.filter(({ state }) => state === 'done').map(({ report }) => report);
    const kept = (await listReports()).map(({ key }) => key);
    expect(before.length).toBeGreaterThanOrEqual(4);
    expect(before.filter((key) => !kept.includes(key ?? ''))).toEqual([]);
    await retryJobs(batch.id);
    const again = await when(batch.id, over);
    expect(again.every(({ state }) => state === 'done')).toBe(true);
    expect((await listReports()).length).toBe(13);
  });

  it('goes on where a browser that died left off, and reads nothing twice', async () => {
    const { world, goOn } = holdingBack(5);
    const first = start(world);
    const sources = Array.from({ length: 10 }, (_, index) => address(pathOf(index * 12)));
    const batch = await createBatch('killed', null, sources);
    await when(batch.id, (jobs) => jobs.filter(({ state }) => state === 'done').length >= 3);
    const closed = first.close();
    goOn[0]!();
    await closed;
    const left = await jobsOf(batch.id);
    const done = left.filter(({ state }) => state === 'done');
    // As after a kill: one was being read.
    const db = await database();
    const broken = left.find(({ state }) => state !== 'done')!;
    await db.put('jobs', { ...broken, state: 'running', tries: 1 });
    const before = site.seen.length;
    start();
    const jobs = await when(batch.id, over);
    expect(jobs.every(({ state }) => state === 'done')).toBe(true);
    expect((await listReports()).length).toBe(10);
    const later = site.seen.slice(before).map(({ path }) => path);
    for (const { source } of done) {
      const { pathname } = new URL((source as { url: string }).url);
      expect(later).not.toContain(pathname);
    }
  });

  it('gives up what ended the browser again and again', async () => {
    const batch = await createBatch('poison', null, [address(pathOf(0))]);
    const [job] = await jobsOf(batch.id);
    await (await database()).put('jobs', { ...job!, state: 'running', tries: 4 });
    start();
    const [ended] = await when(batch.id, over);
    expect(ended!.failure).toEqual({ kind: 'no-answer', detail: 'interrupted' });
    expect(site.seen).toEqual([]);
  });

  it('reads in one desk only; the next takes over when the first closes', async () => {
    let free = Promise.resolve();
    const exclusively = (task: () => Promise<void>) => {
      const mine = free.then(task);
      free = mine.catch(() => undefined);
      return mine;
    };
    const a = start(testWorld(site, { exclusively }));
    const b = start(testWorld(site, { exclusively }));
    const batch = await createBatch('two desks', null, [address(pathOf(0)), address(pathOf(12))]);
    await when(batch.id, over);
    expect([a.runs(), b.runs()]).toEqual([true, false]);
    expect(site.seen.length).toBe(2);
    await a.close();
    const other = await createBatch('later', null, [address(pathOf(24))]);
    await when(other.id, over);
    expect([a.runs(), b.runs()]).toEqual([false, true]);
  });

  it('asks no host that was not permitted, no private address that nobody typed', async () => {
    start(testWorld(site, { permitted: async (url) => !url.includes('denied') }));
    const batch = await createBatch('refused', null, [
      address('/a.html', 'www.denied.gov.cn'),
      address('/a.html', '192.168.1.1'),
      { source: { type: 'address', url: 'ftp://www.yunchuan.gov.cn/a' }, label: '' },
    ]);
    const jobs = await when(batch.id, over);
    expect(jobs.map(({ failure }) => failure?.kind)).toEqual(['permission', 'private', 'no-answer']);
    expect(jobs.every(({ tries }) => tries === 1)).toBe(true);
    expect(site.seen).toEqual([]);
  });

  it('tries a server that does not answer again, and says so in the end', async () => {
    start(testWorld(null));
    const batch = await createBatch('down', null, [address('/a.html')]);
    const [job] = await when(batch.id, over);
    expect(job).toMatchObject({ state: 'failed', tries: 4, failure: { kind: 'no-answer' } });
  });

  it('brings to its end what is being read when a pause begins', async () => {
    const world = testWorld(site);
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      start({
        ...world,
        fetch: async (...given) => {
          resolve();
          await new Promise<void>((go) => {
            answer = go;
          });
          return world.fetch(...given);
        },
      });
    });
    const batch = await createBatch('one', null, [address(pathOf(0)), address(pathOf(12))]);
    await asked;
    await pauseBatch(batch.id);
    // Whoever follows the news of the pause has done so when a batch made after it is known.
    await createBatch('after', null, []);
    answer();
    const jobs = await when(batch.id, ([first]) => first!.state !== 'running');
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'waiting']);
  });

  it('begins nothing that another desk has paused meanwhile', async () => {
    const world = testWorld(site);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const waiting = new Promise<void>((resolve) => {
      start({
        ...world,
        clock: {
          now: world.clock.now,
          sleep: async (...given) => {
            resolve();
            await gate;
            return world.clock.sleep(...given);
          },
        },
      });
    });
    const batch = await createBatch('one', null, [address(pathOf(0)), address(pathOf(12))]);
    await waiting;
    await when(batch.id, ([first]) => first!.state === 'done');
    // Its news has not come here yet.
    await (await database()).put('batches', { ...batch, state: 'paused' });
    goOn();
    // Its turn comes after that which was waited for.
    const behind = await createBatch('behind', null, [address(pathOf(24))]);
    await when(behind.id, over);
    expect((await jobsOf(batch.id)).map(({ state, tries }) => [state, tries])).toEqual([
      ['done', 1],
      ['waiting', 0],
    ]);
  });

  it('follows a page that only leads on within its site, and not for ever', async () => {
    const world = testWorld(site);
    const lead = (to: string) => `<meta http-equiv="refresh" content="0;url=${to}">`;
    const pages: Record<string, string> = {
      '/one': lead('/two'),
      '/two': lead(pathOf(0)),
      '/away': lead('https://www.elsewhere.gov.cn/1.html'),
      '/inside': lead('http://192.168.1.1/'),
      '/round': lead('/round/1'),
      '/round/1': lead('/round/2'),
      '/round/2': lead('/round/3'),
      '/round/3': lead(pathOf(0)),
    };
    const asked: string[] = [];
    start({
      ...world,
      fetch: async (input, init) => {
        const { host, pathname } = new URL(String(input));
        asked.push(host);
        const html = pages[pathname];
        if (html === undefined) return world.fetch(input, init);
        const response = new Response(html, { headers: { 'content-type': 'text/html' } });
        Object.defineProperty(response, 'url', { value: String(input) });
        return response;
      },
    });
    const starts = ['/one', '/away', '/inside', '/round'];
    const batch = await createBatch(
      'doors',
      null,
      starts.map((path) => address(path)),
    );
    const jobs = await when(batch.id, over);
    expect(jobs.map(({ state, failure }) => failure?.kind ?? state)).toEqual([
      'done',
      'redirected',
      'redirected',
      'redirected',
    ]);
    expect(new Set(asked)).toEqual(new Set(['www.yunchuan.gov.cn']));
  });

  it('waits for the network as often as it takes: nobody was there to answer', async () => {
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const world = testWorld(site);
    let asked = 0;
    start({
      ...world,
      fetch: async (...given) => {
        if (++asked <= 2 * quick.waits.length) throw new TypeError('Failed to fetch');
        online.mockReturnValue(true);
        return world.fetch(...given);
      },
    });
    const batch = await createBatch('offline', null, [address(pathOf(0))]);
    const [job] = await when(batch.id, over);
    online.mockRestore();
    expect(job).toMatchObject({ state: 'done', failure: null, tries: 1 });
    expect(asked).toBe(2 * quick.waits.length + 1);
  });

  it('reads an address once however often it was given, and takes an attachment as one more job', async () => {
    start();
    const { number } = samples().find(({ temper }) => temper === 'docx')!;
    const batch = await createBatch('docx', null, [
      address(pathOf(number)),
      { source: { type: 'address', url: `https://www.yunchuan.gov.cn${pathOf(number)}#top` }, label: '' },
    ]);
    const [job, ...none] = await when(batch.id, over);
    expect(none).toEqual([]);
    const [link] = job!.failure!.links!;
    expect(link!.url).toBe(`http://www.yunchuan.gov.cn/files/${number}.docx`);
    await addJob(batch.id, { source: { type: 'address', url: link!.url }, label: link!.text });
    const jobs = await when(batch.id, (now) => now.length === 2 && over(now));
    expect(jobs[1]).toMatchObject({ state: 'done', failure: null });
    const [report] = await listReports();
    expect(report).toMatchObject({ year: YEAR, agency: reportNumber(number, YEAR).agency });
    expect(await addJob(batch.id, { source: { type: 'address', url: link!.url }, label: '' })).toBeNull();
  });

  it('keeps the bytes of a file until it is read, and not longer; a wrong encoding can be put right', async () => {
    const page = new TextEncoder().encode(reportPage(reportNumber(3, YEAR)));
    const broken = new Uint8Array([0x3c, 0x70, 0x3e, 0x81, 0xff, 0xfe, 0x98, 0xff, 0x80, 0x00]);
    const file = (name: string, bytes: Uint8Array): NewSource => ({
      source: { type: 'file', name, contentType: 'text/html' },
      label: name,
      file: bytes,
    });
    const batch = await createBatch('files', null, [file('a.html', page), file('b.html', broken)]);
    expect(await (await database()).count('files')).toBe(2);
    start();
    const jobs = await when(batch.id, over);
    expect(jobs[0]).toMatchObject({ state: 'done' });
    expect(jobs[1]!.state).toBe('failed');
    expect(await (await database()).getAllKeys('files')).toEqual([jobs[1]!.id]);
    await changeSource(jobs[1]!.id, {
      type: 'file',
      name: 'b.html',
      contentType: 'text/html',
      encoding: 'gb18030',
    });
    const [, again] = await when(batch.id, (now) => over(now) && now[1]!.tries === 1);
    expect(again!.source).toMatchObject({ encoding: 'gb18030' });
    await removeBatch(batch.id);
    expect(await jobsOf(batch.id)).toEqual([]);
    expect(await (await database()).count('files')).toBe(0);
    // The order is gone, the report is not.
    expect((await listReports()).length).toBe(1);
  });

  it('stops where there is no room to keep what is read, says so, and goes on when asked', async () => {
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.transaction.db.name === 'gouji-library') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const engine = start();
    const sources = Array.from({ length: 6 }, (_, index) => address(pathOf(index * 12)));
    const batch = await createBatch('full', null, sources);
    const jobs = await when(batch.id, () => engine.problem() !== null);
    expect(engine.problem()).toBe('full');
    const seen = site.seen.length;
    expect(jobs.filter(({ failure }) => failure?.kind === 'library').length).toBeLessThan(6);
    const waiting = (await jobsOf(batch.id)).filter(({ state }) => state === 'waiting').length;
    expect(waiting).toBeGreaterThan(0);
    full.mockRestore();
    // An order that comes now waits too.
    await createBatch('behind', null, [address(pathOf(120))]);
    expect(site.seen.length).toBe(seen);
    engine.retry();
    await when(batch.id, over);
    expect(engine.problem()).toBeNull();
    await retryJobs(batch.id);
    const ended = await when(batch.id, (now) => now.every(({ state }) => state === 'done'));
    expect(ended).toHaveLength(6);
  });

  it('stops where the batches themselves cannot be written, and loses none of them', async () => {
    const engine = start();
    const sources = Array.from({ length: 4 }, (_, index) => address(pathOf(index * 12)));
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      // The first is begun; that it ended can no longer be written.
      if (this.name === 'jobs' && ++count > 1) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const batch = await createBatch('full', null, sources);
    await when(batch.id, () => engine.problem() !== null);
    expect(engine.problem()).toBe('full');
    full.mockRestore();
    engine.retry();
    const jobs = await when(batch.id, over);
    expect(jobs.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
    expect((await listReports()).length).toBe(4);
  });
});
