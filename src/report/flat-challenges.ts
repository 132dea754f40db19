import type { Line } from '../forms/form';
import {
  challengeColumnMatcher,
  challengeColumns,
  challengeGroupOf,
  challengeGroups,
  challengePlaces,
} from './challenges-lines';
import { isSteady, isSum } from './lost-lines';
import { newReading, type Reading } from './reading';
import type { Place } from './report';
import { isSectionTitle } from './sections';
import { splitDigits, splitRows, splitRun } from './split-run';
import { figuresOf, type Habit, hasStray, isLine, type Token } from './tokens';

/** Labels of one head or row, and the figures that follow them. */
interface Stretch {
  groups: string[];
  results: string[];
  values: Token[];
}

const results = challengeColumns.map((column) => column.id);
const groups = challengeGroups.map((group) => group.id);

/** 表四 as text, and the figures of each place where they could be told. */
export interface FlatChallenges {
  reading: Reading;
  rows: Map<Place, Token[]>;
}

/**
 * 读压平的表四 One row of fifteen, three blocks of five, a row for each group, or turned on its side. `habit`: how the text sets
 * blanks, as seen in 表三. Null if there is no such table.
 */
export function readFlatChallenges(tokens: readonly Token[], habit: Habit | null): FlatChallenges | null {
  const start = tokens.findIndex(
    (token, at) =>
      (isGroupLabel(token) || isResult(token)) &&
      tokens.slice(at, at + 24).some(isResult) &&
      tokens.slice(at, at + 40).some(isGroupLabel),
  );
  if (start === -1) return null;
  const stretches = stretchesFrom(tokens.slice(start));
  const reading = newReading('challenges', false);
  const rows: FlatChallenges['rows'] = new Map();
  for (const [places, values] of placed(stretches)) {
    const chosen = takeChallenges(values, places.length, habit);
    for (const [index, place] of places.entries()) {
      if (reading.cells.has(place) || reading.doubts.has(place)) continue;
      if (chosen) {
        reading.cells.set(place, chosen[index]!.cell);
        rows.set(place, chosen);
      } else reading.doubts.set(place, 'ambiguous');
    }
  }
  if (reading.cells.size + reading.doubts.size === 0) {
    if (!stretches.some((stretch) => figuresOf(stretch.values).length > 0)) return null;
    for (const place of challengePlaces) reading.doubts.set(place, 'ambiguous');
  }
  return { reading, rows };
}

/**
 * 存疑 A label that was lost leaves fewer than fifteen places, and what stands behind the others may be a lost one's; on a page that is
 * `disturbed` a group is believed only if its own total confirms it or nothing can have come between its figures.
 */
export function doubtUnconfirmed({ reading, rows }: FlatChallenges, disturbed: boolean): void {
  const incomplete = challengePlaces.some((place) => !reading.cells.has(place) && !reading.doubts.has(place));
  for (const group of groups) {
    const places = results.map((result) => `challenges/${group}/${result}`);
    if (!incomplete && (!disturbed || isEvident(places, { reading, rows }))) continue;
    for (const place of places) {
      if (!reading.cells.delete(place)) continue;
      reading.doubts.set(place, 'ambiguous');
    }
  }
}

/** Each figure that was read of a group stands in a row that holds together, or the group's own total confirms them. */
function isEvident(places: readonly string[], { reading, rows }: FlatChallenges): boolean {
  const whole = places.every((place) => {
    const row = rows.get(place);
    return row === undefined || isLine(row) || isSteady(row.slice(1), row[0]!.line);
  });
  if (whole) return true;
  const cells = places.map((place) => reading.cells.get(place));
  return cells.every((cell) => cell !== undefined) && isSum(cells);
}

const isGroupLabel = (token: Token) => !token.value && challengeGroupOf(token.cell.text) !== null;
const isResult = (token: Token) => !token.value && resultOf(token.cell.text)?.id === 'upheld';

/** Stretches of labels and of figures, in turn. */
function stretchesFrom(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let current: Stretch | null = null;
  let closed = false;
  let labelLine = -1;
  for (const token of tokens) {
    const { text } = token.cell;
    const group = token.value ? null : challengeGroupOf(text);
    const result = token.value ? null : resultOf(text);
    if (group !== null || result) {
      closed = false;
      labelLine = token.line;
      if (!current || figuresOf(current.values).length > 0) {
        current = { groups: [], results: [], values: [] };
        stretches.push(current);
      }
      // Blanks among the labels are places of merged head cells.
      current.values = [];
      if (group !== null) current.groups.push(group);
      if (result) current.results.push(result.id);
    } else if (token.value || token.beside) {
      if (closed || !current) continue;
      // Blanks behind labels, and the figures in another line: they are marks that end the head.
      const { values } = current;
      const isMark = (one: Token) => one.blank && one.line === labelLine;
      if (!token.blank && token.line !== labelLine && values.every(isMark)) current.values = [];
      current.values.push({ ...token, beside: false });
    } else if (/行政诉讼|^\s*(?:类别|办理情况|项目|数据\s*\d*)\s*$/.test(text) && text.trim().length < 16) {
      // A label over two groups, or of the corner.
    } else if (isSectionTitle(text) || text.trim().length > 60) break;
    // A note: what follows it is no figure.
    else if (current && (text.trim().length > 12 || figuresOf(current.values).length > 0)) closed = true;
  }
  return stretches;
}

/** 办理情况 结果维持: a label of the corner may stand before that of the row. */
function resultOf(text: string): Line | null {
  return (
    challengeColumnMatcher.exact(text) ?? (text.length < 16 ? challengeColumnMatcher.suffix(text) : null)
  );
}

/** The places of each stretch, by the labels before it and by the head that stands over several. */
function placed(stretches: readonly Stretch[]): [string[], Token[]][] {
  const first = stretches[0];
  if (!first) return [];
  if (first.results.join() === [...results, ...results, ...results].join())
    return [[[...challengePlaces], first.values]];
  // 转置 Three groups over the columns, a result before each row.
  if (first.groups.join() === groups.join() && stretches.every((one) => one.results.length === 1)) {
    return stretches.map(({ results: [result], values }) => [
      groups.map((group) => `challenges/${group}/${result}`),
      values,
    ]);
  }
  const found: [string[], Token[]][] = [];
  let head: string[] = [];
  for (const { groups: named, results: printed, values } of stretches) {
    if (printed.length > 0) head = printed;
    if (named.length === 1 && head.join() === results.join()) {
      found.push([results.map((result) => `challenges/${named[0]}/${result}`), values]);
    }
  }
  return found;
}

function takeChallenges(values: readonly Token[], count: number, habit: Habit | null): Token[] | null {
  const figures = figuresOf(values);
  if (figures.length === 1 && /\d\s+\d/.test(figures[0]!.cell.text)) {
    const [run] = figures as [Token];
    return (
      splitDigits(run.cell.text, count)?.map((text) => ({ ...run, cell: { ...run.cell, text } })) ?? null
    );
  }
  if (figures.length === 1 && /^\s*\d{5,}\s*$/.test(figures[0]!.cell.text)) {
    const [run] = figures as [Token];
    const split =
      count === challengePlaces.length
        ? splitRows(run.cell.text, results.length, groups.length)
        : splitRun(run.cell.text, count);
    return split?.map((text) => ({ ...run, cell: { ...run.cell, text } })) ?? null;
  }
  if (figures.some((token) => /^\s*0\d/.test(token.cell.text))) return null;
  if (figures.length === count) {
    if (habit?.oneLine && hasStray(figures)) return null;
    const inside = values.indexOf(figures.at(-1)!) - values.indexOf(figures[0]!) + 1 - count;
    return inside % (count - 1) === 0 ? figures : null;
  }
  if (habit?.interleaved || figures.length > count || values.length < count) return null;
  if (habit?.ragged && values[count - 1]!.blank) return null;
  if (values.length === count) return [...values];
  const plain = habit !== null && habit.fullRows > 0 && !habit.led && values[0]?.blank === false;
  return plain && values.slice(count).every((token) => token.blank) ? values.slice(0, count) : null;
}
