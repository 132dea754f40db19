import type { CellRule } from './rule';

/**
 * 金额未注明单位 采购总金额 of the 2019 form names no unit: 757000 and 75.7 may be the same amount.
 *
 * The unit may stand in the cell or in the column's head. The 2021 form names 万元 itself.
 */
export const amountUnit: CellRule = {
  id: 'amount-unit',
  code: 'D-06',
  title: { zh: '金额注明单位', en: 'An amount names its unit' },
  basis: {
    documents: ['国办公开办函〔2019〕60号'],
    part: { zh: '表二表样', en: 'layout of table 2' },
  },
  severity: 'info',
  judge: 'unit-missing',
  except: { tables: ['statistics'], rows: ['fee'], kinds: ['count', 'signed'] },
  explanation: {
    zh: '金额未注明单位。表样没有规定单位，元与万元相差一万倍，读者无从分辨。请注明单位。',
    en: 'An amount names no unit. The form prescribes none, and yuan and ten thousand yuan look alike: a reader cannot tell. Please state the unit.',
  },
};
