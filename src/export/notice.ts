import { isOpen, standingOf } from '../reconcile/decision';
import { explain, severityLabel } from '../reconcile/explain';
import { tight } from '../reconcile/explain/phrases';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import { isOfLines, placeOf } from './finding-values';
import { writable } from './table';

/** 整改通知 What a notice to one unit says. A Chinese document in any language of the interface: plain texts, without markup. */
export interface Notice {
  /** 关于更正2024年政府信息公开工作年度报告的通知 */
  title: string;
  /** 称谓, without the colon. */
  to: string;
  /** Of which report. */
  year: number | null;
  opening: string;
  rows: NoticeRow[];
}

/** 一条问题 One row of the table of a notice. */
export interface NoticeRow {
  place: string;
  /** 现填; — where it is not one cell. */
  stated: string;
  problem: string;
  suggestion: string;
}

/** 落款 What the person who sends it fills in; blank lines where it is left out. */
export interface Signature {
  /** 期限 As it is to be printed: 2025年3月7日. */
  deadline: string;
  /** 落款单位 */
  office: string;
  date: string;
}

/** 栏目 The head of the table. */
export const NOTICE_HEAD = ['序号', '位置', '现填', '问题', '建议'] as const;

/**
 * 拟通知 The notice on a report, or null where there is nothing to notify of. Errors and warnings, hints by choice; nothing that was
 * ignored, and no doubt of our own: what was read with doubt (抽取疑点) never goes out unless a person has confirmed it.
 */
export function noticeOf(review: Review, { hints = false }: { hints?: boolean } = {}): Notice | null {
  const { agency, year } = review.document;
  const findings = review.findings.filter(
    (finding) =>
      (hints || finding.severity !== 'info') &&
      isOpen(finding, review) &&
      (!isOwnDoubt(finding, review) || standingOf(finding, review).state === 'confirmed'),
  );
  if (findings.length === 0) return null;
  const of = year === null ? '' : `${year}年`;
  return {
    title: `关于更正${of}政府信息公开工作年度报告的通知`,
    to: writable(agency ?? '有关单位'),
    year,
    opening: `经审核，你单位${of}政府信息公开工作年度报告存在以下问题：`,
    rows: findings.map((finding) => rowOf(finding, review)),
  };
}

/** 抽取疑点 Whether it is we who may have read wrongly: a figure that we could not read, or read only by a guess. */
export function isOwnDoubt(finding: Finding, { figures }: Review): boolean {
  return finding.places.some((place) => {
    const { state, reason, notes } = figures[place] ?? {};
    if (state === 'illegible') return reason !== 'not-a-number';
    return notes?.includes('letter-as-digit') === true;
  });
}

function rowOf(finding: Finding, review: Review): NoticeRow {
  const said = explain(finding, review, 'zh');
  const place = placeOf(finding, said, review, 'zh').replaceAll('—', '，');
  const mark = `〔${severityLabel(finding, 'zh')}·${finding.code}〕`;
  return {
    place: writable(place),
    stated: isOfLines(finding, said) ? '—' : writable(statedOf(finding, review)),
    problem: writable(`${problemOf(said, finding)}${mark}`),
    suggestion: writable(suggestionOf(said, finding)),
  };
}

function statedOf({ places }: Finding, { figures }: Review): string {
  const [first] = places;
  const figure = places.length === 1 && first !== undefined ? figures[first] : undefined;
  if (figure === undefined || figure.state === 'absent') return '—';
  return figure.state === 'blank' ? '空白' : figure.text.trim() || '空白';
}

/** The figures and the relation; what is suggested has its own column. */
function problemOf(said: ReturnType<typeof explain>, finding: Finding): string {
  if (said.equations.length === 0 || finding.relations.length === 0) return said.wording;
  const [problem = said.wording] = said.wording.split(/。(?=建议|推算|有\d|请)/);
  return problem.endsWith('。') ? problem : `${problem}。`;
}

function suggestionOf(said: ReturnType<typeof explain>, finding: Finding): string {
  const many =
    said.equations.length > 1
      ? `后${['', '', '两', '三', '四', '五'][said.equations.length] ?? said.equations.length}处均平`
      : '后即平';
  if (said.changes.length === 1 && !finding.uncertain && finding.outcome === 'violated') {
    return `请核实本格，改为${said.changes[0]!.to}${many}。`;
  }
  if (said.changes.length > 0 && !finding.uncertain) {
    const changes = said.changes.map(({ label, from, to }) => `${label}${from ?? '空白'}→${to}`).join('，');
    return tight(`请核实：${changes}。`);
  }
  if (said.alternatives.length > 0) return '请对照台账核实更正。';
  return tight(said.suggestion ?? '请核实更正。');
}

/** 结语 With the deadline. */
export function closingOf(deadline: string): string {
  return `请于${deadline}前核实更正、重新发布，并反馈更正情况。`;
}

/** 公文日期 `2025-03-07` → 2025年3月7日, without zeros before figures, as documents have it. */
export function documentDate(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}
