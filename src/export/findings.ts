import { compareReadings } from '../library/compare';
import type { Standing } from '../reconcile/decision';
import { standingOf } from '../reconcile/decision';
import { tableLabel } from '../reconcile/explain';
import type { Finding } from '../reconcile/finding';
import type { Unchecked } from '../report/report';
import { type Entry, isRead, reportColumns, reportValues, type Unread } from './entry';
import { CONFIDENCE, cellName, valuesOf } from './finding-values';
import { type Column, localTime, type Table, type Value } from './table';
import { FOLLOW_UPS, kindOf, type Language, REASONS, UNCHECKED } from './words';

/** 审核表 One finding a row; what could not be checked, and what could not be read, are rows too. */
export function findingsTable(entries: Iterable<Entry | Unread>, language: Language): Table {
  const rows: Value[][] = [];
  for (const entry of entries)
    for (const row of rowsOf(entry, language)) rows.push([rows.length + 1, ...row]);
  return { name: language === 'zh' ? '审核表' : 'Findings', columns: findingColumns(language), rows };
}

/** 审核表的列 Exactly those of the reviewers' sheet, in its order. */
export function findingColumns(language: Language): Column[] {
  const column = (zh: string, en: string, width: number, kind: Column['kind'] = 'text'): Column => ({
    title: language === 'zh' ? zh : en,
    kind,
    width,
  });
  return [
    column('序号', 'No.', 6, 'number'),
    ...reportColumns(language),
    column('问题等级', 'Severity', 9),
    column('规则编号', 'Rule', 9),
    column('问题类别', 'Kind', 9),
    column('位置（表—行—列）', 'Place (table, row, column)', 32),
    column('原文或填报值', 'As stated', 18, 'number'),
    column('应为值', 'Should be', 12, 'number'),
    column('差额', 'Difference', 8, 'number'),
    column('勾稽式（带数）', 'Relation with its figures', 40),
    column('依据', 'Basis', 28),
    column('问题表述', 'Finding', 56),
    column('修改建议', 'Suggestion', 36),
    column('置信度', 'Confidence', 14),
    column('核查人', 'Reviewer', 10),
    column('核查日期', 'Reviewed on', 12, 'day'),
    column('单位反馈', 'Agency’s answer', 18),
    column('整改状态', 'Status', 18),
    column('复核日期', 'Checked again on', 12, 'day'),
    column('备注', 'Remarks', 24),
    column('页面抓取时间', 'Read at', 19, 'moment'),
  ];
}

/** 一份报告的各行 The rows of one report, without their number: what stands, what has been corrected, what could not be checked. */
export function rowsOf(entry: Entry | Unread, language: Language): Value[][] {
  const report = reportValues(entry, language);
  if (!isRead(entry))
    return [[...report, ...uncheckedValues(entry.reason, '', language), localTime(entry.at)]];
  const { review, readings = [] } = entry;
  const readAt = localTime(review.source.retrievedAt);
  const again = readings.length > 1 ? dayOf(readings[0]!.lastReadAt) : null;
  const standing = review.findings.map((finding) => [
    ...report,
    ...valuesOf(finding, review, language),
    ...handledValues(finding, entry, again, language),
    readAt,
  ]);
  return [
    ...standing,
    ...correctedRows(entry, report, again, language),
    ...uncheckedRows(entry, report, language),
  ];
}

/** 核查人 to 备注: what persons decided and noted. A decision names nobody, so 核查人 is left to be filled in. */
function handledValues(finding: Finding, entry: Entry, again: string | null, language: Language): Value[] {
  const standing = standingOf(finding, entry.review);
  const decision =
    standing.state === 'confirmed' || standing.state === 'dismissed' ? standing.decision : null;
  const explained = decision?.reason === 'explained' || entry.followUp === 'explained';
  const notes = [
    standing.state === 'disputed' && (language === 'zh' ? '核查人意见不一' : 'reviewers disagree'),
    standing.state === 'confirmed' && (language === 'zh' ? '已确认' : 'confirmed'),
    decision?.note,
    entry.note,
  ].filter((note): note is string => typeof note === 'string' && note !== '');
  return [
    null,
    decision === null ? null : dayOf(decision.madeAt),
    explained ? FOLLOW_UPS.explained[language] : null,
    statusOf(standing, finding, entry, language),
    again,
    notes.join(language === 'zh' ? '；' : '; ') || null,
  ];
}

/** 整改状态 An ignored finding says so with its reason; one that still stands in a later reading has not been corrected. */
function statusOf(
  standing: Standing,
  finding: Finding,
  { followUp, readings = [] }: Entry,
  language: Language,
): Value {
  if (standing.state === 'dismissed') {
    const reason = standing.decision.reason === null ? '' : REASONS[standing.decision.reason][language];
    return language === 'zh' ? `不予采纳（${reason}）` : `not adopted (${reason})`;
  }
  if (followUp) return FOLLOW_UPS[followUp][language];
  const first = readings.at(-1);
  const now = readings[0];
  if (first === undefined || now === undefined || first === now) return null;
  const { remaining } = compareReadings(first.review, now.review);
  return remaining.some((one) => one.rule === finding.rule && sameLines(one, finding))
    ? FOLLOW_UPS.not[language]
    : null;
}

function sameLines(a: Finding, b: Finding): boolean {
  const key = ({ relations, places }: Finding) =>
    JSON.stringify([relations.map(({ code, line }) => code + line), places]);
  return key(a) === key(b);
}

/** 整改到位 What the first reading had and the last has no more. */
function correctedRows(
  { review, readings = [] }: Entry,
  report: Value[],
  again: string | null,
  language: Language,
): Value[][] {
  const first = readings.at(-1);
  if (first === undefined || readings.length < 2) return [];
  const { corrected } = compareReadings(first.review, review);
  return corrected.map((finding) => [
    ...report,
    ...valuesOf(finding, first.review, language),
    ...[null, null, null, FOLLOW_UPS.corrected[language], again, null],
    localTime(first.lastReadAt),
  ]);
}

function uncheckedRows({ review }: Entry, report: Value[], language: Language): Value[][] {
  const where = ({ places, table, code }: Unchecked) =>
    places.length > 0
      ? cellName(places[0]!, review, language) +
        (places.length > 1
          ? language === 'zh'
            ? `等${places.length}格`
            : ` and ${places.length - 1} more`
          : '')
      : table !== undefined
        ? tableLabel(table, language)
        : (code ?? '');
  return review.unchecked.map((one) => [
    ...report,
    ...uncheckedValues(UNCHECKED[one.reason][language], where(one), language, one.code),
    localTime(review.source.retrievedAt),
  ]);
}

/** 问题等级 to 备注 of something that was not checked. */
function uncheckedValues(
  reason: string,
  where: string,
  language: Language,
  code: string | null = null,
): Value[] {
  const zh = language === 'zh';
  return [
    zh ? '未能核对' : 'Not checked',
    code,
    code === null ? null : kindOf(code, undefined, language),
    where || null,
    ...[null, null, null, null, null],
    zh ? `未能核对：${reason}。` : `Not checked: ${reason}.`,
    zh ? '请人工查看。' : 'Please look at it yourself.',
    CONFIDENCE.look[language],
    ...[null, null, null, null, null, null],
  ];
}

function dayOf(moment: string): string | null {
  return localTime(moment)?.slice(0, 10) ?? null;
}
