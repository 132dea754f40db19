import { styleOf } from './inert';

/** A cell as written, with its element. */
interface WrittenCell {
  element: Element;
  colSpan: number;
  rowSpan: number;
}

/** A cell with more text than this may hold an article, and with more than the second surely does: its table is layout. */
const ARTICLE_TEXT = 400;
const LAYOUT_TEXT = 1200;

/**
 * Whether a <table> prints data. A table around other tables, or with a whole article in a cell, is layout: its cells are read as
 * if they were blocks. The only place, with `tableRows`, that looks at <td>.
 */
export function isDataTable(table: HTMLTableElement): boolean {
  if (table.querySelector('table')) return false;
  let cells = 0;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      cells++;
      if (cell.childElementCount > 0 && (cell.textContent?.length ?? 0) > ARTICLE_TEXT && isArticle(cell))
        return false;
    }
  }
  return cells > 1;
}

/** An article: several paragraphs, once the markup's own white space is gone. */
function isArticle(cell: Element): boolean {
  const text = (cell.textContent ?? '').replace(/\s+/g, '');
  return (
    text.length > LAYOUT_TEXT ||
    (text.length > ARTICLE_TEXT && cell.querySelectorAll('p, br, div').length > 8)
  );
}

/** 表 The cells of a <table>, row by row, as written. Rows that are not rendered are left out. */
export function tableRows(table: HTMLTableElement, visible: (row: Element) => boolean): WrittenCell[][] {
  const rows: WrittenCell[][] = [];
  for (const row of table.rows) {
    // A template row of a client-side framework is not part of the table.
    if (row.hasAttribute('ms-repeat') || row.hasAttribute('v-for') || row.hasAttribute('ng-repeat')) continue;
    if (!visible(row)) continue;
    const cells: WrittenCell[] = [];
    for (const cell of row.cells)
      cells.push({ element: cell, colSpan: span(cell, 'colspan'), rowSpan: span(cell, 'rowspan') });
    rows.push(cells);
  }
  return rows;
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
  const role = element.getAttribute('role');
  const style = styleOf(element);
  const declared = role === 'table' || role === 'grid' || /display\s*:\s*(inline-)?table\b(?!-)/i.test(style);
  if (!declared && !(hasTableShape(element) && displayOf(element).endsWith('table'))) return null;
  const rows: WrittenCell[][] = [];
  const collect = (parent: Element) => {
    for (const child of parent.children) {
      const kind = partOf(child);
      if (kind === 'row') {
        rows.push([...child.children].filter((cell) => partOf(cell) !== 'none').map(cellOf));
      } else if (kind === 'group') collect(child);
    }
  };
  collect(element);
  return rows.length > 0 && rows.some((row) => row.length > 1) ? rows : null;
}

function cellOf(element: Element): WrittenCell {
  const read = (name: string) => Number.parseInt(element.getAttribute(name) ?? '', 10) || 1;
  return {
    element,
    colSpan: read(element.hasAttribute('aria-colspan') ? 'aria-colspan' : 'colspan'),
    rowSpan: read(element.hasAttribute('aria-rowspan') ? 'aria-rowspan' : 'rowspan'),
  };
}

/** Several children, most of which have several children of their own and no text beside them. */
function hasTableShape(element: Element): boolean {
  const { children } = element;
  if (children.length < 3 || children.length > 400) return false;
  const first = children[Math.min(2, children.length - 1)]!;
  return first.children.length >= 2 && first.children.length <= 20 && first.localName !== 'li';
}

function partOf(element: Element): 'row' | 'group' | 'cell' | 'none' {
  const role = element.getAttribute('role');
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
