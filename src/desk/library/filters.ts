import type { ReportRecord } from '../../library/records';
import { inSlices } from '../../library/slices';

/** 等级 Reports by their highest severity, each in one group. */
export type Grade = 'error' | 'warning' | 'info' | 'clear' | 'unread';

/** 处理 open: findings wait for a decision; settled: all are decided; the others are what was noted of the report as a whole. */
export type Handling = 'open' | 'settled' | NonNullable<ReportRecord['followUp']>;

/** 筛选 Alternatives within one filter; filters add up. An empty list is a filter that is not set. */
export interface Filters {
  text: string;
  year: number[];
  grade: Grade[];
  code: string[];
  type: ReportRecord['summary']['agencyType'][];
  form: ('2021' | '2019' | '2014' | 'none')[];
  deadline: ('late' | 'inTime' | 'unknown')[];
  handling: Handling[];
}

/** The filters that are lists, in the order of their buttons. */
export const filterNames = ['year', 'grade', 'code', 'type', 'form', 'deadline', 'handling'] as const;
export type FilterName = (typeof filterNames)[number];

/** 未筛选 */
export const noFilters: Filters = {
  text: '',
  year: [],
  grade: [],
  code: [],
  type: [],
  form: [],
  deadline: [],
  handling: [],
};

/** Whether anything is set. */
export function isFiltering(filters: Filters): boolean {
  return filters.text.trim() !== '' || filterNames.some((name) => filters[name].length > 0);
}

/** 逐字筛 The reports of one list that pass, in its order. As long as only more is typed, it looks no further than where it has found before. */
export function filterOf(records: readonly ReportRecord[]): (filters: Filters) => readonly ReportRecord[] {
  let texts: string[] | null = null;
  let last: { filters: Filters; words: string[]; places: number[] } | null = null;
  return (filters) => {
    if (!isFiltering(filters)) return records;
    const words = plain(filters.text).split(/\s+/).filter(Boolean);
    const narrows =
      last !== null &&
      filterNames.every((name) => filters[name] === last!.filters[name]) &&
      last.words.every((old) => words.some((word) => word.includes(old)));
    let places = narrows ? last!.places : placesPassing(records, filters);
    if (words.length > 0) {
      texts ??= records.map(searchedText);
      const all = texts;
      places = places.filter((place) => words.every((word) => all[place]!.includes(word)));
    }
    last = { filters, words, places };
    return places.map((place) => records[place]!);
  };
}

/** Where in the list the reports are that pass all but the search. */
function placesPassing(records: readonly ReportRecord[], filters: Filters): number[] {
  const tests = filterNames
    .filter((name) => filters[name].length > 0)
    .map((name) => {
      const wanted = new Set<unknown>(filters[name]);
      return (record: ReportRecord) => valuesOf(record, name).some((value) => wanted.has(value));
    });
  const places: number[] = [];
  records.forEach((record, place) => {
    if (tests.every((test) => test(record))) places.push(place);
  });
  return places;
}

/** 各项份数 How many reports there would be for each value of one filter, given all the others. */
export function countsOf(
  records: readonly ReportRecord[],
  filters: Filters,
  name: FilterName,
): Map<Filters[FilterName][number], number> {
  const counts = new Map<Filters[FilterName][number], number>();
  for (const record of filterOf(records)({ ...filters, [name]: [] }))
    for (const value of valuesOf(record, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What a report is under one filter: several only of codes. */
export function valuesOf(
  { year, counts, summary, followUp }: ReportRecord,
  name: FilterName,
): Filters[FilterName] {
  switch (name) {
    case 'year':
      return [year];
    case 'grade':
      return [gradeOf(summary.kind, counts)];
    case 'code':
      return summary.codes;
    case 'type':
      return [summary.agencyType];
    case 'form':
      return [summary.form ?? 'none'];
    case 'deadline':
      return [summary.overdue === null ? 'unknown' : summary.overdue > 0 ? 'late' : 'inTime'];
    case 'handling': {
      const { open, confirmed, dismissed } = summary.handled;
      if (followUp !== null) return [followUp];
      return open > 0 ? ['open'] : confirmed + dismissed > 0 ? ['settled'] : [];
    }
  }
}

function gradeOf(kind: ReportRecord['summary']['kind'], counts: ReportRecord['counts']): Grade {
  if (kind === 'report-without-tables') return 'unread';
  return counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : counts.info > 0 ? 'info' : 'clear';
}

/** 查找的文字 Name, its usual variants, title, address. Worked out when it is first asked for, or before, in pauses (`prepareSearch`). */
function searchedText(record: ReportRecord): string {
  let text = searched.get(record);
  if (text === undefined) {
    const { agency, agencyKey, summary, url } = record;
    // Most titles begin with the name: what stands in another text already is not searched twice.
    const names = [summary.title];
    for (const name of [agency, agencyKey])
      if (name !== null && !names.some((one) => one.includes(name))) names.push(name);
    text = plain([...names, url, decoded(url)].join('\n'));
    searched.set(record, text);
  }
  return text;
}

/** 备好查找 So that the first letter typed finds as fast as the others. */
export function prepareSearch(records: readonly ReportRecord[], signal: AbortSignal): Promise<void> {
  return inSlices(records, searchedText, signal);
}

const searched = new WeakMap<ReportRecord, string>();

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function decoded(url: string): string {
  if (!url.includes('%')) return '';
  try {
    return decodeURIComponent(url);
  } catch {
    return '';
  }
}
