import { lastOf } from '../files/until-last';

/** More than any page lists. */
const MOST_RECORDS = 3000;

/** 列表服务 A call that a page's own script makes for more of its list. `{page}` in address and body stands for the number of the page. */
export interface ServiceCall {
  /** 大汉 jpage and unit, 广东 gkmlpt, or a call that the page's script spells out (TRS, UCAP). */
  system: 'jpage' | 'jpaas' | 'gkmlpt' | 'other';
  url: string;
  /** Of a POST: the form it sends. */
  body?: string;
  /** The number of the first page that is not in the page itself. */
  first: number;
}

/** 找服务 The call that a page shows, null if it shows none. Only calls to the page's own host count. */
export function serviceOf(document: Document, script: string, url: string): ServiceCall | null {
  const call =
    jpageOf(document, url) ?? jpaasOf(document, url) ?? gkmlptOf(script, url) ?? spelledOut(script, url);
  return call !== null && new URL(call.url).host === new URL(url).host ? call : null;
}

/** 大汉 jpage: the records beyond the first page stand in the page or behind the address it gives. */
function jpageOf(document: Document, url: string): ServiceCall | null {
  for (const store of storesOf(document)) {
    const closed = store.slice(0, lastOf(store, /\]\]>/g));
    const next = /<nextgroup>\s*<!\[CDATA\[([\s\S]*?)\]\]>/i.exec(closed)?.[1] ?? '';
    const href = /href=["']?([^"'>\s]+)/i.exec(next)?.[1]?.replace(/&amp;/g, '&');
    const page = /[?&]page=(\d+)/.exec(href ?? '')?.[1];
    if (href === undefined || page === undefined) continue;
    const address = absolute(href, url)?.replace(/([?&]page=)\d+/, '$1{page}');
    if (address !== undefined) return { system: 'jpage', url: address, first: Number(page) };
  }
  return null;
}

/** 嵌入的记录 Records that a page carries in a script for its own use, as HTML. */
export function embeddedRecords(document: Document): string[] {
  return storesOf(document).flatMap(recordsOf);
}

/** The pieces of HTML in a <datastore>. */
export function recordsOf(datastore: string): string[] {
  const closed = datastore.slice(0, lastOf(datastore, /\]\]>\s*<\/record>/gi));
  const records: string[] = [];
  for (const [, html = ''] of closed.matchAll(/<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/gi))
    if (records.push(html) === MOST_RECORDS) break;
  return records;
}

function storesOf(document: Document): string[] {
  return [...document.querySelectorAll('script')]
    .map((script) => script.textContent ?? '')
    .filter((text) => /<datastore>/i.test(text));
}

/** 大汉 jpaas: <script url="…/build/unit" querydata="{'parseType':…}">, its page number within paramJson. */
function jpaasOf(document: Document, url: string): ServiceCall | null {
  const holder = document.querySelector('[url*="build/unit" i][querydata]');
  const address = absolute(holder?.getAttribute('url') ?? '', url);
  if (!holder || address === undefined) return null;
  const data = objectIn(holder.getAttribute('querydata') ?? '');
  if (data === null) return null;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(data)) if (name !== 'paramJson') query.set(name, String(value));
  const inner = typeof data.paramJson === 'string' ? objectIn(data.paramJson) : null;
  const size = Number(inner?.pageSize) || 15;
  // The number has to come through the escaping unescaped.
  const page = encodeURIComponent(JSON.stringify({ pageNo: 0, pageSize: size })).replace('0', '{page}');
  return { system: 'jpaas', url: `${address}?${query}&paramJson=${page}`, first: 2 };
}

/** 广东 gkmlpt: _CONFIG names the site, the address behind # or the tree the column. */
function gkmlptOf(script: string, url: string): ServiceCall | null {
  const site = /_CONFIG\s*=[\s\S]{0,4000}?["']?SID["']?\s*:\s*["']?(\d+)/.exec(script)?.[1];
  if (site === undefined || !/\/gkmlpt\//.test(url)) return null;
  const chosen = /^#(\d+)$/.exec(new URL(url).hash)?.[1];
  const column =
    chosen ??
    /["']?id["']?\s*:\s*["']?(\d+)["']?[^{}]{0,200}?["']?name["']?\s*:\s*["'][^"']*(?:年报|年度报告)/.exec(
      script,
    )?.[1] ??
    /["']?name["']?\s*:\s*["'][^"']*(?:年报|年度报告)[^"']*["'][^{}]{0,200}?["']?id["']?\s*:\s*["']?(\d+)/.exec(
      script,
    )?.[1];
  const base = /^(.*?\/gkmlpt)\//.exec(url)?.[1];
  if (column === undefined || base === undefined) return null;
  return { system: 'gkmlpt', url: `${base}/api/all/${column}?page={page}&sid=${site}`, first: 1 };
}

/** $.ajax({url: '…', data: {page: 1, …}}), loadData('…', {pageIndex: 1}), listModel({url: '…', …}): where all of it is spelled out. */
function spelledOut(script: string, url: string): ServiceCall | null {
  for (const call of script.matchAll(
    /(?:\$\.(?:ajax|post|get|getJSON)|loadData|listModel|axios\.(?:post|get)|fetch)\s*\(/g,
  )) {
    const text = script.slice(call.index, call.index + 3000);
    const target =
      /\burl["']?\s*:\s*["']([^"'{}\s]+)["']/.exec(text)?.[1] ?? /\(\s*["']([^"'{}\s]+)["']/.exec(text)?.[1];
    const address = absolute(target ?? '', url);
    if (target === undefined || address === undefined) continue;
    const literal =
      /\bdata["']?\s*:\s*(\{[^{}]*\})/.exec(text)?.[1] ?? /["']\s*,\s*(\{[^{}]*\})/.exec(text)?.[1] ?? '';
    const data = literal === '' ? null : objectIn(literal);
    const name = Object.keys(data ?? {}).find((key) => PAGE_NAME.test(key));
    const inAddress = /[?&](?:page|pageno|pagenum|pageindex)=(\d+)/i.exec(address);
    if (data === null || name === undefined) {
      if (inAddress === null) continue;
      const page = address.replace(inAddress[0], inAddress[0].replace(/\d+$/, '{page}'));
      return { system: 'other', url: page, first: Number(inAddress[1]) };
    }
    const form = Object.entries(data)
      .map(
        ([key, value]) =>
          `${encodeURIComponent(key)}=${key === name ? '{page}' : encodeURIComponent(String(value))}`,
      )
      .join('&');
    const first = Number(data[name]) || 1;
    const posts = /\$\.post|axios\.post|loadData|["']post["']/i.test(text.slice(0, 1500));
    if (posts) return { system: 'other', url: address, body: form, first };
    return { system: 'other', url: `${address}${address.includes('?') ? '&' : '?'}${form}`, first };
  }
  return null;
}

const PAGE_NAME = /^(?:page|pageno|pagenum|pageindex|currentpage|curpage|pagenumber|p)$/i;

/** An object literal of plain values, as scripts write it. Whatever is no literal (a variable) makes it none. */
function objectIn(text: string): Record<string, unknown> | null {
  const strict = text
    .replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner: string) => JSON.stringify(inner.replace(/\\'/g, "'")))
    .replace(/([{,]\s*)([A-Za-z_$][\w$]*)\s*:/g, '$1"$2":')
    .replace(/,\s*}/g, '}');
  try {
    const value: unknown = JSON.parse(strict);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function absolute(address: string, base: string): string | undefined {
  try {
    const url = new URL(address, base);
    return address !== '' && /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
