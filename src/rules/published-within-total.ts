import type { JudgedRule } from './rule';

/**
 * 新公开与总数 What was made public this year is part of what is public in all. More published than made is no fault: older documents may follow.
 */
export const publishedWithinTotal: JudgedRule = {
  id: 'published-within-total',
  code: 'T2A-1',
  title: { zh: '本年新公开不大于对外公开总数', en: 'Published this year is within the total' },
  basis: { documents: ['国办公开办函〔2019〕60号'], part: { zh: '表二表样', en: 'layout of table 2' } },
  severity: 'warning',
  about: 'document',
  judge: 'published',
  headline: {
    zh: '新公开 {published}，对外公开总数 {total}',
    en: '{published} published this year, {total} in all',
  },
  listTitle: { zh: '表二 · {row}', en: 'Table 2, {row}' },
  short: { zh: '新公开 {published}＞总数 {total}', en: '{published} published > {total} in all' },
  explanation: {
    zh: '{row}本年新公开 {published} 件，大于对外公开总数 {total} 件。请核实。',
    en: 'Of {row}, {published} were made public this year but only {total} in all. Please verify.',
  },
  suggestion: { zh: '请核实两数及其口径。', en: 'Please verify both figures and what they count.' },
};
