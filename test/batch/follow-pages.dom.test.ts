import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetched, FetchProblem } from '../../src/batch/fetch-page';
import { type FetchList, followPages } from '../../src/batch/follow-pages';
import { readList } from '../../src/batch/listing';
import { pathOf, REPORTS, type Site, serveSite } from '../lib/site/site';

const HOST = 'http://www.yunchuan.gov.cn';
let site: Site;
let asked: string[] = [];

beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

const fetchList: FetchList = async ({ url }): Promise<Fetched> => {
  asked.push(url.replace(HOST, ''));
  const response = await fetch(url.replace(HOST, `http://127.0.0.1:${site.port}`));
  if (!response.ok) throw new FetchProblem({ kind: 'status', detail: String(response.status) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { url, bytes, contentType: response.headers.get('content-type') };
};

const listAt = async (path: string) => {
  asked = [];
  const { bytes } = await fetchList({ url: HOST + path });
  return readList(new TextDecoder().decode(bytes), HOST + path);
};

const page = (items: string, more = '') =>
  `<meta name="ColumnName" content="政府信息公开年报"><ul>${items}</ul>${more}`;
const item = (number: number) =>
  `<li><a href="/nb/202501/t20250101_${number}.html">第${number}镇人民政府2024年政府信息公开工作年度报告</a><span>2025-01-01</span></li>`;

/** A site whose pages are these answers in order. */
const answering = (...answers: (string | FetchProblem)[]): FetchList => {
  let at = 0;
  return async ({ url }) => {
    const answer = answers[Math.min(at++, answers.length - 1)]!;
    if (answer instanceof FetchProblem) throw answer;
    return { url, bytes: new TextEncoder().encode(answer), contentType: 'text/html; charset=utf-8' };
  };
};

describe('following a list', () => {
  it.each(['/trs/', '/linked/list.jsp', '/col/col1229/index.html', '/gkmlpt/index'])(
    '%s: all three hundred over thirty pages, each once',
    async (path) => {
      const list = await listAt(path);
      const told: number[] = [];
      const all = await followPages(list, fetchList, 100, ({ pages }) => told.push(pages));
      expect(all.items.map(({ url }) => url).sort()).toEqual(
        Array.from({ length: REPORTS }, (_, number) => HOST + pathOf(number)).sort(),
      );
      expect(all.stopped).toBe('end');
      expect(all.years).toEqual([{ year: 2024, count: REPORTS }]);
      expect(new Set(asked).size).toBe(asked.length);
      expect(told.at(-1)).toBe(all.pages);
      expect(all.items.every(({ date }) => date?.startsWith('2025-01-'))).toBe(true);
    },
  );

  it('reads no more pages than asked for', async () => {
    const all = await followPages(await listAt('/trs/'), fetchList, 3);
    expect(all).toMatchObject({ pages: 3, stopped: 'limit' });
    expect(all.items.length).toBe(40);
    expect(asked.length).toBe(4);
  });

  it('stops where pages repeat, forward to the beginning, name nothing or are not there', async () => {
    const list = readList(
      page(item(1), '<script>createPageHTML(50, 0, "index", "html")</script>'),
      `${HOST}/nb/`,
    );
    const repeats = await followPages(list, answering(page(item(2)), page(item(2)), page(item(2))), 100);
    expect([repeats.items.length, repeats.pages]).toEqual([2, 2]);
    const forwards = answering(page(item(2)), '<meta http-equiv="refresh" content="0;url=./">');
    expect(await followPages(list, forwards, 100)).toMatchObject({ pages: 1, stopped: 'end' });
    expect(await followPages(list, answering(page(item(2)), page('')), 100)).toMatchObject({ pages: 1 });
    const gone = new FetchProblem({ kind: 'status', detail: '404' });
    expect(await followPages(list, answering(page(item(2)), gone), 100)).toMatchObject({
      pages: 1,
      stopped: 'end',
    });
  });

  it('keeps what it has when a page cannot be read, and says why', async () => {
    const list = readList(
      page(item(1), '<script>createPageHTML(50, 0, "index", "html")</script>'),
      `${HOST}/nb/`,
    );
    const failure = { kind: 'timeout', detail: '20' } as const;
    const followed = await followPages(list, answering(page(item(2)), new FetchProblem(failure)), 100);
    expect(followed).toMatchObject({ pages: 1, stopped: 'failed', failure });
    expect(followed.items.length).toBe(2);
  });

  it('ends when told to', async () => {
    const control = new AbortController();
    const list = await listAt('/trs/');
    const following = followPages(
      list,
      fetchList,
      100,
      () => control.abort(new Error('enough')),
      control.signal,
    );
    await expect(following).rejects.toThrow('enough');
  });
});
