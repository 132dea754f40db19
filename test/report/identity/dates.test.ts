import { describe, expect, test } from 'vitest';
import { type IdentityPage, identityOf } from './page';

const title = '云川市水务局2024年政府信息公开工作年度报告';
const page = (rest: IdentityPage): IdentityPage => ({ title, ...rest });
const head = (html: string) => page({ head: html });
const end = (html: string) => page({ end: html });

describe('发布日期', () => {
  test.each<[string, IdentityPage, string | null]>([
    ['PubDate with a time', page({ meta: { PubDate: '2025-01-08 10:22' } }), '2025-01-08'],
    ['PubDate alone', page({ meta: { PubDate: '2025-01-08' } }), '2025-01-08'],
    ['PubDate with strokes', page({ meta: { PubDate: '2025/1/8 9:05:00' } }), '2025-01-08'],
    ['PubDate in words', page({ meta: { PubDate: '2025年1月8日' } }), '2025-01-08'],
    ['PubDate in ISO 8601', page({ meta: { PubDate: '2025-01-08T10:22:00+08:00' } }), '2025-01-08'],
    ['PubDate without separators', page({ meta: { PubDate: '20250108' } }), '2025-01-08'],
    ['names of other systems', page({ meta: { publishdate: '2025-01-08' } }), '2025-01-08'],
    ['a template’s binding', page({ meta: { PubDate: '{{pubDate}}' } }), null],
    ['when the page was made', page({ meta: { others: '页面生成时间 2025-06-03 10:22:10' } }), null],
    ['printed', head('<div>发布日期：2025-01-08 10:22 浏览次数：12</div>'), '2025-01-08'],
    ['printed with strokes', head('<div>发布时间：2025/1/8</div>'), '2025-01-08'],
    ['printed with points', head('<div>发布时间:2025.01.08</div>'), '2025-01-08'],
    ['printed in 年月日', head('<div>发布日期：2025年1月8日</div>'), '2025-01-08'],
    ['printed with blanks', head('<div>发布日期： 2025 年 1 月 8 日</div>'), '2025-01-08'],
    ['printed in full width', head('<div>发布日期：２０２５年１月８日</div>'), '2025-01-08'],
    ['printed in words', head('<div>发布日期：二〇二五年一月八日</div>'), '2025-01-08'],
    [
      'printed in words, late in the year',
      head('<div>发布日期：二零二五年十二月二十三日</div>'),
      '2025-12-23',
    ],
    ['in 【】', head('<div>【发布日期】2025-01-08</div>'), '2025-01-08'],
    ['in []', head('<div>[发布时间] 2025-01-08</div>'), '2025-01-08'],
    [
      'label and date in elements of their own',
      head('<ul><li><b>发布日期：</b><span>2025-01-08</span></li></ul>'),
      '2025-01-08',
    ],
    [
      'label and date in cells',
      head(
        '<table><tr><td>索引号</td><td>530900013/2025-00006</td><td>分类</td><td>年报</td></tr><tr><td>发布机构</td><td>云川市水务局</td><td>公开日期</td><td>2025-01-08</td></tr></table>',
      ),
      '2025-01-08',
    ],
    ['日期', head('<div>日期：2025-01-08 10:22　来源：云川市水务局</div>'), '2025-01-08'],
    [
      'glued to the source',
      head('<div>来源：云川市政府办发布日期：2025-01-08 10:22浏览次数：127</div>'),
      '2025-01-08',
    ],
    ['时间', head('<div>时间：2025-01-08 10:22:33</div>'), '2025-01-08'],
    [
      '<publishtime>',
      head(`<ucaptitle>${title}</ucaptitle><div><publishtime>2025-01-08 10:22</publishtime></div>`),
      '2025-01-08',
    ],
    ['in brackets below the title', head(`<h2>${title}</h2><small>（2025年1月8日）</small>`), '2025-01-08'],
    [
      'beside the source',
      head(
        '<h1>云川市水务局2024年政府信息公开工作年度报告</h1><div>2025-01-08 10:22 来源：云川市水务局 字号：[大 中 小]</div>',
      ),
      '2025-01-08',
    ],
    [
      'behind the source',
      head('<h1>云川市水务局2024年政府信息公开工作年度报告</h1><div>来源：云川市水务局　2025-01-08</div>'),
      '2025-01-08',
    ],
    ['written and published', head('<div>成文日期：2025-01-06　发布日期：2025-01-08</div>'), '2025-01-08'],
    [
      'published and in force',
      head('<div>生效日期：2025-02-01</div><div>发布日期：2025-01-08</div>'),
      '2025-01-08',
    ],
    ['made alone', head('<div>生成日期：2025-01-08</div>'), '2025-01-08'],
    ['updated, published', head('<div>更新时间：2025-06-03 发布时间：2025-01-08</div>'), '2025-01-08'],
    ['updated alone', head('<div>更新时间：2025-06-03</div>'), null],
    ['updated alone, in cells', head('<table><tr><td>更新日期</td><td>2025-06-03</td></tr></table>'), null],
    ['last changed', head('<div>最后修改时间：2025-06-03</div>'), null],
    ['lapsed', head('<div>失效日期：2025-06-03</div>'), null],
    ['today', head('<div>今天是2026年11月28日 星期六</div>'), null],
    ['the clock', head('<div>当前时间：2026-11-28 10:02</div>'), null],
    ['printed for the reader', head('<div>打印时间：2026-11-28</div>'), null],
    ['opening hours', head('<div>办公时间：2025-01-01起 9:00—17:00</div>'), null],
    [
      'of the address',
      page({ url: 'https://www.yunchuan.gov.cn/zwgk/zfxxgknb/202501/t20250120_97791.html' }),
      null,
    ],
    [
      'of another report in the list beside',
      end('<ul><li>云川市教育局 发布日期：2025-02-02</li></ul>'),
      null,
    ],
    ['no such day', head('<div>发布日期：2025-02-30</div>'), null],
    ['no such month', page({ meta: { PubDate: '2025-13-01' } }), null],
    [
      'moved to a new site: the earlier of two',
      page({ meta: { PubDate: '2025-06-03 10:22' }, head: '<div>发布日期：2025-01-08</div>' }),
      '2025-01-08',
    ],
    [
      'printed later than recorded',
      page({ meta: { PubDate: '2025-01-08 10:22' }, head: '<div>发布日期：2025-06-03</div>' }),
      '2025-01-08',
    ],
    [
      'a date before the year’s end is of a template',
      page({ meta: { PubDate: '2019-03-01' }, head: '<div>发布日期：2025-01-08</div>' }),
      '2025-01-08',
    ],
  ])('%s', async (_, given, published) => {
    expect((await identityOf(given)).published).toBe(published);
  });
});

describe('落款日期', () => {
  const right = (text: string) => `<p style="text-align:right">${text}</p>`;
  test.each<[string, IdentityPage, string | null]>([
    ['none', page({}), null],
    ['below the agency', end(`${right('云川市水务局')}${right('2025年1月8日')}`), '2025-01-08'],
    ['in one line', end(right('云川市水务局 2025年1月8日')), '2025-01-08'],
    ['in one line, parted by <br>', end(right('云川市水务局<br>2025年1月8日')), '2025-01-08'],
    ['above the agency', end(`${right('2025年1月8日')}${right('云川市水务局')}`), '2025-01-08'],
    ['in words', end(right('二〇二五年一月八日')), '2025-01-08'],
    ['in words, late', end(right('二零二五年一月二十三日')), '2025-01-23'],
    ['in words, the tenth', end(right('二○二五年三月十日')), '2025-03-10'],
    ['with blanks', end(right('2025 年 1 月 8 日')), '2025-01-08'],
    ['in full width', end(right('２０２５年１月８日')), '2025-01-08'],
    ['with points', end(right('云川市水务局') + right('2025.1.8')), '2025-01-08'],
    ['with points and no agency: any list prints that', end(right('2025.1.8')), null],
    ['with hyphens', end(right('云川市水务局 2025-01-08')), '2025-01-08'],
    ['in brackets', end(right('（2025年1月8日）')), '2025-01-08'],
    ['a full stop behind', end(right('2025年1月8日。')), '2025-01-08'],
    [
      'followed by a footer',
      end(
        `${right('云川市水务局')}${right('2025年1月8日')}<div>打印 关闭</div><div>主办：云川市人民政府 网站标识码5309000001</div><div>云ICP备09000001号</div>`,
      ),
      '2025-01-08',
    ],
    [
      'of the last year’s report in the list below',
      end(
        `${right('2025年1月8日')}<div>相关链接</div><ul><li>云川市水务局2023年政府信息公开工作年度报告</li><li>2024-01-10</li></ul>`,
      ),
      '2025-01-08',
    ],
    [
      'a list below alone',
      end('<div>上一篇：云川市教育局2024年政府信息公开工作年度报告</div><div>2025-02-02</div>'),
      null,
    ],
    ['an update below', end('<div>更新日期：2025年6月3日</div>'), null],
    ['of a document', end('<p>附：云川市水务局政府信息公开指南（2022年5月1日印发）</p>'), null],
    [
      'two of them: the last',
      end(`${right('2025年1月6日')}${right('云川市水务局')}${right('2025年1月8日')}`),
      '2025-01-08',
    ],
    ['a month alone', end(right('2025年1月')), null],
    ['no such day', end(right('2025年2月30日')), null],
    ['before the year was over', end(right('2024年12月31日')), '2024-12-31'],
  ])('%s', async (_, given, signed) => {
    expect((await identityOf(given)).signed).toBe(signed);
  });
});

describe('统计期限', () => {
  const whole: [string, string] = ['2024-01-01', '2024-12-31'];
  test.each<[string, [string, string] | null]>([
    ['本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。', whole],
    ['本年度报告中所列数据统计期限为2024年1月1日至12月31日。', whole],
    ['统计期限：2024年1月1日—12月31日。', whole],
    ['统计期限：2024年1月1日-2024年12月31日。', whole],
    ['统计期限：2024年1月1日－2024年12月31日。', whole],
    ['统计期限：2024年1月1日～12月31日。', whole],
    ['统计期限：2024年1月1日——12月31日。', whole],
    ['数据统计时间为2024年1月1日到2024年12月31日。', whole],
    ['数据统计时段从2024年1月1日起到12月31日止。', whole],
    ['本报告数据统计期限为2024.1.1—2024.12.31。', whole],
    ['本报告数据统计期限为2024-01-01至2024-12-31。', whole],
    ['本报告数据统计期限为2024/1/1-2024/12/31。', whole],
    ['统计期限为 2024 年 1 月 1 日至 12 月 31 日。', whole],
    ['统计期限为２０２４年１月１日至１２月３１日。', whole],
    ['统计期限为2024年01月01日至2024年12月31日。', whole],
    ['统计期限为二〇二四年一月一日至二〇二四年十二月三十一日。', whole],
    ['统计期限为2024年1月至12月。', whole],
    ['统计期限为2024年1—12月。', whole],
    ['统计期限自2024年1月1日0时至2024年12月31日24时。', whole],
    ['统计期限自2024年1月1日开始，至12月31日为止。', whole],
    ['本报告所列数据的统计期限（2024年1月1日至12月31日）。', whole],
    ['自2023年1月1日至2024年12月31日。', ['2023-01-01', '2024-12-31']],
    ['数据统计截至2024年12月31日。', null],
    ['统计期限为2024年度。', null],
    ['统计期限为2024年5月1日至2024年12月31日。', null],
    ['统计期限为1月1日至12月31日。', null],
  ])('%s', async (preamble, period) => {
    expect((await identityOf(page({ preamble }))).period).toEqual(period);
  });

  test('is the statement on the data, not one on the year before', async () => {
    const overview =
      '2023年1月1日至12月31日共收到申请2件。本报告所列数据的统计期限自2024年1月1日起至12月31日止。';
    expect((await identityOf(page({ overview }))).period).toEqual(whole);
  });
});

describe('索引号', () => {
  const cells = (number: string, name = '索引号') =>
    head(
      `<table><tr><td>${name}</td><td>${number}</td><td>主题分类</td><td>政府信息公开年报</td></tr><tr><td>发布机构</td><td>云川市水务局</td><td>文号</td><td>云水〔2025〕1号</td></tr></table>`,
    );
  test.each<[string, IdentityPage, string | null]>([
    ['none', page({}), null],
    ['in a table of four columns', cells('530900013/2025-00006'), '530900013/2025-00006'],
    ['with a credit code', cells('11370300004222180X/2025-5489123'), '11370300004222180X/2025-5489123'],
    ['with letters', cells('SW00-0201-2025-0001'), 'SW00-0201-2025-0001'],
    ['with points', cells('000014349.2025.00012'), '000014349.2025.00012'],
    ['beginning with a province', cells('皖AA000-2025-001'), '皖AA000-2025-001'],
    ['with blanks in its name', cells('530900013/2025-00006', '索 引 号：'), '530900013/2025-00006'],
    ['信息索引号', cells('530900013/2025-00006', '信息索引号'), '530900013/2025-00006'],
    [
      'as a line',
      head('<p>索引号：530900013/2025-00006　分类：年报　发布机构：云川市水务局</p>'),
      '530900013/2025-00006',
    ],
    [
      'as a line without blanks',
      head('<p>索引号：530900013/2025-00006主题分类：年报</p>'),
      '530900013/2025-00006',
    ],
    ['in 【】', head('<p>【索引号】530900013/2025-00006</p>'), '530900013/2025-00006'],
    [
      'number in an element of its own',
      head('<ul><li><b>索引号：</b><span>530900013/2025-00006</span></li></ul>'),
      '530900013/2025-00006',
    ],
    ['left empty in a table', cells(''), null],
    ['left empty in a line, a date behind', head('<p>索引号：</p><p>2025-01-08</p>'), null],
    ['left empty in a line, the next label behind', head('<p>索引号： 发文日期：2025-01-08</p>'), null],
    ['无', cells('无'), null],
    ['the document’s number is another', head('<p>文号：云水〔2025〕1号 信息分类：年报</p>'), null],
    ['a sentence on it', page({ overview: '为每条信息编制索引号2025000000条目，便于检索。' }), null],
  ])('%s', async (_, given, identifier) => {
    expect((await identityOf(given)).identifier).toBe(identifier);
  });
});
