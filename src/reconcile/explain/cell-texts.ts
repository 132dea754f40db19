import type { CellRule } from '../../rules/rule';
import type { Finding } from '../finding';
import type { Review } from '../review';
import type { Language } from './explanation';
import { split, tableLabel } from './labels';
import { counted, plural, quote } from './phrases';
import { namedCells } from './where';

/** What is said of a finding on single cells. */
export interface CellTexts {
  headline: string;
  short: string;
  suggestion: string;
  message: string;
}

/** 单元格 The sentences of the cell rules: what the cell states, what belongs there. */
export function cellTexts(
  judge: CellRule['judge'],
  finding: Finding,
  review: Review,
  language: Language,
): CellTexts {
  const first = finding.places[0] ?? '';
  const figure = review.figures[first];
  const subject = {
    count: finding.places.length,
    where: `${tableLabel(split(first)[0], language)}${language === 'zh' ? '' : ', '}${quote(namedCells(finding.places, review, language))}`,
    text: quote((figure?.text ?? '').trim()),
    value: figure?.value ?? 0,
    isChange: finding.places.length > 0 && finding.places.every((place) => split(place)[2] === 'change'),
    fill: finding.repairs.length === 1 ? (finding.repairs[0]![0]?.to ?? null) : null,
  };
  return (language === 'zh' ? zhTexts : enTexts)[judge](subject);
}

interface Subject {
  count: number;
  where: string;
  text: string;
  value: number;
  isChange: boolean;
  /** What the sums leave for the cell, if they do. */
  fill: number | null;
}

const zhTexts: Record<CellRule['judge'], (subject: Subject) => CellTexts> = {
  blank: ({ count, where }) => ({
    headline: count === 1 ? '这一格未填' : `${counted(count, '格')}未填`,
    short: '未填，没有的应填 0',
    suggestion: '没有的应填 0，有数的请补填。',
    message: `${where}未填，没有的应填 0。`,
  }),
  'not-a-number': ({ count, where, text, isChange, fill }) => ({
    headline: `${count === 1 ? '这一格' : counted(count, '格')}填${text}，没有数`,
    short: `填${text}，${fill === null ? '应填具体数字' : `推算应为 ${fill}`}`,
    suggestion: isChange
      ? '本年增/减应填具体项数，如 +2、-4。处理决定数量与项目数量口径不同，不能用来推算。'
      : fill === null
        ? '请补填具体数字；没有的填 0。'
        : `其余各格已定，这一格推算应为 ${fill}。请核实后补填。`,
    message: `${where}填${text}，应填具体数字${fill === null ? '' : `，推算应为 ${fill}`}。`,
  }),
  negative: ({ where, value }) => ({
    headline: `这一格填 ${value}，计数不为负`,
    short: `填 ${value}，计数不为负`,
    suggestion: '件数、项数和金额不会小于 0。请核对本格。',
    message: `${where}为负数 ${value}，请核实更正。`,
  }),
  fraction: ({ count, where, value }) => ({
    headline: count === 1 ? `这一格填 ${value}，不是整数` : `${counted(count, '格')}不是整数`,
    short: count === 1 ? `填 ${value}，应为整数` : '应为整数',
    suggestion: '件数、项数都是整数。请核实是否误填了金额或比率。',
    message: `${where}${count === 1 ? `填 ${value}，` : ''}应为整数，请核实。`,
  }),
  unit: ({ count, where, text }) => ({
    headline: count === 1 ? `这一格填${text}，不只是数字` : `${counted(count, '格')}不只是数字`,
    short: count === 1 ? `填${text}，请只填数字` : '请只填数字',
    suggestion: '表头已写明单位，单元格请只填数字。合计已按其中的数核对。',
    message: `${where}${count === 1 ? `填${text}，` : ''}请只填数字。`,
  }),
  'unit-missing': ({ where, text, value }) => ({
    headline: `这一格填 ${value}，没有注明单位`,
    short: `${value} 未注明单位`,
    suggestion: '表样没有规定单位，元与万元相差一万倍。请核实并注明单位。',
    message: `${where}填${text}，未注明单位，请核实。`,
  }),
};

const enTexts: Record<CellRule['judge'], (subject: Subject) => CellTexts> = {
  blank: ({ count, where }) => ({
    headline: count === 1 ? 'This cell is blank' : `${plural(count, 'cell')} are blank`,
    short: 'Blank; 0 where there is nothing',
    suggestion: 'Please state 0 where there is nothing, and fill in what is missing.',
    message: `${where}: blank. Please state 0 where there is nothing.`,
  }),
  'not-a-number': ({ count, where, text, isChange, fill }) => ({
    headline: count === 1 ? `This cell states ${text}, no number` : `${count} cells state ${text}, no number`,
    short: fill === null ? `States ${text}; a number belongs here` : `States ${text}; works out as ${fill}`,
    suggestion: isChange
      ? 'The change in the year takes a number of items, such as +2 or -4. Decisions are counted differently and cannot tell it.'
      : fill === null
        ? 'Please fill in the number, or 0 where there is nothing.'
        : `The other cells leave only ${fill}. Please confirm and fill it in.`,
    message: `${where}: states ${text} where a number belongs${fill === null ? '' : `; it works out as ${fill}`}.`,
  }),
  negative: ({ where, value }) => ({
    headline: `This cell states ${value}; counts are not negative`,
    short: `States ${value}; counts are not negative`,
    suggestion: 'Counts and amounts are never below 0. Please check the cell.',
    message: `${where}: states the negative number ${value}. Please check and correct.`,
  }),
  fraction: ({ count, where, value }) => ({
    headline:
      count === 1 ? `This cell states ${value}, not a whole number` : `${count} cells are not whole numbers`,
    short: count === 1 ? `States ${value}; a whole number belongs here` : 'Whole numbers belong here',
    suggestion: 'Items come in whole numbers. Please check whether an amount or a rate was entered.',
    message: `${where}: ${count === 1 ? `states ${value}; ` : ''}a whole number belongs here. Please check.`,
  }),
  unit: ({ count, where, text }) => ({
    headline:
      count === 1
        ? `This cell states ${text}, more than the number`
        : `${count} cells state more than the number`,
    short: count === 1 ? `States ${text}; the number alone, please` : 'The number alone, please',
    suggestion:
      'The heading names the unit; please state the number alone. Sums were checked with the number.',
    message: `${where}: ${count === 1 ? `states ${text}; ` : ''}please state the number alone.`,
  }),
  'unit-missing': ({ where, text, value }) => ({
    headline: `This cell states ${value} without a unit`,
    short: `${value} without a unit`,
    suggestion:
      'The form prescribes no unit, and yuan and ten thousand yuan look alike. Please check and state the unit.',
    message: `${where}: states ${text} without a unit. Please check.`,
  }),
};
