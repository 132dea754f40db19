import { baseOf } from '../page/base';
import { flatten, readTitle, yearIn } from '../report/title';

/** 年目录、下级栏目 A list beside or below this one: of another year, of departments, of townships. Offered, never opened by itself. */
export interface Folder {
  url: string;
  title: string;
  year: number | null;
}

const YEAR = /^(20\d\d)年?度?$/;
const REPORTS = /年报|年度(?:工作)?报告/;
/** Groups of units as the columns of a city name them: 市政府, 市直部门, 县（市、区）, 各乡镇（街道）. */
const GROUP =
  /^(?:各|本级)?[省市区县州]?[级直属]?(?:政府)?(?:工作部门|组成部门|直属机构|派出机构|部门|单位|机构|委办局|开发区|街道(?:办事处)?|乡镇(?:[（(]?街道[）)]?)?|镇街|镇[（(]街道[）)]|区县|县区|市县|地市|县[（(]市、?区[）)]|(?:人民)?政府)$/;

/** Words that the paths of such columns are made of. */
const GROUP_PATH = /(?:xzjd|zxjd|bmnb|zfbm|jdbsc|zfnb|xsqnb|qzf)[^/]*\/?$/i;

/** 找下级 The lists that a list page leads to: years, groups of units. */
export function foldersOf(document: Document, url: string): Folder[] {
  const here = new URL(url);
  const below = here.pathname.replace(/[^/]*$/, '');
  const found = new Map<string, Folder>();
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const folder = folderOf(anchor, here, below);
    if (folder !== null && !found.has(folder.url)) found.set(folder.url, folder);
  }
  return [...found.values()];
}

function folderOf(anchor: HTMLAnchorElement, here: URL, below: string): Folder | null {
  const href = anchor.getAttribute('href')?.trim() ?? '';
  if (href === '' || /^(?:#|javascript:)|\{\{/i.test(href)) return null;
  let to: URL;
  try {
    to = new URL(href, baseOf(anchor.ownerDocument));
  } catch {
    return null;
  }
  if (!/^https?:$/.test(to.protocol) || to.host !== here.host || !isDirectory(to)) return null;
  to.hash = '';
  if (to.href === here.href || isFirstPage(to, here)) return null;
  const title = (anchor.getAttribute('title') || anchor.textContent || '').replace(/\s+/g, ' ').trim();
  const flat = flatten(title);
  if (flat === '' || flat.length > 40) return null;
  const year = Number(YEAR.exec(flat)?.[1]) || yearIn(flat);
  const isBelow = to.pathname.startsWith(below) && to.pathname.length > below.length;
  const isYear = YEAR.test(flat) || (year !== null && REPORTS.test(flat) && readTitle(title).agency === null);
  const isGroup =
    GROUP.test(groupIn(flat)) && (isBelow || REPORTS.test(flat) || GROUP_PATH.test(to.pathname));
  if (!isYear && !isGroup) return null;
  // 年报 columns of other bodies, and the crumbs above this page.
  if (isYear && !isBelow && !isBeside(to, here)) return null;
  return { url: to.href, title, year };
}

/** 2024年市政府部门政府信息公开年度报告 → 市政府部门. */
function groupIn(flat: string): string {
  return flat
    .replace(/^20\d\d年?度?/, '')
    .replace(/(?:政务|政府)?信息公开(?:工作)?(?:年度(?:工作)?报告|年报)?$/, '')
    .replace(/(?:年度(?:工作)?报告|年报)$/, '');
}

/** index.html, list.htm, a path that ends in /, a column page of a known system. */
function isDirectory({ pathname }: URL): boolean {
  return (
    /\/$/.test(pathname) ||
    /\/(?:index|list|default|column|col)(?:\.s?html?|\.jsp|\.aspx)?$/i.test(pathname) ||
    /\/col\/col\d+\//.test(pathname) ||
    /\/nw\d+\/index\.html$/.test(pathname) ||
    !/\.[a-z]{2,5}$/i.test(pathname.replace(/\/$/, ''))
  );
}

/** In the same folder as this list or its neighbour: …/2023/ beside …/2024/. */
function isBeside(to: URL, here: URL): boolean {
  const parent = (path: string) => path.replace(/[^/]*$/, '').replace(/[^/]+\/$/, '');
  return parent(to.pathname) === parent(here.pathname) || /\/col\/col\d+\/|\/nw\d+\//.test(to.pathname);
}

function isFirstPage(to: URL, here: URL): boolean {
  const plain = ({ pathname, search }: URL) => pathname.replace(/(?:index|list)(?:_\d+)?\.\w+$/, '') + search;
  return plain(to) === plain(here);
}
