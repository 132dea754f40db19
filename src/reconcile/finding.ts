import type { Place } from '../report/report';
import type { Severity, Text } from '../rules/rule';

/** 结论 satisfied 平, violated 不平, undecided 待核, inapplicable 不适用. */
export type Outcome = 'satisfied' | 'violated' | 'undecided' | 'inapplicable';

/** 勾稽式 One relation on one line, with both sides as computed from what is stated. */
export interface Relation {
  /** The reviewers' code: T3-H, T3-O, T3-I, T4-S, L-01 to L-07. */
  code: string;
  /** The row id for T3-H, the column id for T3-O and T3-I, the group id for T4-S, the row id of the total for L-01 to L-07. */
  line: string;
  left: number;
  right: number;
  /** |left − right| */
  difference: number;
}

/** 更正 One changed cell. `from` is null where the cell is blank. */
export interface Change {
  place: Place;
  from: number | null;
  to: number;
}

/**
 * 错因 How a clerk errs. T3-X1 and T3-X2 are `part-counted-twice` and `outcome-left-out`, `carry-over-left-out`.
 */
export type Cause =
  | 'total-in-neighbour'
  | 'misplaced'
  | 'total-not-updated'
  | 'neighbouring-cell'
  | 'digit-dropped'
  | 'digit-doubled'
  | 'digits-transposed'
  | 'line-shifted'
  | 'figure-split'
  | 'part-counted-twice'
  | 'outcome-left-out'
  | 'carry-over-left-out'
  | 'total-empty';

/** 核对发现 One cause, one finding. It points to places, never to elements. */
export interface Finding {
  rule: string;
  code: string;
  severity: Severity;
  outcome: 'violated' | 'undecided';
  /** The cells at fault or contradicted; may be empty. */
  places: Place[];
  /** On prose: offsets in the document's normalised text. */
  passage: { quote: string; start: number; end: number } | null;
  /** Where the passage stands; left out where the sections of the report are not known. */
  section?: Section;
  relations: Relation[];
  /** Alternatives; each is a list of changes that together settle every relation listed. Exactly one: it is asserted. */
  repairs: Change[][];
  cause: Cause | null;
  /** Blanks leave room for other explanations hardly larger: `places` are the likeliest cells, and no repair is asserted. */
  uncertain?: true;
  /** There are more repairs of the same size than are listed. */
  more?: true;
  /** What outside the table decided between several repairs of the same size: the one given is asserted for this reason. */
  decidedBy?: 'prose' | 'last-year' | 'next-year';
  message: Text;
  /** What fills the placeholders of the texts of a rule that is no sum: `{stated}`, `{year}`. */
  facts?: Record<string, string | number>;
  /** 两边 Two statements that contradict each other; neither is said to be the wrong one. */
  sides?: [Side, Side];
}

/** 所在部分 The section of the report in which a passage stands. */
export interface Section {
  /** 一 to 六; null above the first. */
  number: string | null;
  /** As the form words it: 总体情况. */
  title: string;
  /** Which paragraph of the section, from 1; null in its heading. */
  paragraph: number | null;
}

/** 一边 One of two statements that contradict each other, with the way to where it stands. */
export interface Side {
  /** 正文, 表三 · 本年新收, 2023 年度 · 结转下年. */
  label: Text;
  /** As stated; null where it says that there is none or leaves it out. */
  value: number | null;
  place?: Place;
  passage?: { quote: string; start: number; end: number };
  /** The other year's report, where it stands there. */
  url?: string;
}
