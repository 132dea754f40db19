import { describe, expect, it } from 'vitest';
import { FetchProblem, type FetchWorld, fetchPage } from '../../src/batch/fetch-page';

const limits = { timeout: 50, maxBytes: 1000 };
const NOW = Date.parse('2025-02-01T00:00:00Z');

/** A world in which every request gets this answer. */
function answering(
  make: (url: string, init: RequestInit) => Response | Promise<Response>,
): FetchWorld & { asked: [string, RequestInit][] } {
  const asked: [string, RequestInit][] = [];
  return {
    asked,
    now: () => NOW,
    fetch: async (input, init) => {
      asked.push([String(input), init ?? {}]);
      return make(String(input), init ?? {});
    },
  };
}

const response = (
  body: BodyInit | null,
  { url, ...init }: ResponseInit & { url?: string } = {},
): Response => {
  const made = new Response(body, init);
  Object.defineProperty(made, 'url', { value: url ?? 'http://www.a.gov.cn/x' });
  return made;
};

const problemOf = async (
  made: Parameters<typeof answering>[0],
  request: Parameters<typeof fetchPage>[0] = { url: 'http://www.a.gov.cn/x' },
) => {
  const error = await fetchPage(request, limits, undefined, answering(made)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FetchProblem)) throw new Error(`no problem: ${String(error)}`);
  return { ...error.failure, retryAt: error.retryAt };
};

describe('fetching a page', () => {
  it('asks as a stranger', async () => {
    const world = answering(() =>
      response('<p>年报', { headers: { 'content-type': 'text/html; charset=gbk' } }),
    );
    const fetched = await fetchPage({ url: 'http://www.a.gov.cn/x' }, limits, undefined, world);
    expect(fetched).toMatchObject({ url: 'http://www.a.gov.cn/x', contentType: 'text/html; charset=gbk' });
    expect(new TextDecoder().decode(fetched.bytes)).toBe('<p>年报');
    expect(world.asked[0]![1]).toMatchObject({
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
  });

  it.each([
    [401, 'forbidden', '401'],
    [403, 'forbidden', '403'],
    [404, 'status', '404'],
    [500, 'status', '500'],
    [503, 'status', '503'],
  ])('%i', async (status, kind, detail) => {
    expect(await problemOf(() => response('', { status }))).toMatchObject({ kind, detail, retryAt: null });
  });

  it.each([
    ['7', NOW + 7000],
    ['Sat, 01 Feb 2025 00:01:00 GMT', NOW + 60_000],
    ['soon', null],
  ])('Retry-After %s', async (value, retryAt) => {
    const headers = { 'retry-after': value };
    for (const status of [429, 503])
      expect(await problemOf(() => response('', { status, headers }))).toMatchObject({
        detail: String(status),
        retryAt,
      });
  });

  it.each([
    ['http://127.0.0.1/secret', 'redirected'],
    ['http://[::1]/secret', 'redirected'],
    ['http://sso.a.gov.cn/', 'login'],
    ['http://www.a.gov.cn/cas/login?service=x', 'login'],
  ])('an answer from %s is thrown away unread', async (url, kind) => {
    let read = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          read = true;
          controller.enqueue(new Uint8Array(10));
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    expect(await problemOf(() => response(body, { url }))).toMatchObject({ kind, detail: url });
    expect(read).toBe(false);
  });

  it('lets a person read their own network, but no page lead there', async () => {
    const own = 'http://192.168.1.5/nb.html';
    const world = answering(() => response('here', { url: own }));
    await expect(fetchPage({ url: own, typed: true }, limits, undefined, world)).resolves.toMatchObject({
      url: own,
    });
    expect(await problemOf(() => response('here', { url: own }), { url: own })).toMatchObject({
      kind: 'private',
    });
    const other = { url: 'http://192.168.1.6/', typed: true };
    expect(await problemOf(() => response('here', { url: own }), other)).toMatchObject({
      kind: 'redirected',
    });
  });

  it('goes along from http to https and to another public host; never on to a private one, not even from a typed private address', async () => {
    for (const url of ['https://www.a.gov.cn/x', 'https://cdn.b.gov.cn/x']) {
      const world = answering(() => response('here', { url }));
      expect((await fetchPage({ url: 'http://www.a.gov.cn/x' }, limits, undefined, world)).url).toBe(url);
    }
    const asked = { url: 'http://10.0.0.5/nb.html', typed: true };
    for (const url of ['http://10.0.0.5:8080/other', 'https://10.0.0.5/nb.html']) {
      const world = answering(() => response('here', { url }));
      expect((await fetchPage(asked, limits, undefined, world)).url).toBe(url);
    }
    for (const url of [
      'http://10.0.0.6/',
      'http://localhost/',
      'http://[::ffff:10.0.0.5]/',
      'file:///etc/passwd',
    ])
      expect(await problemOf(() => response('here', { url }), asked)).toMatchObject({ kind: 'redirected' });
  });

  it('stops at a size, told beforehand or not', async () => {
    const told = () => response('x', { headers: { 'content-length': '5000' } });
    expect(await problemOf(told)).toMatchObject({ kind: 'too-large' });
    let given = 0;
    let ended = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(400).fill(++given)),
      cancel: () => {
        ended = true;
      },
    });
    expect(await problemOf(() => response(endless))).toMatchObject({ kind: 'too-large' });
    expect(given).toBeLessThan(6);
    expect(ended).toBe(true);
  });

  it('stops at a time, and at a wish', async () => {
    const never = (_: string, { signal }: RequestInit) =>
      new Promise<Response>((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      );
    expect(await problemOf(never)).toMatchObject({ kind: 'timeout' });
    const control = new AbortController();
    const waiting = fetchPage(
      { url: 'http://www.a.gov.cn/x' },
      { ...limits, timeout: 1e6 },
      control.signal,
      answering(never),
    );
    control.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  it('a body that never ends in time is given up as well', async () => {
    const stalled = (_: string, { signal }: RequestInit) =>
      response(
        new ReadableStream({
          start: (controller) =>
            signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
        }),
      );
    expect(await problemOf(stalled)).toMatchObject({ kind: 'timeout' });
  });

  it('tells a redirect to where we may not read from a server that is down', async () => {
    expect(await problemOf(() => Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
      kind: 'no-answer',
    });
    const opaque = response(null);
    Object.defineProperty(opaque, 'type', { value: 'opaqueredirect' });
    expect(await problemOf(() => opaque, { url: 'http://www.a.gov.cn/x', stay: true })).toMatchObject({
      kind: 'redirected',
    });
  });

  it.each([
    ['http://www.a.gov.cn/x#/report/9', 'http://www.a.gov.cn/x#/report/9'],
    ['http://www.a.gov.cn/x#top', 'http://www.a.gov.cn/x'],
  ])('keeps the route of a page that has one: %s', async (url, kept) => {
    const fetched = await fetchPage(
      { url },
      limits,
      undefined,
      answering(() => response('')),
    );
    expect(fetched.url).toBe(kept);
  });

  it('reads a page that is itself called by an address like that of a login', async () => {
    const [asked, url] = ['http://www.a.gov.cn/cas/1.html', 'http://www.a.gov.cn/cas/2.html'];
    const world = answering(() => response('<p>年报', { url }));
    expect(await fetchPage({ url: asked }, limits, undefined, world)).toMatchObject({ url });
  });
});
