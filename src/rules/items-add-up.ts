import type { JudgedRule } from './rule';

/**
 * 主动公开明细 The items that the text lists of what was published add up to its total.
 *
 * 等, 主要, 除……外 leave a list open (test/pages/seed-004-txt), figures side by side are no list (seed-003-txt).
 */
export const itemsAddUp: JudgedRule = {
  id: 'items-add-up',
  code: 'N-11',
  title: { zh: '主动公开明细之和＝总数', en: 'Items published add up to their total' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'list',
  headline: {
    zh: '明细合计 {sum} 条，总数 {whole} 条',
    en: 'The items add up to {sum}, the total is {whole}',
  },
  listTitle: { zh: '主动公开明细', en: 'Items published' },
  short: { zh: '合计 {sum}，不等于 {whole}（{terms}）', en: '{sum}, not {whole} ({terms})' },
  explanation: {
    zh: '正文所列明细合计 {terms}＝{sum}，总数为 {whole}，明细与总数不符。请核对各项与总数。',
    en: 'The items listed add up to {terms} = {sum}, the total is {whole}. Please check the items and the total.',
  },
  suggestion: {
    zh: '请核对各项与总数；没有列全的，请写“等”。',
    en: 'Please check the items and the total; where the list is not whole, say so.',
  },
};
