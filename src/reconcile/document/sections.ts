import type { TableId } from '../../forms/form';
import { NUMBERS, officialTitle, type Part } from '../../report/structure/parts';
import type { Judge, Subject } from './judge';

const TABLE_OF: Record<string, TableId> = { 二: 'proactive', 三: 'applications', 四: 'challenges' };

/** The sections without heading: `gone` those of which there is no trace, `untitled` those whose table or text stands without it. */
function withoutHeading({ structure, has }: Subject): { gone: string[]; untitled: string[] } {
  const { parts, complete, untitledSentences } = structure;
  if (!complete || parts.length < 3) return { gone: [], untitled: [] };
  const missing = NUMBERS.filter((number) => !parts.some((part) => part.number === number));
  // 总体情况 without heading: several sentences stand above the first section, more than a preamble has.
  const isThere = (number: string) =>
    number === '一' ? untitledSentences >= 3 : number in TABLE_OF && has(TABLE_OF[number]!);
  return { gone: missing.filter((number) => !isThere(number)), untitled: missing.filter(isThere) };
}

/** 六部分不全 S-01. An error only where 三 or 四 is missing between neighbours that all stand in order, heading and table. */
export const judgeSections: Judge = (subject) => {
  const { structure, report } = subject;
  const { gone, untitled } = withoutHeading(subject);
  if (gone.length === 0 || structure.parts.length < 4) return [];
  const certain =
    untitled.length === 0 &&
    isInOrder(structure.parts) &&
    gone.every((number) => number === '三' || number === '四') &&
    structure.parts.at(-1)!.number === '六' &&
    structure.parts.every(({ wording, media }) => wording !== 'other' && !media) &&
    report.unchecked.every(({ reason }) => reason === 'missing');
  const next = structure.parts.find(
    (part) => NUMBERS.indexOf(part.number as '一') > NUMBERS.indexOf(gone[0] as '一'),
  );
  return [
    {
      severity: certain ? 'error' : 'warning',
      passage: (next ?? structure.parts.at(-1)!).heading,
      facts: { titles: quoted(gone.map(titled)), count: gone.length },
    },
  ];
};

/** 顺序不对 S-01: the sections stand in another order than the form's. */
export const judgeOrder: Judge = ({ structure: { parts, complete } }) => {
  if (!complete || parts.length < 4 || isInOrder(parts)) return [];
  const at = parts.findIndex((part, index) => index > 0 && rank(part) < rank(parts[index - 1]!));
  return [
    {
      passage: parts[at]!.heading,
      facts: { title: titled(parts[at]!.number), before: titled(parts[at - 1]!.number) },
    },
  ];
};

/** 空白部分 A heading of 一, 五 or 六 with nothing under it; of the others F-05 speaks. */
export const judgeEmpty: Judge = (subject) => {
  const { structure } = subject;
  if (!structure.complete || structure.parts.length < 4) return [];
  return structure.parts
    .filter(
      ({ number, filled }) =>
        !filled && !(number in TABLE_OF) && !(number === '六' && judgeFee(subject).length > 0),
    )
    .map(({ number, heading }) => ({ passage: heading, facts: { title: titled(number) } }));
};

/** 标题不规范 S-02: headings in other words than the form's, said once for all. */
export const judgeTitles: Judge = ({ structure: { parts } }) => {
  const other = parts.filter(({ wording }) => wording !== 'official');
  if (parts.length < 4 || other.length === 0) return [];
  return [
    {
      passage: other[0]!.heading,
      facts: {
        count: other.length,
        printed: quoted(other.map(({ title }) => title)),
        official: quoted(other.map(({ number }) => titled(number))),
      },
    },
  ];
};

/** 缺标题 S-02: a section that is there, by its table or its text, but bears no heading. */
export const judgeHeadings: Judge = (subject) => {
  const { untitled } = withoutHeading(subject);
  if (untitled.length === 0) return [];
  const table = TABLE_OF[untitled[0]!];
  const places = Object.keys(subject.report.cells)
    .filter((place) => place.startsWith(`${table}/`))
    .slice(0, 1);
  return [{ places, facts: { count: untitled.length, titles: quoted(untitled.map(titled)) } }];
};

/** 自称部分数 S-02: the preamble announces another number of sections than six, and six there are. */
export const judgeClaim: Judge = ({ structure: { claimed, parts } }) =>
  claimed && claimed.count !== '六' && parts.length === 6
    ? [{ passage: claimed.passage, facts: { stated: claimed.count } }]
    : [];

/** 题名不完整 S-03: no title of the page names both agency and year. Where none was read, nothing is said. */
export const judgeTitle: Judge = ({ structure: { titles } }) => {
  if (titles.length === 0) return [];
  const agency = titles.some((title) => title.agency !== null);
  const year = titles.some((title) => title.year !== null);
  if (agency && year) return [];
  const zh = agency ? '年度' : year ? '单位名称' : '单位名称和年度';
  const en = agency ? 'the year' : year ? 'the agency' : 'the agency and the year';
  // The name of the column that the report stands in ends as its title does, and says less.
  const printed =
    titles.find((title) => title.passage !== null && (title.agency ?? title.year) !== null) ??
    titles.find(({ passage }) => passage !== null) ??
    titles[0]!;
  return [{ passage: printed.passage, facts: { 'missing.zh': zh, 'missing.en': en, title: printed.text } }];
};

/** 未报告信息处理费 S-06: from 2021 on, the whole report is silent on the fee. */
export const judgeFee: Judge = ({ structure, year }) => {
  const other = structure.parts.find(({ number }) => number === '六');
  if (year === null || year < 2021 || !structure.complete || !other || other.media) return [];
  if (structure.fee.inOther || structure.fee.elsewhere) return [];
  return [{ passage: other.heading }];
};

/** 信息处理费移位 S-06: it is reported, but in another section than 六. */
export const judgeFeePlace: Judge = ({ structure, year }) => {
  const { fee, parts, complete } = structure;
  if (year === null || year < 2021 || !complete || !parts.some(({ number }) => number === '六')) return [];
  return fee.inOther || !fee.elsewhere ? [] : [{ passage: fee.elsewhere }];
};

const titled = (number: string) => `${number}、${officialTitle(number)}`;
const quoted = (titles: string[]) => titles.map((title) => `“${title}”`).join('、');
const rank = (part: Part) => NUMBERS.indexOf(part.number as '一');

function isInOrder(parts: Part[]): boolean {
  return parts.every((part, index) => index === 0 || rank(part) > rank(parts[index - 1]!));
}
