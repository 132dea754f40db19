import type { FormId } from '../forms/form';
import type { AgencyType, ReportIdentity as DocumentIdentity, DocumentKind } from '../report/report';

/**
 * 一份一行 What the table of all reports shows of one: kept with its record, so that twenty thousand rows need not open one review.
 * Findings that were ignored do not count. Null: not stated, or without a denominator.
 */
export interface ReportSummary {
  title: string;
  kind: DocumentKind;
  reason: DocumentIdentity['reason'];
  agencyType: AgencyType;
  form: FormId | null;
  published: string | null;
  signed: string | null;
  /** 索引号 */
  identifier?: string | null;
  /** 逾期 Days after the day it had to be published; 0 in time; null where that cannot be told. */
  overdue: number | null;
  findings: { error: number; warning: number; info: number };
  unchecked: number;
  /** 待核 Relations that blanks leave open. */
  undecided?: number;
  /** Codes of what counts, most severe first, each once. */
  codes: string[];
  /** 勾稽 How many relations hold of those that could be checked. */
  relations: { satisfied: number; checked: number };
  received: number | null;
  carriedOver: number | null;
  disposed: number | null;
  carriedForward: number | null;
  reconsiderations: number | null;
  suits: number | null;
  /** 公开率 and the like of rules.md section 5, as shares from 0 to 1. */
  rates: {
    disposal: number | null;
    disclosure: number | null;
    denial: number | null;
    unavailable: number | null;
    naturalPerson: number | null;
  };
  /** 处理 Findings above a hint by what was decided on them. */
  handled: { open: number; confirmed: number; dismissed: number };
}

/**
 * 跟进 What a person noted of a report as a whole: notified 已发通知, explained 已说明, corrected 整改到位, partly 部分整改, not 未整改,
 * none 无需整改.
 */
export type FollowUp = 'notified' | 'explained' | 'corrected' | 'partly' | 'not' | 'none';
