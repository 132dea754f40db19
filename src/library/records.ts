import type { Decision } from '../reconcile/decision';
import type { Review } from '../reconcile/review';
import type { ReportIdentity } from './identity';
import type { FollowUp, ReportSummary } from './summary';

/** 报告 One report: agency, year and address. What it states is in its readings. */
export interface ReportRecord extends ReportIdentity {
  /** The newest of its readings, and when that was last seen. */
  newest: string;
  readAt: string;
  /** Findings of the newest reading that count: without those that were ignored. */
  counts: { error: number; warning: number; info: number };
  /** What the table of all reports shows. */
  summary: ReportSummary;
  /** 跟进 As last noted; null where nothing is. */
  followUp: FollowUp | null;
}

/** 跟进 What a person noted of a report, by its key. A note taken back stays as null, so that an older copy cannot bring it back. */
export interface StoredFollowUp {
  report: string;
  status: FollowUp | null;
  note: string;
  at: string;
}

/** 名册 The units that are expected to publish: plain text, one a line, perhaps with the years that a unit existed. */
export interface Roster {
  id: string;
  name: string;
  text: string;
  changedAt: string;
}

/** 网页副本 What was read, self-contained, under the id of its reading. */
export interface PageCopy {
  id: string;
  html: string | Uint8Array<ArrayBuffer>;
  hash: string;
  madeAt: string;
  url: string;
  /** Bytes it takes. */
  size: number;
}

/** 打开的报告 One report with all that was kept of it. */
export interface OpenReport {
  record: ReportRecord;
  /** The reading that stands, with the decisions at its address. */
  review: Review;
  /** Newest first. */
  readings: Reading[];
  /** What was noted with its follow-up. */
  note?: string;
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
  followUps: StoredFollowUp[];
  rosters: Roster[];
}

/** 库文件 The library in one file. Files of the first versions have neither follow-ups nor rosters. */
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
