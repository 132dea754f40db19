import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileProblem } from '../../src/files/file';
import { openAll } from '../../src/files/open';
import { openPasted } from '../../src/files/pasted';
import { openPdf } from '../../src/files/pdf';
import { WORDS, writePdf } from './pdf/write-pdf';

/** So often that what looks from each of them to the end is not done within the time of a test. */
const MANY = 200_000;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const relations = (of: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${of}</Relationships>`;
const officeDocument = (target: string) =>
  relations(
    `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/>`,
  );

/** A Word file of this document, whatever it is. */
function docx(
  body: string,
  { before = '', more = {} }: { before?: string; more?: Record<string, string> } = {},
) {
  const files = {
    '[Content_Types].xml': types,
    '_rels/.rels': officeDocument('word/document.xml'),
    'word/document.xml': `${before}<w:document xmlns:w="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook of this one sheet and these styles. */
function xlsx(sheet: string, styles = '<styleSheet/>', before = '') {
  const files = {
    '[Content_Types].xml': types,
    '_rels/.rels': officeDocument('xl/workbook.xml'),
    'xl/workbook.xml': `${before}<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>',
    ),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cells = '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>';
const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const corner = '<row r="5000"><c r="GR5000" t="str"><v>末</v></c></row>';

/** Its HTML, or why it could not be opened. */
async function toldOf(name: string, bytes: Uint8Array): Promise<string> {
  const [result] = await openAll({ name, bytes });
  if (result instanceof FileProblem) return result.fault;
  return result && 'html' in result.content ? result.content.html : '';
}

describe('what unpacks to much more than it looks, or is never closed', () => {
  it.each([
    ['bookmarks', docx(`${'<w:bookmarkStart '.repeat(MANY)}${paragraph('字')}`)],
    ['lines through', docx(`${'<w:dstrike '.repeat(MANY)}${paragraph('字')}`)],
    ['row properties', docx(`${'<w:trPr>'.repeat(MANY)}${paragraph('字')}`)],
    [
      'cells left out of one row',
      docx(`<w:trPr>${'<w:gridBefore w:val="1"/>'.repeat(MANY)}<w:trPr>${paragraph('字')}`),
    ],
  ])('Word: %s', async (_, bytes) => {
    expect(await toldOf('a.docx', bytes)).toMatch(/^damaged$|字/);
  });

  it.each([
    ['merged cells', xlsx(`${data(cells)}${'<mergeCell '.repeat(MANY)}`)],
    ['rows', xlsx(`${data(cells)}${'<row '.repeat(MANY)}`)],
    ['cells', xlsx(`${data(cells)}${'<c '.repeat(MANY)}`)],
    ['values', xlsx(data(`${cells}<row r="2"><c r="A2">${'<v'.repeat(MANY)}</c></row>`))],
    ['styles', xlsx(data(cells), `<styleSheet>${'<cellXfs '.repeat(MANY)}</styleSheet>`)],
    ['formats', xlsx(data(cells), `<styleSheet>${'<numFmt '.repeat(MANY)}</styleSheet>`)],
  ])('Excel: %s', async (_, bytes) => {
    expect(await toldOf('a.xlsx', bytes)).toMatch(/^damaged$|甲/);
  });

  it('Excel: twenty thousand merged cells of the whole sheet each', async () => {
    const merged = '<mergeCell ref="A1:GR5000"/>'.repeat(20_000);
    expect(
      await toldOf('a.xlsx', xlsx(`${data(cells + corner)}<mergeCells>${merged}</mergeCells>`)),
    ).toContain('甲');
  });

  it('Excel: a format of a hundred thousand parts for ten thousand numbers', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${';'.repeat(100_000)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const rows = Array.from(
      { length: 1000 },
      (_, at) =>
        `<row r="${at + 1}">${[...'ABCDEFGHIJ'].map((column) => `<c r="${column}${at + 1}" s="1"><v>${at}</v></c>`).join('')}</row>`,
    ).join('');
    expect(await toldOf('a.xlsx', xlsx(data(rows), styles))).toContain('<td>999</td>');
  });

  it('Excel: a format of more decimals than a number has', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="0.${'0'.repeat(200)}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`;
    const sheet = data('<row r="1"><c r="A1" s="1"><v>7</v></c><c r="B1"><v>8</v></c></row>');
    expect(await toldOf('a.xlsx', xlsx(sheet, styles))).toMatch(/<td>7\.0+<\/td><td>8<\/td>/);
  });

  it('Excel: five thousand rows of a hundred figures are a table like any other', async () => {
    const columns = Array.from({ length: 100 }, (_, at) =>
      at < 26
        ? String.fromCharCode(65 + at)
        : `${String.fromCharCode(64 + at / 26)}${String.fromCharCode(65 + (at % 26))}`,
    );
    const rows = Array.from(
      { length: 5000 },
      (_, at) =>
        `<row r="${at + 1}">${columns.map((one) => `<c r="${one}${at + 1}"><v>1</v></c>`).join('')}</row>`,
    ).join('');
    expect((await toldOf('a.xlsx', xlsx(data(rows)))).match(/<td>1<\/td>/g)).toHaveLength(500_000);
  }, 60_000);

  it('Excel: a sheet that says it has a million rows', async () => {
    const sheet = `<dimension ref="A1:XFD1048576"/>${data(`${cells}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)}`;
    expect(await toldOf('a.xlsx', xlsx(sheet))).toBe(
      '<h2>表</h2><table><tr><td>甲</td><td>乙</td></tr></table>',
    );
  });
});

describe('a PDF without end', () => {
  const faultOf = (bytes: Uint8Array) =>
    openPdf({ name: 'a.pdf', bytes }).then(
      () => 'opened',
      (error: FileProblem) => error.fault,
    );

  it('five thousand pages', async () => {
    const pages = Array.from({ length: 5000 }, () => ({ content: WORDS }));
    expect(await faultOf(writePdf({ pages }))).toBe('too-large');
  });

  it('pages that stand in themselves', async () => {
    const text = new TextDecoder('latin1').decode(writePdf({ pages: [{ content: WORDS }] }));
    const bytes = strToU8(text.replace('/Kids[10 0 R]', '/Kids[2 0 R ]'), true);
    expect(await faultOf(bytes)).toMatch(/^(?:damaged|empty|too-large)$/);
  });
});

describe('what asks for more than the file', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}<!ENTITY out SYSTEM "file:///etc/hostname">]>`;

  it('Word: entities of entities, entities of other files', async () => {
    const told = await toldOf('a.docx', docx(paragraph('字&a30;&out;'), { before: laughs }));
    expect(told.length).toBeLessThan(1000);
    expect(told).toMatch(/^damaged$|字/);
  });

  it('Excel: the same', async () => {
    const told = await toldOf(
      'a.xlsx',
      xlsx(data('<row r="1"><c r="A1" t="str"><v>甲&a30;&out;</v></c></row>'), '', laughs),
    );
    expect(told.length).toBeLessThan(1000);
  });

  it('Word: pictures and links that stand elsewhere are not asked for', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const more = {
      'word/_rels/document.xml.rels': relations(
        '<Relationship Id="r9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname"/>',
      ),
    };
    expect(await toldOf('a.docx', docx(`${picture}${paragraph('字')}`, { more }))).toMatch(
      /^(?:<p>(?:<img src="" \/>)?<\/p>)?<p>字<\/p>$/,
    );
  });
});

describe('pasted, and never closed', () => {
  it.each([
    ['comments', '<!--'],
    ['marks of a fragment', '<!--StartFragment-->'],
    ['conditions', '<!--[if '],
    ['scripts', '<script>'],
    ['styles that another closes', '<style></script>'],
    ['tags of heads', '<meta '],
    ['tags', '<td '],
    ['tags that are none', '<td = '],
    ['brackets', '<'],
  ])('%s', (_, part) => {
    expect(openPasted({ html: `<p>甲</p>${part.repeat(MANY)}` }).content).toBeDefined();
  });

  it('what is closed goes, and nothing else', () => {
    const html =
      '<p>甲</p><!--a--><!--b--><style>p{}</style><script>"<style>"</script><p>乙</p><style>"<script>"</style><p>丙</p><title>t</title>丁<!--';
    const { content } = openPasted({ html });
    expect('html' in content && content.html.replace(/<!--$/, '')).toBe('<p>甲</p><p>乙</p><p>丙</p>丁');
  });
});
