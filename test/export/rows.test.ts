import { beforeAll, describe, expect, it } from 'vitest';
import { type Entry, isRead, type Unread } from '../../src/export/entry';
import { figuresTable } from '../../src/export/figures-table';
import { confidenceOf } from '../../src/export/finding-values';
import { findingsTable } from '../../src/export/findings';
import type { Table, Value } from '../../src/export/table';
import { unitsTable } from '../../src/export/units';
import type { Finding } from '../../src/reconcile/finding';
import type { Review } from '../../src/reconcile/review';
import { decided, entriesOfCorpus } from '../lib/entries';
import { loadPage, reviewPage } from '../lib/page';
import { sampleReview } from '../lib/sample-review';

/** One row of a table by the titles of its columns. */
const named = (table: Table, row: Value[]): Record<string, Value> =>
  Object.fromEntries(table.columns.map(({ title }, index) => [title, row[index]!]));

const rowsFor = (entries: (Entry | Unread)[]) => {
  const table = findingsTable(entries, 'zh');
  return table.rows.map((row) => named(table, row));
};

let corpus: (Entry | Unread)[] = [];
let twoCauses: Review;
beforeAll(async () => {
  corpus = await entriesOfCorpus();
  twoCauses = await reviewPage(loadPage('fault-two-causes'));
}, 60_000);

describe('审核表', () => {
  it('has exactly the columns of the reviewers, in their order', () => {
    expect(
      findingsTable([], 'zh')
        .columns.map(({ title }) => title)
        .join('｜'),
    ).toBe(
      '序号｜单位名称｜单位类型｜报告年度｜报告标题｜网址｜页面发布日期｜落款日期｜是否逾期｜格式版本｜问题等级｜规则编号｜问题类别｜位置（表—行—列）｜原文或填报值｜应为值｜差额｜勾稽式（带数）｜依据｜问题表述｜修改建议｜置信度｜核查人｜核查日期｜单位反馈｜整改状态｜复核日期｜备注｜页面抓取时间',
    );
  });

  it('says of a finding what the card says, in the style of documents', () => {
    expect(rowsFor([{ review: twoCauses }])[0]).toMatchObject({
      序号: 1,
      单位名称: '云川市生态环境局',
      单位类型: '部门',
      报告年度: 2021,
      页面发布日期: '2022-01-17',
      落款日期: null,
      是否逾期: '否',
      格式版本: 'B',
      问题等级: '错误',
      规则编号: 'T3-I',
      问题类别: '表三',
      '位置（表—行—列）': '表三—一、本年新收—自然人',
      原文或填报值: 60,
      应为值: 64,
      差额: 4,
      依据: '国办公开办函〔2021〕30号，表三表样',
      修改建议: '一、本年新收·自然人：60→64。改后两处都平，全表只有这一格能做到。',
      置信度: '确定',
      核查人: null,
      整改状态: null,
    });
  });

  it('writes the relations out with their figures', () => {
    const [row] = rowsFor([{ review: twoCauses }]);
    expect(String(row!['勾稽式（带数）']).split('\n')).toEqual([
      expect.stringMatching(/^〔T3-H〕本年新收：\d+(＋\d+){5}＝79≠83$/),
      '〔T3-I〕自然人，收办平衡：60＋2＝62≠66＝62＋4',
    ]);
  });

  it('has one row for every finding, for everything unchecked and for every source that was not read', () => {
    const rows = rowsFor(corpus);
    const expected = corpus.reduce(
      (sum, entry) =>
        sum + (isRead(entry) ? entry.review.findings.length + entry.review.unchecked.length : 1),
      0,
    );
    expect(rows).toHaveLength(expected);
    expect(rows.map((row) => row.序号)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.at(-1)).toMatchObject({
      单位名称: '云川市信访局',
      问题等级: '未能核对',
      问题表述: '未能核对：网站拒绝（403）。',
    });
    expect(rows.filter(({ 问题表述 }) => 问题表述 === '未能核对：表格是图片。').length).toBeGreaterThan(0);
  });

  it('fills every row to its last column, in both languages', () => {
    for (const language of ['zh', 'en'] as const)
      for (const table of [
        findingsTable(corpus, language),
        unitsTable(corpus, language),
        figuresTable(corpus, language),
      ])
        for (const row of table.rows) {
          expect(row).toHaveLength(table.columns.length);
          expect(row.includes(undefined as unknown as Value)).toBe(false);
        }
  });

  it('sets no blank between Han characters and figures', () => {
    for (const row of rowsFor(corpus))
      for (const title of ['问题表述', '修改建议', '勾稽式（带数）', '位置（表—行—列）'])
        expect(String(row[title] ?? ''), title).not.toMatch(/\p{Script=Han} +\d|\d +\p{Script=Han}/u);
  });

  it('keeps what was ignored, says so with the reason, and does not count it', () => {
    const entry = { review: decided(twoCauses, 'dismissed') };
    const [first, second] = rowsFor([entry]);
    expect(first).toMatchObject({
      整改状态: '不予采纳（已核实，数据无误）',
      备注: '已电话核实',
      核查日期: '2025-02-10',
    });
    expect(second).toMatchObject({ 整改状态: null, 备注: null });
    const table = unitsTable([{ review: twoCauses }, entry], 'zh');
    const [before, after] = table.rows.map((row) => named(table, row));
    expect([before!.错误数, before!.不予采纳, after!.错误数, after!.不予采纳]).toEqual([2, 0, 1, 1]);
  });

  it('says what has been corrected since the first reading, and what has not', () => {
    const [gone, left] = twoCauses.findings;
    const reading = (review: Review, at: string) => ({
      id: at,
      report: 'r',
      firstReadAt: at,
      lastReadAt: at,
      review,
    });
    const now = { ...twoCauses, findings: [left!] };
    const readings = [
      reading(now, '2025-03-09T03:00:00.000Z'),
      reading(twoCauses, '2025-02-09T03:00:00.000Z'),
    ];
    const rows = rowsFor([{ review: now, readings }]);
    expect(rows.map(({ 规则编号, 整改状态, 复核日期 }) => [规则编号, 整改状态, 复核日期])).toEqual([
      [left!.code, '未整改', '2025-03-09'],
      [gone!.code, '整改到位', '2025-03-09'],
    ]);
  });

  it.each<[Partial<Finding>, string]>([
    [{ severity: 'error', repairs: [[{ place: 'a/b/c', from: 1, to: 2 }]] }, 'certain'],
    [{ severity: 'error', repairs: [] }, 'unplaced'],
    [{ severity: 'error', repairs: [[], []] }, 'unplaced'],
    [{ severity: 'error', repairs: [[]], uncertain: true }, 'unplaced'],
    [{ severity: 'error', relations: [], repairs: [] }, 'certain'],
    [{ severity: 'warning' }, 'likely'],
    [{ severity: 'info' }, 'look'],
    [{ severity: 'warning', outcome: 'undecided' }, 'look'],
  ])('is as sure as the finding is: %o → %s', (otherwise, confidence) => {
    expect(confidenceOf({ ...twoCauses.findings[0]!, ...otherwise })).toBe(confidence);
  });
});

describe('汇总表', () => {
  it('gives what came in, what became of it, and shares only where there is something to divide by', async () => {
    const table = unitsTable(
      [{ review: twoCauses }, { review: await reviewPage(loadPage('all-zero')) }],
      'zh',
    );
    const [some, none] = table.rows.map((row) => named(table, row));
    const at = (place: string) => twoCauses.figures[`applications/${place}`]!.value;
    expect(some).toMatchObject({
      错误数: 2,
      结转下年: at('carriedForward/total'),
      上年结转: at('carriedOver/total'),
    });
    expect(some!.办结率).toBeGreaterThan(0);
    expect(some!.办结率).toBeLessThanOrEqual(1);
    expect(none).toMatchObject({
      本年新收: 0,
      办结率: '—（无申请）',
      公开率: '—（无申请）',
      自然人占比: '—（无申请）',
    });
  });

  it('counts a source that was not read as not checked, with why', () => {
    const table = unitsTable(corpus, 'zh');
    expect(named(table, table.rows.at(-1)!)).toMatchObject({
      单位名称: '云川市信访局',
      未能核对数: 1,
      错误数: null,
      备注: '未能核对：网站拒绝（403）',
    });
  });
});

describe('填报数据', () => {
  it('has one report a row and every cell that one of them has, newest form first', () => {
    const table = figuresTable(corpus, 'zh');
    expect(table.rows).toHaveLength(corpus.length);
    const titles = table.columns.map(({ title }) => title);
    expect(titles).toContain('表三·一、本年新收·自然人');
    expect(new Set(titles).size).toBe(titles.length);
    const index = corpus.findIndex(
      (entry) => isRead(entry) && entry.review.document.agency === '云川市生态环境局',
    );
    expect(named(table, table.rows[index]!)['表三·一、本年新收·自然人']).toBe(60);
  });

  it('does not take a blank for a zero', () => {
    const review = sampleReview({
      figures: {
        'applications/received/total': { text: '', value: null, state: 'blank' },
        'applications/received/business': {
          text: '若干',
          value: null,
          state: 'illegible',
          reason: 'not-a-number',
        },
      },
    });
    const table = figuresTable([{ review }], 'zh');
    const row = named(table, table.rows[0]!);
    expect(row['表三·一、本年新收·总计']).toBeNull();
    expect(row['表三·一、本年新收·商业企业']).toBe('若干');
  });
});
