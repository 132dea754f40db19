import { formOf, forms } from '../forms';
import { rowOf } from '../report/report';
import { ruleOf } from '../rules';
import { type Basis, isJudgedRule, isSumRule } from '../rules/rule';
import { cellTexts } from './explain/cell-texts';
import { equationsOf } from './explain/equations';
import type { Explained, Explanation, Language } from './explain/explanation';
import { headlineOf, shortOf } from './explain/headline';
import { judgedTexts, sidesOf } from './explain/judged';
import { placeLabel, rowName, tableLabel } from './explain/labels';
import { tight, trimmed } from './explain/phrases';
import { sentenceOf } from './explain/sentence';
import { alternativesOf, checksOf, labelled, suggestionOf } from './explain/suggestion';
import { linesOf, titleOf, whereLines, whereOf, withSection } from './explain/where';
import type { Finding } from './finding';
import type { Review } from './review';

export type {
  Alternative,
  Equation,
  Explained,
  ExplainedSide,
  Explanation,
  LabelledChange,
  Language,
  Term,
} from './explain/explanation';
export { lineLabel, placeLabel, severityLabel, tableLabel } from './explain/labels';

/** 说明 What every surface says of a finding: pure, from the review alone. */
export function explain(finding: Finding, review: Review, language: Language): Explanation {
  const rule = ruleOf(finding.rule);
  const judged = rule !== undefined && isJudgedRule(rule);
  // What a judged rule confronts is told by its two sides: its relations go over several reports.
  const equations = judged ? [] : equationsOf(finding, review, language);
  const basis = basisOf(rule?.basis ?? { documents: [] }, review);
  const hasLines =
    !judged &&
    finding.relations.length > 0 &&
    finding.repairs.length !== 1 &&
    !finding.uncertain &&
    finding.outcome === 'violated';
  const common = {
    title: hasLines
      ? linesOf(finding.relations, rowName, review, language)
      : titleOf(finding.places, review, language),
    where: withSection(
      finding.section,
      hasLines ? whereLines(finding.relations, review, language) : whereOf(finding.places, review, language),
      language,
    ),
    equations,
    changes: finding.repairs.length === 1 ? labelled(finding.repairs[0]!, review, language) : [],
    alternatives: alternativesOf(finding, review, language),
    sides: sidesOf(finding, language),
    checks: judged ? [] : checksOf(finding, review, language),
    basis,
    basisLine: basisLine(basis, language),
  };
  const texts =
    rule && isJudgedRule(rule)
      ? judgedTexts(rule, finding, language)
      : rule && !isSumRule(rule) && finding.outcome !== 'undecided'
        ? cellTexts(rule.judge, finding, review, language)
        : equations.length > 0
          ? {
              headline: headlineOf(finding, equations, review, language),
              short: shortOf(finding, equations, review, language),
              suggestion: suggestionOf(finding, equations, review, language),
              message: sentenceOf(finding, equations, review, language),
            }
          : {
              headline: finding.message[language],
              short: rule?.title[language] ?? '',
              suggestion: null,
              message: finding.message[language],
            };
  return {
    ...common,
    ...texts,
    headline: trimmed(texts.headline),
    short: trimmed(texts.short),
    suggestion: texts.suggestion === null ? null : trimmed(texts.suggestion),
    message: trimmed(texts.message),
    wording: language === 'zh' ? tight(texts.message) : texts.message,
  };
}

/** 核对结果及其说明 Everything that a page which shows the review has to say of it. */
export function explainAll(review: Review, language: Language): Explained {
  const places = review.unchecked.flatMap((one) => one.places);
  const tables = review.unchecked.flatMap(({ table }) => table ?? []);
  return {
    review,
    explanations: review.findings.map((finding) => explain(finding, review, language)),
    labels: Object.fromEntries([
      ...places
        .flatMap((place) => [place, rowOf(place)])
        .map((place) => [place, placeLabel(place, review, language)]),
      ...tables.map((table) => [table, tableLabel(table, language)]),
    ]),
    form: review.document.form && formOf(review.document.form).name[language],
  };
}

/** The documents of the edition in use; those of no edition always count. */
function basisOf(basis: Basis, { document }: Review): Basis {
  if (basis.everyEdition) return basis;
  const others = forms.filter(({ id }) => id !== document.form).map((form) => form.basis);
  const documents = basis.documents.filter((name) => document.form === null || !others.includes(name));
  return { ...basis, documents };
}

function basisLine({ documents, part }: Basis, language: Language): string {
  const names = documents.join('、');
  if (!part) return names;
  return language === 'zh' ? `${names}，${part.zh}` : `${names}, ${part.en}`;
}
