import type { Cell, Grid, SourceCell } from './grid';

/** No table of a report comes near it; a page of garbage must not cost more. */
const MAX_POSITIONS = 400_000;
/** As the HTML standard clamps them. */
const MAX_COL_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/**
 * 展开合并单元格 Rows of cells as written → one cell for every position, by the HTML standard's algorithm for forming a table.
 *
 * Spans are clamped as there, and row spans end with the table. Rows beyond the bound on positions are left out.
 */
export function spread(rows: readonly SourceCell[][]): Grid {
  const grid: Grid = rows.map(() => []);
  let positions = 0;
  for (const [y, row] of rows.entries()) {
    const line = grid[y]!;
    let x = 0;
    for (const source of row) {
      while (line[x] !== undefined && line[x] !== null) x++;
      const width = clamp(source.colSpan, 1, MAX_COL_SPAN);
      // rowspan=0 reaches to the end of the row group; we know no groups, so to the end of the table.
      const wanted = source.rowSpan === 0 ? rows.length - y : clamp(source.rowSpan, 1, MAX_ROW_SPAN);
      const height = Math.min(wanted, rows.length - y);
      positions += width * height;
      if (positions > MAX_POSITIONS) return pad(grid.slice(0, y));
      const own: Cell = { source, origin: true };
      const covered: Cell = width * height > 1 ? { source, origin: false } : own;
      for (let dy = 0; dy < height; dy++) {
        const target = grid[y + dy]!;
        for (let dx = 0; dx < width; dx++) {
          while (target.length < x + dx) target.push(null);
          // Overlapping cells are an error of the page; the first one stays, as browsers lay it out.
          if (target[x + dx] == null) target[x + dx] = dx === 0 && dy === 0 ? own : covered;
        }
      }
      x += width;
    }
  }
  return pad(grid);
}

/** Every row gets a place for every column. */
function pad(grid: Grid): Grid {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of grid) for (let x = 0; x < width; x++) row[x] ??= null;
  return grid;
}

function clamp(value: number, low: number, high: number): number {
  return Number.isFinite(value) ? Math.min(high, Math.max(low, Math.trunc(value))) : low;
}
