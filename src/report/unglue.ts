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
function pattern(label: string): string {
  return label
    .replace(/[.*+?^${}|[\]\\]/g, '\\$&')
    .replace(/[（(]/g, '[（(]')
    .replace(/[）)]/g, '[）)]')
    .replace(/[、，,]/g, '[、，,]?')
    .replace(/["“”'‘’]/g, '["“”\'‘’]?');
}

/**
 * 拆连写 A text in which labels and figures run together (本年新收政府信息公开申请数量7100008二、上年结转…) → its labels and runs of digits.
 * Null if it is anything else: prose names the same words, but does not consist of them.
 */
export function unglue(cell: SourceCell): Piece[] | null {
  const note = cell.text.search(NOTE);
  const text = note > 0 ? cell.text.slice(0, note) : cell.text;
  // A sentence is none.
  if (text.trim().length < 4 || /[。！？]/.test(text)) return null;
  const pieces: Piece[] = [];
  const add = (from: number, to: number, run: boolean) => {
    const part = cell.text.slice(from, to);
    if (part.trim() === '') return;
    pieces.push({ cell: { ...cell, text: part, start: cell.start + from, end: cell.start + to }, run });
  };
  let covered = 0;
  let at = 0;
  for (const label of text.matchAll(LABEL)) {
    const between = text.slice(at, label.index);
    const run = isRun(between);
    add(at, label.index, run);
    if (run) covered += between.trim().length;
    add(label.index, label.index + label[0].length, false);
    covered += label[0].length;
    at = label.index + label[0].length;
  }
  const rest = isRun(text.slice(at));
  add(at, text.length, rest);
  if (rest) covered += text.slice(at).trim().length;
  if (note > 0) add(note, cell.text.length, false);
  return pieces.length > 1 && covered >= text.replace(/\s/g, '').length * 0.85 ? pieces : null;
}
