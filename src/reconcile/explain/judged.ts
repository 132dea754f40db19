import type { JudgedRule, Text } from '../../rules/rule';
import type { Finding } from '../finding';
import type { ExplainedSide, Explanation, Language } from './explanation';

/** 填空 A text with its placeholders filled from the facts of a finding; `line.zh` and `line.en` are one fact in two languages, `{other?}` one that need not be there. */
export function fill(text: Text, facts: Finding['facts'], language: Language): string {
  return text[language].replace(/\{([\w.]+)(\?)?\}/g, (whole, name: string, optional?: string) =>
    String(facts?.[`${name}.${language}`] ?? facts?.[name] ?? (optional ? '' : whole)),
  );
}

/** 判断规则的说明 What is said of a finding on the prose, the sections, the dates, other tables or other years. */
export function judgedTexts(
  rule: JudgedRule,
  finding: Finding,
  language: Language,
): Pick<Explanation, 'headline' | 'title' | 'short' | 'suggestion' | 'message'> {
  const say = (text: Text) => fill(text, finding.facts, language);
  return {
    headline: say(rule.headline),
    title: say(rule.listTitle),
    short: say(rule.short),
    suggestion: rule.suggestion === null ? null : say(rule.suggestion),
    message: say(rule.explanation),
  };
}

/** 两边 The two statements of a contradiction, in the reader's language. */
export function sidesOf(finding: Finding, language: Language): ExplainedSide[] {
  return (finding.sides ?? []).map(({ label, ...side }) => ({ ...side, label: label[language] }));
}
