import type { SourceDocument } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { columnMatcher, columns, groupMatcher, rowMatcher } from './applications-lines';
import {
  challengeColumnMatcher,
  challengeColumns,
  challengeGroupOf,
  challengePlaces,
} from './challenges-lines';
import { readFigure } from './figure';
import { normaliseLabel } from './label';
import { headColumns, isBlockHeading, proactiveColumnMatcher, proactiveRowMatcher } from './proactive-lines';
import { type ProactiveHead, readProactiveRow } from './read-proactive';
import { newReading, type Reading } from './reading';
import { isSectionTitle } from './sections';
import { splitDigits, splitRun } from './split-run';
import { unglue } from './unglue';
import { isBlank, isValue } from './value-cell';

/** 词 A cell of a line, and the line of a form that it names, if any. */
interface Token {
  cell: SourceCell;
  /** Digits, a blank, or a short word in a figure's place; else text. */
  value: boolean;
  blank: boolean;
  /** Digits of several figures, perhaps: they were cut out of a text without separators. */
  run: boolean;
}

/** Rows of figures that are all printed show how this text sets blanks around figures. */
interface Habit {
  /** Blanks stand between the figures of full rows: they part cells, and a blank cell cannot be told from them. */
  interleaved: boolean;
  /** Blanks stand between labels and figures of full rows. */
  led: boolean;
  fullRows: number;
}

/**
 * 读压平的表 Tables flattened to text: one cell a line, pipes, tabs, or lines of figures. Labels are walked in order; the figures of a
 * row are what follows its label. Where a flattening does not tell a blank cell from a missing one, the row is in doubt.
 */
export function readFlattened(document: SourceDocument, wanted: ReadonlySet<string>): Reading[] {
  const tokens = tokensOf(document);
  const readings: Reading[] = [];
  const applications = readApplications(tokens);
  if (wanted.has('applications') && applications) readings.push(applications.reading);
  if (wanted.has('proactive')) {
    const reading = readProactive(tokens.slice(0, applications?.start ?? tokens.length));
    if (reading) readings.push(reading);
  }
  if (wanted.has('challenges')) {
    const reading = readChallenges(tokens.slice(applications?.end ?? 0), applications?.habit ?? null);
    if (reading) readings.push(reading);
  }
  return readings;
}

function tokensOf(document: SourceDocument): Token[] {
  const tokens: Token[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    for (const line of block.lines) {
      for (const cell of line) {
        // Page numbers and rules of a markdown table are no cells.
        if (/^\s*(?:-\s*\d+\s*-|—\s*\d+\s*—|第\s*\d+\s*页.*|:?-{3,}:?)\s*$/.test(cell.text)) continue;
        const blank = isBlank(cell);
        const pieces = blank ? null : unglue(cell);
        if (pieces) {
          for (const piece of pieces)
            tokens.push({ cell: piece.cell, blank: false, value: piece.run, run: piece.run });
          continue;
        }
        // A group's label set down the side of the table, one character a line, may begin with 三.
        const beside = /^\s*[一二三四五六七八九十]\s*$/.test(cell.text);
        tokens.push({ cell, blank, value: blank || (!beside && isValue(cell)), run: false });
      }
    }
  }
  return tokens;
}

interface Segment {
  id: string;
  values: Token[];
}

function readApplications(
  tokens: readonly Token[],
): { reading: Reading; start: number; end: number; habit: Habit } | null {
  const first = tokens.findIndex(
    (token) => rowOf(token, null) === 'received' && followedByFigures(tokens, token),
  );
  if (first === -1) return null;
  const segments: Segment[] = [];
  let open: Segment | null = null;
  let end = first;
  for (let at = first; at < tokens.length; at++) {
    const token = tokens[at]!;
    const row = token.value ? null : rowOf(token, segments.at(-1)?.id ?? null);
    if (row) {
      if (segments.some((segment) => segment.id === row)) break;
      open = { id: row, values: [] };
      segments.push(open);
      end = at + 1;
    } else if (token.value) {
      open?.values.push(token);
      if (open && !token.blank) end = at + 1;
    } else if (open && isGroup(token)) {
    } else if (open && isWord(token, tokens[at + 1]) && figuresOf(open.values).length < columns.length) {
      open.values.push({ ...token, value: true });
    } else if (open?.id === 'carriedForward' || isSectionTitle(token.cell.text)) break;
    else if (open && figuresOf(open.values).length > 0) open = null;
  }
  // In the 2021 edition （六）其他处理 is the group of the three rows below it and has no figures of its own.
  const group = segments.findIndex(
    ({ id, values }) => id === 'disposed.other' && figuresOf(values).length === 0,
  );
  if (group !== -1 && segments[group + 1]?.id.startsWith('disposed.other.')) segments.splice(group, 1);
  if (segments.length < 6) return null;

  const habit = habitOf(segments.map((segment) => segment.values));
  const reading = newReading('applications', false);
  if (segments.some((segment) => segment.id.startsWith('disposed.other.'))) reading.hints.add('2021');
  // Figures before the first label: each row's label may stand under its figures, so no row can be told.
  const before = tokens.slice(Math.max(0, first - columns.length), first);
  const shifted = before.length === columns.length && before.every((token) => token.value && !token.blank);
  let contradicted = 0;
  for (const segment of segments) {
    const places = columns.map((column) => `applications/${segment.id}/${column.id}`);
    const run = runIn(segment.values);
    if (run) {
      const split = shifted ? null : splitRun(run.cell.text, columns.length);
      for (const [index, place] of places.entries()) {
        if (!split) reading.doubts.set(place, 'run-together');
        else {
          reading.cells.set(place, run.cell);
          reading.texts.set(place, split[index]!);
        }
      }
      continue;
    }
    const chosen = shifted ? null : takeValues(segment.values, columns.length, habit);
    if (chosen && contradicts(chosen)) contradicted++;
    for (const [index, place] of places.entries()) {
      if (chosen) reading.cells.set(place, chosen[index]!.cell);
      else reading.doubts.set(place, 'ambiguous');
    }
  }
  // Most rows do not add up: it is the flattening that misplaced them, not the agency.
  if (contradicted > Math.max(3, segments.length / 3)) {
    for (const place of reading.cells.keys()) reading.doubts.set(place, 'ambiguous');
    reading.cells.clear();
    reading.texts.clear();
  }
  return { reading, start: first, end, habit };
}

/** The row that a token's label names; `previous`: the row before it. */
function rowOf(token: Token, previous: string | null): string | null {
  const { text } = token.cell;
  if (token.value || text.length > 120 || isGroup(token)) return null;
  const normal = normaliseLabel(text);
  if (/^(?:\(?3\)?[.,]?)?其他$/.test(normal)) {
    return previous?.startsWith('disposed.other.') ? 'disposed.other.misc' : null;
  }
  // Heads of the table print 总计 too; as a row it comes after the outcomes.
  if (/^(?:总计|合计)$/.test(normal) && !previous?.startsWith('disposed.')) return null;
  const line = rowMatcher.exact(text);
  if (line) return line.id;
  const inside =
    text.length < 80
      ? (rowMatcher.suffix(text) ?? rowMatcher.nearly(text) ?? rowMatcher.beginning(text))
      : null;
  return inside?.id ?? null;
}

/** The first label of the table is followed by figures; in prose it is followed by prose. */
function followedByFigures(tokens: readonly Token[], label: Token): boolean {
  const at = tokens.indexOf(label);
  return tokens.slice(at + 1, at + 12).filter((token) => token.value).length >= 1;
}

function isGroup(token: Token): boolean {
  const text = normaliseLabel(token.cell.text);
  return (
    /^(?:三,)?本年度办理结果$/.test(text) || groupMatcher.exact(token.cell.text) !== null || text.length === 1
  );
}

/** 若干, 增: a word where a figure should be, between figures. */
function isWord(token: Token, next: Token | undefined): boolean {
  const text = token.cell.text.trim();
  return text.length <= 4 && columnMatcher.exact(text) === null && next?.value === true;
}

const figuresOf = (values: readonly Token[]) => values.filter((token) => !token.blank);

function habitOf(rows: readonly Token[][]): Habit {
  let interleaved = false;
  let led = false;
  let fullRows = 0;
  for (const values of rows) {
    const figures = figuresOf(values);
    if (figures.length !== columns.length) continue;
    fullRows++;
    const from = values.indexOf(figures[0]!);
    const to = values.indexOf(figures.at(-1)!);
    if (to - from + 1 > columns.length) interleaved = true;
    if (from > 0) led = true;
  }
  return { interleaved, led, fullRows };
}

/** The cells of a row among the tokens behind its label; null if blanks leave more than one way. */
function takeValues(values: readonly Token[], count: number, habit: Habit): Token[] | null {
  const figures = figuresOf(values);
  if (figures.length === count) return figures;
  if (figures.length > count || values.length < count || habit.interleaved) return null;
  if (values.length === count) return [...values];
  // More blanks than cells: those at the end of a row are its mark, if full rows show none before their figures.
  if (habit.led || habit.fullRows === 0) return null;
  return values.slice(count).every((token) => token.blank) ? values.slice(0, count) : null;
}

/** Digits in one run where a row of figures should be. */
function runIn(values: readonly Token[]): Token | null {
  const figures = figuresOf(values);
  const only = figures.length === 1 ? figures[0]! : null;
  return only && /^\d[\d\s]{6,}$/.test(only.cell.text.trim()) ? only : null;
}

/** A full row whose six parts do not add up to its total. */
function contradicts(row: readonly Token[]): boolean {
  const values = row.map((token) => readFigure(token.cell.text, { kind: 'count' }).value);
  if (values.some((value) => value === null)) return false;
  const parts = (values as number[]).slice(0, -1).reduce((sum, value) => sum + value, 0);
  return parts !== values.at(-1);
}

function readProactive(tokens: readonly Token[]): Reading | null {
  const reading = newReading('proactive', false);
  const start = tokens.findIndex((token) => !token.value && isBlockHeading(token.cell.text));
  if (start === -1) return null;
  let head: ProactiveHead | null = null;
  let labels: string[] | null = null;
  let row: { id: string; values: Token[] } | null = null;
  const rows: { id: string; values: Token[]; head: ProactiveHead }[] = [];
  const close = () => {
    if (row && head) rows.push({ ...row, head });
    row = null;
  };
  for (const token of tokens.slice(start)) {
    const text = token.cell.text;
    const line = token.value ? null : proactiveRowMatcher.exact(text);
    if (!token.value && isBlockHeading(text)) {
      close();
      head = null;
      labels = null;
    } else if (!token.value && normaliseLabel(text) === '信息内容') {
      close();
      labels = [];
    } else if (line) {
      close();
      if (labels) {
        head = joinHead(labels);
        labels = null;
      }
      row = { id: line.id, values: [] };
    } else if (labels) {
      if (!token.blank) labels.push(text);
    } else if (row && head && (token.value || (text.trim().length <= 8 && !isSectionTitle(text)))) {
      (row as { values: Token[] }).values.push(token);
    } else {
      // Prose: the table has ended.
      close();
      if (!token.value && text.trim().length > 40) break;
    }
  }
  close();
  const habit = proactiveHabit(rows);
  for (const { id, values, head } of rows) {
    const run = figuresOf(values).length === 1 && head.ids.length > 1 && values.find((token) => token.run);
    const split = run ? splitDigits(run.cell.text, head.ids.length) : null;
    const chosen = split
      ? split.map((text) => ({ ...(run as Token).cell, text }))
      : takeValues(values, head.ids.length, habit)?.map((token) => token.cell);
    readProactiveRow(reading, id, chosen ?? [], head);
  }
  return reading.cells.size + reading.doubts.size > 0 ? reading : null;
}

function proactiveHabit(rows: readonly { values: Token[]; head: ProactiveHead }[]): Habit {
  const habit: Habit = { interleaved: false, led: false, fullRows: 0 };
  for (const { values, head } of rows) {
    const figures = figuresOf(values);
    if (figures.length !== head.ids.length) continue;
    habit.fullRows++;
    if (values.indexOf(figures.at(-1)!) - values.indexOf(figures[0]!) + 1 > figures.length)
      habit.interleaved = true;
    if (values.indexOf(figures[0]!) > 0) habit.led = true;
  }
  return habit;
}

const isColumn = (label: string) => proactiveColumnMatcher.exact(label) !== null;

/** Head labels broken over lines are joined where that makes a label: 本年新 + 制作数量. */
function joinHead(labels: readonly string[]): ProactiveHead {
  const joined: string[] = [];
  for (let at = 0; at < labels.length; ) {
    const take = [3, 2].find((size) => {
      const parts = labels.slice(at, at + size);
      return parts.length === size && isColumn(parts.join('')) && !isColumn(parts.at(-1)!);
    });
    joined.push(labels.slice(at, at + (take ?? 1)).join(''));
    at += take ?? 1;
  }
  return { ids: headColumns(joined), labels: joined };
}

function readChallenges(tokens: readonly Token[], habit: Habit | null): Reading | null {
  const start = tokens.findIndex(
    (token, at) =>
      !token.value &&
      challengeGroupOf(token.cell.text) !== null &&
      tokens.slice(at, at + 24).some((next) => challengeColumnMatcher.exact(next.cell.text)?.id === 'upheld'),
  );
  if (start === -1) return null;
  // Stretches of labels and of figures, in turn.
  const stretches: { groups: string[]; results: string[]; values: Token[] }[] = [];
  let current: (typeof stretches)[number] | null = null;
  for (const token of tokens.slice(start)) {
    const text = token.cell.text;
    const group = token.value ? null : challengeGroupOf(text);
    const result = token.value ? null : challengeColumnMatcher.exact(text);
    if (group !== null || result) {
      if (!current || figuresOf(current.values).length > 0) {
        current = { groups: [], results: [], values: [] };
        stretches.push(current);
      }
      // Blanks among the labels are places of merged head cells.
      current.values = [];
      if (group !== null) current.groups.push(group);
      if (result) current.results.push(result.id);
    } else if (token.value) current?.values.push(token);
    else if (/行政诉讼/.test(text) && text.trim().length < 12) {
    } else if (current && (text.trim().length > 12 || figuresOf(current.values).length > 0)) break;
  }
  const reading = newReading('challenges', false);
  const assign = (places: readonly string[], values: readonly Token[]) => {
    const chosen = takeChallenges(values, places.length, habit);
    for (const [index, place] of places.entries()) {
      if (chosen) reading.cells.set(place, chosen[index]!.cell);
      else reading.doubts.set(place, 'ambiguous');
    }
  };
  const results = challengeColumns.map((column) => column.id);
  const all = stretches[0];
  if (all && all.results.join() === [...results, ...results, ...results].join()) {
    assign(challengePlaces, all.values);
  } else {
    for (const { groups, results: printed, values } of stretches) {
      const group = groups.at(-1);
      if (group && printed.join() === results.join()) {
        assign(
          results.map((result) => `challenges/${group}/${result}`),
          values,
        );
      }
    }
  }
  if (reading.cells.size + reading.doubts.size === 0) {
    if (!stretches.some((stretch) => figuresOf(stretch.values).length > 0)) return null;
    for (const place of challengePlaces) reading.doubts.set(place, 'ambiguous');
  }
  return reading;
}

function takeChallenges(values: readonly Token[], count: number, habit: Habit | null): Token[] | null {
  const figures = figuresOf(values);
  if (figures.length === 1 && /^\s*\d{15,}\s*$/.test(figures[0]!.cell.text)) {
    const [run] = figures as [Token];
    const split = splitDigits(run.cell.text, count);
    return split?.map((text) => ({ ...run, cell: { ...run.cell, text } })) ?? null;
  }
  if (figures.length === count) return figures;
  if (habit?.interleaved || figures.length > count || values.length < count) return null;
  if (values.length === count) return [...values];
  const plain = habit !== null && habit.fullRows > 0 && !habit.led && values[0]?.blank === false;
  return plain && values.slice(count).every((token) => token.blank) ? values.slice(0, count) : null;
}
