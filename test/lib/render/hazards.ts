import { pickOne, type Random, whole } from '../generate-figures';
import { type Box, box, type Layout, type Sheet } from './sheet';

/** 排版毛病 What Word, editors and clerks do to the structure of a table. It changes the layout in place. */
export type Hazard = (layout: Layout, random: Random) => void;

const sheetOf = (layout: Layout, table: Sheet['table']) =>
  layout.sheets.find((sheet) => sheet.table === table)!;

/** The sheet (a table may be in several) and the row that print a line of 表三. */
function find(layout: Layout, line: string): { sheet: Sheet; at: number } {
  for (const sheet of layout.sheets) {
    const at = sheet.rows.findIndex((row) =>
      row.some((cell) => cell.place?.startsWith(`applications/${line}/`)),
    );
    if (at !== -1) return { sheet, at };
  }
  throw new Error(`no row ${line}`);
}
const isFigure = (cell: Box) => cell.place !== null;

/** 列跨度漂移 A five-column grid for a four-column table; the wide cell is the second in some rows, the third in others. */
const driftingColSpans: Hazard = (layout, random) => {
  for (const sheet of layout.sheets) {
    if (sheet.table !== 'proactive') continue;
    for (const row of sheet.rows) {
      if (row.length < 3) continue;
      const cell = row[whole(random, 1, row.length - 1)]!;
      cell.colSpan += 1;
    }
  }
};

/** 行跨度不符 Group labels that reach too far or not far enough. */
const wrongRowSpans: Hazard = (layout, random) => {
  for (const row of sheetOf(layout, 'applications').rows.slice(3)) {
    for (const cell of row) {
      if (cell.rowSpan > 1 && random() < 0.5)
        cell.rowSpan = Math.max(1, cell.rowSpan + pickOne(random, [-2, -1, 1, 2, 40]));
    }
  }
};

/** 标签列跨度不符 Labels that span one column more or less than their neighbours. */
const wrongLabelSpans: Hazard = (layout, random) => {
  for (const row of sheetOf(layout, 'applications').rows.slice(3)) {
    for (const cell of row) {
      if (!isFigure(cell) && random() < 0.25)
        cell.colSpan = Math.max(1, cell.colSpan + pickOne(random, [-1, 1]));
    }
  }
};

/** 少一格 A row with a cell too few: which one is missing nobody can tell. */
const missingCell: Hazard = (layout, random) => {
  const sheet = sheetOf(layout, pickOne(random, ['applications', 'applications', 'proactive']));
  const rows = sheet.rows.filter((row) => row.filter(isFigure).length >= 2);
  if (rows.length === 0) return;
  const row = pickOne(random, rows);
  const gone = pickOne(random, row.filter(isFigure));
  lose(layout, row);
  layout.truth.delete(gone.place!);
  row.splice(row.indexOf(gone), 1);
};

/** 多一格 Empty cells behind the last one. */
const extraCells: Hazard = (layout, random) => {
  for (const sheet of layout.sheets) {
    if (sheet.table === 'challenges') continue;
    for (const row of sheet.rows) {
      if (!row.some(isFigure)) continue;
      // 末格本来空白的，就分不清哪一格是多出来的
      if (row.at(-1)!.text === '') lose(layout, row);
      if (random() < 0.3) row.push(box(''));
    }
  }
};

/** 断页 表三 goes on in a second table (or a third); the group's label is repeated, the head is not. */
const cutInParts: Hazard = (layout, random) => {
  const sheet = sheetOf(layout, 'applications');
  const at = layout.sheets.indexOf(sheet);
  const cuts = random() < 0.5 ? [whole(random, 6, 20)] : [whole(random, 6, 12), whole(random, 13, 22)];
  const parts: Box[][][] = [];
  let from = 0;
  for (const cut of [...cuts, sheet.rows.length]) {
    parts.push(sheet.rows.slice(from, cut));
    from = cut;
  }
  const sheets = parts.map((rows, part): Sheet => {
    if (part === 0) return { ...sheet, rows };
    const opened = new Map<number, Box>();
    for (const row of parts.slice(0, part).flat())
      for (const cell of row)
        if (!isFigure(cell) && cell.rowSpan > 1 && !cell.head)
          opened.set(cell.text.startsWith('三') ? 0 : 1, cell);
    const first = rows[0]!;
    const labels = first.filter((cell) => !isFigure(cell));
    const wide = labels.reduce((sum, cell) => sum + cell.colSpan, 0);
    // 续表重复印出组名；余下的行都归它
    const repeated = [...opened.entries()]
      .filter(([depth]) => depth < 3 - wide)
      .sort(([a], [b]) => a - b)
      .map(([, cell]) => ({ ...cell, rowSpan: rows.length }));
    return { table: sheet.table, rows: [[...repeated, ...first], ...rows.slice(1)], heads: 0 };
  });
  layout.sheets.splice(at, 1, ...sheets);
};

/** 中途重复表头 The head printed again in the middle, as on the second page of a print-out. */
const repeatedHead: Hazard = (layout, random) => {
  const sheet = sheetOf(layout, 'applications');
  const headRows = sheet.rows.slice(0, sheet.heads).map((row) => row.map((cell) => ({ ...cell })));
  sheet.rows.splice(whole(random, 5, 6), 0, ...headRows);
};

/** 表下注 A note over the whole width under 表四, and one in 表三. */
const noteRows: Hazard = (layout) => {
  for (const sheet of layout.sheets) {
    const wide = Math.max(...sheet.rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0)));
    if (sheet.table === 'challenges')
      sheet.rows.push([box('注：行政复议、行政诉讼数量含上年度结转数量。', { colSpan: wide })]);
    if (sheet.table === 'applications')
      sheet.rows.push([box('备注：办理结果中不含咨询类事项 3 件。', { colSpan: wide })]);
  }
};

/** 表名行 The title of the table as its first row. */
const titleRow: Hazard = (layout) => {
  const sheet = sheetOf(layout, 'applications');
  sheet.rows.unshift([box('收到和处理政府信息公开申请情况统计表', { colSpan: 10, head: true })]);
  sheet.heads++;
};

/** 格式外的行 A row that the form does not know (F-04), with figures of its own. */
const unlistedRow: Hazard = (layout, random) => {
  const { sheet, at } = find(layout, 'disposed.total');
  const columns = sheet.rows[at]!.filter(isFigure).map((cell) => cell.place!.split('/')[2]!);
  const label = pickOne(random, ['（七）属于工作秘密', '（八）转其他机关办理', '（七）撤回申请']);
  const cells = columns.map((column) => {
    const place = `applications/disposed.unlisted.1/${column}`;
    layout.truth.set(place, { value: 0, lost: false });
    return box('0', { place });
  });
  const group = sheet.rows.flat().find((cell) => /本年度办理结果/.test(cell.text));
  if (group && group.rowSpan > 1) group.rowSpan++;
  sheet.rows.splice(at, 0, [box(label, { colSpan: 2 }), ...cells]);
};

/** 组名行小计 The group's own row states a subtotal. */
const subtotals: Hazard = (layout) => {
  const { sheet, at } = find(layout, 'disposed.denied.stateSecret');
  const [label, ...rest] = sheet.rows[at]!;
  if (!label || !/不予公开/.test(label.text)) return;
  const columns = rest.filter(isFigure).map((cell) => cell.place!.split('/')[2]!);
  const denied = [...layout.report.meant].filter(([place]) =>
    place.startsWith('applications/disposed.denied.'),
  );
  const row: Box[] = [box('（三）不予公开', { colSpan: 2 })];
  for (const column of columns) {
    const place = `applications/disposed.denied/${column}`;
    const sum = denied
      .filter(([one]) => one.endsWith(`/${column}`))
      .reduce((all, [, value]) => all + value, 0);
    layout.truth.set(place, { value: sum, lost: false });
    row.push(box(String(sum), { place }));
  }
  label.text = '其中';
  const group = sheet.rows.flat().find((cell) => /本年度办理结果/.test(cell.text));
  if (group && group.rowSpan > 1) group.rowSpan++;
  sheet.rows.splice(at, 0, row);
};

/** 空行 Empty rows at the end and between. */
const emptyRows: Hazard = (layout) => {
  for (const sheet of layout.sheets) {
    const wide = sheet.rows[0]!.reduce((sum, cell) => sum + cell.colSpan, 0);
    sheet.rows.push(Array.from({ length: wide }, () => box('')));
  }
};

/** Hazards of structure by name. */
export const hazards: Record<string, Hazard> = {
  driftingColSpans,
  wrongRowSpans,
  wrongLabelSpans,
  missingCell,
  extraCells,
  cutInParts,
  repeatedHead,
  noteRows,
  titleRow,
  unlistedRow,
  subtotals,
  emptyRows,
};

/** Hazards of which the text forms keep nothing, or that would be another hazard there. */
export const onlyInTables = new Set([
  'driftingColSpans',
  'wrongRowSpans',
  'wrongLabelSpans',
  'extraCells',
  'emptyRows',
]);

/** What a row states can no longer be told for certain. */
export function lose(layout: Layout, row: readonly Box[]): void {
  for (const { place } of row) {
    const known = place === null ? undefined : layout.truth.get(place);
    if (known) known.lost = true;
  }
}
