import type { Place } from '../../report/report';
import type { Basis, Text } from '../../rules/rule';
import type { Side } from '../finding';
import type { Review } from '../review';

/** 语言 The languages every surface speaks. */
export type Language = keyof Text;

/** 项 One cell of an equation, in the order of the form. */
export interface Term {
  place: Place;
  /** Null where nothing is stated: a blank, or a figure we could not read. */
  value: number | null;
  /** True if an asserted repair changes this cell. */
  culprit: boolean;
}

/** 算式 One relation of a finding, ready to be drawn and to be read aloud. */
export interface Equation {
  /** The reviewers' code: T3-H, T3-O, T3-I, T4-S. */
  code: string;
  line: string;
  /** row: across (六类之和); column: down (办理结果之和); balance: 收办平衡; group: one group of 表四. */
  kind: 'row' | 'column' | 'balance' | 'group';
  /** Short name of the line and what is added: “自然人，各办理结果之和”. For one-line forms. */
  label: string;
  left: Term[];
  right: Term[];
  /** Sums of what is stated. */
  leftSum: number;
  rightSum: number;
  difference: number;
  /** “差 1”, or 多 and 少 where two lines differ the opposite way. */
  differs: string;
  /** “六类申请人之和为 2，总计列填 1”. */
  words: string;
  /** “1 加 0 加 0 等于 2，不等于总计 1”: zeros of long sums are counted, not read. */
  spoken: string;
}

/** 更正 One change of a repair with the names of its line and cell. */
export interface LabelledChange {
  place: Place;
  /** What tells it from the other changes of the same repair: the column where they stand in one row, else both. */
  label: string;
  from: number | null;
  to: number;
}

/** 改法 One of several equally small repairs; none of them is preferred. */
export interface Alternative {
  /** The line that all its changes share, else the first cell. */
  label: string;
  changes: LabelledChange[];
}

/** 一边 One of two statements that contradict each other, with the way to where it stands. */
export type ExplainedSide = Omit<Side, 'label'> & { label: string };

/** 说明 What every surface says of a finding. Plain text without markup. */
export interface Explanation {
  /** What is wrong, one line, for the card. */
  headline: string;
  /** Title in a list: where, in short. */
  title: string;
  /** The line under the title: the figures and the suggestion. */
  short: string;
  /** “表三　4.保护第三方合法权益 · 其他” */
  where: string;
  equations: Equation[];
  /** The changes of the one repair that is asserted; empty if there is none or several. */
  changes: LabelledChange[];
  /** Why the repair is certain, or what to write instead; null where nothing is suggested. */
  suggestion: string | null;
  /** Several equally small repairs, in the order of the form; empty otherwise. */
  alternatives: Alternative[];
  /** Two statements that contradict each other, in the same size; empty otherwise. */
  sides: ExplainedSide[];
  /** What to check where there is no repair: “本年新收一行（7 格）”. */
  checks: string[];
  /** The documents of the edition in use only. */
  basis: Basis;
  /** The same in one line: “国办公开办函〔2019〕60号，表三表样”. */
  basisLine: string;
  /** The whole in one or two sentences: where, the figures, the relation, the suggestion. `Finding.message` is this. */
  message: string;
  /** 整改表述: one sentence for a notice, in the style of documents, without blanks between Han and digits. */
  wording: string;
}

/** 核对结果及其说明 A review in words, for whoever shows it without knowing rules and forms. Plain JSON. */
export interface Explained {
  review: Review;
  /** What is said of each finding, in the same order. */
  explanations: Explanation[];
  /** Names of the places and tables of which nothing can be said, by their ids. */
  labels: Record<string, string>;
  /** 版本 The name of the form in use; null where there is none. */
  form: string | null;
}
