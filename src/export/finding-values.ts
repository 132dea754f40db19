import { type Equation, type Explanation, explain, severityLabel, tableLabel } from '../reconcile/explain';
import { columnLabel, numberedRow, split } from '../reconcile/explain/labels';
import { tight } from '../reconcile/explain/phrases';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { Place } from '../report/report';
import type { Value } from './table';
import { kindOf, type Language } from './words';

/** More cells than these are counted, not listed. */
const MOST_PLACES = 10;

/** 问题等级 to 置信度 of a finding. */
export function valuesOf(finding: Finding, review: Review, language: Language): Value[] {
  const said = explain(finding, review, language);
  const set = (text: string) => (language === 'zh' ? tight(text) : text);
  return [
    severityLabel(finding, language),
    finding.code,
    kindOf(finding.code, finding.places[0]?.split('/')[0], language),
    placeOf(finding, said, review, language),
    statedOf(finding, said, review, language),
    correctOf(finding, said, set),
    differenceOf(finding, said),
    said.equations.map(equationInFigures).join('\n') || null,
    said.basisLine || null,
    said.wording,
    said.suggestion === null && said.alternatives.length === 0 ? null : suggestionOf(said, set, language),
    CONFIDENCE[confidenceOf(finding)][language],
  ];
}

/**
 * 置信度 certain: the sums cannot be right, and where they are wrong is settled; unplaced: they cannot be right, but several cells could
 * be the wrong one; likely: probably wrong, the agency should say; look: for a person to look at.
 */
export type Confidence = 'certain' | 'unplaced' | 'likely' | 'look';

/** How sure one may be of a finding: what is undecided or a hint never counts as wrong. */
export function confidenceOf(finding: Finding): Confidence {
  if (finding.outcome === 'undecided' || finding.severity === 'info') return 'look';
  if (finding.severity === 'warning') return 'likely';
  const isSum = finding.relations.length > 0 && finding.sides === undefined;
  return isSum && (finding.uncertain || finding.more || finding.repairs.length !== 1)
    ? 'unplaced'
    : 'certain';
}

/** 置信度 In words. */
export const CONFIDENCE: Record<Confidence, Record<Language, string>> = {
  certain: { zh: '确定', en: 'certain' },
  unplaced: { zh: '确定不平，位置待核', en: 'certain, place open' },
  likely: { zh: '很可能', en: 'likely' },
  look: { zh: '请人工看', en: 'please look' },
};

/** “表三—4.保护第三方合法权益—其他”; a line where no cell can be named; the prose; the two sides that contradict each other. */
export function placeOf(finding: Finding, said: Explanation, review: Review, language: Language): string {
  const zh = language === 'zh';
  if (finding.sides)
    return finding.sides.map(({ label }) => label[language].replaceAll(' · ', '·')).join(zh ? '；' : '; ');
  if (finding.places.length > 0 && !isOfLines(finding, said)) {
    const names = finding.places.slice(0, MOST_PLACES).map((place) => cellName(place, review, language));
    const more = finding.places.length - names.length;
    const rest = zh ? `等${finding.places.length}格` : `and ${more} more`;
    return [names.join(zh ? '；' : '; '), more > 0 ? rest : ''].join(more > 0 && !zh ? ' ' : '');
  }
  if (said.where !== '') {
    const where = said.where.replaceAll(' · ', '·').replace(/　| {2}/g, '—');
    return zh ? tight(where) : where;
  }
  const prose = zh ? '正文' : 'prose';
  return said.title === '' || finding.passage === null ? said.title || prose : `${prose}—${said.title}`;
}

/** Whether it is lines that do not add up, and no cell of them can be named. */
export function isOfLines(finding: Finding, said: Explanation): boolean {
  const { relations, outcome, uncertain } = finding;
  return relations.length > 0 && said.changes.length === 0 && !uncertain && outcome === 'violated';
}

/** A cell by its table, row and column. */
export function cellName(place: Place, review: Review, language: Language): string {
  const [table, row, column] = split(place);
  const parts = [tableLabel(table, language), numberedRow(table, row, review, language)];
  // The 2014 table has one column.
  if (table !== 'statistics') parts.push(columnLabel(table, row, column, review, language));
  return parts.join('—');
}

/** What is printed: the figure of a single cell as a number, several with their names, the words of the prose. */
function statedOf(finding: Finding, said: Explanation, review: Review, language: Language): Value {
  const zh = language === 'zh';
  if (finding.sides) {
    const none = zh ? '无' : 'none';
    return finding.sides
      .map(
        ({ label, value }) => `${label[language].replaceAll(' · ', '·')}${zh ? '：' : ': '}${value ?? none}`,
      )
      .join(zh ? '；' : '; ');
  }
  if (isOfLines(finding, said)) return null;
  const [first] = finding.places;
  if (first === undefined) return finding.passage?.quote ?? null;
  const printed = (place: Place): Value => {
    const figure = review.figures[place];
    if (figure === undefined || figure.state === 'absent') return null;
    if (figure.state === 'blank') return figure.text.trim() || (zh ? '空白' : 'blank');
    return figure.value ?? figure.text.trim();
  };
  if (finding.places.length === 1) return printed(first);
  const shown = finding.places.slice(0, MOST_PLACES).map((place) => {
    const [table, row, column] = split(place);
    const names = [
      numberedRow(table, row, review, language),
      columnLabel(table, row, column, review, language),
    ];
    return `${names.slice(0, table === 'statistics' ? 1 : 2).join('·')}${zh ? '：' : ': '}${printed(place) ?? ''}`;
  });
  return shown.join(zh ? '；' : '; ') + (finding.places.length > MOST_PLACES ? '…' : '');
}

/** What the one repair says; nothing where there is none or several, and never of two sides that contradict each other. */
function correctOf(finding: Finding, said: Explanation, set: (text: string) => string): Value {
  if (finding.uncertain || said.changes.length === 0) return null;
  if (said.changes.length === 1) return said.changes[0]!.to;
  return said.changes.map(({ label, to }) => `${set(label)}：${to}`).join('；');
}

function differenceOf(finding: Finding, said: Explanation): Value {
  const [one, other] = finding.sides ?? [];
  if (one && other)
    return one.value === null || other.value === null ? null : Math.abs(one.value - other.value);
  const all = [...new Set(said.equations.map(({ difference }) => difference))];
  return all.length <= 1 ? (all[0] ?? null) : all.join('；');
}

/** “〔T3-H〕保护第三方合法权益：0＋0＋0＋0＋1＋1＝2≠1”. Long sums name what is not zero and count the rest. */
export function equationInFigures({ code, label, left, right, leftSum, rightSum }: Equation): string {
  const side = (terms: Equation['left'], sum: number) => {
    const zeros = terms.filter(({ value }) => value === 0).length;
    const folded = terms.length > 8 && zeros > 1;
    const shown = terms.filter(({ value }) => !folded || value !== 0).map(({ value }) => value ?? '□');
    const all = [...shown, ...(folded ? [`0×${zeros}`] : [])];
    return all.length > 1 ? `${all.join('＋')}＝${sum}` : `${all[0] ?? sum}`;
  };
  const [a, b] = [side(left, leftSum), side(right, rightSum)];
  const relation = leftSum === rightSum ? '＝' : '≠';
  const turned = right.length > 1 ? b.replace(/^(.*)＝(.*)$/, '$2＝$1') : b;
  return `〔${code}〕${tight(label)}：${a}${relation}${turned}`;
}

function suggestionOf(said: Explanation, set: (text: string) => string, language: Language): string {
  const zh = language === 'zh';
  const blank = zh ? '空白' : 'blank';
  const changes = (list: Explanation['changes']) =>
    list
      .map(({ label, from, to }) => `${label}${zh ? '：' : ': '}${from ?? blank}→${to}`)
      .join(zh ? '，' : ', ');
  const either = said.alternatives.map(({ changes: list }) => changes(list)).join(zh ? '；或' : '; or ');
  const change = said.changes.length > 0 ? changes(said.changes) : either;
  return set([change, said.suggestion ?? ''].filter(Boolean).join(zh ? '。' : '. '));
}
