import { strToU8, zipSync } from 'fflate';
import { FileProblem, type OpenedFile, type SourceFile } from './file';
import { escapeHtml } from './html';
import { displayNumber, type NumberFormat, numberFormats } from './number-format';
import { type Parts, partsOf } from './office';
import { attribute, placeOf, sheetHtml } from './sheet';

const READ =
  /^\/?(?:xl\/(?:workbook|styles|sharedStrings|worksheets\/[^/]+)\d*\.xml|.*\.rels|\[Content_Types\]\.xml)$/i;

/** No report is larger. A stray cell at the end of a sheet would make a table of a million rows. */
const MAX_ROWS = 5000;
const MAX_COLUMNS = 200;

const UNCLOSED = /<[a-z][^<>]*</i;

/** Where a sheet's XML is, as the workbook says. */
interface Sheet {
  name: string;
  path: string;
  hidden: boolean;
}

/**
 * 电子表格 An .xlsx → HTML: of each sheet that is not hidden its name as a heading and its cells as a table, merged cells as merged, numbers and dates
 * as the sheet shows them. read-excel-file reads the values; merged cells and number formats, which it leaves out, are read here.
 */
export async function openXlsx(file: SourceFile): Promise<OpenedFile> {
  const { default: readXlsxFile } = await import('read-excel-file/universal');
  const parts = partsOf(file, 'xlsx', READ);
  const formats = numberFormats(parts.text('xl/styles.xml') ?? '');
  const files: Record<string, Uint8Array> = {};
  for (const path of parts.paths) {
    const xml = unprefixed(parts.text(path) ?? '');
    // The parser would take minutes to give such a part up.
    if (UNCLOSED.test(xml)) throw new Error(`${path} has a tag that does not end`);
    files[path] = strToU8(/worksheets\/[^/]+\.xml$/.test(path) ? shown(xml, formats) : xml);
  }
  const values = await readXlsxFile(zipSync(files, { level: 0 }).buffer, { trim: false });
  const html = sheetsOf(parts)
    .filter(({ hidden }) => !hidden)
    .map(({ name, path }) => {
      const rows = values.find(({ sheet }) => sheet === name)?.data ?? [];
      return sheetHtml(name, rows as unknown[][], unprefixed(parts.text(path) ?? ''));
    })
    .join('');
  if (html === '') throw new FileProblem('empty', 'xlsx', file.name);
  return { name: file.name, kind: 'xlsx', content: { html } };
}

/** The sheets in the order of their tabs. */
function sheetsOf(parts: Parts): Sheet[] {
  const workbook = unprefixed(parts.text('xl/workbook.xml') ?? '');
  const links = parts.text('xl/_rels/workbook.xml.rels') ?? '';
  const targets = new Map(
    [...links.matchAll(/<Relationship\b[^<>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...workbook.matchAll(/<sheet\b[^<>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
    return {
      name: unescapeXml(attribute(tag, 'name')),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      hidden: /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state')),
    };
  });
}

/** Some writers give every element a prefix (`<x:row>`), which the parser does not expect. */
function unprefixed(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst)\b/.exec(xml)?.[1];
  return prefix === undefined ? xml : xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
}

/** The sheet with its numbers as the texts that it shows, and without cells that lie beyond any report. */
function shown(xml: string, formats: NumberFormat[]): string {
  return xml.replace(
    /<c\b([^<>]*?)(?:\/>|>([^<]*(?:<(?!\/?c[\s/>])[^<]*)*)<\/c>)/g,
    (cell, attributes: string, content = '') => {
      const [row, column] = placeOf(attribute(cell, 'r'));
      if (row >= MAX_ROWS || column >= MAX_COLUMNS) return '';
      const type = attribute(attributes, 't');
      const value = /<v[^<>]*>([^<]*)<\/v>/.exec(content)?.[1];
      if (value === undefined || value === '' || (type !== '' && type !== 'n' && type !== 'e')) return cell;
      const format = formats[Number(attribute(attributes, 's') || 0)];
      if (type !== 'e' && format?.date) return cell;
      const text = type === 'e' ? value : escapeHtml(displayNumber(value, format));
      return `<c r="${attribute(cell, 'r')}" t="str"><v>${text}</v></c>`;
    },
  );
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => fromCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => fromCode(Number(code)))
    .replace(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name]!)
    .replace(/&amp;/g, '&');
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
