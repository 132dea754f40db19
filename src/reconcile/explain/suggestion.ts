import { formOf } from '../../forms';
import { sumRules } from '../../rules';
import { mainChanges } from '../fault';
import type { Change, Finding } from '../finding';
import type { Review } from '../review';
import { causeSentence } from './causes';
import type { Alternative, Equation, LabelledChange, Language } from './explanation';
import { columnLabel, lineLabel, numberedRow, placeLabel, split, tableOfCode } from './labels';
import { counted, orMore, plural } from './phrases';

/** 建议 Why the one repair is certain, or what a person should do where there is none or several. */
export function suggestionOf(
  finding: Finding,
  equations: Equation[],
  review: Review,
  language: Language,
): string {
  const zh = language === 'zh';
  const cause = causeSentence(finding, review, language);
  const count = equations.length;
  const [only] = finding.repairs;
  if (finding.outcome === 'undecided') return openSuggestion(finding, equations, cause, language);
  if (finding.uncertain) {
    return zh
      ? '疑在所指的格；表中有空白，别的改法也说得通。请核实。'
      : 'The fault is probably in the cells shown, but blanks leave room for other explanations. Please check.';
  }
  if (finding.repairs.length > 1) {
    return zh
      ? `${cause}有 ${finding.repairs.length} 种${orMore(finding, language)}改法一样小，表内分不出。请核实。`
      : join(
          cause,
          `${finding.repairs.length}${orMore(finding, language)} repairs are equally small; the table cannot tell which. Please check.`,
        );
  }
  if (!only) {
    return zh
      ? `没有简单的改法能使${count > 1 ? counted(count, '处全') : '本处'}平。请对照台账核对。`
      : `No simple repair settles ${count > 1 ? `all ${count}` : 'it'}. Please check against the records.`;
  }
  const main = mainChanges(only).length;
  if (main === 1) {
    const all = count > 1 ? `改后${counted(count, '处')}都平` : '改后即平';
    const en = count > 1 ? `It settles ${count === 2 ? 'both' : `all ${count}`}` : 'It settles the sum';
    const decided = finding.decidedBy ? decidedBy(finding.decidedBy, language) : '';
    if (decided) return zh ? `${all}。${decided}${cause}` : join(`${en}.`, decided, cause);
    const fills = only.length > main ? (zh ? '，空白随之补填' : ', the blanks filled accordingly') : '';
    return zh
      ? `${all}${fills}，全表只有这一格能做到。${cause}`
      : join(`${en}${fills}, and no other cell of the table does.`, cause);
  }
  return zh
    ? `${counted(only.length, '格')}一起改，${count > 1 ? counted(count, '处都') : '即'}平，没有更小的改法。${cause}`
    : join(
        `Changing the ${only.length} cells together settles ${count > 1 ? `all ${count}` : 'it'}; nothing smaller does.`,
        cause,
      );
}

/** The changes of a repair with the names of their cells. */
export function labelled(changes: Change[], review: Review, language: Language): LabelledChange[] {
  const shared = sharedRow(changes);
  return changes.map(({ place, from, to }) => {
    const [table, row, column] = split(place);
    const label = shared
      ? columnLabel(table, row, column, review, language)
      : placeLabel(place, review, language);
    return { place, label, from, to };
  });
}

/** 几种改法 Several repairs of equal size in the order of the form; none if one is asserted. */
export function alternativesOf(finding: Finding, review: Review, language: Language): Alternative[] {
  if (finding.repairs.length < 2) return [];
  const order = Object.keys(review.figures);
  const first = (changes: Change[]) => Math.min(...changes.map(({ place }) => order.indexOf(place)));
  return [...finding.repairs]
    .sort((a, b) => first(a) - first(b))
    .map((changes) => {
      const [table, row] = split(changes[0]!.place);
      const label = sharedRow(changes)
        ? numberedRow(table, row, review, language)
        : placeLabel(changes[0]!.place, review, language);
      return { label, changes: labelled(changes, review, language) };
    });
}

/** 核对范围 The lines to check where no repair is offered: “本年新收一行（7 格）”. */
export function checksOf(finding: Finding, review: Review, language: Language): string[] {
  if (finding.repairs.length > 0 || finding.outcome === 'undecided' || finding.uncertain) return [];
  const seen = new Set<string>();
  return finding.relations.flatMap(({ code, line }) => {
    const key = `${code === 'T3-H' || code === 'T4-S' ? 'row' : 'column'} ${line}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const cells = cellsOn(code, line, review);
    const name = lineLabel(code, line, review, language);
    const noun =
      tableOfCode(code) === 'statistics'
        ? ['及其分项', 'sum']
        : ({ 'T3-H': ['一行', 'row'], 'T4-S': ['一组', 'group'] }[code] ?? ['一列', 'column']);
    return [
      language === 'zh'
        ? `${name}${noun[0]}（${cells} 格）`
        : `${noun[1]} ${name} (${plural(cells, 'cell')})`,
    ];
  });
}

/** The number of cells of a row or a column that the page has. */
function cellsOn(code: string, line: string, { document, figures }: Review): number {
  const table = tableOfCode(code);
  if (table === 'statistics') {
    const { sum, equals } = sumRules.find((rule) => rule.code === code)!.constraint;
    return [...sum, ...equals].filter((row) => figures[`${table}/${row}/value`]?.state !== 'absent').length;
  }
  const isRow = code === 'T3-H' || code === 'T4-S';
  const printed = Object.entries(figures).filter(([place, { state }]) => {
    const [of, row, column] = split(place);
    return of === table && state !== 'absent' && (isRow ? row : column) === line;
  });
  if (printed.length > 0 || document.form === null) return printed.length;
  const block = formOf(document.form).tables.find(({ id }) => id === table)?.blocks[0];
  return (isRow ? block?.columns.length : block?.rows.length) ?? 0;
}

function openSuggestion(finding: Finding, equations: Equation[], cause: string, language: Language): string {
  const zh = language === 'zh';
  const changes = finding.repairs[0];
  if (changes) {
    const one = changes.length === 1;
    return zh
      ? `${cause}${one ? `其余各格已定，这一格只能是 ${changes[0]!.to}` : `其余各格已定，这 ${changes.length} 格可以推算`}。请核实后补填。`
      : join(
          cause,
          one
            ? `The other cells leave only ${changes[0]!.to}. Please confirm and fill it in.`
            : `The other cells determine these ${changes.length}. Please confirm and fill them in.`,
        );
  }
  if (equations.length === 1) {
    const { difference } = equations[0]!;
    return zh
      ? `${cause}空白处合计应为 ${difference}，请核实后补填。`
      : join(cause, `The blanks should add up to ${difference}. Please confirm and fill them in.`);
  }
  return zh
    ? `${cause}空白处补填后才能核对，请核实后补填。`
    : join(cause, 'The sums can be checked once the blanks are filled. Please confirm and fill them in.');
}

/** Why one of several equal repairs is asserted. */
function decidedBy(source: NonNullable<Finding['decidedBy']>, language: Language): string {
  const sources = {
    prose: ['与正文相符。', 'It agrees with the prose.'],
    'last-year': ['与上年报告相符。', 'It agrees with last year’s report.'],
    'next-year': ['与下年报告相符。', 'It agrees with next year’s report.'],
  } as const;
  return sources[source][language === 'zh' ? 0 : 1];
}

function sharedRow(changes: Change[]): boolean {
  return changes.length > 1 && new Set(changes.map(({ place }) => split(place)[1])).size === 1;
}

function join(...sentences: string[]): string {
  return sentences.filter(Boolean).join(' ');
}
