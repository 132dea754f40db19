import type { Place } from '../../report/report';
import { sumRules } from '../../rules';
import type { Relation, Section } from '../finding';
import type { Review } from '../review';
import type { Language } from './explanation';
import {
  blockHeading,
  columnLabel,
  lineLabel,
  numberedRow,
  placeLabel,
  rowName,
  split,
  tableLabel,
  tableOfCode,
} from './labels';
import { counted, list } from './phrases';

/** 位置 “表三　4.保护第三方合法权益 · 其他”: table, block, line and column, several cells in short. */
export function whereOf(places: Place[], review: Review, language: Language): string {
  const first = places[0];
  if (first === undefined) return '';
  const [table] = split(first);
  const headings = new Set(places.map((place) => blockHeading(place, review)));
  const heading = language === 'zh' && headings.size === 1 ? [...headings][0]! : '';
  const gap = language === 'zh' ? '　' : '  ';
  const cells = cellsOf(places, (row) => numberedRow(table, row, review, language), review, language);
  return [tableLabel(table, language), heading, cells].filter(Boolean).join(gap);
}

/** 所在部分 “一、总体情况，第 2 段　表三　一、本年新收 · 总计”: the section of the text before the cells. */
export function withSection(section: Section | undefined, where: string, language: Language): string {
  return section
    ? [sectionName(section, language), where].filter(Boolean).join(language === 'zh' ? '　' : '  ')
    : where;
}

function sectionName({ number, title, paragraph }: Section, language: Language): string {
  if (number === null) return language === 'zh' ? '题名与导语' : 'Title and preamble';
  if (language === 'zh') return `${number}、${title}${paragraph === null ? '' : `，第 ${paragraph} 段`}`;
  return `Part ${'一二三四五六'.indexOf(number) + 1}${paragraph === null ? '' : `, paragraph ${paragraph}`}`;
}

/** 短位置 “保护第三方合法权益 · 其他”: without table and numbers. */
export function titleOf(places: Place[], review: Review, language: Language): string {
  const first = places[0];
  if (first === undefined) return '';
  return cellsOf(places, (row) => rowName(split(first)[0], row, review, language), review, language);
}

/** “4.保护第三方合法权益 · 其他、总计”: what the cells share is said once. */
function cellsOf(
  places: Place[],
  nameRow: (row: string) => string,
  review: Review,
  language: Language,
): string {
  const rows = [...new Set(places.map((place) => split(place)[1]))];
  const columns = [...new Set(places.map((place) => split(place)[2]))];
  const [table, row] = split(places[0]!);
  const nameColumn = (column: string) => columnLabel(table, row, column, review, language);
  if (table === 'statistics') {
    if (rows.length <= 3) return list(rows.map(nameRow), language);
    return language === 'zh'
      ? `${nameRow(row)} 等 ${rows.length} 格`
      : `${nameRow(row)} and ${rows.length - 1} more`;
  }
  if (rows.length === 1 && columns.length <= 3) {
    return `${nameRow(rows[0]!)} · ${list(columns.map(nameColumn), language)}`;
  }
  if (columns.length === 1 && rows.length <= 3) {
    return `${list(rows.map(nameRow), language)} · ${nameColumn(columns[0]!)}`;
  }
  if (rows.length === 1) return nameRow(rows[0]!);
  if (columns.length === 1 && table !== 'proactive') {
    return language === 'zh' ? `${nameColumn(columns[0]!)}列` : `column ${nameColumn(columns[0]!)}`;
  }
  return language === 'zh'
    ? `${nameRow(row)} · ${nameColumn(split(places[0]!)[2])} 等 ${places.length} 格`
    : `${nameRow(row)} · ${nameColumn(split(places[0]!)[2])} and ${places.length - 1} more`;
}

/** “表三　自然人、总计两列”: the lines of relations where no cell can be named. */
export function whereLines(relations: Relation[], review: Review, language: Language): string {
  const table = tableOfCode(relations[0]?.code);
  const gap = language === 'zh' ? '　' : '  ';
  return `${tableLabel(table, language)}${gap}${linesOf(relations, numberedRow, review, language)}`;
}

/** Codes whose lines go by their own names. */
const ALONE = sumRules.map(({ code }) => code).filter((code) => tableOfCode(code) !== 'applications');

/** “本年新收一行，自然人、总计两列”; `nameRow` gives rows their names with or without numbers. */
export function linesOf(
  relations: Relation[],
  nameRow: typeof numberedRow,
  review: Review,
  language: Language,
): string {
  const names = (codes: string[]) => [
    ...new Set(
      relations
        .filter(({ code }) => codes.includes(code))
        .map(({ code, line }) =>
          code === 'T3-H'
            ? nameRow('applications', line, review, language)
            : lineLabel(code, line, review, language),
        ),
    ),
  ];
  return [
    linesPhrase(names(['T3-H']), '行', 'row', language),
    linesPhrase(names(['T3-O', 'T3-I']), '列', 'column', language),
    linesPhrase(names(ALONE), '', '', language),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : '; ');
}

function linesPhrase(names: string[], measure: string, noun: string, language: Language): string {
  if (names.length === 0 || noun === '') return list(names, language);
  if (language === 'en') return `${noun}${names.length > 1 ? 's' : ''} ${list(names, 'en')}`;
  const count = names.length === 1 ? `一${measure}` : counted(names.length, measure);
  return names.length > 4 ? `${list(names.slice(0, 3), 'zh')}等${count}` : `${list(names, 'zh')}${count}`;
}

/** Names of cells in a sentence, at most three; several go without their numbers. */
export function namedCells(places: Place[], review: Review, language: Language): string {
  if (places.length === 1) return placeLabel(places[0]!, review, language);
  const names = places.slice(0, 3).map((place) => titleOf([place], review, language));
  if (places.length <= 3) return list(names, language);
  return language === 'zh'
    ? `${list(names, language)}等 ${places.length} 格`
    : `${names.join(', ')} and ${places.length - 3} more`;
}
