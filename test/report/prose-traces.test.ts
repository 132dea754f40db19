import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/read-page';
import { otherYears } from '../../src/report/other-years';
import { remarksOf, sentencesOf } from '../../src/report/prose-traces';

const page = (first: string, rest = '') =>
  readPage(
    new JSDOM(
      `<h1>云川市林业局2023年政府信息公开工作年度报告</h1><p>导语不算。</p><p>一、总体情况</p><p>${first}</p>
       <p>二、主动公开政府信息情况</p><p>此处为表格说明文字若干。</p><p>五、存在的主要问题及改进情况</p><p>公开内容还不够及时全面，需要加强培训。</p>
       <p>六、其他需要报告的事项</p><p>无。</p>${rest}`,
      { url: 'https://lyj.yunchuan.gov.cn/nb/2023.html' },
    ).window.document,
  ).document;

describe('sentences', () => {
  it('stay the same when only the figures change', () => {
    const [a, b] = [
      sentencesOf(page('全年主动公开政府信息12条，比上年增加3条。')),
      sentencesOf(page('全年主动公开政府信息 345 条，比上年增加67条。')),
    ];
    expect(a).toHaveLength(2);
    expect(b).toEqual(a);
  });
  it('differ when a word does', () =>
    expect(sentencesOf(page('全年主动公开政府信息12条，比上年减少3条。'))[0]).not.toBe(
      sentencesOf(page('全年主动公开政府信息12条，比上年增加3条。'))[0],
    ));
  it('leave out stock phrases and short ones', () =>
    expect(sentencesOf(page('根据《中华人民共和国政府信息公开条例》编制本报告。情况良好。'))).toHaveLength(
      1,
    ));
});

describe('remarks', () => {
  it.each([
    ['因机构改革，原林场并入我局。', ['reorganised']],
    ['本年统计口径有所调整。', ['scope-changed']],
    ['3件规范性文件有效期届满自动失效。', ['documents-expired']],
    ['上年结转数与上年报告不一致，系因两件申请撤回。', ['carry-over-explained']],
    ['全年收到申请5件，均已答复。', []],
    ['结转下年度继续办理1件。', []],
  ])('%s', (text, expected) => expect(remarksOf(page(text))).toEqual(expected));
});

describe('links to other years', () => {
  it('leads to this agency’s other years, the nearest first, then to the list', () => {
    const links = `<a href="/nb/2021.html">云川市林业局2021年政府信息公开工作年度报告</a>
      <a href="/nb/2022.html">2022年政府信息公开工作年度报告</a><a href="/nb/2023.html">云川市林业局2023年政府信息公开工作年度报告</a>
      <a href="/slj/2022.html">云川市水利局2022年政府信息公开工作年度报告</a><a href="/nb/">政府信息公开年报</a>`;
    const document = page('全年主动公开政府信息12条。', links);
    expect(
      otherYears(document, { agency: '云川市林业局', year: 2023 }).map(({ url }) => new URL(url).pathname),
    ).toEqual(['/nb/2022.html', '/nb/2021.html', '/nb/']);
    expect(otherYears(document, { agency: '云川市林业局', year: null })).toEqual([]);
  });
});
