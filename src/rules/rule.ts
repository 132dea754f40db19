import type { TableId, ValueKind } from '../forms/form';

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
  /** The part of the documents concerned, if one is: 表三表样. */
  part?: Text;
  quote?: string;
  /** The rule confronts the editions of the form: the documents of all count, not only those of the one in use. */
  everyEdition?: true;
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
 * `each: 'row'`: `sum` and `equals` name columns, and the constraint holds in every row; `each: 'column'`: they name rows.
 * `disposed.*` stands for every row of the group but its total, so that one rule serves every edition of the form.
 * `each: 'subtotal'`: a row that the page adds to the form as the sum of a group (`disposed.denied`) equals the group's rows.
 */
export interface Constraint {
  table: TableId;
  each: 'row' | 'column' | 'subtotal';
  sum: string[];
  equals: string[];
}

/** 勾稽规则 A rule that is a sum. */
export interface SumRule extends RuleBase {
  constraint: Constraint;
  /** What is added, in short: 六类申请人之和. */
  addends: Text;
  /**
   * The relation with its figures, as it stands under the equation. `{line}`, `{left}` and `{right}` are filled in; so is the id
   * of a row or column on the line, by its figure. English begins in lower case, for use within a sentence.
   */
  words: Text;
}

/** 单元格规则 A rule on what one cell states; `judge` names the judge in `reconcile`, which the rule gives its data. */
export interface CellRule extends RuleBase {
  judge: 'blank' | 'not-a-number' | 'negative' | 'fraction' | 'unit' | 'unit-missing';
  /** 不触发 Tables, rows, columns and kinds of value to which the rule does not apply; `optionalRows`: those a report may leave out. */
  except: {
    tables?: TableId[];
    rows?: string[];
    columns?: string[];
    kinds?: ValueKind[];
    optionalRows?: boolean;
  };
}

/**
 * 判断规则 A rule that is no sum and no cell: on the prose, the sections, the dates, the other tables, other years, other agencies. `judge` names the
 * judge in `reconcile` that gives the facts; the texts are filled from `Finding.facts`.
 */
export interface JudgedRule extends RuleBase {
  /** What the rule looks at; which folder's judges know it. */
  about: 'prose' | 'document' | 'years' | 'members';
  judge: string;
  /** For the card: what is wrong, one line. */
  headline: Text;
  /** For lists: title and the line under it. */
  listTitle: Text;
  short: Text;
  /** What to check or to do; null where the explanation says it all. */
  suggestion: Text | null;
}

export type Rule = SumRule | CellRule | JudgedRule;

/** Whether a rule is judged on something else than sums and single cells. */
export function isJudgedRule(rule: Rule): rule is JudgedRule {
  return 'about' in rule;
}

/** Whether a rule is a sum. */
export function isSumRule(rule: Rule): rule is SumRule {
  return 'constraint' in rule;
}
