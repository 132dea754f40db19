import { lastOf, untilLast } from '../files/until-last';
import { baseOf } from '../page/base';
import { type ServiceCall, serviceOf } from './list-service';

/** 后续页 Further pages of a list, by address in order, or by the calls that its own script makes. */
export type NextPages = { type: 'pages'; urls: string[] } | { type: 'service'; call: ServiceCall };

/** More pages than any list has. */
const MOST_PAGES = 500;

/** 找后续页 Where the page itself shows how its list goes on, and how many items it says there are. */
export function nextOf(document: Document, url: string): { next: NextPages | null; total: number | null } {
  const script = scriptOf(document);
  const call = serviceOf(document, script, url);
  const total = totalOf(document, script);
  if (call !== null) return { next: { type: 'service', call }, total };
  const urls = (numbered(script, url) ?? linked(document, url)).filter((page) => page !== url);
  return { next: urls.length > 0 ? { type: 'pages', urls } : null, total };
}

/** createPageHTML(30, 0, "index", "html"), or var countPage = 30: pages index_1.html to index_29.html beside this one. */
function numbered(script: string, url: string): string[] | null {
  const closed = script.slice(0, lastOf(script, /\)/g));
  const call = /createPage(?:HTML|Html)?\s*\(([^)]*)\)/.exec(
    closed.replace(/function\s+createPage\w*\s*\([^)]*\)/g, ''),
  );
  const values = (call?.[1] ?? '').split(',').map((value) => value.trim());
  const strings = values.flatMap((value) => /^["'](\w[\w-]*)["']$/.exec(value)?.[1] ?? []);
  const numbers = values.filter((value) => /^\d+$/.test(value)).map(Number);
  const named = /(?:countPage|pageCount|totalPages?|nPageCount)\s*[=:]\s*["']?(\d+)/i.exec(script)?.[1];
  const count = numbers[0] ?? (named === undefined ? 0 : Number(named));
  if (call === null && !/["'](?:index|list|default)_?["']|maxStaticIndex/.test(script)) return null;
  if (count < 2) return call === null ? null : [];
  // The last two words are the name and the ending; an id of the bar may stand before them.
  const [ending, name] = [strings.at(-1), strings.at(-2)];
  const isEnding = /^(?:s?html?|jsp|aspx?|php)$/.test(ending ?? '');
  const fallback =
    /\.(s?html?|jsp)$/.exec(new URL(url).pathname)?.[1] ?? /["']\.?(s?html?)["']/.exec(script)?.[1] ?? 'html';
  const file =
    isEnding && name !== undefined ? name : (/["'](index|list|default)_?["']/.exec(script)?.[1] ?? 'index');
  const suffix = isEnding ? ending : fallback;
  const kept = Number(/maxStaticIndex["']?\s*[:=]\s*["']?(\d+)/.exec(script)?.[1] ?? count);
  const pages = Math.min(count, kept, MOST_PAGES);
  return Array.from(
    { length: Math.max(0, pages - 1) },
    (_, index) => new URL(`${file}_${index + 1}.${suffix}`, url).href,
  );
}

/** Links 2, 3, 下一页, 尾页 to numbered pages of this very list; those between the highest and the next are filled in. */
function linked(document: Document, url: string): string[] {
  const found = new Map<number, string>();
  let shape: { before: string; after: string } | null = null;
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const text = (anchor.textContent ?? '').replace(/\s+/g, '');
    if (!/^\[?(?:\d{1,3}|下一?页|后页|尾页|末页|最后一?页|>{1,2}|»|›|next|last)\]?(?:>+)?$/i.test(text))
      continue;
    const page = pageOf(anchor, url);
    if (page === null) continue;
    found.set(page.number, page.url);
    shape ??= page;
  }
  const last = Math.max(0, ...found.keys());
  if (shape === null || last > MOST_PAGES) return [...found.values()];
  const first = Math.min(...found.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    return found.get(number) ?? `${shape.before}${number}${shape.after}`;
  });
}

/** The number in the address of another page of the same list: index_3.html, list3.htm, ?page=3. */
function pageOf(
  anchor: HTMLAnchorElement,
  url: string,
): { number: number; url: string; before: string; after: string } | null {
  let to: URL;
  try {
    to = new URL(anchor.getAttribute('href') ?? '', baseOf(anchor.ownerDocument));
  } catch {
    return null;
  }
  const here = new URL(url);
  if (to.host !== here.host || !/^https?:$/.test(to.protocol)) return null;
  const inQuery = /^(.*[?&](?:page|pageno|pagenum|pageindex|currentpage|curpage|p|pn)=)(\d{1,3})(.*)$/i.exec(
    to.href,
  );
  const inPath =
    /^(.*\/(?:(?:index|list|default|page)[_-]?|\w*[_-])?)(\d{1,3})((?:\.s?html?|\.jsp|\.aspx)(?:\?.*)?|\/)$/i.exec(
      to.href,
    );
  const match = inQuery ?? inPath;
  if (match === null || match[1] === undefined) return null;
  const folder = ({ pathname }: URL) => pathname.replace(/[^/]*$/, '');
  if (inQuery === null && !folder(to).startsWith(folder(here))) return null;
  if (inQuery !== null && to.pathname !== here.pathname) return null;
  return { number: Number(match[2]), url: to.href, before: match[1], after: match[3] ?? '' };
}

/** 共 300 条, recordCount:'20', totalrecord:300 */
function totalOf(document: Document, script: string): number | null {
  const inScript =
    /(?:recordCount|totalRecords?|countRecord|totalCount|total_?num)["']?\s*[=:]\s*["']?(\d+)/i.exec(script);
  const printed = /共\s*(\d+)\s*(?:条|篇|份|项)/.exec(document.body?.textContent ?? '');
  const found = inScript?.[1] ?? printed?.[1];
  return found === undefined ? null : Number(found);
}

/** The page's own scripts, as text: they are read, never run. Comments do not count. */
function scriptOf(document: Document): string {
  const all = [...document.querySelectorAll('script:not([src])')]
    .map((script) => script.textContent ?? '')
    .join('\n')
    .slice(0, 500_000);
  return untilLast(all, /\*\//g, (part) => part.replace(/\/\*[\s\S]*?\*\//g, '')).replace(
    /^[^\S\n]*\/\/.*$/gm,
    '',
  );
}
