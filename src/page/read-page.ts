import type { Block, Link, SourceDocument } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { own } from '../own';
import { firstOf, hiddenBySelf, isElement, keepsLines, kindOf, nextOf } from './elements';
import { frameLead, imageLead, type Lead, readLink } from './leads';
import { cssTableRows, dataTable, type WrittenCell, type WrittenTable } from './read-table';
import { cuttingOf } from './read-text';
import { TextMap } from './text-map';
import { toItsEnd } from './to-its-end';
import { type Visibility, visibilityOf } from './visibility';

/** 页面 A page, read: the plain document, and the way back to where its cells and passages stand. */
export interface Page {
  document: SourceDocument;
  /** The element of a table's cell or the range of a token of text; null if it is no longer on the page. */
  anchor(cell: number): Element | Range | null;
  /** The range of a passage of `document.text`. */
  range(start: number, end: number): Range | null;
}

const MAX_LINKS = 3000;
/** What stands in a window's title bar is shorter; what a page writes into it travels with every review. */
const MAX_TITLE = 1000;
/** Text so long may keep its own line breaks. */
const LONG_TEXT = 200;
/** Deeper than any page: what lies deeper is read as one run of text. */
const MAX_DEPTH = 400;

/** A document that is being read: it comes to rest now and then, and ends with the page. */
export type Reading = Generator<undefined, Page, undefined>;

/** So many elements, rows or lines from one rest to the next. */
const UNITS = 64;

/**
 * 读页面 Collects a page once, as plain data: text, tables as written, and what may hold a table that cannot be read here.
 *
 * It does not change the page and does not know the forms.
 */
export function readPage(document: Document, visible = visibilityOf(document)): Page {
  return toItsEnd(readingOf(document, visible));
}

/** 待续 An element whose children are being read: the next of them, and what is to be done behind the last one. */
interface Open {
  within: Open | null;
  next: Node | null;
  preformatted: boolean;
  depth: number;
  /** A block: a line of its own. */
  block: boolean;
  /** A link, and where its text begins. */
  link: Element | null;
  start: number;
}

/**
 * 分段读页面 The same with rests, for those who have others to let through. The page is not to change meanwhile: whoever rests looks.
 *
 * What is within one cell is read without a rest.
 */
export function* readingOf(document: Document, visible: Visibility): Reading {
  const text = new TextMap();
  const cells: SourceCell[] = [];
  const elements: (Element | null)[] = [];
  const blocks: Block[] = [];
  const links: Link[] = [];
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

  const addLead = (lead: Lead | null, start = text.length) => {
    if (lead === null) return;
    const { kind, url, label } = lead;
    blocks.push({ kind, start, end: text.length, url, label: label.trim() });
  };

  const addLink = (element: Element, start: number) => {
    const { attachment, link } = readLink(element);
    addLead(attachment, start);
    if (link && links.length < MAX_LINKS) links.push(link);
  };

  const copy = (node: Text, preformatted: boolean) => {
    const { data } = node;
    text.copy(node, preformatted || (data.length >= LONG_TEXT && keepsLines(node, data)), data);
  };

  /** What lies too deep, as one run of text. */
  const copyAll = (element: Element, preformatted: boolean) => {
    const texts = document.createTreeWalker(element, 4);
    while (texts.nextNode()) text.copy(texts.currentNode as Text, preformatted);
  };

  const readRow = (row: readonly WrittenCell[]): SourceCell[] => {
    const line: SourceCell[] = [];
    for (const { element, colSpan, rowSpan } of row) {
      if (line.length > 0) text.write('\t');
      const from = text.length;
      walkCell(firstOf(element, kindOf(element)), false, 0);
      line.push(addCell(element, from, colSpan, rowSpan));
    }
    text.write('\n');
    return line;
  };

  const walkCell = (first: Node | null, preformatted: boolean, depth: number): void => {
    for (let node = first; node; ) {
      const { nodeType } = node;
      const kind = isElement(nodeType) ? kindOf(node as Element) : '';
      if (nodeType === 3) copy(node as Text, preformatted);
      else if (kind !== '') visitInCell(node as Element, kind, preformatted, depth);
      node = nextOf(node, kind);
    }
  };

  const visitInCell = (element: Element, kind: string, preformatted: boolean, depth: number): void => {
    if (kind === 'script' || kind === 'img') return;
    if (depth > MAX_DEPTH) copyAll(element, preformatted);
    else if (kind === 'br') text.write('\n');
    else if (kind === 'iframe') addLead(frameLead(element));
    else if (isWithinLine(kind)) {
      if (hiddenBySelf(element)) return;
      const start = text.length;
      // A note mark set above a figure is no digit of it.
      if (kind === 'sup') text.write('^');
      walkCell(element.firstChild, preformatted, depth + 1);
      if (kind === 'a') addLink(element, start);
    } else {
      const from = text.length;
      walkCell(firstOf(element, kind), preformatted || element.localName === 'pre', depth + 1);
      // Paragraphs of one cell stay apart: joined, two numbers could become one.
      if (text.length > from && nextOf(element, kind)) text.write('\n');
    }
  };

  let at: Open | null = null;
  /** Has the children of an element read, from the first of them; a lone text at once. */
  const open = (
    next: Node | null,
    preformatted: boolean,
    depth: number,
    block: boolean,
    link: Element | null,
  ) => {
    const start = text.length;
    if (next !== null && (next.nodeType !== 3 || next.nextSibling !== null)) {
      at = { within: at, next, preformatted, depth, block, link, start };
      return;
    }
    if (next !== null) copy(next as Text, preformatted);
    close(block, link, start);
  };

  const close = (block: boolean, link: Element | null, start: number) => {
    if (link) addLink(link, start);
    if (block) text.endLine();
  };

  /** Reads an element, or opens it to have its children read; a table made of other elements is given back. */
  const visit = (
    element: Element,
    kind: string,
    preformatted: boolean,
    depth: number,
  ): WrittenTable | null => {
    if (kind === 'script') return null;
    if (depth > MAX_DEPTH) copyAll(element, preformatted);
    else if (kind === 'br') text.write('\n');
    else if (kind === 'img') addLead(imageLead(element as HTMLImageElement));
    else if (kind === 'iframe') addLead(frameLead(element));
    else if (isWithinLine(kind)) {
      if (!hiddenBySelf(element))
        open(element.firstChild, preformatted, depth + 1, false, kind === 'a' ? element : null);
    } else {
      const rows = kind === 'table' || kind === 'form' ? null : cssTableRows(element);
      if (rows) return { rows, hidden: !visible(element) };
      if (!visible(element) && !holdsTable(element)) return null;
      text.endLine();
      open(firstOf(element, kind), preformatted || kind === 'pre', depth + 1, true, null);
    }
    return null;
  };

  let units = 0;
  const body = document.body ?? document.documentElement;
  if (body) open(body.firstChild, false, 0, false, null);
  for (;;) {
    // What is opened meanwhile is read before what comes next.
    const reading = at as Open | null;
    if (reading === null) break;
    const node: Node | null = reading.next;
    if (node === null) {
      at = reading.within;
      close(reading.block, reading.link, reading.start);
      continue;
    }
    const { nodeType } = node;
    const element = node as Element;
    const kind = isElement(nodeType) ? kindOf(element) : '';
    reading.next = nextOf(node, kind);
    if (++units % UNITS === 0) yield;
    if (nodeType === 3) copy(node as Text, reading.preformatted);
    if (kind === '') continue;
    const data =
      kind === 'table' && reading.depth <= MAX_DEPTH
        ? yield* dataTable(element as HTMLTableElement, visible)
        : null;
    const table = data ?? visit(element, kind, reading.preformatted, reading.depth);
    if (!table) continue;
    text.endLine();
    flushText();
    const start = text.length;
    const rows: SourceCell[][] = [];
    for (const row of table.rows) {
      rows.push(readRow(row));
      if (++units % UNITS === 0) yield;
    }
    blocks.push({ kind: 'table', start, end: text.length, rows, hidden: table.hidden });
    textStart = text.length;
  }
  text.endLine();
  flushText();

  const all = text.toString();
  for (const cell of cells) {
    cell.text = all.slice(cell.start, cell.end);
    if (++units % (UNITS * 64) === 0) yield;
  }
  const addToken = (start: number, end: number): SourceCell => {
    const cell = addCell(null, start, 1, 1);
    cell.end = end;
    cell.text = all.slice(start, end);
    return cell;
  };
  for (const block of blocks)
    if (block.kind === 'text') Object.assign(block, yield* cuttingOf(all, block.start, block.end, addToken));

  return {
    document: {
      url: document.URL,
      title: titleOf(document).trim().slice(0, MAX_TITLE),
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

function isWithinLine(kind: string): boolean {
  return kind === 'span' || kind === 'a' || kind === 'sup';
}

/** Hidden elements are entered only for their tables, of whatever elements these are made. */
function holdsTable(element: Element): boolean {
  if (own(element, 'querySelector').call(element, 'table, [role=table], [role=grid]')) return true;
  const within = own(element, 'querySelectorAll').call(element, 'div, section, ul, dl');
  const candidates = kindOf(element) === 'form' ? [...within] : [element, ...within];
  return candidates.length < 400 && candidates.some((one) => cssTableRows(one) !== null);
}

/** The window's title; a report whose template left another one before its own is named by the first that ends as reports do. */
function titleOf(document: Document): string {
  if (/报告|年报/.test(document.title)) return document.title;
  const others = [...document.querySelectorAll('body title')].map((one) => one.textContent!);
  return others.find((title) => /信息公开.{0,12}(?:报告|年报)\s*$/.test(title)) ?? document.title;
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
