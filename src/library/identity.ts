import type { Review } from '../reconcile/review';
import { compareAgencies, hasRegion, plainAgency } from '../report/agency-name';

/** 报告的身份 What tells one report in the library from another: agency, year, address. */
export interface ReportIdentity {
  key: string;
  agency: string | null;
  /** The agency without the variants of its name; of an unknown one, the column it stands in. */
  agencyKey: string;
  year: number;
  url: string;
  address: string;
  site: string;
  column: string;
}

/** Whether a review is one that the library keeps as evidence for other years: a report with figures, of a year. */
export function canKeep({ document, figures }: Review): boolean {
  const isReport = document.kind === 'report' || document.kind === 'older-report';
  return isReport && document.year !== null && Object.keys(figures).length > 0;
}

/**
 * 列入库 Whether a review has its line in the library: besides those with figures, a report of a known agency and year whose tables
 * are elsewhere. It states nothing, so it is no neighbour of other years.
 */
export function isListed(review: Review): boolean {
  const { kind, agency, year } = review.document;
  return canKeep(review) || (kind === 'report-without-tables' && agency !== null && year !== null);
}

/** 定身份 The identity of a review that can be kept. */
export function identify({ document, source }: Review): ReportIdentity {
  const { agency } = document;
  const year = document.year ?? 0;
  const address = addressOf(source.url);
  const { site, column } = standsIn(source.url);
  const agencyKey = agency === null ? `@${site}${column}` : plainAgency(agency);
  return {
    key: JSON.stringify([agencyKey, year, address]),
    agency,
    agencyKey,
    year,
    url: source.url,
    address,
    site,
    column,
  };
}

/** 地址 The address as far as it names a document: no scheme, and of the fragment only what a page itself routes by. */
export function addressOf(url: string): string {
  const place = parse(url);
  if (place === null) return url;
  const route = /^#!?\//.test(place.hash) ? place.hash : '';
  return `${place.host}${place.pathname}${place.search}${route}`;
}

/** 是否同一单位 `same` and `renamed` are certain, `maybe` is for a person to say, null is another agency. */
export function compareReports(a: ReportIdentity, b: ReportIdentity): 'same' | 'renamed' | 'maybe' | null {
  const sameSite = a.site !== '' && a.site === b.site;
  const sameColumn = sameSite && a.column === b.column;
  if (a.agency === null || b.agency === null) return sameColumn ? 'maybe' : null;
  switch (compareAgencies(a.agency, b.agency)) {
    case 'same':
      return sameSite || (hasRegion(a.agency) && hasRegion(b.agency)) ? 'same' : 'maybe';
    case 'part':
      return sameColumn ? 'same' : 'maybe';
    case 'renamed':
      return sameSite && hasRegion(a.agency) && hasRegion(b.agency) ? 'renamed' : 'maybe';
    default:
      return null;
  }
}

/** Site and column: the folders of the path without what is a date or a number of its own. */
function standsIn(url: string): { site: string; column: string } {
  const place = parse(url);
  if (place === null || !/^https?:$/.test(place.protocol)) return { site: '', column: '' };
  const folders = place.pathname.split('/').slice(1, -1);
  const own = folders.findIndex((folder) =>
    /^(?:art|content|detail|\d{4,}.*|t\d{8}.*|20\d\d(?:[-_]?\d{1,2})*)$/.test(folder),
  );
  const column = (own === -1 ? folders : folders.slice(0, own)).join('/');
  return { site: place.host.replace(/^www\./, ''), column: `/${column}` };
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
