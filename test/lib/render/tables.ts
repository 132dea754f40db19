import type { Random } from '../generate-figures';
import { escapeHtml } from './cell-markup';
import type { Box, Sheet } from './sheet';

/** 表的标记 How a site marks up a table. */
export type TableMarkup = (sheet: Sheet, random: Random) => string;

const content = (cell: Box) => cell.html ?? escapeHtml(cell.text);

function spans(cell: Box): string {
  return `${cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}`;
}

/** 编辑器的表 As a web editor writes it: everything a td. */
export const plainTable: TableMarkup = (sheet) =>
  `<table border="1" cellspacing="0" width="100%"><tbody>${sheet.rows
    .map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${content(cell)}</td>`).join('')}</tr>`)
    .join('\n')}</tbody></table>`;

/** Heads as th, labels too, in a thead. */
export const semanticTable: TableMarkup = (sheet) => {
  const row = (cells: Box[]) =>
    `<tr>${cells
      .map((cell) => {
        const name = cell.head || (cell.place === null && cell.text !== '') ? 'th' : 'td';
        return `<${name}${spans(cell)}>${content(cell)}</${name}>`;
      })
      .join('')}</tr>`;
  return `<table class="table"><caption>统计表</caption><thead>${sheet.rows.slice(0, sheet.heads).map(row).join('')}</thead><tbody>${sheet.rows.slice(sheet.heads).map(row).join('\n')}</tbody></table>`;
};

/** Word 粘贴 With what Word leaves behind on every cell. */
export const wordTable: TableMarkup = (sheet) =>
  `<table class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;mso-table-layout-alt:fixed;mso-yfti-tbllook:1184"><tbody>${sheet.rows
    .map(
      (row, index) =>
        `<tr style="mso-yfti-irow:${index};height:19.85pt"${index === 0 ? ' class="firstRow"' : ''}>${row
          .map(
            (cell) =>
              `<td width="64" nowrap${spans(cell)} valign="center" style="width:47.85pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt">${content(cell)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('\n')}</tbody></table>`;

/** 不闭合的标记 No end tags, no quotes, capitals: old self-built sites. */
export const unclosedTable: TableMarkup = (sheet) =>
  `<TABLE border=1 borderColor=#000000 cellSpacing=0>${sheet.rows
    .map((row) => `<TR>${row.map((cell) => `<TD${spans(cell)}>${content(cell)}`).join('')}`)
    .join('\n')}</TABLE>`;

/** div 网格 Elements with display: table by the page's style sheet; merged cells become repeated ones. */
export const divTable: TableMarkup = (sheet) =>
  `<div class="gj-t">${sheet.rows
    .map(
      (row) =>
        `<div class="gj-r">${row.map((cell) => `<div class="gj-c"${spans(cell)}>${content(cell)}</div>`).join('')}</div>`,
    )
    .join('')}</div>`;

/** The style that makes `divTable` a table. */
export const DIV_STYLE =
  '<style>.gj-t{display:table}.gj-r{display:table-row}.gj-c{display:table-cell}</style>';

/** 角色网格 Only ARIA roles say that it is a table. */
export const roleTable: TableMarkup = (sheet) =>
  `<div role="table"><div role="rowgroup">${sheet.rows
    .map(
      (row) =>
        `<div role="row">${row
          .map(
            (cell) =>
              `<span role="${cell.head ? 'columnheader' : 'cell'}"${cell.colSpan > 1 ? ` aria-colspan="${cell.colSpan}"` : ''}${cell.rowSpan > 1 ? ` aria-rowspan="${cell.rowSpan}"` : ''}>${content(cell)}</span>`,
          )
          .join('')}</div>`,
    )
    .join('')}</div></div>`;

/** 表中表 The table stands in a cell of a layout table. */
export const nestedTable: TableMarkup = (sheet, random) =>
  `<table width="960" align="center"><tr><td><table width="100%"><tr><td style="padding:8px">${plainTable(sheet, random)}</td></tr></table></td></tr></table>`;
