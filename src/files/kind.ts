import { strFromU8 } from 'fflate';
import type { FileKind, SourceFile } from './file';
import { zipEntries } from './zip';

/** 种类 What the bytes are, and what that means for opening them. `locked`: they need a password. */
export interface Kind {
  kind: FileKind;
  locked?: true;
}

const ENDINGS: Record<string, FileKind> = {
  ...{ html: 'html', htm: 'html', shtml: 'html', xhtml: 'html', txt: 'text', csv: 'text' },
  ...{ docx: 'docx', docm: 'docx', xlsx: 'xlsx', xlsm: 'xlsx', pdf: 'pdf', mht: 'mht', mhtml: 'mht' },
  ...{ doc: 'doc', dot: 'doc', rtf: 'doc', xls: 'xls', et: 'xls', wps: 'wps', ofd: 'ofd', zip: 'zip' },
  ...{ png: 'image', jpg: 'image', jpeg: 'image', gif: 'image', bmp: 'image', tif: 'image', tiff: 'image' },
  ...{ webp: 'image' },
};

/** What the bytes of a kind begin with, one character a byte. `other`: RAR, 7z, gzip, programs. */
const MAGIC = {
  zip: ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'],
  compound: ['\xd0\xcf\x11\xe0'],
  image: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  other: ['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'MZ\x90', '\x7fELF'],
};

/** 按后缀 What the ending of a name or address stands for; null if it is none we know. */
export function kindByName(name: string): FileKind | null {
  const ending = /\.([a-z]+)(?=$|[?#])/i.exec(name.replace(/^https?:\/\/[^/]*/i, ''))?.[1]?.toLowerCase();
  return (ending !== undefined && ENDINGS[ending]) || null;
}

/** 按内容 The kind of a file: its bytes first, then its type, its name last. A text is told from a page by its tags. */
export function kindOf(file: SourceFile): Kind {
  const { bytes } = file;
  const head = latin1(bytes.subarray(0, 4096));
  const named = kindByName(file.name);
  if (head.slice(0, 1024).includes('%PDF-')) return { kind: 'pdf' };
  if (starts(head, MAGIC.zip)) return kindOfZip(bytes, named);
  if (starts(head, MAGIC.compound)) return kindOfCompound(bytes, named);
  if (starts(head, MAGIC.image) || /^(?:BM.{4}\0\0|RIFF.{4}WEBP)/s.test(head)) return { kind: 'image' };
  if (head.startsWith('{\\rtf')) return { kind: 'doc' };
  if (starts(head, MAGIC.other)) return { kind: 'other' };
  if (isMail(head)) return { kind: 'mht' };
  // Word and Excel 2003 also wrote XML of their own, often under the endings .doc and .xls.
  if (/<\?mso-application[^>]*Word|<w:wordDocument|<pkg:package/.test(head)) return { kind: 'doc' };
  if (/<\?mso-application[^>]*Excel|<(?:ss:)?Workbook[^>]*office:spreadsheet/.test(head))
    return { kind: 'xls' };
  if (isBinary(bytes)) return { kind: named ?? 'other' };
  const type = file.contentType ?? '';
  if (/^text\/plain\b/i.test(type)) return { kind: 'text' };
  if (/^(?:text\/html|application\/xhtml|text\/xml|application\/xml)/i.test(type)) return { kind: 'html' };
  return { kind: /<[a-z!/?]/i.test(asciiOf(bytes)) ? 'html' : 'text' };
}

function starts(head: string, magic: string[]): boolean {
  return magic.some((one) => head.startsWith(one));
}

/** Office files are zips: what they hold tells them apart. */
function kindOfZip(bytes: Uint8Array, named: FileKind | null): Kind {
  const entries = zipEntries(bytes);
  if (entries === null) return { kind: named ?? 'zip' };
  const paths = entries.map(({ path }) => path);
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (has(/^\[Content_Types\]\.xml$/i)) {
    if (has(/^word\//)) return { kind: 'docx' };
    if (has(/^xl\/workbook.*\.bin$/)) return { kind: 'xls' };
    return { kind: has(/^xl\//) ? 'xlsx' : 'other' };
  }
  if (has(/^OFD\.xml$/i)) return { kind: 'ofd' };
  // OpenDocument, Apple's formats, books, programs.
  if (has(/^(?:mimetype|content\.xml|Index\/Document\.iwa|META-INF\/(?:container\.xml|MANIFEST\.MF))$/))
    return { kind: 'other' };
  return { kind: 'zip' };
}

/** 复合文档 The container of Word and Excel to 2003, of WPS, and of newer files with a password: its streams are named in UTF-16. */
function kindOfCompound(bytes: Uint8Array, named: FileKind | null): Kind {
  const text = latin1(bytes);
  const has = (name: string) => text.includes([...name].join('\0'));
  if (has('EncryptedPackage')) return { kind: named === 'xlsx' ? 'xlsx' : 'docx', locked: true };
  if (has('WordDocument')) return { kind: named === 'wps' ? 'wps' : 'doc' };
  if (has('Workbook') || has('Book')) return { kind: 'xls' };
  return { kind: named === 'wps' || named === 'doc' || named === 'xls' ? named : 'other' };
}

/** A saved page is a mail: header lines first, of which one says its MIME version or that it has parts. */
function isMail(head: string): boolean {
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (!/^[A-Za-z][\w-]*:[ \t]?[^\r\n]*\r?\n/.test(start)) return false;
  const headers = start.split(/\r?\n\r?\n/)[0]!;
  return (
    /^(?:MIME-Version|Content-Type):/im.test(headers) &&
    /^Content-Type:\s*(?:multipart\/|text\/html|message\/)/im.test(headers)
  );
}

/** Bytes that no text has. UTF-16 has zeros too, but in every other place only. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked) return false;
  const zeros = [0, 0];
  let controls = 0;
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
    else if (byte < 7 || (byte > 13 && byte < 27) || byte === 0x7f) controls++;
  });
  const [even = 0, odd = 0] = zeros;
  if (even > 0 && odd > 0) return even + odd > head.length / 100;
  return even + odd < head.length / 50 && controls > head.length / 50;
}

/** ASCII is at the same place in every encoding but UTF-16, whose zeros are left out. */
function asciiOf(bytes: Uint8Array): string {
  return latin1(bytes).replaceAll('\0', '');
}

/** One character a byte. (TextDecoder's latin1 is windows-1252, in which 0x80 to 0x9f are others.) */
function latin1(bytes: Uint8Array): string {
  return strFromU8(bytes, true);
}
