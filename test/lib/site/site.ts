import { Buffer } from 'node:buffer';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { agencyNumber, pathOf, REPORTS, reportNumber, reportPage, YEAR } from './reports';
import { docxOf, listShapes } from './shapes';

export { pathOf, REPORTS, YEAR };

/** 一次请求 What the site saw of a request, by its own clock. */
export interface Seen {
  path: string;
  host: string;
  start: number;
  /** Null while it goes on. */
  end: number | null;
  cookie: string;
  referrer: string;
}

/** 政府网站 A government's site on this machine: lists of reports in several shapes, and every way a page can fail. */
export interface Site {
  port: number;
  seen: Seen[];
  /** The most requests that went on at the same time, and the shortest time between an end and the next start; by host. */
  manners(host: string): { atOnce: number; shortestPause: number };
  close(): Promise<void>;
}

/** 脾气 How the page of a report behaves. */
export const tempers = [
  'plain',
  'slow',
  'fails-twice',
  'redirects',
  'to-private',
  'gbk',
  'challenge',
  'busy',
  'gone',
  'login',
  'docx',
  'pdf-attached',
  'huge',
  'client',
  'forbidden',
  'image',
  'docx-answer',
  'notice',
] as const;
export type Temper = (typeof tempers)[number];

/** One report in twelve has a temper; each comes several times in three hundred. */
export function temperOf(number: number): Temper {
  return number % 12 === 5 ? tempers[1 + (Math.floor(number / 12) % (tempers.length - 1))]! : 'plain';
}

/** What a batch has to make of a report's page. `client` pages need a browser. */
export function endOf(temper: Temper): 'done' | string {
  const ends: Partial<Record<Temper, string>> = {
    'to-private': 'redirected',
    challenge: 'challenge',
    gone: 'status',
    login: 'login',
    docx: 'attachment',
    'pdf-attached': 'attachment',
    huge: 'too-large',
    forbidden: 'forbidden',
    image: 'image',
    notice: 'not-report',
  };
  return ends[temper] ?? 'done';
}

/** 开站 Serves the site on a free port. `retryAfter`: seconds that a busy page asks for; `slow`: milliseconds that a slow one takes. */
export async function serveSite({ retryAfter = 1, slow = 150, port: wanted = 0 } = {}): Promise<Site> {
  const seen: Seen[] = [];
  const tries = new Map<string, number>();
  const server = http.createServer((request, response) => {
    const record = note(request);
    seen.push(record);
    const finished = () => {
      record.end ??= performance.now();
    };
    response.on('close', finished);
    const end = response.end.bind(response);
    // Noted before the last byte leaves: what the other side does next comes later.
    response.end = ((...args: Parameters<typeof end>) => {
      finished();
      return end(...args);
    }) as typeof response.end;
    const path = request.url ?? '/';
    const before = tries.get(path) ?? 0;
    tries.set(path, before + 1);
    answer(request, response, before, { retryAfter, slow, port: (server.address() as AddressInfo).port });
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    manners: (host) => measure(seen.filter((one) => one.host === host)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function note({ url = '/', headers }: IncomingMessage): Seen {
  return {
    path: url,
    host: headers['x-site'] === undefined ? (headers.host ?? '') : String(headers['x-site']),
    start: performance.now(),
    end: null,
    cookie: headers.cookie ?? '',
    referrer: headers.referer ?? '',
  };
}

function measure(seen: Seen[]): { atOnce: number; shortestPause: number } {
  let atOnce = 0;
  let shortestPause = Number.POSITIVE_INFINITY;
  for (const one of seen) {
    const during = seen.filter(
      (other) => other.start <= one.start && (other.end ?? Number.POSITIVE_INFINITY) > one.start,
    );
    atOnce = Math.max(atOnce, during.length);
    const ends = seen.flatMap(({ end }) => (end !== null && end <= one.start ? [end] : []));
    if (ends.length > 0) shortestPause = Math.min(shortestPause, one.start - Math.max(...ends));
  }
  return { atOnce, shortestPause };
}

interface How {
  retryAfter: number;
  slow: number;
  port: number;
}

function answer(request: IncomingMessage, response: ServerResponse, before: number, how: How): void {
  const path = request.url ?? '/';
  const number = Number(/_(97\d{3})\.html$/.exec(path)?.[1]) - 97000;
  const list = listShapes(path);
  const [, folder, name] = /^\/(files|moved|data)\/(\d+)\./.exec(path) ?? [];
  const page = () => reportPage(reportNumber(Number(name), YEAR));
  if (number >= 0 && number < REPORTS) answerReport(number, response, before, how);
  else if (list !== null) send(response, 200, list.type, list.body);
  else if (folder === 'files' && path.endsWith('.docx')) send(response, 200, DOCX, docxOf(page()));
  else if (folder === 'moved') html(response, page());
  else if (folder === 'data')
    send(response, 200, 'application/json', JSON.stringify({ html: bodyOf(page()) }));
  else if (path === '/login.html') html(response, '<title>登录</title><input type="password">');
  else if (path === '/secret') html(response, 'SECRET');
  else send(response, 404, 'text/html; charset=utf-8', '<h1>404</h1>');
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function answerReport(number: number, response: ServerResponse, before: number, how: How): void {
  const report = reportNumber(number, YEAR);
  const page = () => reportPage(report, ['trs', 'jcms', 'ucap', 'gkmlpt', 'lonsun', 'vsb'][number % 6]);
  const title = `${agencyNumber(number)}${YEAR}年政府信息公开工作年度报告`;
  const shell = (body: string) =>
    html(
      response,
      `<!DOCTYPE html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><div id="zoom">${body}</div>`,
    );
  switch (temperOf(number)) {
    case 'plain':
      html(response, page());
      break;
    case 'slow':
      setTimeout(() => html(response, page()), how.slow);
      break;
    case 'fails-twice':
      if (before < 2) send(response, 502, 'text/html', 'bad gateway');
      else html(response, page());
      break;
    case 'redirects':
      redirect(response, `/moved/${number}.html`);
      break;
    case 'to-private':
      redirect(response, `http://127.0.0.1:${how.port}/secret`);
      break;
    case 'gbk':
      send(response, 200, 'text/html', gbk(page()));
      break;
    case 'challenge':
      html(
        response,
        '<html><head><meta charset="utf-8"><script>var _$ts={};window.__jsl_clearance="x";document.cookie="c=1";location.reload=location.reload</script></head><body></body></html>',
      );
      break;
    case 'busy':
      response.setHeader('retry-after', String(how.retryAfter));
      if (before < 1) send(response, 429, 'text/plain', 'slow down');
      else html(response, page());
      break;
    case 'gone':
      send(response, 404, 'text/html; charset=utf-8', '<h1>页面不存在</h1>');
      break;
    case 'login':
      redirect(response, '/login.html');
      break;
    case 'docx':
      shell(`<p>附件：<a href="/files/${number}.docx">${title}.docx</a></p>`);
      break;
    case 'pdf-attached':
      shell(`<p>附件：<a href="/files/${number}.pdf">${title}.pdf</a></p>`);
      break;
    case 'huge':
      endless(response);
      break;
    case 'client':
      shell(
        `</div><div id="app"></div><script>fetch('/data/${number}.json').then(r=>r.json()).then(d=>{document.getElementById('app').innerHTML=d.html})</script>`,
      );
      break;
    case 'forbidden':
      send(response, 403, 'text/html', 'forbidden');
      break;
    case 'image':
      shell('<p><img src="/scan.png" width="800" height="1100" alt="年度报告"></p>');
      break;
    case 'docx-answer':
      send(response, 200, DOCX, docxOf(page()));
      break;
    case 'notice':
      html(
        response,
        `<!DOCTYPE html><meta charset="utf-8"><title>关于召开全市春季森林防火工作会议的通知</title><h1>关于召开全市春季森林防火工作会议的通知</h1>${'<p>各县（市、区）林业局：经研究，定于近期召开会议，请按时参加，现将有关事项通知如下。会议由市林业局主持，请各单位主要负责人参加，不得缺席，并提前做好准备工作，认真总结经验。</p>'.repeat(8)}`,
      );
      break;
  }
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  const block = Buffer.alloc(256 * 1024, '<p>0</p>');
  const more = () => {
    while (!response.destroyed)
      if (!response.write(block)) {
        response.once('drain', more);
        return;
      }
  };
  more();
}

/** Only what the report's page holds that GBK knows; Node encodes no GBK, so a table is made of what its decoder reads. */
function gbk(text: string): Buffer {
  const known = gbkTable();
  const bytes: number[] = [];
  for (const character of text.replace(/charset="?utf-8"?/i, 'charset="gbk"')) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(known.get(character) ?? [0x3f]));
  }
  return Buffer.from(bytes);
}

let table: Map<string, [number, number]> | null = null;

function gbkTable(): Map<string, [number, number]> {
  if (table !== null) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== '\ufffd') table.set(character, [lead, trail]);
    }
  return table;
}

function bodyOf(page: string): string {
  return /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? page;
}

function html(response: ServerResponse, body: string): void {
  send(response, 200, 'text/html; charset=utf-8', body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location, 'set-cookie': 'visited=1' });
  response.end();
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'set-cookie': 'visited=1',
  });
  response.end(body);
}
