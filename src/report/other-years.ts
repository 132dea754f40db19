import type { Link, SourceDocument } from '../grid/document';
import { compareAgencies } from './agency-name';
import { reportLinks } from './kind';
import { flatten, readTitle } from './title';

/** As many as a popup can show. */
const MOST = 6;

/**
 * 他年年报 Where the page leads to this agency's reports for other years, nearest year first, then to the list of reports (年报栏目).
 * A link that names another agency is left out; one that names none may be ours.
 */
export function otherYears(
  document: SourceDocument,
  { agency, year }: { agency: string | null; year: number | null },
): Link[] {
  if (year === null) return [];
  const here = withoutHash(document.url);
  const reports = reportLinks(document)
    .map((link) => ({ link, title: readTitle(link.text) }))
    .filter(({ link, title }) => {
      if (title.year === null || title.year === year || withoutHash(link.url) === here) return false;
      return title.agency === null || agency === null || compareAgencies(title.agency, agency) !== null;
    })
    .sort((a, b) => distance(a.title.year!, year) - distance(b.title.year!, year))
    .map(({ link }) => link);
  const lists = document.links.filter(
    ({ text, url }) =>
      /^https?:/.test(url) &&
      withoutHash(url) !== here &&
      !/20\d\d/.test(text) &&
      /^(?:法定主动公开内容)?(?:政府)?信息公开(?:工作)?(?:年度报告|年报)$|^(?:年度报告|年报|历年年报)$/.test(
        flatten(text),
      ),
  );
  return [...reports.slice(0, MOST), ...lists.slice(0, 1)];
}

/** The year before decides most: it comes first among equals. */
const distance = (year: number, from: number): number => Math.abs(from - year) * 2 + (year > from ? 1 : 0);

const withoutHash = (url: string): string => url.replace(/#.*$/, '');
