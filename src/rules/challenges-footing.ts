import type { SumRule } from './rule';

/**
 * 复议诉讼合计 The four results of a group add up to its 总计.
 *
 * One relation for each of the three groups of 表四, so parts and total are equally suspect unless something outside the
 * table decides.
 */
export const challengesFooting: SumRule = {
  id: 'challenges-footing',
  code: 'T4-S',
  title: { zh: '每一组四项结果之和＝总计', en: 'Four results = total, in every group' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表四表样', en: 'layout of table 4' },
  },
  severity: 'error',
  constraint: {
    table: 'challenges',
    each: 'row',
    sum: ['upheld', 'corrected', 'other', 'pending'],
    equals: ['total'],
  },
  addends: { zh: '四项之和', en: 'sum of the four results' },
  words: {
    zh: '“{line}”四项之和为 {left}，总计填 {right}',
    en: 'for “{line}” the four results add up to {left}, the total states {right}',
  },
  explanation: {
    zh: '“{line}”四项之和为 {left}，总计填 {right}，相差 {difference}。总计是结果维持、结果纠正、其他结果、尚未审结四项的合计。请核对本组五格。',
    en: 'For “{line}” the four results add up to {left}, the total states {right}: a difference of {difference}. The total is the sum of upheld, corrected, other and pending. Please check the five cells of the group.',
  },
};
