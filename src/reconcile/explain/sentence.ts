import type { Finding } from '../finding';
import type { Review } from '../review';
import { namedLine } from './equations';
import type { Equation, Language } from './explanation';
import { placeLabel, tableLabel, tableOfCode } from './labels';
import { counted, list, orMore, plural, quote } from './phrases';
import { namedCells } from './where';

/** 表述 A finding on sums in one or two sentences: where, the figures, the relation, the suggestion. */
export function sentenceOf(
  finding: Finding,
  equations: Equation[],
  review: Review,
  language: Language,
): string {
  const zh = language === 'zh';
  const table = tableLabel(tableOfCode(finding.relations[0]?.code), language);
  if (finding.outcome === 'undecided' && equations.length > 3) {
    const cells = quote(namedCells(finding.places, review, language));
    return zh
      ? `${table}${cells}未填，${counted(equations.length, '处')}勾稽待核。${adviceZh(finding, equations.length, review)}`
      : `${table}: ${cells} blank, ${plural(equations.length, 'relation')} open. ${adviceEn(finding, equations.length, review)}`;
  }
  const relations = equations.map(({ kind, words, difference }, index) => {
    const line = kind === 'row' ? namedLine(finding.relations[index]!, review, language) : '';
    const isOpen = finding.outcome === 'undecided';
    if (zh) return `${line}${words}${isOpen ? '' : `，相差 ${difference}`}`;
    const what = `${line && `in ${line} `}${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    return isOpen ? what : `${what} (difference ${difference})`;
  });
  const what = relations.join(zh ? '；' : '; ');
  return zh
    ? `${table}${what}。${adviceZh(finding, equations.length, review)}`
    : `${table}: ${what}. ${adviceEn(finding, equations.length, review)}`;
}

function adviceZh(finding: Finding, count: number, review: Review): string {
  const [only] = finding.repairs;
  const settles = count === 1 ? '即平' : `后${counted(count, '处')}均平`;
  if (finding.outcome === 'undecided') {
    if (finding.repairs.length !== 1 || !only) return '请核实后补填。';
    const fills = only.map(({ place, to }) => `${quote(placeLabel(place, review, 'zh'))}应为 ${to}`);
    return fills.length > 3
      ? `请按各分项推算后补填 ${fills.length} 格。`
      : `推算${fills.join('，')}，请核实后补填。`;
  }
  if (finding.repairs.length > 1) {
    return `有 ${finding.repairs.length} 种${orMore(finding, 'zh')}改法一样小，请核实更正。`;
  }
  if (finding.uncertain) return `疑在${quote(namedCells(finding.places, review, 'zh'))}，请核实更正。`;
  if (!only) return '请对照台账核实更正。';
  if (only.length === 1) {
    const { place, from, to } = only[0]!;
    const name = quote(placeLabel(place, review, 'zh'));
    const now = from === null ? '现未填' : `现填 ${from}`;
    const verb = from === null ? '填为' : '改为';
    return `建议核实${name}一格（${now}），${verb} ${to} ${settles}。`;
  }
  const changes = only.map(
    ({ place, from, to }) => `${quote(placeLabel(place, review, 'zh'))}由 ${from ?? '空白'} 改为 ${to}`,
  );
  return `建议核实${counted(only.length, '格')}：${changes.join('，')}，改${settles}。`;
}

function adviceEn(finding: Finding, count: number, review: Review): string {
  const [only] = finding.repairs;
  const settled = count === 1 ? 'settles it' : count === 2 ? 'settles both' : `settles all ${count}`;
  if (finding.outcome === 'undecided') {
    if (finding.repairs.length !== 1 || !only) return 'Please confirm and fill in the blanks.';
    const fills = only.map(({ place, to }) => `${quote(placeLabel(place, review, 'en'))} works out as ${to}`);
    return fills.length > 3
      ? `Please work out ${plural(fills.length, 'cell')} from the parts and fill them in.`
      : `${fills.join(', ')}: please confirm and fill in.`;
  }
  if (finding.repairs.length > 1) {
    return `${finding.repairs.length}${orMore(finding, 'en')} repairs are equally small: please check and correct.`;
  }
  if (finding.uncertain) {
    return `The fault is probably in ${quote(namedCells(finding.places, review, 'en'))}: please check and correct.`;
  }
  if (!only) return 'Please check against the records and correct.';
  const changes = only.map(
    ({ place, from, to }) => `${quote(placeLabel(place, review, 'en'))} from ${from ?? 'blank'} to ${to}`,
  );
  return `Suggested: check ${only.length === 1 ? 'this cell' : 'these cells'}; changing ${list(changes, 'en')} ${settled}.`;
}
