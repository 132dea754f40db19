import { describe, expect, it } from 'vitest';
import type { Structure } from '../../src/report/structure';
import { readPeriodStatement } from '../../src/report/structure/dates';
import { readAspects, readRemedies } from '../../src/report/structure/elements';
import { readGaps } from '../../src/report/structure/gaps';
import { matchesIn, squeeze, withoutNames } from '../../src/report/structure/passage';
import { documentOf, type Sample, sampleReport } from '../lib/test-document';

const structureOf = (sample: Sample = {}): Structure => sampleReport(sample).structure!;
const numbers = (sample: Sample) =>
  structureOf(sample).parts.map(({ number, wording }) => `${number} ${wording}`);

describe('sections', () => {
  it('are six, each from its heading to the next', () => {
    const { parts } = structureOf();
    const { text } = documentOf({});
    expect(parts.map(({ number }) => number).join('')).toBe('一二三四五六');
    parts.forEach((part, index) => {
      expect(text.slice(part.heading.start, part.heading.end)).toBe(part.heading.quote);
      expect(part.start).toBe(part.heading.end);
      if (parts[index + 1]) expect(part.end).toBe(parts[index + 1]!.heading.start);
    });
  });

  it.each<[string, Sample, string]>([
    ['第一部分', { headings: { 一: '第一部分 总体情况' } }, '一 official'],
    ['blanks within', { headings: { 一: '一、 总　体　情　况' } }, '一 official'],
    ['variant', { headings: { 一: '一、基本情况' } }, '一 variant'],
    ['its number in a line of its own', { headings: { 一: '一、\n总体情况' } }, '一 official'],
    [
      'run into its paragraph',
      { headings: { 一: '一、总体情况。2023年，我局认真落实要求。' } },
      '一 official',
    ],
    ['words of its own', { headings: { 一: '一、工作开展得怎么样' } }, '一 other'],
  ])('%s', (_, sample, first) => {
    expect(numbers(sample)[0]).toBe(first);
  });

  it('a heading in words of its own is taken only between its neighbours', () => {
    expect(numbers({ headings: { 五: '五、困难和打算' } })).toContain('五 other');
    expect(numbers({ headings: { 五: '五、困难和打算' }, order: '五一二三四六' })).not.toContain('五 other');
  });

  it('rows of 表三 are no headings', () => {
    const sample = {
      parts: { 三: '一、本年新收政府信息公开申请数量\n三、本年度办理结果\n四、结转下年度继续办理', 四: null },
    };
    expect(numbers(sample).filter((one) => one.startsWith('四'))).toEqual([]);
  });

  it('what a site prints under every article is not in the last', () => {
    const { parts } = structureOf({
      parts: { 六: '' },
      footer: '分享到：微信\n上一篇：2022年年报\n主办单位：云川市',
    });
    expect(parts.at(-1)!.filled).toBe(false);
  });

  it.each<[string, Sample, boolean]>([
    ['whole', {}, true],
    ['ends with a finished 五', { parts: { 六: null } }, true],
    ['ends within 五', { parts: { 五: '公开内容还不够', 六: null } }, false],
    ['ends after 四', { parts: { 五: null, 六: null } }, false],
    ['cut off as the reader saw', { truncated: true }, false],
  ])('complete: %s', (_, sample, complete) => {
    expect(structureOf(sample).complete).toBe(complete);
  });
});

describe('period', () => {
  it.each<[string, string | null, number[][]]>([
    ['统计期限自2020年1月1日起至12月31日止', 'full', [[2020, 2020]]],
    ['统计期限自 2020 年 1 月 1 日至 2020 年 12 月 31 日', 'full', [[2020, 2020]]],
    ['时间为2020.1.1-2020.12.31', 'full', [[2020, 2020]]],
    ['期限为1月1日至12月31日', 'full', []],
    ['自2022年1月1日至2023年12月31日', 'full', [[2022, 2023]]],
    ['２０２０年１月１日至１２月３１日', 'full', [[2020, 2020]]],
    ['截止日期为2020年12月31日', 'end', []],
    ['截至2020年底', 'end', []],
    ['2020年11月1日至12月31日开展活动', null, []],
    ['全年公开信息38条', null, []],
  ])('%s', (text, stated, years) => {
    expect(readPeriodStatement(text, 0, text.length)).toMatchObject({ stated, years });
  });
});

describe('gaps', () => {
  it.each<[string, number]>([
    ['本年度主动公开信息 条。', 1],
    ['共收到申请　　件，答复　　件。', 2],
    ['共公开信息 38 条。', 0],
    ['共公开信息三十八 条。', 0],
    ['收到申请XX件，公开信息××条。', 2],
    ['使用4X4车辆件数', 0],
    ['全年发布信息____条', 1],
    ['依照条例 条款办理', 0],
  ])('%s', (text, count) => {
    expect(readGaps(text, [{ quote: text, start: 0, end: text.length }])).toHaveLength(count);
  });
});

describe('words', () => {
  it('aspects are told by words', () => {
    expect(readAspects('一是主动公开信息。二是办理依申请公开。')).toEqual(['proactive', 'onRequest']);
  });

  it.each<[string, boolean, boolean]>([
    ['公开力度有待进一步加强。', true, false],
    ['公开力度有待进一步加强，今后将加大力度。', true, true],
    ['下一步加强培训。', false, true],
    ['无。', false, false],
    ['民办学校信息公开不够，已督促17所学校补充公开。', true, true],
    ['机构改革后职能公开滞后，已更新权责清单。', true, true],
    ['征地档案数字化率仅76%，2025年底力争达到95%以上。', true, true],
    ['答复口径尚待统一；下一步制定答复口径12条。', true, true],
    ['救助信息更新较慢，信息更新和公开不及时。', true, false],
    ['网站搜索功能不强，检索结果不准。9月完成升级，准确率由61%升至92%。', true, true],
    ['答复文书曾写错救济途径。下一步严格实行双人校核。', true, true],
    ['公开内容不够全面。解读形式单一。', true, false],
    ['内容更新不及时的问题依然存在，2023年要明确专人，每季度自查1次。', true, true],
    ['重要信息更新不及时，要求不严。', true, false],
  ])('%s', (text, problems, improvements) => {
    expect(readRemedies(text)).toMatchObject({ problems, improvements });
  });

  it('names of documents are blanked out, offsets kept', () => {
    const text = '印发《我镇通知》，我镇';
    expect(withoutNames(text)).toHaveLength(text.length);
    expect(withoutNames(text).indexOf('我镇')).toBe(9);
  });

  it('matches across blanks lead back to their offsets', () => {
    const text = '共 公 开\u00a0信 息 ２ 条';
    expect(squeeze(text, 0, text.length).flat).toBe('共公开信息2条');
    const [found] = [...matchesIn(text, 0, text.length, /公开信息\d/g)];
    expect(text.slice(found!.passage.start, found!.passage.end)).toBe('公 开\u00a0信 息 ２');
  });
});
