import { describe, expect, it } from 'vitest';
import { DOCUMENT_JUDGES, findDocumentFaults } from '../../src/reconcile/document';
import { explain } from '../../src/reconcile/explain';
import { reconcile } from '../../src/reconcile/reconcile';
import { documentRules } from '../../src/rules';
import { loadPage, reviewPage } from '../lib/page';
import { documentOf, type Sample, sampleReport } from '../lib/test-document';
import { source } from './report-of';

const told = (sample: Sample) =>
  findDocumentFaults(sampleReport(sample)).map(({ code, severity }) => `${code} ${severity}`);

describe('the judges', () => {
  it('each is named by exactly one rule, and every rule names one', () => {
    expect(documentRules.map(({ judge }) => judge).sort()).toEqual(Object.keys(DOCUMENT_JUDGES).sort());
  });

  it('find nothing in a report in which nothing is wrong', () => {
    for (const year of [2019, 2020, 2021, 2023, 2024, 2025]) {
      expect(told({ year, published: `${year + 1}-01-20` }), String(year)).toEqual([]);
    }
  });

  it('find nothing in a report without a structure, nor in one of 2018 or before', () => {
    const { structure: _, ...bare } = sampleReport({ parts: { 六: '无。' } });
    expect(findDocumentFaults(bare)).toEqual([]);
    expect(
      told({ year: 2018, parts: { 四: null, 六: '' }, without: ['challenges'], published: '2019-06-01' }),
    ).toEqual([]);
    const older = sampleReport({ parts: { 六: '无。' }, kind: 'older-report' });
    expect(findDocumentFaults(older)).toEqual([]);
    // The statistics table of 2014, beside tables that are taken for 表二 and 表四.
    const statistics = sampleReport({ parts: { 六: '无。' } });
    expect(findDocumentFaults(statistics)).not.toEqual([]);
    statistics.identity.form = '2014';
    expect(findDocumentFaults(statistics)).toEqual([]);
  });
});

it('a title that only the metadata name makes no error of the year', () => {
  const report = sampleReport({ preamble: '统计期限自2022年1月1日至12月31日。' });
  const years = () => findDocumentFaults(report).filter(({ code }) => code === 'F-02');
  expect(years()).toMatchObject([{ severity: 'error' }]);
  for (const title of report.structure!.titles) title.passage = null;
  expect(years()).toMatchObject([{ severity: 'warning' }]);
});

it('a table that may stand beyond what was read is not said to be missing', () => {
  const report = sampleReport({ without: ['challenges'], parts: { 四: '情况如下。' } });
  const tables = () => findDocumentFaults(report).filter(({ code }) => code === 'F-05');
  expect(tables()).toHaveLength(1);
  report.unchecked.find(({ table }) => table === 'challenges')!.reason = 'long';
  expect(tables()).toEqual([]);
});

describe('one cause, one finding', () => {
  it.each<[string, Sample, string[]]>([
    ['a missing section with its table', { parts: { 四: null }, without: ['challenges'] }, ['S-01 error']],
    ['a table that is not there', { without: ['challenges'], parts: { 四: '本年没有。' } }, ['F-05 error']],
    [
      'the form of 2019 in 2023',
      {
        heads: ['本年新制作数量', '采购总金额'],
        cells: {
          'applications/disposed.other': 1,
          'applications/disposed.other.uncorrected': null,
          'applications/disposed.other.unpaid': null,
          'applications/disposed.other.misc': null,
        },
      },
      ['F-01 error'],
    ],
    ['a section with nothing in it', { parts: { 六: '' } }, ['S-06 warning']],
    [
      'a page cut off',
      { truncated: true, without: ['challenges'], parts: { 四: null, 五: null, 六: null } },
      [],
    ],
    ['a text that breaks off', { without: ['challenges'], parts: { 四: '', 五: null, 六: null } }, []],
    ['no date on the page', { title: '云川市林业局2023年政府信息公开工作年度报告' }, []],
    [
      'title and period of different years, published by the later',
      { preamble: '统计期限自2022年1月1日至12月31日。', published: '2023-01-20' },
      ['F-02 error'],
    ],
  ])('%s', (_, sample, expected) => {
    expect(told(sample)).toEqual(expected);
  });

  it('passages quote what stands at their offsets', () => {
    const samples: Sample[] = [
      { parts: { 一: '本年度主动公开信息 条。', 六: '无。' }, published: '2024-05-01' },
      { headings: { 一: '一、概述' }, preamble: '所列数据截止日期为2023年12月31日。本报告分为五个部分。' },
      { heads: ['本年新制作数量', '采购总金额'] },
    ];
    for (const sample of samples) {
      const { text } = documentOf(sample);
      const passages = findDocumentFaults(sampleReport(sample)).flatMap(({ passage }) =>
        passage ? [passage] : [],
      );
      expect(passages.length).toBeGreaterThan(0);
      for (const { quote, start, end } of passages) expect(text.slice(start, end)).toBe(quote);
    }
  });

  it('errors come before warnings and hints, with the findings of the tables', () => {
    const review = reconcile(
      sampleReport({
        parts: { 六: '无。' },
        without: ['challenges'],
        headings: { 四: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况' },
      }),
      source,
    );
    const order = review.findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual([...order].sort());
    expect(order.length).toBeGreaterThan(1);
  });
});

/** seed-findings.md: what must be found on form, sections, dates and other tables; `may` where the page's own head decides. */
const SEEDS: Record<string, { must: string[]; may: string[] }> = {
  '000': { must: [], may: [] },
  '001': { must: ['P-03 info', 'S-08 info', 'S-09 info'], may: [] },
  '002': { must: ['S-05 info'], may: ['S-03 info'] },
  '003': { must: [], may: ['S-03 info', 'S-08 info'] },
  '004': { must: ['X-02 info'], may: ['S-03 info', 'S-08 info'] },
};

/** Other pages of the corpus that have something of it, read by a person. */
const PAGES: Record<string, string[]> = {
  'older-form-in-2022': ['F-01 error'],
  'free-form-2020': ['F-05 error'],
  'one-table-missing': ['F-05 warning'],
  'other-in-one-row': ['F-03 warning'],
  'unlisted-row': ['F-04 info'],
  'sections-shifted': ['S-02 info', 'S-02 info'],
  'tables-without-headings': ['S-02 info'],
  'year-2025': ['X-03 info'],
  'agency-unknown': ['S-03 info', 'S-08 info'],
  'older-wording-in-2021': [],
  'glued-headings': [],
  'tables-as-images': [],
  'tables-as-attachment': [],
  'text-repeats-dropped': [],
  'text-headings-only': [],
  'text-cut-off': [],
  'cut-off': [],
  'older-2010': [],
  'statistics-2017': [],
};

async function found(slug: string): Promise<string[]> {
  const { findings } = await reviewPage(loadPage(slug));
  return findings
    .filter(({ code }) => /^(?:F|S|P|T2|X)/.test(code))
    .map(({ code, severity }) => `${code} ${severity}`)
    .sort();
}

it('a rule that confronts the editions names the documents of both, whichever the page uses', async () => {
  const review = await reviewPage(loadPage('older-form-in-2022'));
  const [finding] = review.findings.filter(({ code }) => code === 'F-01');
  expect(review.document.form).toBe('2019');
  expect(explain(finding!, review, 'zh').basisLine).toBe(
    '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号，表二表样',
  );
});

describe('the sample reports give exactly what they should', () => {
  it.each(Object.keys(SEEDS).flatMap((seed) => [`seed-${seed}-txt`, `seed-${seed}-html`]))(
    '%s',
    async (slug) => {
      const { must, may } = SEEDS[slug.slice(5, 8)]!;
      const read = await found(slug);
      expect(read.filter((one) => must.includes(one))).toEqual(must);
      expect(read.filter((one) => !must.includes(one) && !may.includes(one))).toEqual([]);
    },
  );

  it.each(Object.entries(PAGES))('%s', async (slug, expected) => {
    expect(await found(slug)).toEqual(expected);
  });
});
