import { hash } from '../report/hash';
import type { DocumentKind } from '../report/report';
import type { ReportRecord } from './records';
import type { ReportSummary } from './summary';

/** 目录的一页 The lines of some reports, packed into one text: twenty thousand records are read in a few gets instead of as many objects. */
export interface CataloguePage {
  id: number;
  /** JSON of packed lines, by key. */
  lines: string;
}

/** 页数 So many pages, whatever the size of the library: at twenty thousand reports about three hundred lines each. */
export const PAGES = 64;

/** 页码 On which page a report stands. */
export function pageOf(key: string): number {
  return Number.parseInt(hash(key).slice(-6), 36) % PAGES;
}

/** 改目录 A page with some lines changed (null: removed). */
export function changedPage(
  page: CataloguePage | undefined,
  id: number,
  changes: ReadonlyMap<string, ReportRecord | null>,
): CataloguePage {
  const kept =
    page === undefined ? [] : (JSON.parse(page.lines) as Line[]).filter((line) => !changes.has(keyOf(line)));
  for (const record of changes.values()) if (record !== null) kept.push(pack(record));
  const sorted = kept.map((line) => ({ line, key: keyOf(line) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { id, lines: JSON.stringify(sorted.map(({ line }) => line)) };
}

/** 读目录 The records of a page. */
export function recordsOn({ lines }: CataloguePage): ReportRecord[] {
  return (JSON.parse(lines) as Line[]).map(unpack);
}

type Summary = ReportSummary;
type Line = [
  agency: string | null,
  /** Left out (0) where it is the agency itself; so the key, which follows from the next three. */
  agencyKey: string | 0,
  year: number,
  address: string,
  /** 1: https://, 2: http:// before the address. */
  url: string | 1 | 2,
  site: string,
  column: string,
  /** What follows the key in the id of the reading. */
  newest: string,
  readAt: string,
  followUp: ReportRecord['followUp'],
  title: string,
  kind: DocumentKind | 0,
  reason: Summary['reason'],
  agencyType: Summary['agencyType'],
  form: Summary['form'],
  published: string | null,
  signed: string | null,
  identifier: string | null,
  overdue: number | null,
  findings: [error: number, warning: number, info: number],
  unchecked: number,
  undecided: number,
  codes: string,
  relations: [satisfied: number, checked: number],
  figures: (number | null)[],
  rates: (number | null)[],
  handled: [open: number, confirmed: number, dismissed: number],
];

function pack(record: ReportRecord): Line {
  const {
    agency,
    agencyKey,
    year,
    address,
    url,
    site,
    column,
    newest,
    readAt,
    followUp,
    summary: s,
  } = record;
  const short = url === `https://${address}` ? 1 : url === `http://${address}` ? 2 : url;
  return [
    agency,
    agencyKey === agency ? 0 : agencyKey,
    year,
    address,
    short,
    site,
    column,
    newest.slice(record.key.length),
    readAt,
    followUp,
    s.title,
    s.kind === 'report' ? 0 : s.kind,
    s.reason,
    s.agencyType,
    s.form,
    s.published,
    s.signed,
    s.identifier ?? null,
    s.overdue,
    [s.findings.error, s.findings.warning, s.findings.info],
    s.unchecked,
    s.undecided ?? 0,
    s.codes.join(' '),
    [s.relations.satisfied, s.relations.checked],
    [s.received, s.carriedOver, s.disposed, s.carriedForward, s.reconsiderations, s.suits],
    [s.rates.disposal, s.rates.disclosure, s.rates.denial, s.rates.unavailable, s.rates.naturalPerson],
    [s.handled.open, s.handled.confirmed, s.handled.dismissed],
  ];
}

function keyOf([agency, agencyKey, year, address]: Line): string {
  return JSON.stringify([agencyKey === 0 ? agency : agencyKey, year, address]);
}

function unpack(line: Line): ReportRecord {
  const [agency, agencyKey, year, address, url, site, column, newest, readAt, followUp, title, kind] = line;
  const [error, warning, info] = line[19];
  const [received, carriedOver, disposed, carriedForward, reconsiderations, suits] = line[24] as Six;
  const [disposal, disclosure, denial, unavailable, naturalPerson] = line[25] as Six;
  const [open, confirmed, dismissed] = line[26];
  const key = keyOf(line);
  const findings = { error, warning, info };
  return {
    key,
    agency,
    agencyKey: agencyKey === 0 ? (agency ?? '') : agencyKey,
    year,
    url: url === 1 ? `https://${address}` : url === 2 ? `http://${address}` : url,
    address,
    site,
    column,
    newest: key + newest,
    readAt,
    counts: findings,
    followUp,
    summary: {
      title,
      kind: kind === 0 ? 'report' : kind,
      reason: line[12],
      agencyType: line[13],
      form: line[14],
      published: line[15],
      signed: line[16],
      identifier: line[17],
      overdue: line[18],
      findings,
      unchecked: line[20],
      undecided: line[21],
      codes: line[22] === '' ? [] : line[22].split(' '),
      relations: { satisfied: line[23][0], checked: line[23][1] },
      received,
      carriedOver,
      disposed,
      carriedForward,
      reconsiderations,
      suits,
      rates: { disposal, disclosure, denial, unavailable, naturalPerson },
      handled: { open, confirmed, dismissed },
    },
  };
}

type Six = [number | null, number | null, number | null, number | null, number | null, number | null];
