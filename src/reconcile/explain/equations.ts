import { sumRules } from '../../rules';
import type { SumRule } from '../../rules/rule';
import { type ExpandedSystem, expand } from '../expand';
import type { Finding, Relation } from '../finding';
import type { Review } from '../review';
import type { Equation, Language, Term } from './explanation';
import { lineLabel, numberedRow, rowName, split } from './labels';
import { capital, fill, quote, trimmed } from './phrases';

/** 算式 The relations of a finding with their cells, in reading order. */
export function equationsOf(finding: Finding, review: Review, language: Language): Equation[] {
  const systems = systemsOf(review);
  const culprits = finding.repairs.length === 1 ? finding.repairs[0]!.map((change) => change.place) : [];
  const opposite = areOpposite(finding.relations);
  return finding.relations.map((relation) => {
    const { left, right, rule } = termsOf(relation, systems, culprits);
    const { code, line, difference } = relation;
    const equation = {
      code,
      line,
      kind: kindOf(code),
      label: labelOf(relation, rule, review, language),
      left,
      right,
      leftSum: relation.left,
      rightSum: relation.right,
      difference,
      differs: differenceOf(relation, opposite, language),
    };
    const words = wordsOf(relation, rule, { left, right }, finding.outcome, review, language);
    return { ...equation, words: capital(trimmed(words)), spoken: spokenOf(equation, review, language) };
  });
}

/** Each finding of a review asks for them, in each language. */
function systemsOf({ figures, document }: Review): ExpandedSystem[] {
  let systems = known.get(figures);
  if (!systems) {
    systems = expand(figures, document.form);
    known.set(figures, systems);
  }
  return systems;
}

const known = new WeakMap<Review['figures'], ExpandedSystem[]>();

/** Two lines of one kind that differ by the same, one too much and one too little. */
export function areOpposite(relations: Relation[]): boolean {
  const [first, second] = relations;
  return (
    relations.length === 2 &&
    first!.code === second!.code &&
    first!.left - first!.right === second!.right - second!.left
  );
}

function kindOf(code: string): Equation['kind'] {
  const kinds: Record<string, Equation['kind']> = { 'T3-H': 'row', 'T3-I': 'balance', 'T4-S': 'group' };
  return kinds[code] ?? 'column';
}

function termsOf(
  { code, line }: Relation,
  systems: ExpandedSystem[],
  culprits: string[],
): { left: Term[]; right: Term[]; rule: SumRule | undefined } {
  for (const { relations, variables } of systems) {
    const relation = relations.find((other) => other.code === code && other.line === line);
    if (!relation) continue;
    const terms = (indices: number[]) =>
      indices
        .map((index) => variables[index]!)
        .filter(({ state }) => state !== 'absent')
        .map(({ place, value }) => ({ place, value, culprit: culprits.includes(place) }));
    return { left: terms(relation.left), right: terms(relation.right), rule: relation.rule };
  }
  return { left: [], right: [], rule: sumRules.find((rule) => rule.code === code) };
}

function labelOf(relation: Relation, rule: SumRule | undefined, review: Review, language: Language): string {
  if (relation.code === 'T3-H') return rowName('applications', relation.line, review, language);
  const line = lineLabel(relation.code, relation.line, review, language);
  if (!rule) return line;
  return language === 'zh' ? `${line}，${rule.addends.zh}` : `${line}, ${rule.addends.en}`;
}

function differenceOf(relation: Relation, opposite: boolean, language: Language): string {
  const { left, right, difference } = relation;
  if (!opposite) return language === 'zh' ? `差 ${difference}` : `off by ${difference}`;
  if (left > right) return language === 'zh' ? `多 ${difference}` : `${difference} over`;
  return language === 'zh' ? `少 ${difference}` : `${difference} short`;
}

function wordsOf(
  relation: Relation,
  rule: SumRule | undefined,
  { left, right }: { left: Term[]; right: Term[] },
  outcome: Finding['outcome'],
  review: Review,
  language: Language,
): string {
  const blank = language === 'zh' ? '空白' : '(blank)';
  const values: Record<string, string | number> = { left: relation.left, right: relation.right };
  for (const { place, value } of [...left, ...right]) {
    const [, row, column] = split(place);
    values[row] = value ?? blank;
    if (rule?.constraint.each === 'row') values[column] = value ?? blank;
  }
  values.line = lineLabel(relation.code, relation.line, review, language);
  let template = rule?.words[language] ?? '{left} ≠ {right}';
  if (right.length > 0 && right.every(({ value }) => value === null)) {
    template = template.replace('填 {right}', '未填').replace('states {right}', 'is blank');
  }
  const words = fill(template, values);
  if (outcome !== 'undecided') return words;
  const { difference } = relation;
  return language === 'zh'
    ? `${words}，空白处应合计 ${difference}`
    : `${words}, the blanks would have to add up to ${difference}`;
}

/** How the equation is read aloud. */
function spokenOf(
  equation: Pick<Equation, 'kind' | 'left' | 'right' | 'leftSum' | 'rightSum'>,
  review: Review,
  language: Language,
): string {
  const { kind, left, right, leftSum, rightSum } = equation;
  if (kind === 'balance') {
    const named = ({ place, value }: Term) => {
      const row = numberedRow('applications', split(place)[1], review, language).replace(/^.、/, '');
      return `${row} ${spokenValue(value, language)}`;
    };
    const sides = [left, right].map((terms) => terms.map(named).join(language === 'zh' ? ' 加' : ' plus '));
    return language === 'zh'
      ? `${sides[0]} 等于 ${leftSum}，${sides[1]} 等于 ${rightSum}，两边不等`
      : `${sides[0]} equals ${leftSum}, ${sides[1]} equals ${rightSum}: the two sides differ`;
  }
  const isBlank = right.every(({ value }) => value === null);
  const end =
    language === 'zh'
      ? isBlank
        ? '，总计空白'
        : `，不等于总计 ${rightSum}`
      : isBlank
        ? ', the total is blank'
        : `, not the total ${rightSum}`;
  return `${spokenSum(left, leftSum, language)}${end}`;
}

/** Short sums term by term; of long ones the zeros are counted. */
function spokenSum(terms: Term[], sum: number, language: Language): string {
  const all = terms.map(({ value }) => spokenValue(value, language));
  const zeros = terms.filter(({ value }) => value === 0).length;
  if (terms.length <= 7 || zeros < 2) {
    return language === 'zh' ? `${all.join(' 加 ')} 等于 ${sum}` : `${all.join(' plus ')} equals ${sum}`;
  }
  const rest = terms.filter(({ value }) => value !== 0).map(({ value }) => spokenValue(value, language));
  if (language === 'zh') {
    const others = rest.length > 0 ? `${rest.join(' 加 ')} 与另外 ${zeros} 项 0 的和` : `${zeros} 项 0 的和`;
    return `${others}等于 ${sum}`;
  }
  return rest.length > 0
    ? `${rest.join(' plus ')} and ${zeros} zeros equals ${sum}`
    : `${zeros} zeros equals ${sum}`;
}

function spokenValue(value: number | null, language: Language): string {
  return value === null ? (language === 'zh' ? '空白' : 'a blank') : String(value);
}

/** “其他”列, “4.保护第三方合法权益”行: how a sentence names the line of a relation. */
export function namedLine(relation: Relation, review: Review, language: Language): string {
  const name = quote(lineLabel(relation.code, relation.line, review, language));
  const kind = kindOf(relation.code);
  if (language === 'en') return `${kind === 'row' ? 'row' : kind === 'group' ? 'group' : 'column'} ${name}`;
  return `${name}${kind === 'row' ? '行' : kind === 'group' ? '组' : '列'}`;
}
