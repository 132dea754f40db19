import { type Rates, ratesOf } from '../indicators/rates';
import { summarise } from '../library/summarise';
import { standingOf } from '../reconcile/decision';
import { type Entry, isRead, reportColumns, reportValues, type Unread } from './entry';
import { type Column, localTime, type Table, type Value } from './table';
import { FOLLOW_UPS, type Language, UNCHECKED } from './words';

/** 汇总表 One report a row: what was found, what came in and what became of it, and the rates. */
export function unitsTable(entries: Iterable<Entry | Unread>, language: Language): Table {
  const rows: Value[][] = [];
  for (const entry of entries) rows.push([rows.length + 1, ...unitValues(entry, language)]);
  return { name: language === 'zh' ? '单位汇总' : 'Reports', columns: unitColumns(language), rows };
}

/** 比率 In the order of the sheet. */
const RATES = [
  ['disposal', '办结率', 'Disposed of'],
  ['carryForward', '结转率', 'Carried forward'],
  ['disclosure', '公开率', 'Disclosed, whole or part'],
  ['granted', '全部公开率', 'Disclosed whole'],
  ['denial', '不予公开率', 'Denied'],
  ['unavailable', '无法提供率', 'Unavailable'],
  ['declined', '不予处理率', 'Declined'],
  ['other', '其他处理率', 'Other outcomes'],
  ['naturalPerson', '自然人占比', 'Natural persons'],
  ['reconsiderationCorrected', '复议纠错率', 'Corrected in reconsideration'],
  ['suitsCorrected', '诉讼纠错率', 'Corrected in suits'],
] as const satisfies [keyof Rates, string, string][];

/** The columns of the sheet. */
export function unitColumns(language: Language): Column[] {
  const column = (zh: string, en: string, kind: Column['kind'] = 'number', width = 9): Column => ({
    title: language === 'zh' ? zh : en,
    kind,
    width,
  });
  return [
    column('序号', 'No.', 'number', 6),
    ...reportColumns(language),
    column('错误数', 'Errors'),
    column('警告数', 'Warnings'),
    column('提示数', 'Hints'),
    column('未能核对数', 'Not checked', 'number', 11),
    column('勾稽通过数', 'Relations that hold', 'number', 11),
    column('勾稽总数', 'Relations checked', 'number', 11),
    column('本年新收', 'Received'),
    column('上年结转', 'Carried over'),
    column('办理总计', 'Disposed of'),
    column('结转下年', 'Carried forward'),
    column('行政复议', 'Reconsiderations'),
    column('行政诉讼', 'Suits'),
    ...RATES.map(([, zh, en]) => column(zh, en, 'share', 11)),
    column('已确认', 'Confirmed'),
    column('不予采纳', 'Not adopted'),
    column('整改状态', 'Status', 'text', 12),
    column('备注', 'Remarks', 'text', 30),
    column('页面抓取时间', 'Read at', 'moment', 19),
  ];
}

/** 一份一行 The row of one report, without its number. */
export function unitValues(entry: Entry | Unread, language: Language): Value[] {
  const zh = language === 'zh';
  const report = reportValues(entry, language);
  if (!isRead(entry)) {
    const nothing = Array<Value>(unitColumns(language).length - report.length - 3).fill(null);
    nothing[3] = 1;
    const remark = zh ? `未能核对：${entry.reason}` : `Not checked: ${entry.reason}`;
    return [...report, ...nothing, remark, localTime(entry.at)];
  }
  const { review } = entry;
  const { findings, unchecked, relations } = summarise(review);
  const rates = ratesOf(review);
  const standings = review.findings.map((finding) => standingOf(finding, review).state);
  const hasTables = Object.keys(review.figures).length > 0;
  const remarks = [
    rates.base === 'parts' && (zh ? '办理总计按分项' : 'disposed of: sum of the parts'),
    ...new Set(review.unchecked.map(({ reason }) => UNCHECKED[reason][language])),
    entry.note,
  ].filter((part) => typeof part === 'string' && part !== '');
  return [
    ...report,
    findings.error,
    findings.warning,
    findings.info,
    unchecked,
    hasTables ? relations.satisfied : null,
    hasTables ? relations.checked : null,
    rates.received,
    rates.carriedOver,
    rates.disposed,
    rates.carriedForward,
    rates.reconsiderations,
    rates.suits,
    ...RATES.map(([name]) => rateOf(name, rates, language)),
    standings.filter((state) => state === 'confirmed').length,
    standings.filter((state) => state === 'dismissed').length,
    entry.followUp ? FOLLOW_UPS[entry.followUp][language] : null,
    remarks.join(zh ? '；' : '; ') || null,
    localTime(review.source.retrievedAt),
  ];
}

/** A share; without applications there is none, which is neither 0% nor 100%. */
function rateOf(name: (typeof RATES)[number][0], rates: Rates, language: Language): Value {
  const none = language === 'zh' ? '—（无申请）' : '— (none)';
  if (rates[name] !== null) return rates[name];
  const ofDue = name === 'disposal' || name === 'carryForward' || name === 'naturalPerson';
  const whole = ofDue ? rates.due : name.endsWith('Corrected') ? null : rates.disposed;
  return whole === 0 ? none : null;
}
