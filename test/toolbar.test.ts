import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TabState } from '../src/messages';
import type { Finding } from '../src/reconcile/finding';
import type { Review } from '../src/reconcile/review';
import { iconOf, stateOf, toolbar } from '../src/toolbar';
import { loadLanguage } from '../src/ui/language';
import { fake } from './lib/fake-polyfill';
import { sampleReview } from './lib/sample-review';

const finding = (severity: Finding['severity'], outcome: Finding['outcome'] = 'violated'): Finding => ({
  rule: 'disposed-footing',
  code: 'T3-O',
  severity,
  outcome,
  places: [],
  passage: null,
  relations: [],
  repairs: [],
  cause: null,
  message: { zh: '', en: '' },
});
const error = finding('error');
const warning = finding('warning');
const hint = finding('info');

const checks = (satisfied: number, violated: number, undecided: number, inapplicable = 0) => ({
  satisfied,
  violated,
  undecided,
  inapplicable,
});
const kind = (name: Review['document']['kind'], rest: Partial<Review> = {}) =>
  sampleReview({ document: { ...sampleReview().document, kind: name }, ...rest });
const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ url: `https://a.gov.cn/${index}`, text: '', date: null }));

beforeEach(async () => {
  fake.reset();
  await fake.areas.local.set({ language: 'zh' });
  await loadLanguage();
});

describe('what the button of a tab shows', () => {
  it.each<[string, Review | TabState, TabState, string, string]>([
    ['no report', 'none', 'none', '', '勾稽：本页没有认出年度报告'],
    ['being read', 'busy', 'busy', '', '勾稽：正在核对'],
    ['out of bounds', 'blocked', 'blocked', '', '勾稽：浏览器不允许查看本页'],
    ['a page that is none', kind('not-a-report'), 'none', '', '勾稽：本页没有认出年度报告'],
    [
      'errors',
      sampleReview({ findings: [error, warning, hint, hint] }),
      'violated',
      '1',
      '勾稽：1 处错误，1 处警告，2 条提示，38/40 勾稽成立',
    ],
    [
      'many errors',
      sampleReview({ findings: Array(12).fill(error) }),
      'violated',
      '12',
      '勾稽：12 处错误，38/40 勾稽成立',
    ],
    [
      'more than fit',
      sampleReview({ findings: Array(1000).fill(error) }),
      'violated',
      '999+',
      '勾稽：1000 处错误，38/40 勾稽成立',
    ],
    [
      'warnings',
      sampleReview({ findings: [warning, warning] }),
      'check',
      '2',
      '勾稽：2 处警告，38/40 勾稽成立',
    ],
    [
      'an undecided line that asks for a look',
      sampleReview({ findings: [finding('warning', 'undecided')], checks: checks(39, 0, 1) }),
      'check',
      '1',
      '勾稽：1 处警告，39/40 勾稽成立',
    ],
    [
      'a line left open',
      sampleReview({ findings: [finding('info', 'undecided')], checks: checks(39, 0, 1) }),
      'check',
      '',
      '勾稽：1 处待核，39/40 勾稽成立',
    ],
    [
      'hints only',
      sampleReview({ findings: [hint], checks: checks(40, 0, 0) }),
      'balanced',
      '',
      '勾稽：1 条提示，40/40 勾稽成立',
    ],
    [
      'nothing found',
      sampleReview({ checks: checks(42, 0, 0, 3) }),
      'balanced',
      '',
      '勾稽：没有发现错误，42/42 勾稽成立',
    ],
    [
      'an older report',
      kind('older-report', { checks: checks(7, 0, 0) }),
      'balanced',
      '',
      '勾稽：没有发现错误，7/7 勾稽成立',
    ],
    [
      'a report on which nothing could be checked',
      sampleReview({ checks: checks(0, 0, 0, 40) }),
      'unread',
      '',
      '勾稽：有年度报告，表格未能核对',
    ],
    [
      'a report without tables',
      kind('report-without-tables'),
      'unread',
      '',
      '勾稽：有年度报告，表格未能核对',
    ],
    ['a list', kind('report-index', { links: links(42) }), 'index', '42', '勾稽：本页列出 42 份年度报告'],
    ['a list that names none', kind('report-index'), 'index', '', '勾稽：年度报告列表页'],
  ])('%s', (_, subject, state, badge, title) => {
    expect(typeof subject === 'string' ? subject : stateOf(subject)).toBe(state);
    expect(toolbar(subject)).toMatchObject({ state, badge, title });
  });

  it.each<[TabState, Review | TabState, string]>([
    ['violated', sampleReview({ findings: [error] }), '#b3261e'],
    ['check', sampleReview({ findings: [warning] }), '#875000'],
    ['index', kind('report-index', { links: links(2) }), '#1d5180'],
  ])('the badge of %s has its colour', (_, subject, colour) => {
    expect(toolbar(subject).badgeColour).toBe(colour);
  });

  it('has an icon for every state in every size', () => {
    const states: TabState[] = [
      'none',
      'busy',
      'balanced',
      'check',
      'violated',
      'unread',
      'index',
      'blocked',
    ];
    for (const state of states)
      for (const path of (['svg', 'light', 'dark'] as const).flatMap((scheme) =>
        Object.values(iconOf(state, scheme)),
      ))
        expect(existsSync(new URL(`../public${path}`, import.meta.url)), path).toBe(true);
  });

  it('speaks English with the numbers of English', async () => {
    await fake.areas.local.set({ language: 'en' });
    await loadLanguage();
    expect(toolbar(sampleReview({ findings: [error, warning, warning] })).title).toBe(
      'Gouji: 1 error, 2 warnings; 38 of 40 relations hold',
    );
  });
});
