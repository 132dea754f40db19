import { compareReadings } from '../library/compare';
import type { Standing } from '../reconcile/decision';
import { standingOf } from '../reconcile/decision';
import { type Equation, type Explanation, explain, severityLabel, tableLabel } from '../reconcile/explain';
import { columnLabel, numberedRow, split } from '../reconcile/explain/labels';
import { tight } from '../reconcile/explain/phrases';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { Place, Unchecked } from '../report/report';
import { type Entry, isRead, reportColumns, reportValues, type Unread } from './entry';
import { type Column, localTime, type Table, type Value } from './table';
import { FOLLOW_UPS, kindOf, type Language, REASONS, UNCHECKED } from './words';

/** More cells than these are counted, not listed. */
const MOST_PLACES = 10;

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

/** 问题等级 to 置信度 of a finding. */
function valuesOf(finding: Finding, review: Review, language: Language): Value[] {
  const said = explain(finding, review, language);
  const set = (text: string) => (language === 'zh' ? tight(text) : text);
  return [
    severityLabel(finding, language),
    finding.code,
    kindOf(finding.code, finding.places[0]?.split('/')[0], language),
    placeOf(finding, said, review, language),
    statedOf(finding, said, review, language),
    correctOf(finding, said, set),
    differenceOf(finding, said),
    said.equations.map(equationInFigures).join('\n') || null,
    said.basisLine || null,
    said.wording,
    said.suggestion === null && said.alternatives.length === 0 ? null : suggestionOf(said, set, language),
    CONFIDENCE[confidenceOf(finding)][language],
  ];
}

/**
 * 置信度 certain: the sums cannot be right, and where they are wrong is settled; unplaced: they cannot be right, but several cells could
 * be the wrong one; likely: probably wrong, the agency should say; look: for a person to look at.
 */
export type Confidence = 'certain' | 'unplaced' | 'likely' | 'look';

/** How sure one may be of a finding: what is undecided or a hint never counts as wrong. */
export function confidenceOf(finding: Finding): Confidence {
  if (finding.outcome === 'undecided' || finding.severity === 'info') return 'look';
  if (finding.severity === 'warning') return 'likely';
  const isSum = finding.relations.length > 0 && finding.sides === undefined;
  return isSum && (finding.uncertain || finding.more || finding.repairs.length !== 1)
    ? 'unplaced'
    : 'certain';
}

const CONFIDENCE: Record<Confidence, Record<Language, string>> = {
  certain: { zh: '确定', en: 'certain' },
  unplaced: { zh: '确定不平，位置待核', en: 'certain, place open' },
  likely: { zh: '很可能', en: 'likely' },
  look: { zh: '请人工看', en: 'please look' },
};

/** “表三—4.保护第三方合法权益—其他”; a line where no cell can be named; the prose; the two sides that contradict each other. */
export function placeOf(finding: Finding, said: Explanation, review: Review, language: Language): string {
  const zh = language === 'zh';
  if (finding.sides)
    return finding.sides.map(({ label }) => label[language].replaceAll(' · ', '·')).join(zh ? '；' : '; ');
  if (finding.places.length > 0 && !isOfLines(finding, said)) {
    const names = finding.places.slice(0, MOST_PLACES).map((place) => cellName(place, review, language));
    const more = finding.places.length - names.length;
    const rest = zh ? `等${finding.places.length}格` : `and ${more} more`;
    return [names.join(zh ? '；' : '; '), more > 0 ? rest : ''].join(more > 0 && !zh ? ' ' : '');
  }
  if (said.where !== '') {
    const where = said.where.replaceAll(' · ', '·').replace(/　| {2}/g, '—');
    return zh ? tight(where) : where;
  }
  const prose = zh ? '正文' : 'prose';
  return said.title === '' || finding.passage === null ? said.title || prose : `${prose}—${said.title}`;
}

/** Whether it is lines that do not add up, and no cell of them can be named. */
export function isOfLines(finding: Finding, said: Explanation): boolean {
  const { relations, outcome, uncertain } = finding;
  return relations.length > 0 && said.changes.length === 0 && !uncertain && outcome === 'violated';
}

function cellName(place: Place, review: Review, language: Language): string {
  const [table, row, column] = split(place);
  const parts = [tableLabel(table, language), numberedRow(table, row, review, language)];
  // The 2014 table has one column.
  if (table !== 'statistics') parts.push(columnLabel(table, row, column, review, language));
  return parts.join('—');
}

/** What is printed: the figure of a single cell as a number, several with their names, the words of the prose. */
function statedOf(finding: Finding, said: Explanation, review: Review, language: Language): Value {
  const zh = language === 'zh';
  if (finding.sides) {
    const none = zh ? '无' : 'none';
    return finding.sides
      .map(
        ({ label, value }) => `${label[language].replaceAll(' · ', '·')}${zh ? '：' : ': '}${value ?? none}`,
      )
      .join(zh ? '；' : '; ');
  }
  if (isOfLines(finding, said)) return null;
  const [first] = finding.places;
  if (first === undefined) return finding.passage?.quote ?? null;
  const printed = (place: Place): Value => {
    const figure = review.figures[place];
    if (figure === undefined || figure.state === 'absent') return null;
    if (figure.state === 'blank') return figure.text.trim() || (zh ? '空白' : 'blank');
    return figure.value ?? figure.text.trim();
  };
  if (finding.places.length === 1) return printed(first);
  const shown = finding.places.slice(0, MOST_PLACES).map((place) => {
    const [table, row, column] = split(place);
    const names = [
      numberedRow(table, row, review, language),
      columnLabel(table, row, column, review, language),
    ];
    return `${names.slice(0, table === 'statistics' ? 1 : 2).join('·')}${zh ? '：' : ': '}${printed(place) ?? ''}`;
  });
  return shown.join(zh ? '；' : '; ') + (finding.places.length > MOST_PLACES ? '…' : '');
}

/** What the one repair says; nothing where there is none or several, and never of two sides that contradict each other. */
function correctOf(finding: Finding, said: Explanation, set: (text: string) => string): Value {
  if (finding.uncertain || said.changes.length === 0) return null;
  if (said.changes.length === 1) return said.changes[0]!.to;
  return said.changes.map(({ label, to }) => `${set(label)}：${to}`).join('；');
}

function differenceOf(finding: Finding, said: Explanation): Value {
  const [one, other] = finding.sides ?? [];
  if (one && other)
    return one.value === null || other.value === null ? null : Math.abs(one.value - other.value);
  const all = [...new Set(said.equations.map(({ difference }) => difference))];
  return all.length <= 1 ? (all[0] ?? null) : all.join('；');
}

/** “〔T3-H〕保护第三方合法权益：0＋0＋0＋0＋1＋1＝2≠1”. Long sums name what is not zero and count the rest. */
export function equationInFigures({ code, label, left, right, leftSum, rightSum }: Equation): string {
  const side = (terms: Equation['left'], sum: number) => {
    const zeros = terms.filter(({ value }) => value === 0).length;
    const folded = terms.length > 8 && zeros > 1;
    const shown = terms.filter(({ value }) => !folded || value !== 0).map(({ value }) => value ?? '□');
    const all = [...shown, ...(folded ? [`0×${zeros}`] : [])];
    return all.length > 1 ? `${all.join('＋')}＝${sum}` : `${all[0] ?? sum}`;
  };
  const [a, b] = [side(left, leftSum), side(right, rightSum)];
  const relation = leftSum === rightSum ? '＝' : '≠';
  const turned = right.length > 1 ? b.replace(/^(.*)＝(.*)$/, '$2＝$1') : b;
  return `〔${code}〕${tight(label)}：${a}${relation}${turned}`;
}

function suggestionOf(said: Explanation, set: (text: string) => string, language: Language): string {
  const zh = language === 'zh';
  const blank = zh ? '空白' : 'blank';
  const changes = (list: Explanation['changes']) =>
    list
      .map(({ label, from, to }) => `${label}${zh ? '：' : ': '}${from ?? blank}→${to}`)
      .join(zh ? '，' : ', ');
  const either = said.alternatives.map(({ changes: list }) => changes(list)).join(zh ? '；或' : '; or ');
  const change = said.changes.length > 0 ? changes(said.changes) : either;
  return set([change, said.suggestion ?? ''].filter(Boolean).join(zh ? '。' : '. '));
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
