import type { Fault, Judge, Subject } from './judge';

interface Earliest {
  date: string;
  passage: Fault['passage'];
  zh: string;
  en: string;
}

/** The earlier of the page's publication date and the date under the report: of two that differ, the one that favours the agency. */
function earliest({ structure: { published, signed } }: Subject): Earliest | null {
  const dates: Earliest[] = [
    ...(published ? [{ ...published, zh: '页面发布日期', en: 'publication date of the page' }] : []),
    ...(signed ? [{ ...signed, zh: '落款日期', en: 'date under the report' }] : []),
  ];
  return dates.sort((a, b) => a.date.localeCompare(b.date))[0] ?? null;
}

/** 另一日期 The dates that were not the earliest, for the words: of two the earlier counts, and the reader is told of the other. */
function others({ structure: { published, otherPublished, signed } }: Subject, date: string) {
  const dates = [
    [published?.date, '页面发布日期', 'publication date'],
    [otherPublished, '另一处发布日期', 'another publication date'],
    [signed?.date, '落款日期', 'date under the report'],
  ].filter(([other]) => other && other > date);
  const zh = dates.map(([other, name]) => `${name}为 ${other}`).join('，');
  const en = dates.map(([other, , name]) => `${name}: ${other}`).join(', ');
  return zh === '' ? {} : { 'other.zh': `（${zh}，以早者计）`, 'other.en': ` (${en}; the earlier counts)` };
}

/** 逾期 P-01, P-02. A date more than a year late is more probably that of a move to a new site: a hint. */
function late(subject: Subject, day: string): Fault[] {
  const found = earliest(subject);
  if (found === null || subject.year === null) return [];
  const deadline = `${subject.year + 1}-${day}`;
  if (found.date <= deadline) return [];
  const moved = found.date > `${subject.year + 2}-${day}`;
  return [
    {
      severity: moved ? 'info' : 'warning',
      passage: found.passage ?? null,
      facts: {
        date: found.date,
        deadline,
        'from.zh': found.zh,
        'from.en': found.en,
        ...others(subject, found.date),
      },
    },
  ];
}

/** An office, station or centre of a township or 街道: no deadline of its own is in the regulation. */
const OF_TOWNSHIP =
  /(?:^|[县区市旗])[\u4e00-\u9fff]{1,4}(?:镇|乡|街道)(?![市县区])[\u4e00-\u9fff]*(?:办公室|办|所|站|中心|院|队)$/;

/** 部门逾期 P-01: departments and 管委会, by 31 January. Townships and 街道 are never late. */
export const judgeDepartmentDeadline: Judge = (subject) => {
  const { agencyType, agency } = subject.report.identity;
  if (agencyType !== 'department' && agencyType !== 'committee') return [];
  return OF_TOWNSHIP.test(agency ?? '') ? [] : late(subject, '01-31');
};

/** 政府逾期 P-02: governments from the county up, by 31 March. */
export const judgeGovernmentDeadline: Judge = (subject) =>
  subject.report.identity.agencyType === 'government' ? late(subject, '03-31') : [];

/** 早于期末 P-03: published or signed before the year was over; on its last day, a hint. */
export const judgeTooEarly: Judge = (subject) => {
  const found = earliest(subject);
  if (found === null || subject.year === null) return [];
  const end = `${subject.year}-12-31`;
  // A date years earlier belongs to something else on the page.
  if (found.date > end || found.date < `${subject.year}-06-01`) return [];
  return [
    {
      severity: found.date === end ? 'info' : 'warning',
      passage: found.passage ?? null,
      facts: { date: found.date, year: subject.year, 'from.zh': found.zh, 'from.en': found.en },
    },
  ];
};
