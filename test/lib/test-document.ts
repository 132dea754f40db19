import { describe, expect, it } from 'vitest';
import type { Block, MediaBlock, SourceDocument } from '../../src/grid/document';
import type { SourceCell } from '../../src/grid/grid';
import { findDocumentFaults } from '../../src/reconcile/document';
import { explain } from '../../src/reconcile/explain';
import { reconcile } from '../../src/reconcile/reconcile';
import { readIdentity } from '../../src/report/agency';
import type { Report } from '../../src/report/report';
import { readStructure } from '../../src/report/structure';
import type { JudgedRule, Severity } from '../../src/rules/rule';
import { type Printed, reportOf, source } from '../reconcile/report-of';

/**
 * 报告样例 A whole report in few words: a department's for 2023 in which nothing is wrong, but for what is given.
 * `parts`: the text of a section by its number, null to leave it out with its heading; `headings`: a heading in other words;
 * `cells`: what cells print, null for no such cell; `heads`: heads of 表二; `media`: a section in which an image stands.
 */
export interface Sample {
  say?: string;
  title?: string | null;
  preamble?: string | null;
  agency?: string;
  year?: number;
  parts?: Record<string, string | null>;
  headings?: Record<string, string>;
  order?: string;
  cells?: Record<string, Printed>;
  without?: ('proactive' | 'applications' | 'challenges')[];
  unlisted?: Record<string, string>;
  heads?: string[];
  media?: { number: string; kind: MediaBlock['kind'] };
  published?: string;
  signature?: string;
  footer?: string;
  truncated?: boolean;
  mergedOther?: boolean;
  kind?: Report['identity']['kind'];
  /** The edition of its tables, where it is not that of the year. */
  form?: '2019' | '2021';
  /** What the finding should say: its severity, words of its message or of its passage. */
  severity?: Severity;
  expect?: string;
  quote?: string;
}

const HEADINGS: Record<string, string> = {
  一: '一、总体情况',
  二: '二、主动公开政府信息情况',
  三: '三、收到和处理政府信息公开申请情况',
  四: '四、政府信息公开行政复议、行政诉讼情况',
  五: '五、存在的主要问题及改进情况',
  六: '六、其他需要报告的事项',
};

const TEXTS: Record<string, string> = {
  一: '（一）主动公开。全年发布各类信息218条。\n（二）依申请公开。全年收到申请8件。\n（三）政府信息管理。严格信息审核。\n（四）平台建设。办好门户网站。\n（五）监督保障。工作考核良好，社会评议满意，无责任追究情形。',
  二: '',
  三: '',
  四: '',
  五: '公开内容还不够全面，更新不及时。下一步将加强培训，建立台账。',
  六: '本年度未发出收费通知，未收取信息处理费。',
};

const TABLE_OF = { 二: 'proactive', 三: 'applications', 四: 'challenges' } as const;

/** The report of a sample, read as pages are. */
export function sampleReport(sample: Sample = {}): Report {
  const agency = sample.agency ?? '云川市林业局';
  const year = sample.year ?? 2023;
  const document = documentOf(sample, agency, year);
  const form = sample.form ?? (year >= 2021 ? '2021' : '2019');
  const report = reportOf(form, { optional: 'zero' });
  report.identity = { ...report.identity, ...readIdentity(document), kind: sample.kind ?? 'report' };
  if (sample.kind === 'report-without-tables') {
    report.identity.reason = 'missing';
    report.identity.form = null;
    report.unchecked.push({ code: null, places: [], reason: 'missing' });
  }
  for (const table of sample.without ?? []) {
    for (const place of Object.keys(report.figures))
      if (place.startsWith(`${table}/`)) report.figures[place] = { text: '', value: null, state: 'absent' };
    if (sample.kind === 'report-without-tables') continue;
    const inSection = Object.entries(TABLE_OF).find(([, id]) => id === table)![0];
    report.unchecked.push({
      code: null,
      places: [],
      table,
      reason: sample.media?.number === inSection ? sample.media.kind : 'missing',
    });
  }
  for (const [place, printed] of Object.entries(sample.cells ?? {})) print(report, place, printed);
  for (const [row, label] of Object.entries(sample.unlisted ?? {})) report.unlisted[row] = label;
  if (sample.truncated)
    report.unchecked.push({ code: null, places: [], table: 'challenges', reason: 'truncated' });
  if (sample.mergedOther) {
    const id = document.cells.length;
    document.cells.push({ id, text: '0', start: 0, end: 0, colSpan: 1, rowSpan: 3 });
    report.cells['applications/disposed.other/naturalPerson'] = id;
  }
  report.structure = readStructure(document, report);
  return report;
}

function print(report: Report, place: string, printed: Printed): void {
  // `applications/disposed.other`: every cell of the row.
  const [table, row, column] = place.split('/');
  const columns = column
    ? [column]
    : [
        'naturalPerson',
        'business',
        'research',
        'publicWelfare',
        'legalService',
        'otherOrganization',
        'total',
      ];
  for (const one of columns) {
    report.figures[`${table}/${row}/${one}`] =
      printed === null || printed === undefined
        ? { text: '', value: null, state: printed === null ? 'absent' : 'blank' }
        : { text: String(printed), value: Number(printed), state: 'stated' };
  }
}

/** The sample as a page: lines of text, a table standing in 二, 三 and 四 unless it is left out. */
export function documentOf(
  sample: Sample,
  agency = sample.agency ?? '云川市林业局',
  year = sample.year ?? 2023,
): SourceDocument {
  const blocks: Block[] = [];
  const cells: SourceCell[] = [];
  let text = '';
  const line = (content: string) => {
    text += `${content}\n`;
  };
  if (sample.title !== null) line(sample.title ?? `${agency}${year}年政府信息公开工作年度报告`);
  if (sample.published) line(`发布日期：${sample.published}`);
  if (sample.preamble !== null)
    line(
      sample.preamble ??
        `现公布本年度报告。本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    );
  for (const number of sample.order ?? '一二三四五六') {
    if (sample.parts?.[number] === null) continue;
    line(sample.headings?.[number] ?? HEADINGS[number]!);
    const content = sample.parts?.[number] ?? TEXTS[number]!;
    if (content !== '') line(content);
    const table = TABLE_OF[number as '二'];
    const start = text.length;
    if (table && !sample.without?.includes(table)) {
      for (const head of number === '二' ? (sample.heads ?? []) : ['表']) {
        cells.push({
          id: cells.length,
          text: head,
          start: text.length,
          end: text.length + head.length,
          colSpan: 1,
          rowSpan: 1,
        });
        line(head);
      }
      if (number === '二' && !sample.heads) line('表');
      blocks.push({ kind: 'table', start, end: text.length, rows: [], hidden: false });
    }
    if (sample.media?.number === number)
      blocks.push({ kind: sample.media.kind, start, end: start, url: 'x.jpg', label: '' });
  }
  if (sample.signature) line(sample.signature);
  if (sample.footer) line(sample.footer);
  const end = text.length;
  const lines = text.split('\n').slice(0, -1);
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
  const texts = lines.map((content, index): SourceCell[] => {
    const start = starts[index]!;
    return [{ id: -1, text: content, start, end: start + content.length, colSpan: 1, rowSpan: 1 }];
  });
  blocks.push({ kind: 'text', start: 0, end, lines: texts, lineStarts: starts });
  return { url: source.url, title: '', meta: {}, contentType: 'text/html', text, cells, blocks, links: [] };
}

/** Samples of one rule by what should become of them. `silent`: what must not fire, each line of 不触发 a case. */
export interface Samples {
  violated: Sample[];
  satisfied?: Sample[];
  undecided?: Sample[];
  silent?: Sample[];
}

/** 文书规则测试 One test for every sample. */
export function testDocument(rule: JudgedRule, samples: Samples): void {
  const name = (sample: Sample) => sample.say ?? JSON.stringify(sample);
  describe(`${rule.code} ${rule.id}`, () => {
    it.each(samples.violated.map((one) => [name(one), one] as const))('violated: %s', (_, sample) => {
      const review = reconcile(sampleReport(sample), source);
      const found = review.findings.filter((finding) => finding.rule === rule.id);
      expect(found).not.toEqual([]);
      const [finding] = found;
      expect(finding!.severity).toBe(sample.severity ?? rule.severity);
      if (sample.expect !== undefined) expect(finding!.message.zh).toContain(sample.expect);
      if (sample.quote !== undefined) expect(finding!.passage?.quote).toContain(sample.quote);
      for (const language of ['zh', 'en'] as const) {
        const said = JSON.stringify(explain(finding!, review, language));
        expect(said).not.toMatch(/undefined|NaN|\{[\w.]+\}/);
      }
    });
    for (const outcome of ['satisfied', 'undecided', 'silent'] as const) {
      const given = samples[outcome];
      if (!given) continue;
      it.each(given.map((one) => [name(one), one] as const))(`${outcome}: %s`, (_, sample) => {
        const found = findDocumentFaults(sampleReport(sample)).filter((draft) => draft.rule === rule.id);
        expect(found).toEqual([]);
      });
    }
  });
}
