import { baseOf } from '../page/base';
import { flatten, isReportTitle, readTitle, yearIn } from '../report/title';
import { dateIn, dateOfAddress } from './list-dates';

/** 条目 One report that a list names. */
export interface ListItem {
  url: string;
  /** The full title: the title attribute where the text is cut. */
  title: string;
  /** ISO date beside it or in its address, null if there is none. */
  date: string | null;
  /** The year it reports on: from its title, else the year before it was published, else that of its column. */
  year: number | null;
  /** older-report: of the form before 2019; attachment: leads to a file, no page. */
  kind: 'report' | 'older-report' | 'attachment';
}

const FILE = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar)(?:$|[?#])/i;
/** What stands in the same lists and columns, and is no report. */
const BESIDE =
  /解读|图解|读懂|看懂|图说|问答|通知|要点|方案|办法|意见|函$|考核|评估|培训|部署|指南|制度|目录|公示|计划|总结会|模板|格式/;
/** A title that says only which year's: 2024年度报告, 2023年年报. */
const BARE_YEAR = /^(20\d\d)年?度?(?:政务|政府)?(?:信息)?(?:公开)?(?:工作)?(?:年度?)?(?:工作)?(?:报告|年报)$/;
/** A unit by itself: 市财政局, 东岭镇. */
const UNIT =
  /^[\u4e00-\u9fff（）()、·]{2,30}(?:政府|办公室|街道|办事处|委员会|管委会|局|委|办|厅|中心|镇|乡|区|县|市)$/;

/** More than any page lists: each is looked at with those around it. */
const MOST_LINKS = 5000;

/** 找报告 The links of a page that are reports, in reading order. `column`: what the list is called, where the page itself does not say. */
export function itemsOf(document: Document, url: string, column = columnOf(document)): ListItem[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, MOST_LINKS)
    .flatMap((anchor) => {
      const link = linkOf(anchor, url);
      return link === null ? [] : [link];
    });
  const named = links.filter(({ title }) => isReportTitle(title) && !BESIDE.test(outside(title)));
  const columnYear = yearIn(flatten(column));
  // Short titles count where the page is a column of reports: beside titles in full, or alone in a list of units.
  const isColumn = /年报|年度报告|信息公开.*报告/.test(flatten(column));
  const lists = isColumn ? new Set(named.map(({ anchor }) => rowOf(anchor).parentElement)) : new Set();
  const short = isColumn
    ? links.filter((link) => {
        const flat = flatten(link.title);
        const bare = BARE_YEAR.test(flat);
        if ((!bare && !UNIT.test(flat)) || !isArticle(link.url) || isChrome(link.anchor)) return false;
        return bare || dateOf(link) !== null || lists.has(rowOf(link.anchor).parentElement);
      })
    : [];
  const found = new Set([...named.filter((link) => !isFolderLike(link)), ...short]);
  return links
    .filter((link) => found.has(link))
    .map((link) => asItem({ url: link.url, title: link.title, date: dateOf(link) }, columnYear));
}

/** The links to reports in one record of a list service: a piece of HTML, or a title with an address. */
export function asItem(
  { url, title, date }: { url: string; title: string; date: string | null },
  columnYear: number | null = null,
): ListItem {
  const published = date === null ? null : Number(date.slice(0, 4)) - 1;
  const year = readTitle(title).year ?? yearIn(`${flatten(title)}`) ?? published ?? columnYear;
  const kind = FILE.test(url) ? 'attachment' : year !== null && year <= 2018 ? 'older-report' : 'report';
  return { url, title, date, year, kind };
}

interface FoundLink {
  anchor: HTMLAnchorElement;
  url: string;
  /** What it reads, and its title in full without a date. */
  text: string;
  title: string;
}

/** A link; null of one that leads nowhere, or stands in a row that a script has still to fill. */
function linkOf(anchor: HTMLAnchorElement, base: string): FoundLink | null {
  const href = anchor.getAttribute('href')?.trim() ?? '';
  if (href === '' || /^(?:#(?![!/])|javascript:|mailto:|tel:|data:)|\{\{|\}\}|<%|\$\{/i.test(href))
    return null;
  if (anchor.closest('[ms-repeat], [ms-for], [\\:ms-for], [v-for], [ng-repeat], template') !== null)
    return null;
  let url: string;
  try {
    const address = new URL(href, baseOf(anchor.ownerDocument) || base);
    if (!/^https?:$/.test(address.protocol)) return null;
    url = address.href;
  } catch {
    return null;
  }
  const text = clean(anchor.textContent ?? '');
  const full = clean(anchor.getAttribute('title') ?? '');
  const title = withoutDate(full.length > text.length || /(?:…|\.{2,})$/.test(text) ? full || text : text);
  if (title === '' || /\{\{/.test(title)) return null;
  return { anchor, url, text, title };
}

/** The date in a link's row, else in its own text, else in its address. */
function dateOf({ anchor, url, text, title }: FoundLink): string | null {
  const beside = clean(rowOf(anchor).textContent ?? '').replace(text, ' ');
  return dateIn(beside, url) ?? dateIn(text === title ? '' : text, url) ?? dateOfAddress(url);
}

/** The row of a list that an anchor stands in: as far up as no other link joins. */
function rowOf(anchor: HTMLAnchorElement): Element {
  let row: Element = anchor;
  for (let up = anchor.parentElement, depth = 0; up !== null && depth < 5; up = up.parentElement, depth++) {
    if (leadsElsewhere(up, anchor.getAttribute('href')) || up.localName === 'body') break;
    row = up;
    if (/^(?:li|tr|dd)$/.test(up.localName)) break;
  }
  return row;
}

/** Whether it holds a link to another address: the first tells. */
function leadsElsewhere(element: Element, here: string | null): boolean {
  for (const { attributes } of element.getElementsByTagName('a')) {
    const to = attributes.getNamedItem('href')?.value ?? here;
    if (to !== here) return true;
  }
  return false;
}

/** Menus, footers and breadcrumbs. */
function isChrome(element: Element): boolean {
  return (
    element.closest(
      'nav, header, footer, [class*="crumb" i], [class*="foot" i], [class*="menu" i], [class*="nav" i], [id*="foot" i], [id*="nav" i]',
    ) !== null
  );
}

/** Addresses of single documents: a date, a long number, an id or a file's name. */
function isArticle(url: string): boolean {
  const path = new URL(url).pathname + new URL(url).search;
  return (
    /t20\d{6}_|art_|\/content\/|post_|\/doc_|\/info\/|\/20\d{2}-?\d{2}\/|\/20\d\d\/\d{1,2}\/\d{1,2}\/|[0-9a-f]{8}-?[0-9a-f]{4}|\d{5,}\.s?html?|fbtime=|[?&](?:id|articleid|infoid)=/i.test(
      path,
    ) || FILE.test(path)
  );
}

/** 2024年政府信息公开年报 that leads to a folder is a list itself. */
function isFolderLike({ url, title }: FoundLink): boolean {
  const { pathname } = new URL(url);
  return (
    readTitle(title).agency === null &&
    (/\/$/.test(pathname) || /\/(?:index|list|col\d+\/index)\.(?:s?html?|jsp)$/.test(pathname))
  );
}

function columnOf(document: Document): string {
  return [
    document.querySelector('meta[name="ColumnName" i]')?.getAttribute('content') ?? '',
    document.title,
  ].join(' ');
}

function withoutDate(title: string): string {
  return title
    .replace(/\s*[[(（【]?20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?\s*$/, '')
    .replace(/^[·•●◆■\s]+/, '')
    .trim();
}

function outside(title: string): string {
  return flatten(title).replace(/[（(].*?[）)]/g, '');
}

function clean(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}
