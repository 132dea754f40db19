import { describe, expect, it } from 'vitest';
import { explain } from '../../src/reconcile/explain';
import type { Finding } from '../../src/reconcile/finding';
import { reconcile } from '../../src/reconcile/reconcile';
import { readFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import type { JudgedRule } from '../../src/rules/rule';
import { reportOf, source } from '../reconcile/report-of';

/** 统计表样例 What rows of a 2014 table print, by row id; zeros elsewhere, '' a blank, null no such row. */
export interface Sample {
  rows: Record<string, string | null>;
  year?: number;
  /** Words of the message, and the rows that the finding names. */
  expect?: string;
  places?: string[];
}

/** The report of a sample. */
export function statisticsReport({ rows, year = 2016 }: Sample): Report {
  const report = reportOf('2014', {});
  report.identity = { ...report.identity, kind: 'older-report', year };
  for (const [row, text] of Object.entries(rows)) {
    report.figures[`statistics/${row}/value`] =
      text === null ? { text: '', value: null, state: 'absent' } : readFigure(text, { kind: 'count' });
  }
  return report;
}

/** 统计表规则测试 One test for every sample. */
export function testStatistics(rule: JudgedRule, samples: { violated: Sample[]; silent: Sample[] }): void {
  const name = (sample: Sample) => [JSON.stringify(sample.rows), sample] as const;
  const found = (sample: Sample): [Finding[], ReturnType<typeof reconcile>] => {
    const review = reconcile(statisticsReport(sample), source);
    return [review.findings.filter((finding) => finding.rule === rule.id), review];
  };
  describe(`${rule.code} ${rule.id}`, () => {
    it.each(samples.violated.map(name))('violated: %s', (_, sample) => {
      const [findings, review] = found(sample);
      expect(findings).toHaveLength(1);
      const finding = findings[0]!;
      expect(finding.severity).toBe(rule.severity);
      if (sample.expect !== undefined) expect(finding.message.zh).toContain(sample.expect);
      if (sample.places) {
        expect(finding.places).toEqual(sample.places.map((row) => `statistics/${row}/value`));
      }
      for (const language of ['zh', 'en'] as const) {
        expect(JSON.stringify(explain(finding, review, language))).not.toMatch(/undefined|NaN|\{[\w.]+\}/);
      }
    });
    it.each(samples.silent.map(name))('silent: %s', (_, sample) => {
      expect(found(sample)[0]).toEqual([]);
    });
  });
}
