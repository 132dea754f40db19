import { type Box, clusters, nearest } from './geometry';
import type { Rule } from './paths';

/** 单元格 A cell of a ruled table, in rows and columns of the frame; `open`: no line closes it below, or above. */
export interface FrameCell extends Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
  openTop: boolean;
  openBottom: boolean;
  /** At the right edge of the table, and nothing closes it there. */
  openRight: boolean;
}

/** 框线 The lines of one table on one page, and the cells that they make. */
export interface Frame extends Box {
  xs: number[];
  ys: number[];
  cells: FrameCell[];
}

/** Lines that end this near to another meet it: borders of cells that stand apart, corners that are not drawn. */
const MEET = 4;
/** Borders nearer than this are one, doubled. */
const DOUBLE = 3.5;
/** The least part of a cell's side that a border covers. */
const COVERED = 0.6;

/** 找表框 The tables that the ruling lines of a page make, from top to bottom. */
export function findFrames(rules: readonly Rule[]): Frame[] {
  const lines = [
    ...merged(rules.filter((rule) => rule.upright)),
    ...merged(rules.filter((rule) => !rule.upright)),
  ];
  const frames = connected(lines)
    .map(frameOf)
    .filter((frame): frame is Frame => frame !== null && frame.cells.length > 1);
  // A frame round another table is layout, or the border of the page.
  return frames
    .filter((frame) => !frames.some((other) => other !== frame && isWithin(other, frame)))
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Pieces of one line (each cell draws its own side) → the line. */
function merged(rules: readonly Rule[]): Rule[] {
  const upright = rules[0]?.upright ?? false;
  const middle = (rule: Rule) => (upright ? rule.x0 + rule.x1 : rule.y0 + rule.y1) / 2;
  const at = clusters(rules.map(middle), 1);
  const rows: Rule[][] = at.map(() => []);
  for (const rule of rules) rows[nearest(at, middle(rule))]!.push(rule);
  return rows.flatMap((row) => {
    const [from, to] = upright ? (['y0', 'y1'] as const) : (['x0', 'x1'] as const);
    const found: Rule[] = [];
    for (const rule of row.sort((a, b) => a[from] - b[from])) {
      const last = found.at(-1);
      if (last && rule[from] <= last[to] + DOUBLE) last[to] = Math.max(last[to], rule[to]);
      else found.push({ ...rule });
    }
    return found;
  });
}

/** Lines that touch, directly or through others. Only where lines cross can be a table. */
function connected(lines: readonly Rule[]): Rule[][] {
  const group = lines.map((_, index) => index);
  const find = (index: number): number => {
    while (group[index] !== index) index = group[index] = group[group[index]!]!;
    return index;
  };
  for (let i = 0; i < lines.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [lines[i]!, lines[j]!];
      if (a.x0 - MEET <= b.x1 && b.x0 - MEET <= a.x1 && a.y0 - MEET <= b.y1 && b.y0 - MEET <= a.y1)
        group[find(i)] = find(j);
    }
  const groups = new Map<number, Rule[]>();
  lines.forEach((line, index) => {
    const root = find(index);
    groups.set(root, [...(groups.get(root) ?? []), line]);
  });
  return [...groups.values()];
}

function frameOf(lines: readonly Rule[]): Frame | null {
  const upright = lines.filter((line) => line.upright);
  const level = lines.filter((line) => !line.upright);
  if (upright.length === 0 || level.length < 2) return null;
  const box: Box = {
    x0: Math.min(...lines.map((line) => line.x0)),
    y0: Math.min(...lines.map((line) => line.y0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y1: Math.max(...lines.map((line) => line.y1)),
  };
  const xs = clusters([box.x0, box.x1, ...upright.map((line) => (line.x0 + line.x1) / 2)], DOUBLE);
  const ys = clusters([box.y0, box.y1, ...level.map((line) => (line.y0 + line.y1) / 2)], DOUBLE);
  if (xs.length < 2 || ys.length < 2) return null;

  const sides = (among: readonly Rule[], places: number[], steps: number[], along: boolean) => {
    const at: Rule[][] = places.map(() => []);
    for (const line of among)
      at[nearest(places, along ? (line.x0 + line.x1) / 2 : (line.y0 + line.y1) / 2)]!.push(line);
    return places.map((_, place) =>
      steps.slice(1).map((end, step) => {
        const start = steps[step]!;
        const parts = at[place]!.map(
          (line) => (along ? [line.y0, line.y1] : [line.x0, line.x1]) as [number, number],
        );
        return coverage(parts, start, end) >= COVERED * (end - start);
      }),
    );
  };
  const left = sides(upright, xs, ys, true);
  const top = sides(level, ys, xs, false);

  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  const cells: FrameCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (owner[row]![column] !== -1) continue;
      let [right, bottom] = [column, row];
      // Grows to the box that holds every part which no line parts from it: what is no box is one cell too large, never one too few.
      for (let grew = true; grew; ) {
        grew = false;
        for (let r = row; r <= bottom; r++)
          if (right + 1 < columns && !left[right + 1]![r] && owner[r]![right + 1] === -1) {
            right++;
            grew = true;
            break;
          }
        for (let c = column; c <= right; c++)
          if (bottom + 1 < rows && !top[bottom + 1]![c] && owner[bottom + 1]![c] === -1) {
            bottom++;
            grew = true;
            break;
          }
      }
      // What already belongs to another cell stays there.
      for (let r = row; r <= bottom; r++)
        for (let c = column; c <= right; c++) if (owner[r]![c] !== -1) bottom = Math.min(bottom, r - 1);
      const id = cells.length;
      for (let r = row; r <= bottom; r++) for (let c = column; c <= right; c++) owner[r]![c] = id;
      cells.push({
        row,
        column,
        rows: bottom - row + 1,
        columns: right - column + 1,
        x0: xs[column]!,
        x1: xs[right + 1]!,
        y0: ys[row]!,
        y1: ys[bottom + 1]!,
        openTop: !top[row]!.slice(column, right + 1).some(Boolean),
        openRight: right + 1 === columns && !left[columns]!.slice(row, bottom + 1).some(Boolean),
        openBottom: !top[bottom + 1]!.slice(column, right + 1).some(Boolean),
      });
    }
  }
  return { ...box, xs, ys, cells };
}

/** How much of a stretch pieces cover together. */
function coverage(parts: readonly [number, number][], start: number, end: number): number {
  let covered = 0;
  let from = start;
  for (const [a, b] of [...parts].sort((one, other) => one[0] - other[0])) {
    const [low, high] = [Math.max(a, from), Math.min(b, end)];
    if (high <= low) continue;
    covered += high - low;
    from = high;
  }
  return covered;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x0 >= outer.x0 - 1 &&
    inner.x1 <= outer.x1 + 1 &&
    inner.y0 >= outer.y0 - 1 &&
    inner.y1 <= outer.y1 + 1
  );
}
