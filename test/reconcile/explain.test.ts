import { describe, expect, it } from 'vitest';
import { explain, lineLabel, placeLabel, severityLabel, tableLabel } from '../../src/reconcile/explain';
import { cellAtFault } from '../../src/reconcile/fault';
import { reconcile } from '../../src/reconcile/reconcile';
import { linesOf } from '../lib/generate-figures';
import { type Rows, reportOf, source } from './report-of';
import { seeds } from './seeds';

const seed = (slug: string) => reconcile(reportOf(seeds[slug]!.form, seeds[slug]!), source);
const reviewOf = (applications: Rows, challenges: Rows = {}) =>
  reconcile(reportOf('2021', { applications, challenges }), source);
const first = (review: ReturnType<typeof seed>, language: 'zh' | 'en' = 'zh') =>
  explain(review.findings[0]!, review, language);

describe('one cell settles a row and a column (004)', () => {
  it('in Chinese, as the card of the design', () => {
    const card = first(seed('004'));
    expect(card).toMatchObject({
      headline: '这一格填 1，行、列两处合计都不平',
      where: '表三　4.保护第三方合法权益 · 其他',
      title: '保护第三方合法权益 · 其他',
      short: '填 1，建议 0；行、列合计各差 1',
      suggestion: '改后两处都平，全表只有这一格能做到。疑把总计误填入“其他”列。',
      basisLine: '国办公开办函〔2019〕60号，表三表样',
      alternatives: [],
      checks: [],
    });
    expect(card.equations.map(({ kind, words, spoken, differs }) => [kind, words, spoken, differs])).toEqual([
      ['row', '六类申请人之和为 2，总计列填 1', '1 加 0 加 0 加 0 加 0 加 1 等于 2，不等于总计 1', '差 1'],
      [
        'column',
        '“其他”列各办理结果之和为 1，（七）总计填 0',
        '1 与另外 18 项 0 的和等于 1，不等于总计 0',
        '差 1',
      ],
    ]);
    expect(card.equations[0]!.left.map(({ value, culprit }) => [value, culprit])).toEqual([
      [1, false],
      [0, false],
      [0, false],
      [0, false],
      [0, false],
      [1, true],
    ]);
    expect(card.wording).toBe(
      '表三“4.保护第三方合法权益”行六类申请人之和为2，总计列填1，相差1；“其他”列各办理结果之和为1，（七）总计填0，相差1。' +
        '建议核实“4.保护第三方合法权益·其他”一格（现填1），改为0后两处均平。',
    );
  });

  it('in English', () => {
    expect(first(seed('004'), 'en')).toMatchObject({
      headline: 'This cell states 1; its row and its column do not add up',
      where: 'Table 3  Denied: third-party rights · Other organisations',
      short: 'States 1, suggested 0; row and column off by 1',
      suggestion:
        'It settles both, and no other cell of the table does. The total may have been entered in column “Other organisations” by mistake.',
    });
  });
});

it('a grand total breaks row, column and balance (002)', () => {
  const card = first(seed('002'));
  expect(card.headline).toBe('这一格填 0，行、列、收办三处都不平');
  expect(card.short).toBe('填 0，建议 1；行、列、收办各差 1');
  expect(card.where).toBe('表三　（七）总计 · 总计');
  expect(card.equations[2]!.words).toBe('“总计”列新收 1＋上年结转 0＝1，办理总计 0＋结转下年 0＝0');
  expect(card.equations[2]!.spoken).toBe(
    '本年新收 1 加上年结转 0 等于 1，（七）总计 0 加结转下年 0 等于 0，两边不等',
  );
});

it('words in place of a number (002)', () => {
  const review = seed('002');
  const card = explain(review.findings[1]!, review, 'zh');
  expect(card).toMatchObject({
    headline: '这一格填“增”，没有数',
    where: '表二　第二十条第（六）项　行政处罚 · 本年增/减',
    title: '行政处罚 · 本年增/减',
    suggestion: '本年增/减应填具体项数，如 +2、-4。处理决定数量与项目数量口径不同，不能用来推算。',
    basisLine: '格式要求及当地填报通知',
  });
});

it('a group of 表四: every cell is as suspect, nothing is asserted', () => {
  const review = reviewOf({}, { reconsideration: [1, 1, 0, 0, 3] });
  const card = first(review);
  expect(review.findings[0]).toMatchObject({ code: 'T4-S', places: ['challenges/reconsideration/total'] });
  expect(card.headline).toBe('“行政复议”四项之和为 2，总计填 3');
  expect(card.where).toBe('表四　行政复议');
  expect(card.changes).toEqual([]);
  expect(card.alternatives.length).toBeGreaterThan(1);
  expect(
    card.equations.flatMap(({ left, right }) => [...left, ...right]).some(({ culprit }) => culprit),
  ).toBe(false);
  expect(card.suggestion).toMatch(/^有 5 种改法一样小，表内分不出。请核实。$/);
});

it('the same line in two columns: one over, one short, told as alternatives by row', () => {
  const review = reviewOf({
    received: [10, 3, 0, 0, 0, 0, 13],
    'disposed.granted': [7, 1, 0, 0, 0, 0, 8],
    'disposed.unavailable.notHeld': [4, 1, 0, 0, 0, 0, 5],
    'disposed.total': [10, 3, 0, 0, 0, 0, 13],
  });
  const card = first(review);
  expect(review.findings).toHaveLength(1);
  expect(card.headline).toBe('自然人、商业企业两列，一多一少，各差 1');
  expect(card.equations.map(({ differs, label }) => [label, differs])).toEqual([
    ['自然人，各办理结果之和', '多 1'],
    ['商业企业，各办理结果之和', '少 1'],
  ]);
  expect(card.alternatives.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['（一）予以公开', '1.本机关不掌握相关政府信息']),
  );
  const granted = card.alternatives.find(({ label }) => label === '（一）予以公开')!;
  expect(granted.changes.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['自然人', 7, 6],
    ['商业企业', 1, 2],
  ]);
});

it('more repairs than are listed: it says so', () => {
  const outcomes = [
    ...linesOf('2021').rows.filter((row) => row.startsWith('disposed.') && row !== 'disposed.total'),
    'disposed.unlisted.1',
    'disposed.unlisted.2',
  ];
  const whole = [1, 1, 1, 1, 1, 1, 6].map((count) => count * outcomes.length);
  const review = reviewOf({
    ...Object.fromEntries(outcomes.map((row) => [row, [1, 1, 1, 1, 1, 1, 6]])),
    'disposed.granted': [2, 0, 1, 1, 1, 1, 6],
    'disposed.partlyGranted': [1, 1, 2, 0, 1, 1, 6],
    received: whole,
    'disposed.total': whole,
  });
  expect(review.findings[0]).toMatchObject({ severity: 'error', more: true });
  const card = first(review);
  expect(card.suggestion).toBe('有 512 种以上改法一样小，表内分不出。请核实。');
  expect(card.headline).toContain('有 512 种以上改法一样小');
  expect(card.short).toContain('；512 种以上改法一样小');
  expect(card.message).toContain('有 512 种以上改法一样小，请核实更正。');
  const english = first(review, 'en');
  for (const text of [english.suggestion, english.headline, english.message])
    expect(text).toContain('512 or more repairs are equally small');
  expect(english.short).toContain('512 or more equally small repairs');
});

it('no small explanation: every relation in one line, and the lines to check', () => {
  const review = seed('004');
  const [finding] = review.findings;
  const card = explain({ ...finding!, repairs: [], cause: null }, review, 'zh');
  expect(card.headline).toBe('两处勾稽不平，没有简单的改法');
  expect(card.checks).toEqual(['4.保护第三方合法权益一行（7 格）', '其他一列（23 格）']);
  expect(explain({ ...finding!, repairs: [], cause: null }, review, 'en').checks).toEqual([
    'row Denied: third-party rights (7 cells)',
    'column Other organisations (23 cells)',
  ]);
});

it('a fault that blanks leave uncertain: the cell is named, and no value', () => {
  const review = reviewOf({
    received: [0, 0, 3, 0, 0, 1, 4],
    'disposed.granted': [0, 0, 2, 0, 0, 1, 2],
    'disposed.unavailable.notHeld': [0, 0, 1, 0, 0, null, 2],
    'disposed.total': [0, 0, 3, 0, 0, 1, 4],
  });
  const [finding] = review.findings;
  const place = 'applications/disposed.granted/otherOrganization';
  expect(finding).toMatchObject({ severity: 'error', uncertain: true, places: [place], repairs: [] });
  expect(cellAtFault(finding!)).toEqual({ place, to: null });
  const card = first(review);
  expect(card).toMatchObject({ changes: [], alternatives: [], checks: [] });
  expect(card.suggestion).toBe('疑在所指的格；表中有空白，别的改法也说得通。请核实。');
  expect(card.wording).toContain('疑在“（一）予以公开·其他”，请核实更正。');
  expect(first(review, 'en').suggestion).toBe(
    'The fault is probably in the cells shown, but blanks leave room for other explanations. Please check.',
  );
});

it('blanks that are known in their sum alone', () => {
  const review = reviewOf({}, { reconsideration: [1, null, null, 0, 3] });
  expect(review.findings[0]).toMatchObject({ outcome: 'undecided', repairs: [] });
  expect(first(review).suggestion).toBe('空白处合计应为 2，请核实后补填。');
  expect(first(review, 'en').suggestion).toBe(
    'The blanks should add up to 2. Please confirm and fill them in.',
  );
});

it('a blank that the others determine', () => {
  const review = reviewOf({
    received: [2, null, 0, 0, 0, 0, 3],
    'disposed.granted': [2, 1, 0, 0, 0, 0, 3],
    'disposed.total': [2, 1, 0, 0, 0, 0, 3],
  });
  const card = first(review);
  expect(review.findings[0]).toMatchObject({ code: 'D-01', severity: 'warning', outcome: 'undecided' });
  expect(card.headline).toBe('这一格未填，推算应为 1');
  expect(card.suggestion).toBe('其余各格已定，这一格只能是 1。请核实后补填。');
  expect(card.equations[0]!.words).toBe('六类申请人之和为 2，总计列填 3，空白处应合计 1');
});

describe('labels', () => {
  const review = seed('003');
  it.each([
    ['applications/received/total', '一、本年新收 · 总计', 'Received · Total'],
    [
      'applications/disposed.other.misc/otherOrganization',
      '（六）3.其他 · 其他',
      'Other: miscellaneous · Other organisations',
    ],
    [
      'applications/disposed.denied.security/business',
      '3.危及“三安全一稳定” · 商业企业',
      'Denied: security and stability · Businesses',
    ],
    [
      'challenges/suitAfterReconsideration/upheld',
      '复议后起诉 · 结果维持',
      'Suit after reconsideration · Upheld',
    ],
    ['proactive/normativeDocument/issued', '行政规范性文件 · 本年制发件数', 'Normative documents · Issued'],
  ])('%s', (place, zh, en) => {
    expect(placeLabel(place, review, 'zh')).toBe(zh);
    expect(placeLabel(place, review, 'en')).toBe(en);
  });

  it('of lines, tables and severities', () => {
    expect(lineLabel('T3-H', 'carriedForward', review, 'zh')).toBe('四、结转下年');
    expect(lineLabel('T3-O', 'legalService', review, 'zh')).toBe('法律服务机构');
    expect(lineLabel('T4-S', 'directSuit', review, 'en')).toBe('Direct suit');
    expect(tableLabel('challenges', 'zh')).toBe('表四');
    expect(severityLabel({ severity: 'warning', outcome: 'undecided' }, 'zh')).toBe('待核');
    expect(severityLabel({ severity: 'info', outcome: 'violated' }, 'en')).toBe('Hint');
  });

  it('a row that the form does not know goes by what the page prints', () => {
    const unlisted = { ...review, unlisted: { 'disposed.unlisted.1': '9.属于工作秘密' } };
    expect(placeLabel('applications/disposed.unlisted.1/total', unlisted, 'zh')).toBe(
      '9.属于工作秘密 · 总计',
    );
  });
});
