import type { Place } from '../report/report';
import type { Cause, Change } from './finding';

/** 变量 One cell as the relations see it. */
export interface Variable {
  place: Place;
  /** Null unless stated. */
  value: number | null;
  /** A blank is a count ≥ 0 that costs less to fill than a stated figure to change. An illegible or absent one is unknown to us. */
  state: 'stated' | 'blank' | 'illegible' | 'absent';
  /** The page ends here: unknown, but no sign that the rest was misread. */
  truncated?: true;
}

/** 勾稽关系 One constraint on one line: the sum of the left variables equals the sum of the right ones. */
export interface LinearRelation {
  /** The reviewers' code: T3-H, T3-O, T3-I, T4-S. */
  code: string;
  line: string;
  /** Indices of variables. */
  left: number[];
  right: number[];
}

/** 方程组 Every relation of one table, over all its cells. */
export interface System {
  variables: Variable[];
  relations: LinearRelation[];
}

/** 旁证 What stands outside the table and decides ties: the report's prose, last year's report. */
export interface Evidence {
  /** A value that something other than the table states for a place, and how far it is to be trusted (0 to 1). */
  place: Place;
  value: number;
  weight: number;
  source: 'prose' | 'last-year' | 'next-year';
}

/** 解释 One cause: the violated relations that the same changes settle. */
export interface Repair {
  /** Indices into `System.relations`: the violated ones (or, where lines are possible alone but not together, that smallest set). */
  relations: number[];
  /** Every smallest set of changes, best first; empty if the bound on work was reached or no small one exists. */
  alternatives: Change[][];
  /** How a clerk errs, where the first alternative shows it. */
  cause: Cause | null;
  /** `no-small-explanation`: the bound was reached. `extraction-doubt`: impossible with complete cells, so our reading is in doubt. */
  status: 'explained' | 'no-small-explanation' | 'extraction-doubt';
  /** Outside evidence set the first of several alternatives apart: it may be asserted, with this as the reason. */
  decidedBy?: Evidence['source'];
  /** Blanks leave room for other values, or for another explanation hardly larger: never to be asserted. */
  uncertain?: true;
  /** There are more alternatives of this size than are listed. */
  more?: true;
}
