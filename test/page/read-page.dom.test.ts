import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../src/page/read-page';

const body = (html: string) => {
  document.body.innerHTML = html;
  return readPage(document);
};
const rows = (html: string) =>
  body(html).document.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell.text.trim()))] : [],
  );
const lines = (html: string) =>
  body(html).document.blocks.flatMap((block) =>
    block.kind === 'text' ? block.lines.map((line) => line.map((cell) => cell.text)) : [],
  );

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('text', () => {
  it.each([
    ['inline runs join with nothing', '<p>2<span>0</span><b>23</b>年</p>', '2023年\n'],
    ['blocks and line breaks end a line', '<div>一<p>二</p>三<br>四</div>', '一\n二\n三\n四\n'],
    ['white space of the markup folds', '<p>  a \n\t b  </p>\n<p>c</p>', 'a b \nc\n'],
    ['no-break and ideographic blanks stay', '<p>总\u00a0计\u3000表</p>', '总\u00a0计\u3000表\n'],
    ['preformatted text keeps its lines', '<pre>a\n\n  b</pre>', 'a\n\n  b\n'],
    [
      'scripts, styles and templates are no text',
      '<script>1</script><style>2</style><template>3</template><p>4</p>',
      '4\n',
    ],
    ['what is struck out is no text', '<p><del>5</del>6</p>', '6\n'],
    [
      'hidden blocks and runs are no text',
      '<p hidden>1</p><p style="display: none">2</p><p>3<span style="display:none">4</span></p>',
      '3\n',
    ],
  ])('%s', (_, html, text) => {
    expect(body(html).document.text).toBe(text);
  });

  it('leaves out what the page’s own style sheet hides, except for print', () => {
    document.head.innerHTML = '<style>.copy{display:none} @media print{.shown{display:none}}</style>';
    expect(body('<p class="copy">1</p><p class="shown">2</p>').document.text).toBe('2\n');
  });

  it.each([
    ['a later rule that shows', '.pane{display:none} .pane.on{display:block}', 'pane on', '', '1\n'],
    ['a lighter rule that shows', '.box .pane{display:none} .on{display:block}', 'pane on', '', ''],
    ['an id against classes', '.pane.on{display:none} #p{display:block}', 'pane on', '', '1\n'],
    ['what is important', '.pane{display:none !important} .pane.on{display:block}', 'pane on', '', ''],
    ['a style of its own', '.pane{display:none}', 'pane', 'display:block', '1\n'],
    ['two selectors of one rule', '.pane,.other{display:none} .pane.on{display:flex}', 'pane on', '', '1\n'],
  ])('weighs the rules of the page’s own style sheet: %s', (_, css, classes, style, text) => {
    document.head.innerHTML = `<style>${css}</style>`;
    const page = body(`<div class="box"><div id="p" class="${classes}" style="${style}">1</div></div>`);
    expect(page.document.text).toBe(text);
  });

  it('leads from every offset back to the character on the page', () => {
    const html = '<p>一 <b>二\n 三</b>&nbsp;四</p><table><tr><td>五<td> 六 <br>七</table><pre> 八\n九</pre>';
    const page = body(html);
    const { text } = page.document;
    for (const character of '一二三四五六七八九') {
      const at = text.indexOf(character);
      expect(page.range(at, at + 1)?.toString(), character).toBe(character);
    }
    const from = text.indexOf('二');
    expect(
      page
        .range(from, text.indexOf('四') + 1)
        ?.toString()
        .replace(/\s+/g, ''),
    ).toBe('二三四');
  });

  it('finds no range for text that has left the page', () => {
    const page = body('<p>一二三</p>');
    document.body.replaceChildren();
    expect(page.range(0, 2)).toBeNull();
  });

  it('leads back from any run of text, however the markup is nested', () => {
    const inline = fc.constantFrom('<b>x</b>', 'y ', '\n', '<span> z</span>', '<i><u>w</u></i>', '&nbsp;');
    fc.assert(
      fc.property(
        fc.array(inline, { minLength: 1, maxLength: 12 }),
        fc.nat(40),
        fc.nat(10),
        (parts, from, length) => {
          const page = body(`<p>a${parts.join('')}b</p>`);
          const text = page.document.text.trimEnd();
          const start = from % text.length;
          const end = Math.min(text.length, start + 1 + length);
          const range = page.range(start, end)?.toString() ?? '';
          expect(range.replace(/[ \n]+/g, '')).toBe(text.slice(start, end).replace(/[ \n]+/g, ''));
        },
      ),
    );
  });
});

describe('tables', () => {
  it('gives cells as written, with their spans', () => {
    const { blocks } = body(
      '<table><tr><th colspan=2>a<th rowspan="0">b<tr><td colspan="x">c<td rowspan="-1">d</table>',
    ).document;
    const table = blocks.find((block) => block.kind === 'table');
    expect(
      table?.rows.map((row) => row.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan])),
    ).toEqual([
      [
        ['a', 2, 1],
        ['b', 1, 0],
      ],
      [
        ['c', 1, 1],
        ['d', 1, 1],
      ],
    ]);
  });

  it.each([
    ['runs of a number join', '<tr><td>x<td><p><span>2</span><span>1</span></p>', [['x', '21']]],
    ['paragraphs of one cell stay apart', '<tr><td>x<td><p>1</p><p>2</p>', [['x', '1\n2']]],
    [
      'a label broken by <br> or paragraphs',
      '<tr><td>本年新<br>制作数量<td><p>商业</p><p>企业</p>',
      [['本年新\n制作数量', '商业\n企业']],
    ],
    ['Word’s empty paragraphs are blank', '<tr><td>x<td><p><o:p>&nbsp;</o:p></p>', [['x', '']]],
    ['a note mark is set apart', '<tr><td>x<td>5<sup>1</sup>', [['x', '5^1']]],
    [
      'rows that are not rendered are left out',
      '<tr><td>1<td>2<tr style="display:none"><td>3<td>4',
      [['1', '2']],
    ],
    ['template rows are left out', '<tr ms-repeat="list"><td>1<td>2<tr><td>3<td>4', [['3', '4']]],
  ])('%s', (_, inner, expected) => {
    expect(rows(`<table>${inner}</table>`)).toEqual([expected]);
  });

  it('reads through layout tables to the data inside', () => {
    expect(rows('<table><tr><td>menu<td><p>text</p><table><tr><td>a<td>1</table></table>')).toEqual([
      [['a', '1']],
    ]);
  });

  it('takes a table with an article in a cell for layout', () => {
    const article = '<p>公开</p>'.repeat(300);
    expect(rows(`<table><tr><td>${article}<td>x</table>`)).toEqual([]);
  });

  it('reads tables made of other elements', () => {
    const grid = (table: string, row: string, cell: string) => {
      const line = (a: string, b: string) =>
        `<div ${row}><div ${cell}>${a}</div><div ${cell}>${b}</div></div>`;
      return `<div ${table}>${line('a', '1')}${line('b', '2')}${line('c', '3')}</div>`;
    };
    const expected = [
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ];
    expect(rows(grid('role="table"', 'role="row"', 'role="cell"'))).toEqual(expected);
    expect(
      rows(grid('style="display:table"', 'style="display:table-row"', 'style="display:table-cell"')),
    ).toEqual(expected);
    document.head.innerHTML = '<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>';
    expect(rows(grid('class="t"', 'class="r"', 'class="c"'))).toEqual(expected);
  });

  it('says which tables are hidden', () => {
    const { blocks } = body(
      '<div hidden><table><tr><td>a<td>1</table></div><table><tr><td>b<td>2</table>',
    ).document;
    expect(blocks.flatMap((block) => (block.kind === 'table' ? [block.hidden] : []))).toEqual([true, false]);
  });

  it('anchors a cell to its element, and no longer when it has left the page', () => {
    const page = body('<table><tr><td>a<td>1</table>');
    const cell = page.document.cells.find((one) => one.text === '1')!;
    expect(page.anchor(cell.id)).toBe(document.querySelectorAll('td')[1]);
    document.body.replaceChildren();
    expect(page.anchor(cell.id)).toBeNull();
  });
});

describe('flattened text', () => {
  it.each([
    ['one cell a line', '自然人\n\n7\n \n', [['自然人'], [], ['7'], [' ']]],
    ['a bar at the end of each cell', '7 |\n\u00a0 |\n||\n', [['7 '], ['\u00a0 '], []]],
    [
      'pipe rows',
      '58 | 7 | 0 |\n| a | | b |',
      [
        ['58 ', ' 7 ', ' 0 '],
        [' a ', ' ', ' b '],
      ],
    ],
    ['ragged bars', '0 | 0 | |', [['0 ', ' 0 ', ' ']]],
    ['tabs', '\t 0\n\t \n\t', [[' 0'], [' '], ['']]],
    ['figures in a line', '总计 7 0 0 0 0 0 7', [['总计', '7', '0', '0', '0', '0', '0', '7']]],
    ['columns set with blanks', '   规范性文件      0     46', [['规范性文件', '0', '46']]],
    ['prose', '2020年,主动公开信息 218 条,办结 8 件。', [['2020年,主动公开信息 218 条,办结 8 件。']]],
  ])('%s', (_, text, expected) => {
    const pre = document.createElement('pre');
    pre.textContent = text;
    document.body.replaceChildren(pre);
    const read = readPage(document).document.blocks.flatMap((block) =>
      block.kind === 'text' ? block.lines.map((line) => line.map((cell) => cell.text)) : [],
    );
    expect(read).toEqual(expected);
  });

  it('reads one paragraph a cell, blank ones too', () => {
    expect(lines('<p>自然人</p><p>&nbsp;</p><p>7</p>')).toEqual([['自然人'], ['\u00a0'], ['7']]);
  });
});

describe('what may hold a table', () => {
  it('names images, attachments and frames', () => {
    const { blocks } = body(`
      <img src="a.png" width="900" height="600"><img src="logo.png" width="60" height="20">
      <a href="b.docx">附件</a><iframe src="/viewer.html?file=c.ofd"></iframe><iframe src="https://other.example/d"></iframe>`).document;
    expect(blocks.filter((block) => 'url' in block).map((block) => block.kind)).toEqual([
      'image',
      'attachment',
      'attachment',
      'frame',
    ]);
  });

  it('collects links to reports with their dates', () => {
    const { links } = body(
      '<li><a href="/1.htm" title="云川市水务局2023年政府信息公开工作年度报告">云川市水务局2023年…年报</a><span>[2024-01-17]</span></li><a href="/2">新闻</a>',
    ).document;
    expect(links).toEqual([
      {
        url: new URL('/1.htm', document.baseURI).href,
        text: '云川市水务局2023年政府信息公开工作年度报告',
        date: '2024-01-17',
      },
    ]);
  });

  it('takes the first <meta> of each name', () => {
    document.head.innerHTML =
      '<meta name="ArticleTitle" content="一"><meta name="articletitle" content="二"><meta name="PubDate" content=" ">';
    expect(body('').document.meta).toEqual({ articletitle: '一' });
  });
});

it('changes nothing and survives any nesting', () => {
  const deep = `${'<div>'.repeat(3000)}<table><tr><td>a<td>1</table>${'</div>'.repeat(3000)}`;
  document.body.innerHTML = deep;
  const before = document.documentElement.outerHTML.length;
  // Too deep to be told apart, and yet not lost.
  expect(readPage(document).document.text).toContain('a1');
  expect(document.documentElement.outerHTML).toHaveLength(before);
});
