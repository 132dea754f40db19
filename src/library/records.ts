import type { Decision } from '../reconcile/decision';
import type { Review } from '../reconcile/review';
import type { ReportIdentity } from './identity';

/** 报告 One report: agency, year and address. What it states is in its readings. */
export interface ReportRecord extends ReportIdentity {
  /** The newest of its readings, and when that was last seen. */
  newest: string;
  readAt: string;
  /** Findings of the newest reading, whatever was decided on them. */
  counts: { error: number; warning: number; info: number };
}

/** 读取 What a report stated when it was read. The same again is the same reading, seen later. */
export interface Reading {
  /** Report and content. */
  id: string;
  report: string;
  firstReadAt: string;
  lastReadAt: string;
  review: Review;
}

/** 处理 A decision and the address it was made at: one for each finding and reviewer, the latest. */
export interface StoredDecision extends Decision {
  id: string;
  address: string;
}

/** 认定 What a person said of two names: one agency, or two. */
export interface Pair {
  id: string;
  same: boolean;
  madeAt: string;
}

/** 报告库的内容 Everything that can be exported and merged: reports follow from their readings. */
export interface Contents {
  readings: Reading[];
  decisions: StoredDecision[];
  pairs: Pair[];
}

/** 库文件 The library in one file. */
export interface LibraryFile extends Contents {
  schema: 'gouji/library@1';
  exportedAt: string;
}

/** The id of a decision. */
export function decisionId(address: string, { finding, by }: Pick<Decision, 'finding' | 'by'>): string {
  return JSON.stringify([address, finding, by]);
}

/** The id of a pair of agencies, whichever is named first. */
export function pairId(a: string, b: string): string {
  return JSON.stringify([a, b].sort());
}
