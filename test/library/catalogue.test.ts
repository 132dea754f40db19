import { describe, expect, it } from 'vitest';
import { changedPage, pageOf, recordsOn } from '../../src/library/catalogue';
import { readingOf, reportOf } from '../../src/library/readings';
import type { ReportRecord } from '../../src/library/records';
import { reviewFor, single } from '../lib/years';

const of = (given: Parameters<typeof reviewFor>[0]) => reportOf([readingOf(reviewFor(given))])!;
const faulty = of({
  year: 2023,
  applications: { received: [1, 0, 0, 0, 0, 0, 3], 'disposed.total': single(2) },
});
const image = of({ year: 2024 });
const records: ReportRecord[] = [
  faulty,
  { ...of({ year: 2022, agency: '云川市政府' }), followUp: 'notified' },
  of({ year: 2021, url: 'http://a.gov.cn/1.html#top' }),
  of({ year: 2021, url: 'file:///tmp/a.html' }),
  of({ year: 2020, agency: '林业局（政务公开办）' }),
  { ...image, summary: { ...image.summary, kind: 'report-without-tables', reason: 'image' } },
  reportOf([
    readingOf({
      ...reviewFor({ year: 2019 }),
      document: { ...reviewFor({ year: 2019 }).document, agency: null },
    }),
  ])!,
];
const put = (records: readonly ReportRecord[]) => new Map(records.map((record) => [record.key, record]));

describe('the catalogue', () => {
  it.each(records.map((record) => [record.key, record] as const))('gives %s back as it is', (_, record) => {
    expect(recordsOn(changedPage(undefined, 1, put([record])))).toEqual([record]);
  });

  it('replaces, removes and keeps in a fixed order', () => {
    const page = changedPage(undefined, 1, put(records));
    expect(page).toEqual(changedPage(undefined, 1, put([...records].reverse())));
    const newer: ReportRecord = { ...faulty, followUp: 'corrected' };
    const after = recordsOn(
      changedPage(
        page,
        1,
        new Map([
          [faulty.key, newer],
          [records[1]!.key, null],
        ]),
      ),
    );
    expect(after).toHaveLength(records.length - 1);
    expect(after.find(({ key }) => key === faulty.key)!.followUp).toBe('corrected');
  });

  it('spreads reports over its pages', () => {
    const pages = Array.from({ length: 2000 }, (_, index) =>
      pageOf(JSON.stringify(['云川市林业局', 2020, `a/${index}`])),
    );
    const sizes = [...new Set(pages)].map((page) => pages.filter((one) => one === page).length);
    expect(pages.every((page) => Number.isInteger(page) && page >= 0 && page < 64)).toBe(true);
    expect([sizes.length, Math.max(...sizes) < 100]).toEqual([64, true]);
  });
});
