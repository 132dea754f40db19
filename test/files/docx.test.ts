import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { OpenedFile } from '../../src/files/file';
import { openFile } from '../../src/files/open';

/** The HTML, without the paragraphs that each cell's text stands in. */
async function htmlOf(bytes: Uint8Array): Promise<string> {
  const [opened] = (await openFile({ name: 'a.docx', bytes })) as [OpenedFile];
  expect(opened.kind).toBe('docx');
  return 'html' in opened.content ? opened.content.html.replace(/<\/?p>/g, '') : '';
}

type Options = ConstructorParameters<typeof Document>[0];
const written = async (children: Options['sections'][0]['children'], rest: Partial<Options> = {}) =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }], ...rest })));

const cell = (text: string, options = {}) => new TableCell({ children: [new Paragraph(text)], ...options });

/** A document of this body, as no writer of ours would write it. */
function raw(body: string, more: Record<string, string> = {}): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const files = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'word/document.xml': `<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const rawCell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;

describe('a Word document', () => {
  it('keeps merged cells, in both directions', async () => {
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('甲', { rowSpan: 3 }), cell('乙', { columnSpan: 2 })] }),
        new TableRow({ children: [cell('1'), cell('丙', { rowSpan: 2 })] }),
        new TableRow({ children: [cell('2')] }),
      ],
    });
    expect(await htmlOf(await written([table]))).toBe(
      '<table><tr><td rowspan="3">甲</td><td colspan="2">乙</td></tr><tr><td>1</td><td rowspan="2">丙</td></tr><tr><td>2</td></tr></table>',
    );
  });

  it('starts a merged cell anew where the document says so', async () => {
    const merged = (
      text: string,
      verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
    ) => new TableRow({ children: [cell(text, { verticalMerge }), cell('1')] });
    const rows = [
      merged('甲', VerticalMergeType.RESTART),
      merged('', VerticalMergeType.CONTINUE),
      merged('乙', VerticalMergeType.RESTART),
      merged('', VerticalMergeType.CONTINUE),
    ];
    expect(await htmlOf(await written([new Table({ rows })]))).toBe(
      '<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>1</td></tr><tr><td rowspan="2">乙</td><td>1</td></tr><tr><td>1</td></tr></table>',
    );
  });

  it('joins a figure that was typed in several runs, and keeps tables within cells', async () => {
    const inner = new Table({ rows: [new TableRow({ children: [cell('内')] })] });
    const split = new TableCell({
      children: [new Paragraph({ children: [new TextRun('1'), new TextRun({ text: '2', bold: true })] })],
    });
    const outer = new TableCell({ children: [inner, new Paragraph('外')] });
    const html = await htmlOf(
      await written([new Table({ rows: [new TableRow({ children: [split, outer] })] })]),
    );
    expect(html).toBe(
      '<table><tr><td>1<strong>2</strong></td><td><table><tr><td>内</td></tr></table>外</td></tr></table>',
    );
  });

  it('leaves out what was deleted and what stands at the head of every page, and keeps what was inserted', async () => {
    const change = { id: 1, author: 'x', date: '2024-01-01T00:00:00Z' };
    const children = [
      new Paragraph({
        children: [
          new DeletedTextRun({ text: '88', ...change }),
          new InsertedTextRun({ text: '99', ...change }),
        ],
      }),
    ];
    const headers = { default: new Header({ children: [new Paragraph('页眉')] }) };
    const bytes = new Uint8Array(
      await Packer.toArrayBuffer(new Document({ sections: [{ headers, children }] })),
    );
    expect(await htmlOf(bytes)).toBe('99');
  });

  it('sets a note mark above the figure and the note at the end', async () => {
    const html = await htmlOf(
      await written([new Paragraph({ children: [new TextRun('12'), new FootnoteReferenceRun(1)] })], {
        footnotes: { 1: { children: [new Paragraph('含上年')] } },
      }),
    );
    expect(html).toMatch(/^12<sup>.*\[1\].*<\/sup><ol><li.*含上年/);
  });

  it('of pictures only is a scan, with a picture and text a document', async () => {
    const picture = () =>
      new ImageRun({ type: 'png', data: strToU8('x'), transformation: { width: 9, height: 9 } });
    const bytes = await written([new Paragraph({ children: [picture()] })]);
    await expect(openFile({ name: 'a.docx', bytes })).rejects.toMatchObject({ fault: 'scan', kind: 'docx' });
    const both = await written([new Paragraph({ children: [new TextRun('年报'), picture()] })]);
    expect(await htmlOf(both)).toMatch(/^年报<img[^>]*>$/);
  });

  it('without anything is empty', async () => {
    await expect(openFile({ name: 'a.docx', bytes: await written([]) })).rejects.toMatchObject({
      fault: 'empty',
    });
  });
});

describe('what mammoth alone would miss', () => {
  it('bookmarks among rows leave the merged cells as they are', async () => {
    const row = (first: string) => `<w:tr>${first}${rawCell('1')}</w:tr>`;
    const html = await htmlOf(
      raw(
        `<w:tbl><w:bookmarkStart w:id="0" w:name="b"/>${row(rawCell('甲', '<w:vMerge w:val="restart"/>'))}${row(rawCell('', '<w:vMerge/>'))}<w:bookmarkEnd w:id="0"/></w:tbl>`,
      ),
    );
    expect(html).toBe('<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>1</td></tr></table>');
  });

  it('cells left out before a row keep the others in their columns', async () => {
    const html = await htmlOf(
      raw(
        `<w:tbl><w:tr>${rawCell('甲')}${rawCell('乙', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${rawCell('', '<w:vMerge/>')}</w:tr></w:tbl>`,
      ),
    );
    expect(html).toBe('<table><tr><td>甲</td><td rowspan="2">乙</td></tr><tr><td></td></tr></table>');
  });

  it('hidden text counts as struck through, line breaks as breaks', async () => {
    const html = await htmlOf(
      raw(
        `<w:p>${run('1')}${run('9', '<w:vanish/>')}${run('6', '<w:vanish w:val="true"/>')}${run('8', '<w:vanish w:val="0"/>')}${run('7', '<w:dstrike/>')}<w:r><w:cr/></w:r>${run('2')}</w:p>`,
      ),
    );
    expect(html).toBe('1<s>96</s>8<s>7</s><br />2');
  });

  it('a page that was exported as a document is read as the page', async () => {
    const mht =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n<p>年报</p>\r\n--b--\r\n';
    const html = await htmlOf(raw('<w:altChunk/>', { 'word/afchunk.mht': mht }));
    expect(html.trim()).toBe('年报');
  });
});
