import { describe, expect, it } from 'vitest';
import { csvLine, csvValue, toCsv } from '../../src/export/csv';
import { fileName } from '../../src/export/file-name';
import { toJson } from '../../src/export/json';
import type { Review } from '../../src/reconcile/review';
import { sampleReview } from '../lib/sample-review';

describe('one value of CSV', () => {
  it.each<[string | number | null, string]>([
    [7, '7'],
    [-3, '-3'],
    [2031.9, '2031.9'],
    [null, ''],
    ['', ''],
    ['-3', '-3'],
    ['+3', '+3'],
    ['予以公开', '予以公开'],
    ['增,减', '"增,减"'],
    ['“引号”与"quotes"', '"“引号”与""quotes"""'],
    ['两\n行', '"两\n行"'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['+cmd|x', "'+cmd|x"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['-', "'-"],
  ])('%j → %s', (value, printed) => {
    expect(csvValue(value)).toBe(printed);
  });

  it('ends lines as spreadsheets expect', () => {
    expect(csvLine(['a', 1, null])).toBe('a,1,\r\n');
  });
});

describe('figures as CSV', () => {
  const review = sampleReview({
    figures: {
      'applications/disposed.denied.thirdParty/otherOrganization': { text: '1', value: 1, state: 'stated' },
      'proactive/penalty/change': { text: '增', value: null, state: 'illegible', reason: 'not-a-number' },
      'proactive/license/previousItems': { text: '', value: null, state: 'blank' },
      'applications/disposed.unlisted.1/total': { text: '=2', value: null, state: 'illegible' },
    },
    unlisted: { 'disposed.unlisted.1': '（八）其他' },
  });
  const lines = toCsv(review, 'zh').split('\r\n');

  it('begins with the mark that Excel needs', () => {
    expect(toCsv(review, 'zh').startsWith('\uFEFF单位,年度,表,行编号,行,')).toBe(true);
    expect(toCsv(review, 'en').startsWith('\uFEFFagency,year,table,row,')).toBe(true);
  });

  it('has one value a row, labels as printed, and its source', () => {
    expect(lines[1]).toBe(
      '南通市应急管理局,2020,applications,disposed.denied.thirdParty,4.保护第三方合法权益,otherOrganization,其他,1,1,已填,https://yjglj.nantong.gov.cn/1.html,2021-03-01T02:03:04.000Z',
    );
    expect(lines[2]).toContain('行政处罚,change,本年增/减,增,,无法识别');
    expect(lines[3]).toContain('行政许可,previousItems,上一年项目数量,,,空白');
  });

  it('names rows that the form does not know as the page prints them, and lets no formula through', () => {
    expect(lines[4]).toContain("（八）其他,total,总计,'=2,,无法识别");
  });

  it('has every figure of the review once', () => {
    expect(lines.slice(1, -1)).toHaveLength(Object.keys(review.figures).length);
    expect(lines.at(-1)).toBe('');
  });
});

describe('the review as JSON', () => {
  it('is the review itself', () => {
    const review = sampleReview();
    expect(JSON.parse(toJson(review))).toEqual(review);
  });
});

describe('names of files', () => {
  const named = (agency: string | null, year: number | null, title = '') =>
    fileName(
      sampleReview({
        document: { ...sampleReview().document, agency, year },
        source: { url: '', title, retrievedAt: '' },
      } as Partial<Review>),
      'csv',
    );

  it.each<[string | null, number | null, string, string]>([
    ['南通市应急管理局', 2020, '', '南通市应急管理局2020-勾稽.csv'],
    ['某区发展和改革委员会（粮食局）', 2024, '', '某区发展和改革委员会（粮食局）2024-勾稽.csv'],
    ['a/b\\c:d*e?f"g<h>i|j', 2020, '', 'abcdefghij2020-勾稽.csv'],
    ['..', null, '', '年报-勾稽.csv'],
    [null, null, '', '年报-勾稽.csv'],
    [null, 2021, '某局 年报', '某局年报2021-勾稽.csv'],
    ['甲\u202e乙\u0000丙\n', 2021, '', '甲乙丙2021-勾稽.csv'],
  ])('%j %j %j → %s', (agency, year, title, name) => {
    expect(named(agency, year, title)).toBe(name);
  });

  it('stay short enough for every file system', () => {
    expect(new TextEncoder().encode(named('局'.repeat(300), 2020)).length).toBeLessThan(255);
  });
});
