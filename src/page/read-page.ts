import type { Block, Link, MediaBlock, SourceDocument } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { baseOf } from './base';
import { styleOf } from './inert';
import { cssTableRows, isDataTable, tableRows } from './read-table';
import { linesOf } from './read-text';
import { TextMap } from './text-map';
import { visibilityOf } from './visibility';

/** 页面 A page, read: the plain document, and the way back to where its cells and passages stand. */
export interface Page {
  document: SourceDocument;
  /** The element of a table's cell or the range of a token of text; null if it is no longer on the page. */
  anchor(cell: number): Element | Range | null;
  /** The range of a passage of `document.text`. */
  range(start: number, end: number): Range | null;
}

const SKIPPED = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'select',
    'textarea',
    'svg',
    'math',
    'canvas',
    'audio',
  ],
  ...['video', 'button', 'del', 's', 'strike', 'map', 'datalist', 'title', 'meta', 'link'],
]);

const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'label',
    'mark',
    'o:p',
    'q',
  ],
  ...[
    'ruby',
    'rb',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
    'wbr',
    'nobr',
    'st1:chsdate',
  ],
]);

const ATTACHMENT = /\.(pdf|docx?|xlsx?|wps|et|ofd|rtf|zip|rar|7z)(?=$|[?#&])/i;
const VIEWER = /viewer[^?#]*\?(?:[^#]*&)?file=/i;
const MAX_LINKS = 3000;
/** What stands in a window's title bar is shorter; what a page writes into it travels with every review. */
const MAX_TITLE = 1000;
/** Deeper than any page; a recursion beyond it would end the engine, so what lies deeper is read as one run of text. */
const MAX_DEPTH = 400;

/**
 * 读页面 Collects a page once, as plain data: text, tables as written, and what may hold a table that cannot be read here.
 *
 * It does not change the page and does not know the forms.
 */
export function readPage(document: Document): Page {
  const text = new TextMap();
  const cells: SourceCell[] = [];
  const elements: (Element | null)[] = [];
  const blocks: Block[] = [];
  const links: Link[] = [];
  const visible = visibilityOf(document);
  let textStart = 0;

  const flushText = () => {
    if (text.length > textStart)
      blocks.push({ kind: 'text', start: textStart, end: text.length, lines: [], lineStarts: [] });
  };

  const addCell = (element: Element | null, start: number, colSpan: number, rowSpan: number): SourceCell => {
    const cell = { id: cells.length, text: '', start, end: text.length, colSpan, rowSpan };
    cells.push(cell);
    elements.push(element);
    return cell;
  };

  const media = (kind: MediaBlock['kind'], url: string, label: string, start = text.length) => {
    blocks.push({ kind, start, end: text.length, url, label: label.trim() });
  };

  const readTable = (rows: { element: Element; colSpan: number; rowSpan: number }[][], hidden: boolean) => {
    text.endLine();
    flushText();
    const start = text.length;
    const read = rows.map((row) => {
      const line = row.map(({ element, colSpan, rowSpan }, index) => {
        if (index > 0) text.write('\t');
        const from = text.length;
        walk(element, false, 0, true);
        return addCell(element, from, colSpan, rowSpan);
      });
      text.write('\n');
      return line;
    });
    blocks.push({ kind: 'table', start, end: text.length, rows: read, hidden });
    textStart = text.length;
  };

  const walk = (parent: Node, preformatted: boolean, depth: number, inCell: boolean): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) text.copy(node as Text, preformatted || keepsLines(node as Text));
      else if (node.nodeType === 1) visit(node as Element, preformatted, depth, inCell);
    }
  };

  const visit = (element: Element, preformatted: boolean, depth: number, inCell: boolean): void => {
    const name = element.localName;
    if (SKIPPED.has(name)) return;
    if (depth > MAX_DEPTH) {
      const texts = document.createTreeWalker(element, 4);
      while (texts.nextNode()) text.copy(texts.currentNode as Text, preformatted);
      return;
    }
    if (name === 'br') {
      text.write('\n');
      return;
    }
    if (name === 'img') {
      if (!inCell) readImage(element as HTMLImageElement);
      return;
    }
    if (name === 'iframe' || name === 'frame' || name === 'embed' || name === 'object') {
      readFrame(element);
      return;
    }
    if (INLINE.has(name)) {
      if (hiddenBySelf(element)) return;
      const start = text.length;
      // A note mark set above a figure is no digit of it.
      if (inCell && (name === 'sup' || name === 'sub')) text.write('^');
      walk(element, preformatted, depth + 1, inCell);
      if (name === 'a') readLink(element, start);
      return;
    }
    const table = !inCell && name === 'table' && isDataTable(element as HTMLTableElement);
    if (table) {
      const shown = visible(element);
      readTable(tableRows(element as HTMLTableElement, shown ? visible : () => true), !shown);
      return;
    }
    if (!inCell && name !== 'table' && element.childElementCount > 0) {
      const rows = cssTableRows(element);
      if (rows) {
        readTable(rows, !visible(element));
        return;
      }
    }
    if (inCell) {
      const from = text.length;
      walk(element, preformatted || name === 'pre', depth + 1, true);
      // Paragraphs of one cell stay apart: joined, two numbers could become one.
      if (text.length > from && element.nextSibling) text.write('\n');
      return;
    }
    if (!visible(element) && !holdsTable(element)) return;
    text.endLine();
    walk(element, preformatted || name === 'pre' || name === 'xmp' || name === 'plaintext', depth + 1, false);
    text.endLine();
  };

  const readImage = (image: HTMLImageElement) => {
    const width = Number(image.getAttribute('width')) || image.naturalWidth || image.width || 0;
    const height = Number(image.getAttribute('height')) || image.naturalHeight || image.height || 0;
    // Buttons, logos and dividers hold no table. Where the size is unknown (no layout) the file may.
    const known = width > 0 && height > 0;
    if (!known || (width >= 240 && height >= 80))
      media('image', absolute(image.getAttribute('src') ?? '', document), image.alt ?? '');
  };

  const readFrame = (element: Element) => {
    const url = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
    if (url === '' || url === 'about:blank') return;
    const attached =
      ATTACHMENT.test(url) || VIEWER.test(url) || /pdf/i.test(element.getAttribute('type') ?? '');
    media(attached ? 'attachment' : 'frame', absolute(url, document), element.getAttribute('title') ?? '');
  };

  const readLink = (element: Element, start: number) => {
    const url = element.getAttribute('href') ?? '';
    const label = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const title = element.getAttribute('title')?.trim() ?? '';
    if (ATTACHMENT.test(url) || VIEWER.test(url))
      media('attachment', absolute(url, document), title || label, start);
    if (links.length >= MAX_LINKS || !/年报|年度报告/.test(label + title)) return;
    const near = element.parentElement?.textContent ?? '';
    const date = /(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(near.replace(label, ''));
    links.push({
      url: absolute(url, document),
      text: title.length > label.length ? title : label,
      date: date ? date[0] : null,
    });
  };

  const body = document.body ?? document.documentElement;
  if (body) walk(body, false, 0, false);
  text.endLine();
  flushText();

  const all = text.toString();
  for (const cell of cells) cell.text = all.slice(cell.start, cell.end);
  const addToken = (start: number, end: number): SourceCell => {
    const cell = addCell(null, start, 1, 1);
    cell.end = end;
    cell.text = all.slice(start, end);
    return cell;
  };
  for (const block of blocks)
    if (block.kind === 'text') Object.assign(block, linesOf(all, block.start, block.end, addToken));

  return {
    document: {
      url: document.URL,
      title: document.title.trim().slice(0, MAX_TITLE),
      meta: metaOf(document),
      contentType: document.contentType,
      text: all,
      cells,
      blocks,
      links,
    },
    anchor: (id) => {
      const element = elements[id];
      if (element) return element.isConnected ? element : null;
      const cell = cells[id];
      if (!cell) return null;
      const printed = cell.text.trim();
      if (printed === '') return text.range(cell.start, cell.end);
      const start = cell.start + cell.text.indexOf(printed);
      return text.range(start, start + printed.length);
    },
    range: (start, end) => text.range(start, end),
  };
}

/** Hidden elements are entered only for their tables, of whatever elements these are made. */
function holdsTable(element: Element): boolean {
  if (element.querySelector('table, [role=table], [role=grid]')) return true;
  const candidates = [element, ...element.querySelectorAll('div, section, ul, dl')];
  return candidates.length < 400 && candidates.some((one) => cssTableRows(one) !== null);
}

/** Hidden by the element's own markup: asked of inline elements, where a style lookup for each would cost too much. */
function hiddenBySelf(element: Element): boolean {
  if (element.attributes.length === 0) return false;
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(styleOf(element));
}

/** Long text with line breaks in an element whose style keeps them (`white-space: pre-wrap`). */
function keepsLines(node: Text): boolean {
  if (node.length < 200 || !node.data.includes('\n')) return false;
  const parent = node.parentElement;
  const view = node.ownerDocument.defaultView;
  return parent !== null && view !== null && /^pre/.test(view.getComputedStyle(parent).whiteSpace);
}

/** The first <meta> of each name: a second one stands in an included fragment (markup: a second <meta> inside the body). */
function metaOf(document: Document): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const element of document.querySelectorAll('meta[name][content]')) {
    const name = element.getAttribute('name')!.toLowerCase();
    const content = element.getAttribute('content')!.trim();
    if (content !== '') meta[name] ??= content;
  }
  return meta;
}

function absolute(url: string, document: Document): string {
  try {
    return new URL(url, baseOf(document)).href;
  } catch {
    return url;
  }
}
