import type { Statement } from '../../prose/statement';
import { proseRules } from '../../rules';
import type { JudgedRule, Severity, Text } from '../../rules/rule';
import type { Side } from '../finding';
import type { Draft } from '../violations';

export const TEXT: Text = { zh: '正文', en: 'Text' };

/** 拟结论 A finding of the prose, marked at the statement's figure. */
export function draft(
  rule: JudgedRule,
  severity: Severity,
  statement: Statement,
  facts: NonNullable<Draft['facts']>,
  sides: [Side, Side],
): Draft {
  return {
    rule: rule.id,
    code: rule.code,
    severity,
    outcome: 'violated',
    places: statement.claim ? [] : statement.accepts[0]!,
    passage: statement.figure,
    relations: [],
    repairs: [],
    cause: null,
    facts,
    sides,
  };
}

/** The rule that judges in this way. */
export function ruleFor(code: string, judge: string): JudgedRule | undefined {
  return proseRules.find((rule) => rule.code === code && rule.judge === judge);
}
