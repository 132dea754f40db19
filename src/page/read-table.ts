import { attributeOf, own } from '../own';
import { listOf } from './elements';
import { styleOf } from './inert';
import type { Visibility } from './visibility';

/** A cell as written, with its element. */
export interface WrittenCell {
  element: Element;
  colSpan: number;
  rowSpan: number;
}

/** 表 The cells of a table, row by row, as written. */
export interface WrittenTable {
  rows: WrittenCell[][];
  hidden: boolean;
}

/** A cell with more text than this may hold an article, and with more than the second surely does: its table is layout. */
const ARTICLE_TEXT = 400;
const LAYOUT_TEXT = 1200;

/** So many rows from one rest to the next. */
const ROWS = 64;

/**
 * A <table> that prints data; null if it is layout, whose cells are read as if they were blocks: it stands around other tables, or has
 * a whole article in a cell. Rows that are not rendered are left out. The only place that looks at <td>.
 */
export function* dataTable(
  table: HTMLTableElement,
  visible: Visibility,
): Generator<undefined, WrittenTable | null, undefined> {
  // Of another language than HTML it has no rows.
  if (!table.rows || table.querySelector('table')) return null;
  const all = listOf(table.rows);
  const cellsOf: HTMLTableCellElement[][] = [];
  let count = 0;
  for (const row of all) {
    const cells = listOf(row.cells);
    // Most cells hold nothing but text, which is no article; and a row of less text has no cell of more.
    if (cells.some(isParted) && row.textContent!.length > ARTICLE_TEXT && cells.some(isArticle)) return null;
    count += cells.length;
    if (cellsOf.push(cells) % ROWS === 0) yield;
  }
  if (count < 2) return null;
  const hidden = !visible(table);
  const rows: WrittenCell[][] = [];
  for (const [index, row] of all.entries()) {
    if (index % ROWS === ROWS - 1) yield;
    if (isTemplate(row) || !(hidden || visible(row))) continue;
    const cells: WrittenCell[] = [];
    for (const element of cellsOf[index]!)
      cells.push({ element, colSpan: span(element, 'colspan'), rowSpan: span(element, 'rowspan') });
    rows.push(cells);
  }
  return { rows, hidden };
}

function isParted(cell: Element): boolean {
  return cell.firstElementChild !== null;
}

/** An article: several paragraphs, once the markup's own white space is gone. */
function isArticle(cell: Element): boolean {
  if (!isParted(cell) || cell.textContent!.length <= ARTICLE_TEXT) return false;
  const text = cell.textContent!.replace(/\s+/g, '');
  return (
    text.length > LAYOUT_TEXT ||
    (text.length > ARTICLE_TEXT && cell.querySelectorAll('p, br, div').length > 8)
  );
}

/** A template row of a client-side framework is not part of the table. */
function isTemplate(row: Element): boolean {
  return row.hasAttribute('ms-repeat') || row.hasAttribute('v-for') || row.hasAttribute('ng-repeat');
}

/** The attribute itself: the property is clamped differently by different browsers. */
function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const written = cell.getAttribute(name);
  if (written === null) return 1;
  const value = Number.parseInt(written, 10);
  return Number.isNaN(value) || value < 0 ? 1 : value;
}

/**
 * A table made of other elements: ARIA roles, or `display: table` by an inline style or by the page's style sheets.
 * Null if the element is none. Style is asked only where the shape (rows of equal children) is that of a table.
 */
export function cssTableRows(element: Element): WrittenCell[][] | null {
  const { childElementCount } = element;
  if (childElementCount === 0) return null;
  const shaped = childElementCount > 2 && childElementCount <= 400 && hasTableShape(element);
  if (!isDeclared(element) && !(shaped && displayOf(element).endsWith('table'))) return null;
  const rows: WrittenCell[][] = [];
  const collect = (parent: Element) => {
    for (const child of listOf(own(parent, 'children'))) {
      const kind = partOf(child);
      if (kind === 'row') {
        rows.push(
          listOf(own(child, 'children'))
            .filter((cell) => partOf(cell) !== 'none')
            .map(cellOf),
        );
      } else if (kind === 'group') collect(child);
    }
  };
  collect(element);
  return rows.length > 0 && rows.some((row) => row.length > 1) ? rows : null;
}

/** By its role, or by a style of its own. */
function isDeclared(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role === 'table' || role === 'grid') return true;
  const style = styleOf(element);
  return style !== '' && /display\s*:\s*(inline-)?table\b(?!-)/i.test(style);
}

function cellOf(element: Element): WrittenCell {
  const read = (name: string) =>
    Number.parseInt(attributeOf(element, `aria-${name}`) ?? attributeOf(element, name) ?? '', 10) || 1;
  return { element, colSpan: read('colspan'), rowSpan: read('rowspan') };
}

/** The third of several children has several children of its own. */
function hasTableShape(element: Element): boolean {
  const first = element.children[2]!;
  return first.childElementCount >= 2 && first.childElementCount <= 20 && first.localName !== 'li';
}

function partOf(element: Element): 'row' | 'group' | 'cell' | 'none' {
  const role = attributeOf(element, 'role');
  if (role === 'row') return 'row';
  if (role === 'rowgroup') return 'group';
  if (role === 'cell' || role === 'gridcell' || role === 'columnheader' || role === 'rowheader')
    return 'cell';
  const inline = /display\s*:\s*(table-[a-z-]+|none)/i.exec(styleOf(element))?.[1]?.toLowerCase();
  const display = inline ?? displayOf(element);
  if (display === 'table-row') return 'row';
  if (display.endsWith('-group')) return 'group';
  if (display === 'none') return 'none';
  return 'cell';
}

function displayOf(element: Element): string {
  const view = element.ownerDocument.defaultView;
  return view ? view.getComputedStyle(element).display : '';
}
