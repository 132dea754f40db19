import { formOf } from '../../../src/forms';
import { placesOf, type TableId } from '../../../src/forms/form';
import type { Finding } from '../../../src/reconcile/finding';
import type { Review } from '../../../src/reconcile/review';
import type { Figure, Place } from '../../../src/report/report';

/** Rows of figures by table and row id, in the order of the form's columns; null is a blank cell. Rows left out are zeros. */
export type Rows = Partial<Record<TableId, Record<string, (number | string | null)[]>>>;

const form = formOf('2019');

/** A review of the 2019 form with these figures and findings, as the engine would give it. */
export function sampleReview(rows: Rows, findings: Finding[], more: Partial<Review> = {}): Review {
  return {
    schema: 'gouji/review@1',
    source: { url: 'https://sample.gov.cn/report.html', title: '样例', retrievedAt: '2021-02-01T00:00:00Z' },
    document: {
      kind: 'report',
      reason: null,
      form: '2019',
      agency: '云川市应急管理局',
      agencyType: 'department',
      year: 2020,
      published: '2021-01-21',
      signed: null,
      period: ['2020-01-01', '2020-12-31'],
      identifier: null,
    },
    figures: figuresOf(rows),
    unlisted: {},
    findings,
    unchecked: [],
    checks: { satisfied: 38, violated: 2, undecided: 0, inapplicable: 0 },
    lines: [],
    ...more,
  };
}

function figuresOf(rows: Rows): Record<Place, Figure> {
  const figures: Record<Place, Figure> = {};
  for (const table of form.tables) {
    for (const place of placesOf(table)) {
      const value = valueAt(rows, place);
      figures[place] =
        value === null
          ? { text: '', value: null, state: 'blank' }
          : typeof value === 'string'
            ? { text: value, value: null, state: 'illegible', reason: 'not-a-number' }
            : { text: String(value), value, state: 'stated' };
    }
  }
  return figures;
}

function valueAt(rows: Rows, place: Place): number | string | null {
  const [table, row, column] = place.split('/') as [TableId, string, string];
  const block = form.tables
    .find(({ id }) => id === table)!
    .blocks.find(({ rows }) => rows.some(({ id }) => id === row))!;
  const given = rows[table]?.[row]?.[block.columns.findIndex(({ id }) => id === column)];
  return given === undefined ? 0 : given;
}

/** A page with these tables, plainly marked up, each figure's cell named by its place. */
export function samplePage(rows: Rows, style = ''): string {
  const tables = form.tables.map(({ id, title, blocks }) => {
    const body = blocks.map(({ heading, rows: lines, columns }) => {
      const head = `<tr><td>${heading}</td>${columns.map(({ labels }) => `<td>${labels.at(-1)}</td>`).join('')}</tr>`;
      const cells = lines.map((line) => {
        const figures = columns.map((column) => {
          const place = `${id}/${line.id}/${column.id}`;
          return `<td data-place="${place}">${valueAt(rows, place) ?? ''}</td>`;
        });
        return `<tr><td class="l">${line.labels.at(-1)}</td>${figures.join('')}</tr>`;
      });
      return head + cells.join('');
    });
    return `<h2>${title}</h2><div class="holder" id="${id}"><table>${body.join('')}</table></div>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>样例</title><style>
    body { margin: 0; background: #f2f3f5; color: #222; font: 14px/1.6 sans-serif; }
    article { width: 1000px; margin: 0 auto; padding: 20px 40px; background: #fff; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; line-height: 20px; }
    td { border: 1px solid #7d7d7d; height: 25px; padding: 0 4px; text-align: center; }
    td.l { text-align: left; } tr > td:first-child { width: 360px; }
    p { line-height: 2; text-indent: 2em; }
    ${style}</style></head><body><article><h1>云川市应急管理局2020年政府信息公开工作年度报告</h1>
    <p>2020年，我局<span data-passage="0">收到政府信息公开申请8件</span>，均在规定期限内答复。</p>
    ${tables.join('\n')}</article></body></html>`;
}

const none = { passage: null, relations: [], repairs: [], cause: null };

/** 004: one figure breaks its row and its column; one repair settles both. */
export const oneRepair = {
  rows: {
    applications: {
      received: [7, 0, 0, 0, 0, 0, 7],
      'disposed.granted': [4, 0, 0, 0, 0, 0, 4],
      'disposed.denied.thirdParty': [1, 0, 0, 0, 0, 1, 1],
      'disposed.unavailable.notHeld': [2, 0, 0, 0, 0, 0, 2],
      'disposed.total': [7, 0, 0, 0, 0, 0, 7],
    },
    challenges: { suitAfterReconsideration: [1, 0, 0, 0, 1] },
    proactive: { penalty: [215, 2, 231], procurement: [4, 2031.9] },
  } satisfies Rows,
  findings: [
    {
      rule: 'disposed-footing',
      code: 'T3-O',
      severity: 'error',
      outcome: 'violated',
      places: ['applications/disposed.denied.thirdParty/otherOrganization'],
      passage: null,
      relations: [
        { code: 'T3-H', line: 'disposed.denied.thirdParty', left: 2, right: 1, difference: 1 },
        { code: 'T3-O', line: 'otherOrganization', left: 1, right: 0, difference: 1 },
      ],
      repairs: [[{ place: 'applications/disposed.denied.thirdParty/otherOrganization', from: 1, to: 0 }]],
      cause: 'total-in-neighbour',
      message: { zh: '该行六类申请人之和为2，总计列填1。', en: 'The row adds up to 2.' },
    },
    {
      ...none,
      rule: 'unit-stated',
      code: 'D-06',
      severity: 'info',
      outcome: 'violated',
      places: ['proactive/procurement/amount'],
      message: { zh: '2031.9 未注明单位，疑为万元', en: '2031.9 has no unit' },
    },
    {
      ...none,
      rule: 'suits-follow-reconsideration',
      code: 'X-02',
      severity: 'info',
      outcome: 'violated',
      places: ['challenges/reconsideration/total', 'challenges/suitAfterReconsideration/total'],
      message: { zh: '复议后起诉 1，行政复议 0', en: 'One suit after reconsideration, no reconsideration' },
    },
  ] satisfies Finding[],
};

/** 002: the grand total is 0; it breaks row, column and balance. A word instead of a number, a blank. */
export const grandTotal = {
  rows: {
    applications: {
      received: [1, 0, 0, 0, 0, 0, 1],
      carriedOver: [0, null, 0, 0, 0, 0, 0],
      'disposed.denied.internalAffairs': [1, 0, 0, 0, 0, 0, 1],
      'disposed.total': [1, 0, 0, 0, 0, 0, 0],
    },
    challenges: { directSuit: [1, 0, 0, 0, 1] },
    proactive: { penalty: [11, '增', 20], procurement: [4, 757000] },
  } satisfies Rows,
  findings: [
    {
      rule: 'applications-balance',
      code: 'T3-I',
      severity: 'error',
      outcome: 'violated',
      places: ['applications/disposed.total/total'],
      passage: null,
      relations: [
        { code: 'T3-I', line: 'total', left: 1, right: 0, difference: 1 },
        { code: 'T3-O', line: 'total', left: 1, right: 0, difference: 1 },
        { code: 'T3-H', line: 'disposed.total', left: 1, right: 0, difference: 1 },
      ],
      repairs: [[{ place: 'applications/disposed.total/total', from: 0, to: 1 }]],
      cause: 'total-not-updated',
      message: { zh: '（七）总计·总计填0，应为1。', en: 'The grand total is 0.' },
    },
    {
      ...none,
      rule: 'numeric-cell',
      code: 'D-02',
      severity: 'warning',
      outcome: 'violated',
      places: ['proactive/penalty/change'],
      message: { zh: '本年增/减只填“增”字，未填数字。', en: 'A word instead of a number.' },
    },
    {
      ...none,
      rule: 'cell-filled',
      code: 'D-01',
      severity: 'info',
      outcome: 'violated',
      places: ['applications/carriedOver/business'],
      message: { zh: '单元格未填。', en: 'The cell is blank.' },
    },
  ] satisfies Finding[],
};

/** The row of grand totals was never filled in: three cells break six relations. */
export const sixRelations = {
  rows: {
    applications: {
      received: [9, 6, 0, 0, 0, 0, 15],
      carriedOver: [1, 0, 0, 0, 0, 0, 1],
      'disposed.granted': [6, 3, 0, 0, 0, 0, 9],
      'disposed.unavailable.notHeld': [3, 2, 0, 0, 0, 0, 5],
      'disposed.declined.petition': [1, 1, 0, 0, 0, 0, 2],
    },
  } satisfies Rows,
  findings: [
    {
      rule: 'applications-balance',
      code: 'T3-I',
      severity: 'error',
      outcome: 'violated',
      places: ['naturalPerson', 'business', 'total'].map((column) => `applications/disposed.total/${column}`),
      passage: null,
      relations: ['T3-O', 'T3-I'].flatMap((code) =>
        (
          [
            ['naturalPerson', 10],
            ['business', 6],
            ['total', 16],
          ] as const
        ).map(([line, left]) => ({
          ...{ code, line, left, right: 0, difference: left },
        })),
      ),
      repairs: [
        [
          { place: 'applications/disposed.total/naturalPerson', from: 0, to: 10 },
          { place: 'applications/disposed.total/business', from: 0, to: 6 },
          { place: 'applications/disposed.total/total', from: 0, to: 16 },
        ],
      ],
      cause: 'total-not-updated',
      message: { zh: '（七）总计一行填0。', en: 'The row of totals is 0.' },
    },
  ] satisfies Finding[],
};
