import type { SumRule } from './rule';

/**
 * 小计 A subtotal that the page prints on a group row equals the rows of its group.
 *
 * The form has no such rows: where a page prints them they are checked, and not added to （七）总计. Hence only a warning.
 */
export const subtotalFooting: SumRule = {
  id: 'subtotal-footing',
  code: 'T3-O',
  title: {
    zh: '组名行自带的小计＝组内各项之和',
    en: 'A subtotal printed on a group row = the rows of the group',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
  },
  severity: 'warning',
  constraint: { table: 'applications', each: 'subtotal', sum: ['disposed.*'], equals: [] },
  addends: { zh: '组内各项之和', en: 'sum of the rows of the group' },
  words: {
    zh: '“{line}”组内各项之和为 {left}，小计填 {right}',
    en: 'for “{line}” the rows of the group add up to {left}, the subtotal states {right}',
  },
  explanation: {
    zh: '“{line}”组内各项之和为 {left}，小计填 {right}，相差 {difference}。统一格式没有小计；既然填了，应与组内各项相符。请核对本组各项与小计。',
    en: 'For “{line}” the rows of the group add up to {left}, the subtotal states {right}: a difference of {difference}. The form has no subtotals; one that is printed should agree with its group. Please check the rows and the subtotal.',
  },
};
