import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** 巨大的页面 A page as no agency publishes one: what it costs to read it must grow as its length does, and no faster. */
export interface Enormous {
  /** A page of at least so many characters. */
  make(length: number): string;
  /** text/plain, or HTML. */
  plain: boolean;
}

const sample = (slug: string, file: string) =>
  readFileSync(join(import.meta.dirname, '../pages', slug, file), 'utf8');

const tabs = sample('text-tab-cells-000', 'source.txt');
const pipes = sample('text-pipe-rows-000', 'source.txt');
const glued = sample('text-together-one-line', 'source.txt');
const html = sample('seed-004-html', 'source.html');
const body = html.replace(/^[\s\S]*?<body[^>]*>|<\/body>[\s\S]*$/gi, '');
const TITLE = '某市林业局2023年政府信息公开工作年度报告';

/** The same again and again; `#` is a number of its own each time. */
function repeat(part: string, length: number): string {
  const parts: string[] = [];
  for (let at = 0, made = 0; made < length; at++) {
    const one = part.replaceAll('#', String(at));
    parts.push(one);
    made += one.length;
  }
  return parts.join('');
}

const repeated = (part: string) => (length: number) => repeat(part, length);

/** In the first section of a whole report, so that nothing is left out because the page is none. */
const inReport =
  (part: string, before = '') =>
  (length: number) =>
    pipes.replace(/(?=\n二、)/, () => `\n${before}${repeat(part, length)}`);

/** The same behind its tables, where prose is read. */
const behind = (part: string) => (length: number) =>
  pipes.replace(/(?<=\n五、.*\n)/, () => `${repeat(part, length)}\n`);

/** In a page around the same report as a page. */
const inPage =
  (part: string, before = '', after = '') =>
  (length: number) =>
    html.replace(/<\/body>|$/i, (end) => `${before}${repeat(part, length)}${after}${end}`);

/** Deeper than is read element by element, and not so deep that a DOM breaks down. */
const nested = (open: string, close: string, depth = 500) => open.repeat(depth) + close.repeat(depth);

const row = `<tr><td>（一）予以公开</td>${'<td>1</td>'.repeat(7)}</tr>`;

const texts: Record<string, (length: number) => string> = {
  'reports of tabs': repeated(`${tabs}\n`),
  'reports of bars': repeated(`${pipes}\n`),
  'reports in one line each': repeated(`${glued.replace(/\s*\n\s*/g, '')}\n`),
  'reports in one line all': repeated(glued.replace(/\s*\n\s*/g, '')),
  'bars and blanks in one line': inReport('| '),
  'blanks and bars behind a word': inReport('字   |'),
  'blanks in one line': inReport(' '),
  'wide blanks before each letter': inReport('字  '),
  'tabs in one line': inReport('\t'),
  'lines of bars': inReport('| | |\n'),
  'blank lines': inReport(' \n'),
  'empty lines': inReport('\n'),
  'digits in one line': inReport('7'),
  'digits and blanks in one line': inReport('7 '),
  'digits a line': inReport('#\n'),
  'zeros a line': inReport('0\n'),
  'a row that cannot be read': inReport('（一）予以公开 1 2 3 4\n'),
  'rows of bars': inReport('（一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n'),
  'rows of one block': inReport(
    '规章 | 1 | 2 | 3\n',
    '第二十条第（一）项\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n',
  ),
  'rows without labels': inReport('1 | 2 | 3 | 4 | 5 | 6 | 21 |\n'),
  'labels alone': inReport('一、本年新收政府信息公开申请数量\n'),
  'labels in one line': inReport('一、本年新收政府信息公开申请数量'),
  'labels and figures in one line': inReport('（一）予以公开1000001'),
  'letters in one line': behind('政'),
  'letters a line': behind('政\n'),
  'headings of sections': behind('一、总体情况\n'),
  'headings of one table': behind('第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n'),
  'headings of one section': behind('（一）主动公开情况\n'),
  titles: behind(`${TITLE}\n`),
  'titles in one line': behind(TITLE),
  dates: behind('2024年1月1#日\n'),
  'dates in one line': behind('2024年1月12日'),
  years: behind('2023年度、'),
  'years a line': behind('2023年度\n'),
  agencies: behind('某市林业局、'),
  'agencies a line': behind('第#号某市林业局\n'),
  'opening brackets': behind('（'),
  'opening book brackets': behind('《'),
  'closing brackets': behind('）'),
  'brackets in brackets': behind('（一）'),
  'full stops': behind('。'),
  commas: behind('，'),
  prose: behind('全年收到政府信息公开申请#件，办结#件，其中予以公开#件、部分公开1件，比上年增长12%。\n'),
  'prose in one line': behind(
    '全年收到政府信息公开申请#件，办结#件，其中予以公开#件、部分公开1件，比上年增长12%。',
  ),
  'one sentence': behind('全年收到政府信息公开申请#件，办结#件，'),
  'lists in prose': behind('公开各类信息#条，其中机构职能类1条、政策法规类2条、财政信息类3条；'),
  'prose that goes on below': behind('今年以来我们认真贯彻落实条例各项规定要求并不断推进政务公开工作\n'),
  statistics: inReport('三、依申请公开情况 | ——\n（一）收到申请数 | 件 | 3\n1.当面申请数 | 件 | 1\n'),
  'reconsiderations and suits': inReport('行政复议 | 行政诉讼 | 结果维持 | 0 | 0 | 0 | 0 | 0 |\n'),
};

const markups: Record<string, (length: number) => string> = {
  'reports of tables': repeated(body),
  'one table of many rows': inPage(row, '<table>', '</table>'),
  'one row of many cells': inPage('<td>1</td>', '<table><tr>', '</tr></table>'),
  'tables of one cell': inPage('<table><tr><td>1</td></tr></table>'),
  'tables of one row': inPage(`<table>${row}</table>`),
  'rows that span all': inPage(
    '<tr><td rowspan="65534">1</td><td colspan="1000">2</td></tr>',
    '<table>',
    '</table>',
  ),
  'tables in tables': inPage(nested('<table><tr><td>', '</table>', 120)),
  'tables in tables, with text': inPage(
    nested('<table><tr><td>字<table><tr><td>1</td></tr></table>', '</table>', 120),
  ),
  'elements in elements': inPage(nested('<div>', '</div>')),
  'runs in runs': inPage(nested('<span>字', '</span>')),
  'lists in lists': inPage(nested('<ul><li>字', '</ul>', 240)),
  'headings of pages': inPage('<h3>一、总体情况</h3>'),
  paragraphs: inPage('<p>全年收到申请#件，办结1件。</p>'),
  'empty paragraphs': inPage('<p></p>'),
  'line breaks': inPage('<br>'),
  'runs of one letter': inPage('<span>1</span>'),
  'runs in one cell': inPage('<span>1</span>', '<table><tr><td>一、本年新收政府信息公开申请数量</td><td>'),
  'paragraphs in one cell': inPage('<p>1</p>', '<table><tr><td>一、本年新收政府信息公开申请数量</td><td>'),
  'digits in one cell': inPage('7', '<table><tr><td>一、本年新收政府信息公开申请数量</td><td>'),
  'letters in one cell': inPage('政', '<table><tr><td>'),
  'hidden elements': inPage('<div style="display:none"><p>字</p></div>'),
  'hidden elements in one another': inPage(nested('<div style="display:none">字', '</div>')),
  'grids of one cell': inPage('<div role="table"><div role="row"><span role="cell">1</span></div></div>'),
  'grids in grids': inPage(
    nested('<div role="table"><div role="row"><span role="cell">1</span></div>', '</div>'),
  ),
  links: inPage('<a href="/#.html">某市#年政府信息公开工作年度报告</a> 2024-01-12<br>'),
  attachments: inPage('<a href="/#.pdf">附件#</a><br>'),
  images: inPage('<img src="/#.png">'),
  frames: inPage('<iframe src="/viewer.html?file=#.pdf"></iframe>'),
  'entries of metadata': inPage('<meta name="m#" content="某市林业局">'),
  'rules of a style sheet': inPage('.c#{display:none}', '<style>', '</style>'),
  comments: inPage('<!-- 一、总体情况 -->'),
};

const kindsOf = (makes: typeof texts, plain: boolean) =>
  Object.entries(makes).map(([name, make]) => [name, { make, plain }] as const);

/** Every kind by name. */
export const enormous: Readonly<Record<string, Enormous>> = Object.fromEntries([
  ...kindsOf(texts, true),
  ...kindsOf(markups, false),
]);
