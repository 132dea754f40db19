import type { Flow, OutcomeKind } from '../indicators/figures';

/** A bar of the picture: width is the same for all of a column, height is quantity. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 一项 One line of words beside a bar. */
export interface FlowRow {
  kind: OutcomeKind | 'carriedForward' | 'statedTotal';
  value: number | null;
  /** Where its words stand. */
  middle: number;
  bar: Bar;
}

/** 去向图 Where everything stands in the picture. */
export interface FlowLayout {
  height: number;
  /** Left edge of the words at the right. */
  wordsAt: number;
  received: { bar: Bar; middle: number };
  carriedOver: { bar: Bar; middle: number };
  due: Bar;
  /** 缺口 The part of what came in and what went out that the other side does not have; null if they agree. */
  gap: { bar: Bar; difference: number } | null;
  rows: FlowRow[];
  /** Bands between the bars, as paths. */
  bands: string[];
}

/** The picture is as wide as the popup's column. */
export const flowWidth = 348;

const fullHeight = 58;
const rowHeight = 16;
const leftBar = { x: 82, width: 4 };
const dueBar = { x: 124, width: 8 };
const rowBarWidth = 5;

/** Places every bar, band and line of words. `room` is what the longest words at the right need, beyond the Chinese ones. */
export function layFlow(flow: Flow, room = 0): FlowLayout {
  const out = flow.total + (flow.carriedForward ?? 0);
  const all = Math.max(flow.due, out);
  const scale = all <= 0 ? 0 : fullHeight / all;
  const tall = (value: number | null) => Math.max(0, value ?? 0) * scale;
  const digits = String(all).length;
  const rowsAt = 216 - room - Math.max(0, digits - 3) * 8;

  const rows: FlowRow[] = [];
  let top = 0;
  const addRow = (kind: FlowRow['kind'], value: number | null, size: number) => {
    const slot = Math.max(rowHeight, size + 3);
    const middle = top + slot / 2;
    const height = Math.max(1, size);
    rows.push({
      kind,
      value,
      middle,
      bar: { x: rowsAt, y: middle - height / 2, width: rowBarWidth, height },
    });
    top += slot;
  };
  for (const { kind, value } of flow.outcomes) addRow(kind, value, tall(value));
  top += 4;
  addRow('carriedForward', flow.carriedForward, tall(flow.carriedForward));
  const parts = flow.total;
  if (flow.broken.total && flow.statedTotal !== null && flow.statedTotal !== parts) {
    top += 4;
    addRow(
      'statedTotal',
      flow.statedTotal,
      Math.min(tall(Math.abs(flow.statedTotal - parts)), rowHeight - 4),
    );
  }

  const receivedHeight = tall(flow.received);
  const carriedHeight = tall(flow.carriedOver);
  // Lines of words stand no closer than elsewhere, however low their bars are.
  const between = Math.max(14, 18 - (receivedHeight + carriedHeight) / 2);
  const leftHeight = receivedHeight + between + carriedHeight;
  const height = Math.ceil(Math.max(top, fullHeight + 24, leftHeight + 20));
  const middle = height / 2;

  const leftTop = middle - leftHeight / 2;
  const carriedTop = leftTop + receivedHeight + between;
  const dueTop = middle - (scale === 0 ? 0.5 : fullHeight / 2);
  // A blank may hold what is missing: a gap is drawn only where the relation was judged broken.
  const gap = (flow.broken.balance || flow.broken.total) && flow.due !== out;
  const agreed = gap ? Math.min(flow.due, out) : all;
  const due: Bar = { ...dueBar, y: dueTop, height: Math.max(1, tall(agreed)) };
  const difference = flow.due - out;

  const bands: string[] = [];
  let dueAt = dueTop;
  for (const [y, size] of [
    [leftTop, receivedHeight],
    [carriedTop, carriedHeight],
  ] as const) {
    if (size === 0) continue;
    bands.push(band(leftBar.x + leftBar.width, y, dueBar.x, dueAt, size));
    dueAt += size;
  }
  dueAt = dueTop;
  for (const row of rows) {
    if (row.kind === 'statedTotal' || tall(row.value) === 0) continue;
    bands.push(band(dueBar.x + dueBar.width, dueAt, rowsAt, row.bar.y, tall(row.value)));
    dueAt += tall(row.value);
  }

  return {
    height,
    wordsAt: rowsAt + 14,
    received: bar(leftTop, receivedHeight),
    carriedOver: bar(carriedTop, carriedHeight),
    due,
    gap: !gap
      ? null
      : { bar: { ...dueBar, y: dueTop + tall(agreed), height: tall(Math.abs(difference)) }, difference },
    rows,
    bands,
  };
}

function bar(y: number, height: number): { bar: Bar; middle: number } {
  return { bar: { ...leftBar, y, height: Math.max(1, height) }, middle: y + height / 2 };
}

function band(fromX: number, fromY: number, toX: number, toY: number, size: number): string {
  const n = (value: number) => value.toFixed(1).replace(/\.0$/, '');
  const far = (toX - fromX) * 0.54;
  const to = `C${n(fromX + far)} ${n(fromY)} ${n(toX - far)} ${n(toY)} ${n(toX)} ${n(toY)}`;
  const back = `C${n(toX - far)} ${n(toY + size)} ${n(fromX + far)} ${n(fromY + size)} ${n(fromX)} ${n(fromY + size)}`;
  return `M${n(fromX)} ${n(fromY)}${to}V${n(toY + size)}${back}z`;
}
