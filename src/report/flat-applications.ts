import {
  columnMatcher,
  columns,
  groupMatcher,
  groups,
  otherRow,
  rowMatcher,
  rows,
} from './applications-lines';
import { believeRuns } from './believe-runs';
import { challengeGroupOf } from './challenges-lines';
import { normaliseLabel } from './label';
import type { TakenRow } from './lost-lines';
import { newReading, type Reading } from './reading';
import { isSectionTitle } from './sections';
import { isUncuttable, splitDigits, splitGaps, splitRun } from './split-run';
import { contradicts, takeRow } from './take-row';
import {
  figuresOf,
  type Habit,
  habitOf,
  isCrowded,
  isInOneLine,
  isOneLine,
  type Segment,
  type Token,
} from './tokens';

/** 表三 as text, and where in the tokens it begins and ends. */
export interface FlatApplications {
  reading: Reading;
  start: number;
  end: number;
  habit: Habit;
  /** The rows as they were taken, for what they show of lost lines. */
  rows: TakenRow[];
}

/** 读压平的表三 The labels are walked down the text; a row's figures are what follows its label. Null if there is no such table. */
export function readFlatApplications(tokens: readonly Token[]): FlatApplications | null {
  const start = tokens.findIndex(
    (token, at) =>
      rowOf(token, null) === 'received' && tokens.slice(at + 1, at + 12).some((next) => next.value),
  );
  if (start === -1) return null;
  const { segments, labels, printed, end } = segmentsFrom(tokens, start);
  if (segments.filter(({ id }) => !labels.has(id)).length < 6) return null;

  const habit = habitOf(segments.map(({ values }) => ({ values, count: columns.length })));
  const reading = newReading('applications', false);
  if (segments.some((segment) => segment.id.startsWith('disposed.other.'))) reading.hints.add('2021');
  // Figures before the first label: each row's label may stand under its figures, so no row can be told.
  const before = tokens.slice(Math.max(0, start - columns.length), start);
  const shifted = before.length === columns.length && before.every((token) => token.value && !token.blank);
  const dropped = hasDroppedRepeats(segments);
  const blanksLeftOut = segments.some(isShortRun);
  const unproven: string[] = [];
  const taken: TakenRow[] = [];
  let contradicted = 0;
  let full = 0;
  let untotalled = 0;
  for (const [index, segment] of segments.entries()) {
    const label = labels.get(segment.id);
    if (label !== undefined) reading.unlisted.set(segment.id, label);
    const places = columns.map((column) => `applications/${segment.id}/${column.id}`);
    const run = runIn(segment.values);
    if (run) {
      const gap = isBeforeGap(segment.id, printed, tokens.slice(end));
      const split = shifted || gap || segment.broken ? null : splitRow(run.cell.text);
      if (split && !splitDigits(run.cell.text, columns.length)) unproven.push(segment.id);
      for (const [index, place] of places.entries()) {
        if (!split || (blanksLeftOut && split.some((text) => text !== '0')))
          reading.doubts.set(place, 'run-together');
        else {
          reading.cells.set(place, run.cell);
          reading.texts.set(place, split[index]!);
        }
      }
      continue;
    }
    const isLost = shifted || dropped || isCrowded(segments, index, columns.length);
    const chosen = isLost ? null : takeRow(segment, habit);
    if (chosen) full++;
    if (chosen && isZero(chosen.at(-1)!)) untotalled++;
    if (chosen && contradicts(chosen) && !isOneLine(chosen)) contradicted++;
    taken.push({
      places,
      chosen,
      line: segment.line,
      beforeGap: isBeforeGap(segment.id, printed, tokens.slice(end)),
      mixed: segment.values.some((token) => token.beside),
      crowded: figuresOf(segment.values).length > columns.length,
      inOneLine: isInOneLine(segment),
      shared: index > 0 && segments[index - 1]!.values.length === 0,
    });
    for (const [index, place] of places.entries()) {
      if (chosen) reading.cells.set(place, chosen[index]!.cell);
      else reading.doubts.set(place, segment.values.some(({ run }) => run) ? 'run-together' : 'ambiguous');
    }
  }
  // Most rows do not add up: it is the flattening that misplaced them, not the agency, unless it left every total at zero.
  if (contradicted > Math.max(3, segments.length / 3) && untotalled < full) {
    for (const place of reading.cells.keys()) reading.doubts.set(place, 'ambiguous');
    reading.cells.clear();
    reading.texts.clear();
  }
  believeRuns(
    reading,
    unproven,
    segments.some(({ values }) => isUncuttable(runIn(values)?.cell.text ?? '', columns.length)),
  );
  return { reading, start, end, habit, rows: taken };
}

/**
 * Whether the row that comes next in the form is not among the labels `printed`; the label of a group is one where others have theirs.
 * Behind the last row 表四 or its section must follow.
 */
function isBeforeGap(id: string, printed: ReadonlySet<string>, following: readonly Token[]): boolean {
  const parts = [...printed].some((one) => one.startsWith('disposed.other.'));
  const grouped = groups.some((group) => printed.has(group.id));
  const expected = rows
    .filter((row) => (parts ? row !== otherRow : !row.id.startsWith('disposed.other.')))
    .flatMap((row, index, all) => {
      const group = groups.find((one) => row.id.startsWith(`${one.id}.`));
      const opens = group && !all[index - 1]?.id.startsWith(`${group.id}.`);
      return opens && grouped ? [group, row] : [row];
    });
  const at = expected.findIndex((row) => row.id === id);
  if (at === -1) return id.startsWith('disposed.unlisted') && !printed.has('disposed.total');
  const next = expected[at + 1];
  if (next) return !printed.has(next.id);
  const follows = following.find((token) => !token.value && !token.beside);
  if (!follows) return false;
  const { text } = follows.cell;
  // The rest of its own label, printed under its figures.
  const own = rows.find((row) => row.id === id)?.labels.at(-1) ?? '';
  if (normaliseLabel(own).endsWith(normaliseLabel(text))) return false;
  return !isSectionTitle(text) && challengeGroupOf(text) === null && text.trim().length <= 12;
}

interface Walk {
  /** The rows in reading order. */
  segments: Segment[];
  /** Of rows that the form does not know. */
  labels: Map<string, string>;
  /** The rows and groups whose labels were met. */
  printed: Set<string>;
  end: number;
}

function segmentsFrom(tokens: readonly Token[], start: number): Walk {
  const segments: Segment[] = [];
  const labels = new Map<string, string>();
  const printed = new Set<string>();
  let open: Segment | null = null;
  let end = start;
  let inHead = false;
  const begin = (id: string, at: number) => {
    open = { id, line: tokens[at]!.line, values: [], broken: false };
    segments.push(open);
    printed.add(id);
    end = at + 1;
  };
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { text } = token.cell;
    // The head printed again on the next page.
    if (!token.value && isHeadStart(text)) {
      inHead = true;
      open = null;
    }
    if (inHead && (token.blank || isHead(text))) continue;
    inHead = false;
    const row = token.value ? null : rowOf(token, segments.at(-1)?.id ?? null);
    const current = open as Segment | null;
    // The row above may have ended before its group's label: at the rest of its own, printed under its figures.
    const heading = !token.value && current === null && isGroup(token) ? groupMatcher.exact(text) : null;
    if (heading) printed.add(heading.id);
    if (row && row === segments.at(-1)?.id && isRestOfLabel(segments.at(-1)!, tokens, at)) {
      if (current && figuresOf(current.values).length > 0) {
        if (current.values.length < columns.length) current.broken = true;
        open = null;
      }
    } else if (row) {
      if (segments.some((segment) => segment.id === row)) break;
      begin(row, at);
    } else if (token.value) {
      current?.values.push(token);
      if (current && !token.blank) end = at + 1;
    } else if (current && isGroup(token)) {
      const group = groupMatcher.exact(text);
      if (group) printed.add(group.id);
      if (token.beside) current.values.push(token);
      else if (group && isSubtotal(tokens, at)) begin(group.id, at);
    } else if (
      current &&
      isWord(token, tokens[at + 1]) &&
      figuresOf(current.values).length < columns.length
    ) {
      current.values.push({ ...token, value: true });
    } else if (current?.id === 'carriedForward' || isSectionTitle(text)) break;
    else if (isUnlisted(tokens, at, segments)) {
      const label = text.trim();
      // A line that stands twice is no second row.
      if ([...labels.values()].includes(label)) open = null;
      else {
        const id = `disposed.unlisted.${labels.size + 1}`;
        labels.set(id, label);
        begin(id, at);
      }
    } else if (current && figuresOf(current.values).length > 0) {
      if (current.values.length < columns.length) current.broken = true;
      open = null;
    } else if (current) {
      current.broken = true;
      // （六）其他处理 over a label that is not known: what follows is that row's.
      if (current.id === otherRow.id) open = null;
    }
  }
  return { segments: withoutGroup(segments), labels, printed, end };
}

/**
 * The rest of a long label, printed under its figures or under its beginning: it resembles its row alone, and no second row of
 * figures follows.
 */
function isRestOfLabel(row: Segment, tokens: readonly Token[], at: number): boolean {
  if (figuresOf(row.values).length === 0) return row.values.length === 0;
  const next = tokens.slice(at + 1).find((token) => !token.blank);
  return next === undefined || !next.value;
}

/** In the 2021 edition （六）其他处理 is the group of the three rows below it and has no figures of its own. */
function withoutGroup(segments: Segment[]): Segment[] {
  const group = segments.findIndex(
    ({ id, values }) => id === 'disposed.other' && figuresOf(values).length === 0,
  );
  return group !== -1 && segments[group + 1]?.id.startsWith('disposed.other.')
    ? segments.filter((_, index) => index !== group)
    : segments;
}

/**
 * 格式外的行 A label that the form does not know, between the last outcome and （七）总计, with a full row of figures of its own
 * (F-04). Anywhere else it may be a known label misprinted.
 */
function isUnlisted(tokens: readonly Token[], at: number, segments: readonly Segment[]): boolean {
  const { text } = tokens[at]!.cell;
  if (!/^\s*[（(][一二三四五六七八九十][）)][\u4e00-\u9fff]{3,20}\s*$/.test(text)) return false;
  const last = segments.at(-1)?.id ?? '';
  if (!/^disposed\.(?:other|unlisted)/.test(last)) return false;
  const values = tokens.slice(at + 1, at + 1 + columns.length);
  const next = tokens[at + 1 + columns.length];
  return (
    values.length === columns.length &&
    values.every((token) => token.value && !token.blank) &&
    (next?.value !== true || (next.blank && next.line === values.at(-1)!.line))
  );
}

const isHeadStart = (text: string) =>
  columnMatcher.exact(text)?.id === 'naturalPerson' || normaliseLabel(text) === '申请人情况';

const isHead = (text: string) =>
  isHeadStart(text) ||
  columnMatcher.exact(text) !== null ||
  /^法人或(?:者)?其他组织$/.test(normaliseLabel(text));

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
      ? (rowMatcher.suffix(text) ??
        rowMatcher.nearly(text) ??
        rowMatcher.beginning(normal.replace(GROUP_BEFORE, '')))
      : null;
  return inside?.id ?? null;
}

/** （六）其他处理 1.申请人无正当理由逾期不补正、行政机关: the group in one line with the first of its rows, whose label is cut. */
const GROUP_BEFORE = /^\([三四五六]\)(?:不予公开|无法提供|不予处理|其他处理)(?=\d[,.])/;

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

/**
 * 组名行小计 A group's label with a row of figures of its own, before the group's first row. Figures behind a group's label may be those
 * of its first row, printed above their label.
 */
function isSubtotal(tokens: readonly Token[], at: number): boolean {
  const group = groupMatcher.exact(tokens[at]!.cell.text);
  if (!group) return false;
  let next = at + 1;
  const figures: Token[] = [];
  for (; tokens[next]?.value; next++) if (!tokens[next]!.blank) figures.push(tokens[next]!);
  if (figures.length !== columns.length) return false;
  for (let ahead = next; ahead < next + 3; ahead++) {
    const token = tokens[ahead];
    if (!token || token.value) return false;
    const row = rowOf(token, null);
    // Not a later one: then it is the figures of the first row, whose label is lost.
    const first = rows.find(({ id }) => id.startsWith(`${group.id}.`));
    if (row) return row === first?.id && tokens[ahead + 1]?.value === true;
  }
  return false;
}

/** 去重的文本 A flattening that drops every repeated line: no figure occurs twice, and hardly a row is full. */
function hasDroppedRepeats(segments: readonly Segment[]): boolean {
  const figures = segments.flatMap(({ values }) => figuresOf(values)).map((token) => token.cell.text.trim());
  return figures.length < segments.length * 4 && new Set(figures).size === figures.length;
}

/** Digits in one run where a row of figures should be. */
function runIn(values: readonly Token[]): Token | null {
  const figures = figuresOf(values);
  const only = figures.length === 1 ? figures[0]! : null;
  return only && /^\d[\d\s]{6,}$/.test(only.cell.text.trim()) ? only : null;
}

/** Gaps between nearly all figures part the cells: then there are as many as cells, or it cannot be told which is missing. */
function splitRow(run: string): string[] | null {
  const parts = run.trim().split(/\s+/).length;
  return parts > columns.length / 2 ? splitGaps(run, columns.length) : splitRun(run, columns.length);
}

/** Digits run together, fewer than there are cells: blanks were left out, and what another row has been cut into may be one cell short. */
function isShortRun({ values }: Segment): boolean {
  const figures = figuresOf(values);
  const digits = figures.length === 1 && figures[0]!.run ? figures[0]!.cell.text.replace(/\s/g, '') : '';
  return (digits.length > 1 && digits.length < columns.length) || /^0{8,}$/.test(digits);
}

const isZero = (token: Token) => token.cell.text.trim() === '0';
