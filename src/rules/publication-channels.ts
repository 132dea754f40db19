import type { JudgedRule } from './rule';

/**
 * 公开渠道与总数 The same information counts once however often it is published: no channel exceeds the whole, nor the whole all channels.
 */
export const publicationChannels: JudgedRule = {
  id: 'publication-channels',
  code: 'L-09',
  title: {
    zh: '各渠道最大值≤主动公开数≤各渠道之和',
    en: 'Largest channel ≤ information published ≤ sum of the channels',
  },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
    quote: '不同渠道和方式公开相同信息计1条',
  },
  severity: 'warning',
  about: 'document',
  judge: 'publication-channels',
  headline: {
    zh: '主动公开 {total} 条，{relation}{bound} 条',
    en: '{total} items published, {relation}{bound}',
  },
  listTitle: { zh: '统计表 · 主动公开政府信息数', en: 'Statistics table, information published' },
  short: { zh: '{total} 条，{relation}{bound} 条', en: '{total}, {relation}{bound}' },
  explanation: {
    zh: '统计表主动公开政府信息数填 {total} 条，{relation}{bound} 条。不同渠道和方式公开相同信息计1条，总数不小于任一渠道，也不大于各渠道之和。请核实主动公开数和各渠道数。',
    en: 'The statistics table states {total} items published, {relation}{bound}. The same information counts once over all channels, so the whole is no less than any channel and no more than their sum. Please verify the whole and the channels.',
  },
  suggestion: { zh: '请核实主动公开数和各渠道数。', en: 'Please verify the whole and the channels.' },
};
