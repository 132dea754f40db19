import { amountUnit } from './amount-unit';
import { applicationsBalance } from './applications-balance';
import { cellFilled } from './cell-filled';
import { challengesFooting } from './challenges-footing';
import { disposedFooting } from './disposed-footing';
import { nonNegativeCount } from './non-negative-count';
import { numericCell } from './numeric-cell';
import { plainNumber } from './plain-number';
import { rowFooting } from './row-footing';
import type { CellRule, JudgedRule, Rule, SumRule } from './rule';
import { subtotalFooting } from './subtotal-footing';
import { wholeCount } from './whole-count';

/** 勾稽规则 The rules that are sums, in reading order: across 表三, down 表三, 收办平衡, 表四. */
export const sumRules: readonly SumRule[] = [
  rowFooting,
  disposedFooting,
  subtotalFooting,
  applicationsBalance,
  challengesFooting,
];

/** 单元格规则 The rules on single cells. */
export const cellRules: readonly CellRule[] = [
  cellFilled,
  numericCell,
  nonNegativeCount,
  wholeCount,
  plainNumber,
  amountUnit,
];

/** 文表规则 The rules that confront the prose with the tables: N. */
export const proseRules: readonly JudgedRule[] = [];

/** 文书规则 The rules on form, sections, dates and the other tables: F, S, P, T2, X. */
export const documentRules: readonly JudgedRule[] = [];

/** 跨年规则 The rules that confront a report with those of other years: Y. */
export const yearRules: readonly JudgedRule[] = [];

/** 规则 Every rule, in reading order. */
export const rules: readonly Rule[] = [
  ...sumRules,
  ...cellRules,
  ...documentRules,
  ...proseRules,
  ...yearRules,
];

/** The rule with this id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
