import { forms } from '../forms';
import type { SourceCell } from '../grid/grid';
import { challengeColumns, challengeGroups } from './challenges-lines';
import { bareLabel } from './label';

/** 连写的一段 A label or a run of digits cut out of a text that has no separators. */
export interface Piece {
  cell: SourceCell;
  /** Digits of one or more figures, with no sign of where one ends. */
  run: boolean;
}

const NUMBERING = '(?:[（(][一二三四五六七][）)]|[一二三四五六][、.．]|\\d[、.．])';

/** 备注：… A note under the table, in the same line: it is a sentence, the table before it is none. */
const NOTE = /(?:备注|说明|注)[:：]/;

/** Figures with or without gaps between them. */
const FIGURES = /^\s*[+-]?\d[\d.]*(?:\s+[+-]?\d[\d.]*)*\s*$/;
/** All figures of a report in one run are fewer characters. */
const LONGEST_RUN = 4000;
const isRun = (text: string) => text.length <= LONGEST_RUN && FIGURES.test(text);

/** Every label of the forms, long ones first; short ones only with their numbering, for 其他 and 总计 stand in longer words too. */
const LABEL = new RegExp(
  [
    `${NUMBERING}?(?:${labels().map(pattern).join('|')})`,
    '[（(][三四五六][）)](?:不予公开|无法提供|不予处理|其[他它]处理)',
    '[（(]七[）)](?:总计|合计)',
    '\\d[、.．]其[他它](?![\\u4e00-\\u9fff])',
    '三、本年度办理结果|(?:《条例》)?第二十条第[（(].[）)]项|信息内容|类别|办理情况|申请人情况|自然人|法人或其[他它]组织|行政诉讼',
    '总计|合计|其[他它]',
  ].join('|'),
  'g',
);

function labels(): string[] {
  const found = new Set<string>();
  for (const form of forms) {
    for (const table of form.tables) {
      for (const { rows, columns } of table.blocks) {
        for (const line of [...rows, ...columns]) {
          for (const label of [line.labels.at(-1)!, ...(line.aliases ?? [])])
            found.add(bareLabel(label.replace(/^[（(].[）)]|^[一二三四][、.]/, '')));
        }
      }
    }
  }
  for (const line of [...challengeColumns, ...challengeGroups]) found.add(line.labels.at(-1)!);
  return [...found]
    .filter((label) => label.length >= 4 || label === '规章')
    .sort((a, b) => b.length - a.length);
}

/** Brackets, commas and quotes come in every width. */
export function pattern(label: string): string {
  return label
    .replace(/[.*+?^${}|[\]\\]/g, '\\$&')
    .replace(/[（(]/g, '[（(]')
    .replace(/[）)]/g, '[）)]')
    .replace(/[、，,]/g, '[、，,]?')
    .replace(/["“”'‘’]/g, '["“”\'‘’]?');
}

/**
 * 拆连写 A text in which labels and figures run together (本年新收政府信息公开申请数量7100008二、上年结转…) → its labels and runs of digits.
 * Null if it is anything else: prose names the same words, but does not consist of them. In a whole report in one line the stretches
 * that consist of them are cut, and what stands between is left as it is.
 */
export function unglue(cell: SourceCell): Piece[] | null {
  const note = cell.text.search(NOTE);
  const text = note > 0 ? cell.text.slice(0, note) : cell.text;
  if (text.trim().length < 4) return null;
  if (text.length > LONGEST_LINE) return unglueParts(cell);
  // A sentence is none.
  if (/[。！？]/.test(text)) return cell.text.length > LINE ? unglueParts(cell) : null;
  const labels = [...text.matchAll(LABEL)];
  const { pieces, covered } = piecesOf(cell, labels, 0, text.length);
  if (labels.length > 0 && pieces.length > 1 && covered >= text.replace(/\s/g, '').length * 0.85)
    return note > 0 ? [...pieces, pieceOf(cell, note, cell.text.length, false)] : pieces;
  return cell.text.length > LINE ? unglueParts(cell) : null;
}

/** Longer lines may hold tables and text. */
const LINE = 300;
/** A report in one line is shorter; of what is longer the beginning is looked at. */
const LONGEST_LINE = 100_000;
/** Fewer labels on end are named by a sentence. */
const LEAST_LABELS = 6;
/** Between the labels of a table there are figures and short heads, and no marks of a sentence. */
const isTight = (between: string) =>
  !/[，。；！？：]/.test(between) && between.replace(/[\d\s]/g, '').length <= 24;

function unglueParts(cell: SourceCell): Piece[] | null {
  const text = cell.text.slice(0, LONGEST_LINE);
  const tables: RegExpExecArray[][] = [];
  let end = -1;
  for (const label of text.matchAll(LABEL)) {
    const table = tables.at(-1);
    if (table && isTight(text.slice(end, label.index))) table.push(label);
    else tables.push([label]);
    end = label.index + label[0].length;
  }
  const pieces: Piece[] = [];
  let at = 0;
  for (const labels of tables.filter(({ length }) => length >= LEAST_LABELS)) {
    const from = labels[0]!.index;
    const last = labels.at(-1)!.index + labels.at(-1)![0].length;
    const to = last + leadingFigures(text.slice(last));
    if (from > at) pieces.push(pieceOf(cell, at, from, false));
    pieces.push(...piecesOf(cell, labels, from, to).pieces);
    at = to;
  }
  if (at === 0) return null;
  if (at < cell.text.length) pieces.push(pieceOf(cell, at, cell.text.length, false));
  return pieces.filter(({ cell: { text: one } }) => one.trim() !== '');
}

/** Figures before a section's title, a bracket or the end: 12件 is none of a run. */
const LEADING_FIGURES = /^[\d\s.+-]*\d(?=\s*(?:$|[一二三四五六七][、.．]|[（(《]|第|附|备|注))/;

function leadingFigures(text: string): number {
  const figures = LEADING_FIGURES.exec(text.slice(0, LONGEST_RUN))?.[0] ?? '';
  return figures.length < LONGEST_RUN ? figures.length : 0;
}

/** The labels of a stretch and what stands between them, and how many characters of it are labels or figures. */
function piecesOf(cell: SourceCell, labels: readonly RegExpExecArray[], from: number, to: number) {
  const pieces: Piece[] = [];
  let covered = 0;
  const addBetween = (start: number, end: number) => {
    const between = cell.text.slice(start, end);
    if (between.trim() === '') return;
    // 1001013四、政府信息公开… A section's title may follow the figures.
    const figures = isRun(between) ? between.length : leadingFigures(between);
    if (figures > 0) {
      covered += between.slice(0, figures).trim().length;
      pieces.push(pieceOf(cell, start, start + figures, true));
    }
    if (figures < between.length) pieces.push(pieceOf(cell, start + figures, end, false));
  };
  let at = from;
  for (const label of labels) {
    addBetween(at, label.index);
    at = label.index + label[0].length;
    pieces.push(pieceOf(cell, label.index, at, false));
    covered += label[0].length;
  }
  addBetween(at, to);
  return { pieces, covered };
}

function pieceOf(cell: SourceCell, from: number, to: number, run: boolean): Piece {
  const text = cell.text.slice(from, to);
  return { cell: { ...cell, text, start: cell.start + from, end: cell.start + to }, run };
}
