import fc from 'fast-check';
import { seeded } from '../../lib/generate-figures';
import { families } from '../../lib/render/families';

/** 恶意的字 What a page may write into a cell, a title or a link: each has broken some program. */
export const hostileTexts = [
  '<img src=x onerror="globalThis.broken=1">',
  '</td></table><script>globalThis.broken=1</script>',
  '&lt;script&gt;globalThis.broken=1&lt;/script&gt;',
  'javascript:globalThis.broken=1',
  '=HYPERLINK("http://evil.example","年报")',
  "+1+cmd|' /C calc'!A0",
  '@SUM(A1:A9)',
  '-2+3+cmd',
  '\u202e321\u202c',
  '\u2066 1\u2069',
  '1\u200b2\u200c3\u200d4\ufeff',
  '\u001b[2J\u001b]0;owned\u0007',
  '\u009b31m',
  '\u0000',
  '\ud83d',
  '\udc00年',
  '1e400',
  '-0',
  '9'.repeat(400),
  '0.1.2.3',
  '１２，３４５',
  '壹佰贰拾叁万亿',
  '__proto__',
  'constructor',
  'toString',
  '{left}{right}{difference}$&$1',
  '|'.repeat(300),
  '\t'.repeat(300),
  '　'.repeat(300),
  '（（（（'.repeat(100),
  '其中：'.repeat(80),
  '2024年'.repeat(60),
];

const words = [
  '<title>云川市水利局2024年政府信息公开工作年度报告',
  '政府信息公开工作年度报告',
  '云川市水利局2024年政府信息公开工作年度报告',
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果',
  '（一）予以公开',
  '（三）不予公开',
  '1.属于国家秘密',
  '（七）总计',
  '四、结转下年度继续办理',
  '自然人',
  '法人或其他组织',
  '总计',
  '未经复议直接起诉',
  '结果维持',
  '本年制发件数',
  '收到政府信息公开申请8件，办结7件，结转1件。',
  '主动公开政府信息情况',
  '存在的主要问题及改进情况',
  '0',
  '1',
  '12',
  ' ',
];

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
);

const span = fc.constantFrom(
  '',
  ' colspan=2',
  ' rowspan=2',
  ' rowspan=0',
  ' colspan=65534',
  ' rowspan=65534',
  ' colspan=-1',
  ' colspan=1e9',
  ' rowspan="９"',
  ' colspan=1000 rowspan=65534',
);

/** Every element that the reader treats in a way of its own, and some that it does not know. */
const names = [
  ...[
    'div',
    'p',
    'span',
    'b',
    'sup',
    'a',
    'pre',
    'xmp',
    'ul',
    'li',
    'section',
    'center',
    'font',
    'o:p',
    'h1',
  ],
  ...[
    'template',
    'svg',
    'math',
    'select',
    'textarea',
    'button',
    'del',
    'noscript',
    'details',
    'dialog',
    'x-y',
  ],
  ...['table', 'tbody', 'tr', 'td', 'th', 'caption', 'form', 'fieldset', 'object', 'ruby', 'plaintext'],
];
const attributes = fc.constantFrom(
  '',
  ' hidden',
  ' style="display:none"',
  ' style="display:table"',
  ' style="display:table-row"',
  ' style="display:table-cell"',
  ' style="}}{{;;:"',
  ' role=table',
  ' role=row',
  ' role=cell',
  ' aria-colspan=65534',
  ' href="javascript:globalThis.broken=1" title="2023年政府信息公开工作年度报告"',
  ' href="http://[" title="2023年政府信息公开工作年度报告"',
  ' v-for="a in b"',
  ' data-page=99999999999999999999',
  ' onclick="globalThis.broken=1"',
);
const lone = fc.constantFrom(
  '<br>',
  '<img src=x onerror="globalThis.broken=1" width=900 height=900 alt="年报">',
  '<iframe src="javascript:globalThis.broken=1" title="年报"></iframe>',
  '<iframe src="a.pdf"></iframe>',
  '<iframe src="?"></iframe>',
  '<embed src="data:application/pdf,x" type="application/pdf">',
  '<base href="javascript:0">',
  '<meta name="pubdate" content="9999-99-99">',
  '<meta name="ArticleTitle" content="2024年政府信息公开工作年度报告">',
  '<style>*{display:none!important}</style>',
  '<style>@media print{td{display:none}}:is(:has(<</style>',
  '<!-- ',
  ' -->',
  '<![CDATA[',
  '</table>',
  '</td>',
  '<table>',
  '<title>2024年政府信息公开工作年度报告</title>',
);

/** 野页面 Trees of anything in anything. Trees are as deep and as broad as a case can be drawn in a moment. */
export const wildPages: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string; table: string }>(
  (tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyText,
      lone,
      tie('element') as fc.Arbitrary<string>,
      tie('table') as fc.Arbitrary<string>,
    ),
    element: fc
      .tuple(
        fc.constantFrom(...names),
        attributes,
        fc.array(tie('node') as fc.Arbitrary<string>, { maxLength: 6 }),
      )
      .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join('')}</${name}>`),
    table: fc
      .array(fc.array(fc.tuple(span, tie('node') as fc.Arbitrary<string>), { maxLength: 8 }), {
        maxLength: 8,
      })
      .map(
        (rows) =>
          `<table>${rows.map((row) => `<tr>${row.map(([wide, inside]) => `<td${wide}>${inside}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
  }),
).node;

/** 改动 One change to the source of a page: where (as a part of its length), how much, and what stands there then. */
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    drop: fc.constantFrom(0, 1, 7, 60, 900),
    add: fc.oneof(anyText, lone, span, attributes),
    times: fc.constantFrom(1, 1, 1, 2, 50),
  }),
  { maxLength: 12 },
);

/** 走样的年报 A report of some family of sites, then changed here and there: what really comes near the forms. */
export const alteredReports: fc.Arbitrary<{ source: string; isText: boolean }> = fc
  .tuple(fc.constantFrom(...Object.keys(families)), fc.nat(1_000_000), changes)
  .map(([family, seed, all]) => {
    const page = families[family]!(seeded(seed));
    const source = all.reduce((text, { at, drop, add, times }) => {
      const from = Math.floor(at * text.length);
      return text.slice(0, from) + add.repeat(times) + text.slice(from + drop);
    }, page.source);
    return { source, isText: page.contentType?.startsWith('text/plain') ?? false };
  });

/** A report of the plainest site: what is only much is put into it, so that it reaches every part of the engine. */
const report = () => families['site: neutral']!(seeded(7)).source;
const label = '本年新收政府信息公开申请数量';

/** 大页面 What is only much, within a report: cells, nesting, texts, links, sentences. */
export const hugePages: Record<string, () => string> = {
  'twenty thousand cells': () => inTable('<tr>'.concat('<td>1'.repeat(20)).repeat(1000)),
  'a thousand rows that no form knows': () =>
    inTable('<tr><td colspan=3>（八）另有一项<td>1<td>0<td>0<td>0<td>0<td>0<td>1'.repeat(1000)),
  'spans of 65 534 in every cell': () =>
    inTable(`<tr>${'<td colspan=65534 rowspan=65534>1'.repeat(20)}`.repeat(100)),
  'nested two thousand deep': () => inBody(`${'<div>'.repeat(2000)}收到申请8件${'</div>'.repeat(2000)}`),
  'a hundred tables in each other': () => inBody('<table><tr><td>'.repeat(100)),
  'a cell of a million characters': () => inCell('1 '.repeat(500_000)),
  'a cell of a million digits': () => inCell('9'.repeat(1_000_000)),
  'a label of a million characters': () => report().replace(label, `${label}${'（其中：'.repeat(250_000)}`),
  'a line of a million bars': () => inBody(`<pre>${'|'.repeat(1_000_000)}</pre>`),
  'a line of a million blanks': () => inBody(`<pre>一、本年新收${' '.repeat(1_000_000)}1</pre>`),
  'a title of a million characters': () =>
    report().replace(/<title>/i, `<title>${'2024年政府信息公开工作年度报告'.repeat(50_000)}`),
  'five thousand links': () => inBody('<p><a href="/a">2024年政府信息公开工作年度报告</a>'.repeat(5000)),
  'five thousand sentences': () =>
    inBody('<p>2024年，本机关收到政府信息公开申请8件，办结7件，结转1件，同比增长12.5%。'.repeat(5000)),
  'one sentence of a million characters': () => inBody(`<p>收到${'申请8件，'.repeat(150_000)}`),
  'brackets without end': () => inBody(`<p>${'（'.repeat(200_000)}`),
  'figures without end': () => inBody(`<p>${'1,'.repeat(300_000)}`),
};

function inBody(html: string): string {
  return report().replace(/<\/body>/i, `${html}</body>`);
}

function inTable(rows: string): string {
  const source = report();
  const end = source.indexOf('</table>', source.indexOf(label));
  return source.slice(0, end) + rows + source.slice(end);
}

/** In the first cell of the row after its label. */
function inCell(text: string): string {
  const source = report();
  const cell = source.indexOf('<td', source.indexOf(label));
  const at = source.indexOf('>', cell) + 1;
  return source.slice(0, at) + text + source.slice(at);
}
