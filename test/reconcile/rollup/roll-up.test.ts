import { describe, expect, it } from 'vitest';
import { type Decision, fingerprintOf } from '../../../src/reconcile/decision';
import { withYears } from '../../../src/reconcile/reconcile';
import type { Review } from '../../../src/reconcile/review';
import { rollUp } from '../../../src/reconcile/rollup/roll-up';
import { memberReview, stating, sumOf } from '../../lib/members';
import { single } from '../../lib/years';

const AT = 'applications/disposed.unavailable.notHeld/naturalPerson';
const notHeld = (count: number) => ({
  received: single(count),
  'disposed.unavailable.notHeld': single(count),
  'disposed.total': single(count),
});
const police = memberReview({ agency: '云川市公安局', applications: notHeld(19) });
/** 21 where the row and the column both want 12: the member's own review asserts it. */
const planning = memberReview({
  agency: '云川市自然资源和规划局',
  applications: { ...notHeld(12), 'disposed.unavailable.notHeld': [21, 0, 0, 0, 0, 0, 12] },
});
const cellAt = (place: string, government: Review, members: Review[], missing: string[] = []) =>
  rollUp(government, members, missing).cells.find((cell) => cell.place === place)!;

describe('汇总核对', () => {
  it('a member’s own repair says what the sum becomes', () => {
    const government = stating(sumOf([police, planning]), { [AT]: 31 });
    const cell = cellAt(AT, government, [police, planning], ['云川市数据局']);
    expect(cell).toMatchObject({
      stated: 31,
      sum: 40,
      difference: 9,
      code: 'G-02',
      repairedSum: 31,
      open: 0,
    });
    expect(cell.parts).toMatchObject([
      { member: 0, value: 19, finding: null, repair: null },
      { member: 1, value: 21, finding: { severity: 'error' }, repair: { from: 21, to: 12 } },
    ]);
    expect(cell.finding!.message.zh).toBe(
      '表三“1.本机关不掌握相关政府信息 · 自然人”：已见成员 2 个之和为 40，政府报告填 31，成员多 9。请核实汇总是否漏计，或成员是否多填。',
    );
    expect(cell.finding!.message.en).toMatch(/2 members seen add up to 40, .* states 31; .* 9 more/);
  });

  it('what a person dismissed counts no more', () => {
    const government = stating(sumOf([police]), { [AT]: 18 });
    const before = rollUp(government, [police], []);
    expect(before.counts).toMatchObject({ violated: 1, dismissed: 0 });
    const finding = before.cells.find(({ place }) => place === AT)!.finding!;
    const after = rollUp(
      {
        ...government,
        decisions: [
          {
            finding: fingerprintOf(finding, government.figures),
            verdict: 'dismissed',
            reason: 'inapplicable',
            note: '',
            by: 'a',
            madeAt: '2025-03-01T00:00:00Z',
            overrules: [],
            rule: finding.rule,
            code: finding.code,
            message: finding.message.zh,
          },
        ],
      },
      [police],
      [],
    );
    expect(after.counts).toMatchObject({ violated: 0, dismissed: 1 });
  });

  it('（六）其他处理 in one row anywhere is compared in one row everywhere', () => {
    const split = memberReview({
      agency: '云川市教育局',
      applications: { 'disposed.other.uncorrected': single(2), 'disposed.other.misc': single(3) },
    });
    const joined = memberReview({
      agency: '云川市水务局',
      form: '2019',
      year: 2024,
      applications: { 'disposed.other': single(4) },
    });
    const government = sumOf([split, split]);
    const total = 'applications/disposed.other/total';
    const rows = rollUp(government, [split, joined], []).cells.filter(({ place }) =>
      place.startsWith('applications/disposed.other'),
    );
    expect(rows.map(({ place }) => place.split('/')[1])).toEqual(Array(7).fill('disposed.other'));
    expect(rows.find(({ place }) => place === total)).toMatchObject({
      stated: 10,
      sum: 9,
      open: 0,
      code: 'G-01',
    });
    expect(cellAt('applications/disposed.other.misc/total', government, [split])).toMatchObject({
      stated: 6,
      sum: 3,
    });
    // One of its three rows is blank: what the three are together nobody has stated.
    const blank = stating(government, { 'applications/disposed.other.unpaid/total': null });
    expect(cellAt(total, blank, [split, joined])).toMatchObject({ stated: null, outcome: 'undecided' });
  });

  it('表二 of another edition counts something else: it is not added, and leaves the sum open', () => {
    const old = memberReview({
      agency: '云川市水务局',
      form: '2019',
      year: 2024,
      proactive: { penalty: [0, 0, 9] },
    });
    const place = 'proactive/penalty/decisions';
    const government = stating(sumOf([police]), { [place]: 5 });
    expect(cellAt(place, government, [police, old])).toMatchObject({ sum: 0, open: 1, outcome: 'undecided' });
  });

  it('amounts are compared in 万元, and half of the last digit is no difference', () => {
    const fee = 'proactive/fee/amount';
    const [a, b] = ['云川市教育局', '云川市水务局'].map((agency) => memberReview({ agency }));
    const inYuan = stating(a!, {});
    inYuan.figures[fee] = { text: '5004元', value: 5004, state: 'stated', unit: '元' };
    const inWan = stating(b!, { [fee]: 3.25 });
    const total = (value: number) => stating(sumOf([a!, b!]), { [fee]: value });
    expect(cellAt(fee, total(3.75), [inYuan, inWan])).toMatchObject({ sum: 3.7504, outcome: 'satisfied' });
    expect(cellAt(fee, total(3.76), [inYuan, inWan])).toMatchObject({ outcome: 'satisfied' });
    for (const off of [3.77, 4.9])
      expect(cellAt(fee, total(off), [inYuan, inWan])).toMatchObject({ outcome: 'violated', code: 'G-01' });
  });

  it('an amount that may be in yuan (D-06) is not added as 万元, unless a person says that it is right', () => {
    const place = 'proactive/fee/amount';
    const feeOf = (year: number, amount: number) =>
      memberReview({ agency: '云川市教育局', year, proactive: { fee: [amount] } });
    const member = withYears(feeOf(2024, 125_000), [feeOf(2023, 12.4)]);
    const doubt = member.findings.find(({ code }) => code === 'D-06')!;
    const government = stating(sumOf([member]), { [place]: 12.5 });
    expect(cellAt(place, government, [member])).toMatchObject({ sum: 0, open: 1, outcome: 'undecided' });
    const verified: Decision = {
      ...{
        finding: fingerprintOf(doubt, member.figures),
        verdict: 'dismissed',
        reason: 'verified',
        note: '',
      },
      ...{
        by: 'a',
        madeAt: '2025-03-01T00:00:00Z',
        overrules: [],
        rule: doubt.rule,
        code: 'D-06',
        message: '',
      },
    };
    expect(cellAt(place, government, [{ ...member, decisions: [verified] }])).toMatchObject({
      sum: 125_000,
      outcome: 'violated',
    });
  });

  it('changes may be negative, so more says nothing while a member is missing', () => {
    const change = 'proactive/license/change';
    const [a, b] = [3, -2].map((count, index) =>
      memberReview({
        agency: `成员${index}局`,
        form: '2019',
        year: 2020,
        proactive: { license: [9, count, 9] },
      }),
    );
    const government = stating(sumOf([a!, b!]), { [change]: 0 });
    expect(cellAt(change, government, [a!, b!], ['数据局'])).toMatchObject({ sum: 1, outcome: 'undecided' });
    expect(cellAt(change, government, [a!, b!])).toMatchObject({ outcome: 'violated', code: 'G-01' });
  });

  it('a negative count is a slip of its own and is not added', () => {
    const wrong = stating(police, { [AT]: -4 });
    expect(cellAt(AT, sumOf([police]), [wrong])).toMatchObject({ sum: 0, open: 1, outcome: 'undecided' });
  });

  it('leaves out reports of another year, without figures, and the government’s own', () => {
    const government = sumOf([police]);
    const other = memberReview({ agency: '云川市教育局', year: 2023 });
    const image = { ...memberReview({ agency: '云川市水务局' }), figures: {} };
    const result = rollUp(government, [police, other, image, government], []);
    expect(result.members).toBe(1);
    expect(result.excluded).toEqual([
      { member: 1, reason: 'year' },
      { member: 2, reason: 'no-figures' },
      { member: 3, reason: 'itself' },
    ]);
    // The one that was not read may explain fewer.
    expect(cellAt(AT, stating(government, { [AT]: 30 }), [police, image])).toMatchObject({
      outcome: 'undecided',
    });
  });

  it('fewer says nothing where a member is missing, or nobody knows who else belongs to it', () => {
    const government = stating(sumOf([police]), { [AT]: 30 });
    const outcome = (missing: string[], complete?: boolean) =>
      rollUp(government, [police], missing, complete).cells.find(({ place }) => place === AT)!.outcome;
    expect([outcome([]), outcome(['云川市数据局'], true), outcome([], false)]).toEqual([
      'violated',
      'undecided',
      'undecided',
    ]);
  });

  it('what neither the government nor a member states is not compared; what members alone state is open', () => {
    const ZERO = 'applications/disposed.granted/naturalPerson';
    const government = stating(sumOf([police]), { [AT]: null, [ZERO]: null });
    expect(cellAt(ZERO, government, [police])).toMatchObject({ sum: 0, outcome: 'inapplicable' });
    expect(cellAt(AT, government, [police])).toMatchObject({ sum: 19, outcome: 'undecided' });
  });

  it('compares nothing without members, and nothing of the 2014 table', () => {
    expect(rollUp(sumOf([police]), [], []).cells).toEqual([]);
    const old = { ...police, document: { ...police.document, form: '2014' as const } };
    expect(rollUp(old, [police], []).cells).toEqual([]);
  });
});
