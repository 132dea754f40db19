import type { CellRule } from './rule';

/**
 * 单元格带单位或杂字 A cell states the number alone: 0件, 251000元 and 5（含结转） take more effort to read and to add up.
 *
 * 采购总金额 of the 2019 form names no unit, so that a unit printed in its cell is welcome.
 */
export const plainNumber: CellRule = {
  id: 'plain-number',
  code: 'D-05',
  title: { zh: '单元格只填数字', en: 'A cell states the number alone' },
  basis: { documents: ['格式要求及当地填报通知'] },
  severity: 'info',
  judge: 'unit',
  except: { rows: ['procurement'], tables: ['statistics'] },
  explanation: {
    zh: '单元格在数字之外带有单位或其他文字。单位已在表头，多出的文字会妨碍汇总。请只填数字。',
    en: 'A cell has a unit or other words beside the number. The unit stands in the heading, and words get in the way of adding up. Please state the number alone.',
  },
};
