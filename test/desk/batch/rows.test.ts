import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/batch/job';
import { countRows, groupOf, passes, type Row, sortRows } from '../../../src/desk/batch/rows';
import type { ReportRecord } from '../../../src/library/records';
import type { ReportSummary } from '../../../src/library/summary';

const summary: ReportSummary = {
  title: '',
  kind: 'report',
  reason: null,
  agencyType: 'department',
  form: '2021',
  published: '2025-01-20',
  signed: null,
  overdue: 0,
  findings: { error: 0, warning: 0, info: 0 },
  unchecked: 0,
  codes: [],
  relations: { satisfied: 42, checked: 42 },
  received: 5,
  carriedOver: 0,
  disposed: 5,
  carriedForward: 0,
  reconsiderations: 0,
  suits: 0,
  rates: { disposal: 1, disclosure: 0.5, denial: 0, unavailable: 0, naturalPerson: 1 },
  handled: { open: 0, confirmed: 0, dismissed: 0 },
};

let index = 0;
function row(agency: string, changed: Partial<ReportSummary> = {}): Row {
  const record = { key: agency, agency, year: 2024, summary: { ...summary, ...changed } };
  return { job: { index: index++, label: '' } as Job, record: record as unknown as ReportRecord };
}

const rows = [
  row('甲局', { findings: { error: 0, warning: 1, info: 4 } }),
  row('乙局', { findings: { error: 1, warning: 1, info: 0 }, received: null }),
  row('丙局', { overdue: 6, received: 59 }),
  row('丁局', {
    kind: 'report-without-tables',
    reason: 'attachment',
    received: null,
    relations: { satisfied: 0, checked: 0 },
  }),
  row('戊局', { findings: { error: 0, warning: 0, info: 2 }, overdue: null, received: 7 }),
];
const name = ({ record }: Row) => record.agency!;
const sorted = (by: Parameters<typeof sortRows>[1]['by'], down: boolean) =>
  sortRows(rows, { by, down }, name).map(name);

describe('the groups of a batch', () => {
  it('are told by the highest severity, each report in one', () => {
    expect(rows.map(groupOf)).toEqual(['warning', 'error', 'clean', 'unchecked', 'info']);
  });

  it('count', () => {
    expect(countRows(rows)).toEqual({
      all: 5,
      error: 1,
      warning: 1,
      info: 1,
      clean: 1,
      unchecked: 1,
      late: 1,
    });
  });

  it('a late report is in its group as well', () => {
    expect(rows.filter((one) => passes(one, 'late')).map(name)).toEqual(['丙局']);
    expect(passes(rows[2]!, 'clean')).toBe(true);
  });
});

describe('the order', () => {
  it('by errors: equal ones by warnings, then hints, then as given', () => {
    expect(sorted('error', true)).toEqual(['乙局', '甲局', '戊局', '丙局', '丁局']);
  });

  it('what is not stated comes last, whichever way', () => {
    expect(sorted('received', true)).toEqual(['丙局', '戊局', '甲局', '乙局', '丁局']);
    expect(sorted('received', false)).toEqual(['甲局', '戊局', '丙局', '乙局', '丁局']);
  });

  it('does not change what it was given', () => {
    const before = rows.map(name);
    sorted('name', true);
    expect(rows.map(name)).toEqual(before);
  });
});
