import type { JudgedRule } from './rule';

/**
 * 渠道构成 The ways by which applications came add up to what came in.
 *
 * One way alone is no list, and 信件 in 依申请公开信件 is the application itself (test/pages/seed-003-txt).
 */
export const channelsAddUp: JudgedRule = {
  id: 'channels-add-up',
  code: 'N-06',
  title: { zh: '各渠道申请数之和＝收到数', en: 'Ways of applying add up to what came in' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'list',
  headline: {
    zh: '渠道合计 {sum} 件，收到 {whole} 件',
    en: 'Ways of applying add up to {sum}, received {whole}',
  },
  listTitle: { zh: '渠道构成', en: 'Ways of applying' },
  short: { zh: '{terms}＝{sum}，不等于 {whole}', en: '{terms} = {sum}, not {whole}' },
  explanation: {
    zh: '正文各渠道合计 {terms}＝{sum}，收到数为 {whole}，渠道构成与收到数不符。请核对各渠道件数与收到总数。',
    en: 'By way of applying the text counts {terms} = {sum}, in all {whole}. Please check the figure of each way and the total.',
  },
  suggestion: {
    zh: '请核对各渠道件数与收到总数。',
    en: 'Please check the figure of each way and the total.',
  },
};
