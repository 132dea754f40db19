import { describe, expect, it } from 'vitest';
import { documentDate, isOwnDoubt, noticeOf } from '../../src/export/notice';
import type { Review } from '../../src/reconcile/review';
import { decided } from '../lib/entries';
import { loadPage, reviewPage } from '../lib/page';

const page = (slug: string): Promise<Review> => reviewPage(loadPage(slug));

describe('整改通知', () => {
  it('sets the figures first, then the relation, then what is suggested', async () => {
    expect(noticeOf(await page('fault-two-causes'))).toEqual({
      title: '关于更正2021年政府信息公开工作年度报告的通知',
      to: '云川市生态环境局',
      year: 2021,
      opening: '经审核，你单位2021年政府信息公开工作年度报告存在以下问题：',
      rows: [
        {
          place: '表三，一、本年新收，自然人',
          stated: '60',
          problem:
            '表三“一、本年新收”行六类申请人之和为79，总计列填83，相差4；“自然人”列新收60＋上年结转2＝62，办理总计62＋结转下年4＝66，相差4。〔错误·T3-I〕',
          suggestion: '请核实本格，改为64后两处均平。',
        },
        expect.objectContaining({ place: '表三，1.信访举报投诉类申请，法律服务机构', stated: '2' }),
      ],
    });
  });

  it('suggests no figure where several would do', async () => {
    const notice = noticeOf(await page('fault-challenges-total'));
    expect(notice!.rows[0]).toMatchObject({ stated: '—', suggestion: '请对照台账核实更正。' });
    expect(notice!.rows[0]!.problem).toBe('表四“未经复议直接起诉”四项之和为5，总计填6，相差1。〔错误·T4-S〕');
  });

  it('leaves hints out unless they are asked for', async () => {
    const review = await page('sections-shifted');
    expect(review.findings.map(({ severity }) => severity)).toEqual(['info', 'info']);
    expect(noticeOf(review)).toBeNull();
    expect(noticeOf(review, { hints: true })!.rows).toHaveLength(2);
  });

  it('leaves out what was ignored', async () => {
    const review = await page('fault-two-causes');
    expect(noticeOf(decided(review, 'dismissed'))!.rows).toHaveLength(1);
    expect(noticeOf(decided(review, 'confirmed'))!.rows).toHaveLength(2);
  });

  it('never tells an agency what we may have misread, unless a person has confirmed it', async () => {
    const review = await page('fault-two-causes');
    const place = review.findings[0]!.places[0]!;
    const doubtful = (figure: Partial<Review['figures'][string]>): Review => ({
      ...review,
      figures: { ...review.figures, [place]: { ...review.figures[place]!, ...figure } },
    });
    const guessed = doubtful({ notes: ['letter-as-digit'] });
    expect(isOwnDoubt(guessed.findings[0]!, guessed)).toBe(true);
    expect(noticeOf(guessed)!.rows).toHaveLength(1);
    expect(noticeOf(decided(guessed, 'confirmed'))!.rows).toHaveLength(2);
    expect(noticeOf(doubtful({ state: 'illegible', reason: 'run-together' }))!.rows).toHaveLength(1);
    expect(noticeOf(doubtful({ state: 'illegible', reason: 'not-a-number' }))!.rows).toHaveLength(2);
  });

  it.each([
    ['2025-03-07', '2025年3月7日'],
    ['2025-12-31', '2025年12月31日'],
    ['', ''],
  ])('writes %j as documents do: %j', (day, written) => {
    expect(documentDate(day)).toBe(written);
  });
});
