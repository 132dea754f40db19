import type { TableId } from '../forms/form';

/** 两种语言 A text for the reader, Chinese first. `{name}` is a placeholder. */
export interface Text {
  zh: string;
  en: string;
}

/**
 * 等级 `error` only where it is certain; `warning` where a person should ask the agency; `info` for the rest.
 */
export type Severity = 'error' | 'warning' | 'info';

/** 依据 The official texts that require the rule, and the words that do. */
export interface Basis {
  documents: string[];
  quote?: string;
}

/** What every rule states, whatever it checks. One rule, one file. */
export interface RuleBase {
  /** A noun phrase for what should hold, in kebab case, and the file's name. It never changes meaning. */
  id: string;
  /** The reviewers' code. */
  code: string;
  title: Text;
  basis: Basis;
  severity: Severity;
  /** What is wrong, why, what to check, in that order. */
  explanation: Text;
}

/**
 * 勾稽关系 Two sums that must be equal on every line of a table.
 *
 * `each: 'column'`: `sum` and `equals` name rows, and the constraint holds in every column. `disposed.*` stands for every row of
 * the group but its total, so that one rule serves every edition of the form.
 */
export interface Constraint {
  table: TableId;
  each: 'row' | 'column';
  sum: string[];
  equals: string[];
}

/** 勾稽规则 A rule that is a sum. */
export interface SumRule extends RuleBase {
  constraint: Constraint;
}

/** 单元格规则 A rule on what one cell states; `judge` names the judge in `reconcile`, which the rule gives its data. */
export interface CellRule extends RuleBase {
  judge: 'blank' | 'not-a-number' | 'negative' | 'fraction' | 'unit';
  /** Blank tokens, words, tables and lines to which the rule does not apply. */
  except?: { rows?: string[]; columns?: string[]; tables?: TableId[] };
}

export type Rule = SumRule | CellRule;
