import { describe, expect, it } from 'vitest';
import { explain } from '../../src/reconcile/explain';
import type { Finding } from '../../src/reconcile/finding';
import { inOrder, reconcile, withYears } from '../../src/reconcile/reconcile';
import { type Sample, sampleReport } from '../lib/test-document';
import { source } from './report-of';

const review = (sample: Sample) => reconcile(sampleReport(sample), source);
const whereOf = (sample: Sample, code: string) => {
  const one = review(sample);
  const finding = one.findings.find((found) => found.code === code)!;
  return { zh: explain(finding, one, 'zh').where, en: explain(finding, one, 'en').where };
};
const OVERVIEW = [
  '2023年，我局认真贯彻落实条例。',
  '（一）主动公开情况',
  '全年主动公开政府信息  条。',
  '（二）依申请公开、政府信息管理、平台建设、监督保障，工作考核良好，社会评议满意，无责任追究情形。',
].join('\n');

describe('所在部分', () => {
  it('names section and paragraph of what stands in the text alone; headings are no paragraphs', () => {
    expect(whereOf({ parts: { 一: OVERVIEW } }, 'S-10')).toEqual({
      zh: '一、总体情况，第 2 段',
      en: 'Part 1, paragraph 2',
    });
  });

  it('names the section of a heading without a paragraph', () => {
    const { zh } = whereOf({ headings: { 四: '四、复议诉讼方面的情况' } }, 'S-02');
    expect(zh).toBe('四、政府信息公开行政复议、行政诉讼情况');
  });

  it('names what stands above the first section', () => {
    expect(
      whereOf({ preamble: '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。' }, 'F-02').zh,
    ).toBe('题名与导语');
  });

  it('says nothing where the sections are not known', () => {
    const report = sampleReport({ parts: { 一: OVERVIEW } });
    const placed = reconcile(report, source).findings.find(({ code }) => code === 'S-10')!;
    const { section, ...without } = placed;
    expect(section).toEqual({ number: '一', title: '总体情况', paragraph: 2 });
    expect(explain(without, reconcile(report, source), 'zh').where).toBe('');
  });
});

describe('页面次序', () => {
  // In 一 and in 六 a figure is left out; between them stand two cells that are no whole numbers.
  const sample: Sample = {
    parts: { 一: OVERVIEW, 六: '未发出收费通知，未收取信息处理费。共公开目录信息  条。' },
    cells: { 'proactive/license/decisions': 1.5, 'challenges/reconsideration/pending': 0.5 },
  };
  const codes = (findings: Finding[]) =>
    findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ code, section }) => section?.number ?? code);

  it('sorts what has only a passage among the cells, as the page goes', () => {
    const all = codes(review(sample).findings);
    expect(all[0]).toBe('一');
    expect(all.at(-1)).toBe('六');
    expect(all.filter((one) => one.startsWith('D-') || one.startsWith('T'))).not.toEqual([]);
  });

  it('keeps that order when other years become known', () => {
    const one = review(sample);
    expect(codes(withYears(one, []).findings)).toEqual(codes(one.findings));
  });

  it('puts severity first and what stands nowhere last', () => {
    const one = review(sample);
    const [text] = one.findings.filter(({ code }) => code === 'S-10');
    const nowhere = { ...text!, code: 'S-01', passage: null };
    const { section: _, ...homeless } = nowhere;
    const cell = one.findings.find(({ places }) => places.length > 0)!;
    const error = { ...homeless, severity: 'error' as const };
    expect(
      inOrder([homeless, { ...cell, severity: 'warning' }, error, text!], Object.keys(one.figures)),
    ).toEqual([error, text, { ...cell, severity: 'warning' }, homeless]);
  });
});
