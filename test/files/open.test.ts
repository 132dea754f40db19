import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, type SourceFile } from '../../src/files/file';
import { openAll, openFile } from '../../src/files/open';

const utf8 = (text: string) => strToU8(text);
const latin1 = (text: string) => strToU8(text, true);
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]));
/** 政府信息公开年报 in GB18030. */
const GBK = Uint8Array.from([
  0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xc4, 0xea, 0xb1, 0xa8,
]);
/** The container of the older Office formats, with one stream of this name. */
const compound = (stream: string) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Uint8Array(1016),
    ...utf16(stream),
    ...new Uint8Array(512),
  ]);
const zip = (...paths: string[]) =>
  zipSync(Object.fromEntries(paths.map((path) => [path, utf8('<x/>')] as const)));
const file = (name: string, bytes: Uint8Array, rest: Partial<SourceFile> = {}): SourceFile => ({
  name,
  bytes,
  ...rest,
});

describe('pages and texts', () => {
  it.each<[string, SourceFile, object]>([
    [
      'a page',
      file('a.html', utf8('<p>年报</p>')),
      { kind: 'html', content: { html: '<p>年报</p>' }, encoding: 'utf-8' },
    ],
    ['a page under another ending', file('年报.doc', utf8('<html><p>年报</p>')), { kind: 'html' }],
    ['a page under the ending of Excel', file('年报.xls', utf8('<table><tr><td>1')), { kind: 'html' }],
    ['a text', file('a', utf8('年报 3 < 5')), { kind: 'text', content: { text: '年报 3 < 5' } }],
    [
      'a text by its type, whatever it holds',
      file('a', utf8('<p>'), { contentType: 'text/plain' }),
      { kind: 'text' },
    ],
    [
      'a page by its type',
      file('a', utf8('年报'), { contentType: 'text/html; charset=utf-8' }),
      { kind: 'html' },
    ],
    ['GBK', file('a.txt', GBK), { content: { text: '政府信息公开年报' }, encoding: 'gb18030' }],
    [
      'the encoding that a person chose',
      file('a.txt', Uint8Array.from([0xa6, 0x7e, 0xb3, 0xf8]), { encoding: 'big5' }),
      { content: { text: '年報' }, encoding: 'big5' },
    ],
    [
      'UTF-16 without its mark',
      file('a.txt', utf16('年报 2024\n')),
      { content: { text: '年报 2024\n' }, encoding: 'utf-16le' },
    ],
  ])('%s', async (_, source, result) => {
    expect(await openFile(source)).toMatchObject([{ name: source.name, ...result }]);
  });
});

describe('what cannot be read is named', () => {
  const named: [string, SourceFile, string, string][] = [
    ['nothing', file('a.docx', new Uint8Array()), 'empty', 'docx'],
    ['white space', file('a.txt', utf8(' \n\t')), 'empty', 'text'],
    ['too much', file('a.pdf', new Uint8Array(MAX_BYTES + 1)), 'too-large', 'pdf'],
    ['Word 97', file('a.doc', compound('WordDocument')), 'legacy', 'doc'],
    ['Excel 97', file('a.xls', compound('Workbook')), 'legacy', 'xls'],
    ['WPS 文字', file('a.wps', compound('WordDocument')), 'legacy', 'wps'],
    ['WPS 表格', file('a.et', compound('Workbook')), 'legacy', 'xls'],
    ['RTF', file('a.doc', utf8('{\\rtf1\\ansi')), 'legacy', 'doc'],
    [
      'Word 2003 XML',
      file('a.doc', utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?>')),
      'legacy',
      'doc',
    ],
    [
      'Excel 2003 XML',
      file('a.xls', utf8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')),
      'legacy',
      'xls',
    ],
    ['.docx with a password', file('a.docx', compound('EncryptedPackage')), 'locked', 'docx'],
    ['.xlsx with a password', file('a.xlsx', compound('EncryptedPackage')), 'locked', 'xlsx'],
    ['OFD', file('a.ofd', zip('OFD.xml', 'Doc_0/Document.xml')), 'legacy', 'ofd'],
    ['OpenDocument', file('a.odt', zip('mimetype', 'content.xml')), 'unsupported', 'other'],
    ['binary Excel', file('a.xlsx', zip('[Content_Types].xml', 'xl/workbook.bin')), 'legacy', 'xls'],
    ['slides', file('a.docx', zip('[Content_Types].xml', 'ppt/presentation.xml')), 'unsupported', 'other'],
    ['a picture', file('a.pdf', latin1('\x89PNG\r\n\x1a\n')), 'scan', 'image'],
    ['a photograph', file('a.jpg', latin1('\xff\xd8\xff\xe0')), 'scan', 'image'],
    ['RAR', file('a.zip', latin1('Rar!\x1a\x07')), 'unsupported', 'other'],
    ['bytes under the ending of Word', file('a.docx', latin1('\x01\x02\x00\x00\x00\x03')), 'damaged', 'docx'],
    ['bytes under no ending', file('a', latin1('\x01\x02\x00\x00\x00\x03')), 'unsupported', 'other'],
    [
      'a .docx cut short',
      file('a.docx', zip('[Content_Types].xml', 'word/document.xml').subarray(0, 60)),
      'damaged',
      'docx',
    ],
    ['an encoding that nobody knows', file('a.txt', GBK, { encoding: 'klingon' }), 'encoding', 'text'],
    [
      'text that is not in the encoding chosen',
      file('a.txt', GBK, { encoding: 'utf-8' }),
      'encoding',
      'text',
    ],
  ];
  it.each(named)('%s', async (_, source, fault, kind) => {
    await expect(openFile(source)).rejects.toMatchObject({ fault, kind, file: source.name });
    expect(await openAll(source)).toMatchObject([{ fault, kind, file: source.name }]);
  });

  it('knows real files by their bytes, not by their names', async () => {
    const bytes = new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/seed-004.docx')));
    for (const name of ['download', '年报.wps', '年报.pdf', 'https://a.gov.cn/attach/0'])
      expect(await openFile(file(name, bytes, { contentType: 'application/octet-stream' }))).toMatchObject([
        { kind: 'docx', name },
      ]);
  });
});
