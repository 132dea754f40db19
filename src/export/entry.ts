import type { Reading } from '../library/records';
import { summarise } from '../library/summarise';
import type { FollowUp } from '../library/summary';
import type { Review } from '../reconcile/review';
import type { Column, Value } from './table';
import { AGENCY_TYPES, EDITIONS, type Language } from './words';

/** 一份 One report to export: its review with the decisions on it, and what the library knows besides. */
export interface Entry {
  review: Review;
  /** Newest first: what was found in the first and is gone in the last has been corrected. */
  readings?: readonly Reading[];
  followUp?: FollowUp | null;
  /** What was noted with the follow-up. */
  note?: string;
}

/** 读取失败 A source that was to be read and could not be: it is a row too, so that nobody takes it for one in order. */
export interface Unread {
  name: string;
  url: string | null;
  /** Why, in words. */
  reason: string;
  /** ISO 8601. */
  at: string | null;
}

/** Whether a report was read. */
export function isRead(entry: Entry | Unread): entry is Entry {
  return 'review' in entry;
}

/** 报告栏 The columns by which every sheet names a report: 单位名称 … 格式版本. */
export function reportColumns(language: Language): Column[] {
  const column = (zh: string, en: string, width: number, kind: Column['kind'] = 'text'): Column => ({
    title: language === 'zh' ? zh : en,
    kind,
    width,
  });
  return [
    column('单位名称', 'Agency', 24),
    column('单位类型', 'Type', 9),
    column('报告年度', 'Year', 9, 'number'),
    column('报告标题', 'Title', 36),
    column('网址', 'Address', 30),
    column('页面发布日期', 'Published', 12, 'day'),
    column('落款日期', 'Signed', 12, 'day'),
    column('是否逾期', 'Late', 9),
    column('格式版本', 'Form', 9),
  ];
}

/** The values of those columns. */
export function reportValues(entry: Entry | Unread, language: Language): Value[] {
  if (!isRead(entry)) return [entry.name, null, null, null, entry.url, null, null, null, null];
  const { document, source } = entry.review;
  const { overdue } = summarise(entry.review);
  const late = { zh: ['否', '是'], en: ['no', 'yes'] }[language];
  return [
    document.agency ?? source.title,
    AGENCY_TYPES[document.agencyType][language],
    document.year,
    source.title,
    source.url,
    document.published,
    document.signed,
    overdue === null ? null : late[overdue > 0 ? 1 : 0]!,
    document.form === null ? null : EDITIONS[document.form][language],
  ];
}
