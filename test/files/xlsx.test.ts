import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import type { OpenedFile } from '../../src/files/file';
import { openFile } from '../../src/files/open';

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const [opened] = (await openFile({ name: 'a.xlsx', bytes })) as [OpenedFile];
  expect(opened.kind).toBe('xlsx');
  return 'html' in opened.content ? opened.content.html : '';
}

type Sheets = { data: unknown[][]; sheet: string }[];
async function written(sheets: Sheets): Promise<Uint8Array> {
  const made = await (writeXlsxFile as unknown as (sheets: Sheets) => { toBlob(): Promise<Blob> })(
    sheets,
  ).toBlob();
  return new Uint8Array(await made.arrayBuffer());
}
const sheet = (data: unknown[][]) => written([{ data, sheet: '表' }]);

/** Changes a part of a workbook, as other programs would have written it. */
function changed(bytes: Uint8Array, path: RegExp, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, part] of Object.entries(files))
    if (path.test(name)) files[name] = strToU8(change(strFromU8(part)));
  return zipSync(files);
}
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text),
  );

describe('a workbook', () => {
  it('keeps merged cells', async () => {
    const html = await htmlOf(
      await sheet([
        [{ value: '甲', rowSpan: 2 }, { value: '乙', columnSpan: 2 }, null],
        [null, 1, 2],
      ]),
    );
    expect(html).toBe(
      '<h2>表</h2><table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
    );
  });

  it('shows numbers and dates as its cells do', async () => {
    const html = await htmlOf(
      await sheet([
        ['数', 12, 0.1 + 0.2, { value: 2031.875, format: '#,##0.00' }, { value: 7, format: '0"件"' }],
        ['日', { value: new Date(Date.UTC(2024, 0, 22)), format: 'yyyy-mm-dd' }, true, '7', '<b>&'],
      ]),
    );
    expect(rowsOf(html)).toEqual([
      ['数', '12', '0.3', '2,031.88', '7件'],
      ['日', '2024年1月22日', 'true', '7', '&#60;b&#62;&#38;'],
    ]);
  });

  it.each(['hidden', 'veryHidden'])(
    'gives every sheet under its name, in order, and none that is %s',
    async (state) => {
      const bytes = await written(['一', '二', '三'].map((name) => ({ sheet: name, data: [['a', name]] })));
      const hidden = changed(bytes, /workbook\.xml$/, (xml) =>
        xml.replace(/(<sheet [^>]*name="二")/, `$1 state="${state}"`),
      );
      expect([...(await htmlOf(hidden)).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, name]) => name)).toEqual([
        '一',
        '三',
      ]);
    },
  );

  it('finds a sheet by a name with & in it, and by its whole path', async () => {
    const data = [
      ['a', { value: 1, columnSpan: 2 }, null],
      ['b', 2, 3],
    ];
    const bytes = changed(await written([{ sheet: '收&支', data }]), /workbook\.xml\.rels$/, (xml) =>
      xml.replace('Target="worksheets/', 'Target="/xl/worksheets/'),
    );
    expect(await htmlOf(bytes)).toBe(
      '<h2>收&#38;支</h2><table><tr><td>a</td><td colspan="2">1</td></tr><tr><td>b</td><td>2</td><td>3</td></tr></table>',
    );
  });

  it('puts the headings and sentences between tables as such, and each table in its own columns', async () => {
    const html = await htmlOf(
      await sheet([
        [{ value: '甲局2024年政府信息公开工作年度报告', columnSpan: 4 }, null, null, null],
        ['一、总体情况', null, null, null],
        ['本机关按照规定公开政府信息，认真办理各项申请。其余无。', null, null, null],
        [{ value: '第二十条第（一）项', columnSpan: 2 }, null, null, null],
        ['规章', 1, null, null],
        ['行政规范性文件', null, null, null],
        [null, null, null, null],
        ['三、收到和处理政府信息公开申请情况', null, null, null],
        ['一、本年新收政府信息公开申请数量', null, null, null],
        ['二、上年结转政府信息公开申请数量', 1, 2, 3],
        ['2025年1月20日', null, null, null],
      ]),
    );
    expect(
      html
        .replace(/<td><\/td>/g, '·')
        .replace(/<\/?t[dr][^>]*>/g, ' ')
        .replace(/ +/g, ' '),
    ).toBe(
      '<h2>表</h2><p>甲局2024年政府信息公开工作年度报告</p><p>一、总体情况</p><p>本机关按照规定公开政府信息，认真办理各项申请。其余无。</p>' +
        '<table> 第二十条第（一）项 规章 1 行政规范性文件 · </table><p>三、收到和处理政府信息公开申请情况</p>' +
        '<table> 一、本年新收政府信息公开申请数量 ··· 二、上年结转政府信息公开申请数量 1 2 3 </table><p>2025年1月20日</p>',
    );
  });

  it('keeps a remark and a label over several rows within their table, and its blank columns', async () => {
    const html = await htmlOf(
      await sheet([
        ['甲局2024年政府信息公开工作年度报告', null, null],
        ['项目', { value: '法人', columnSpan: 2 }, null],
        ['无。', null, null],
        [{ value: '四、其他情况', rowSpan: 2 }, null, null],
        [null, 5, null],
        ['二、其他情况', null, null],
        ['a', 1, 2],
      ]),
    );
    expect(html).toBe(
      '<h2>表</h2><p>甲局2024年政府信息公开工作年度报告</p><table><tr><td>项目</td><td colspan="2">法人</td></tr>' +
        '<tr><td>无。</td><td></td><td></td></tr><tr><td rowspan="2">四、其他情况</td><td></td><td></td></tr>' +
        '<tr><td>5</td><td></td></tr></table><p>二、其他情况</p><table><tr><td>a</td><td>1</td><td>2</td></tr></table>',
    );
  });

  it('leaves out a heading whose row is hidden', async () => {
    const bytes = changed(
      await sheet([
        ['一、总体情况', null],
        ['二、主动公开政府信息情况', null],
        ['a', 1],
      ]),
      /sheet1\.xml$/,
      (xml) => xml.replace(/<row r="1"/, '<row r="1" hidden="1"'),
    );
    expect(await htmlOf(bytes)).toBe(
      '<h2>表</h2><p>二、主动公开政府信息情况</p><table><tr><td>a</td><td>1</td></tr></table>',
    );
  });

  it('marks rows that are hidden', async () => {
    const bytes = changed(
      await sheet([
        ['a', 1],
        ['b', 2],
      ]),
      /sheet1\.xml$/,
      (xml) => xml.replace(/<row r="2"/, '<row r="2" hidden="1"'),
    );
    expect(await htmlOf(bytes)).toContain('<tr hidden><td>b</td><td>2</td></tr>');
  });

  it('reads elements with a prefix, and errors as they are shown', async () => {
    const bytes = changed(
      await sheet([
        ['a', 1],
        ['b', 2],
      ]),
      /sheet1\.xml$/,
      (xml) =>
        xml
          .replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')
          .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
          .replace('xmlns=', 'xmlns:x='),
    );
    expect(rowsOf(await htmlOf(bytes))).toEqual([
      ['a', '1'],
      ['b', '#DIV/0!'],
    ]);
  });

  it('is not drawn out to a stray cell at the end of the sheet', async () => {
    const bytes = changed(await sheet([['a', 1]]), /sheet1\.xml$/, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    expect(rowsOf(await htmlOf(bytes))).toEqual([['a', '1']]);
  });

  it('without anything is empty', async () => {
    await expect(openFile({ name: 'a.xlsx', bytes: await sheet([[null]]) })).rejects.toMatchObject({
      fault: 'empty',
      kind: 'xlsx',
    });
  });
});
