import type { JudgedRule } from './rule';

/**
 * 其中项不超过总数 What is stated as part of a row is no more than the row: 主要负责同志次数, 主动公开规范性文件数.
 */
export const partWithinWhole: JudgedRule = {
  id: 'part-within-whole',
  code: 'L-08',
  title: { zh: '“其中”项≤所属总数', en: 'A part is no more than its whole' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'part-within-whole',
  headline: {
    zh: '{part}填 {stated}，大于{whole} {total}',
    en: '{part} states {stated}, more than {whole} {total}',
  },
  listTitle: { zh: '统计表 · {part}', en: 'Statistics table, {part}' },
  short: { zh: '{stated} 大于 {total}', en: '{stated} is more than {total}' },
  explanation: {
    zh: '统计表“{part}”填 {stated}，大于“{whole}” {total}。前者是后者的一部分。请核实这两格。',
    en: 'In the statistics table “{part}” states {stated}, more than “{whole}” with {total}, of which it is a part. Please verify both cells.',
  },
  suggestion: { zh: '请核实这两格。', en: 'Please verify both cells.' },
};
