import type { CellRule } from './rule';

/**
 * 空白单元格 Every cell of the form states a count; what did not happen is 0.
 *
 * A blank is zero or more. Where everything holds without it, it is a hint, one for a table; where something has to stand in
 * it, a person should ask.
 */
export const cellFilled: CellRule = {
  id: 'cell-filled',
  code: 'D-01',
  title: { zh: '应填数处不留空', en: 'No cell is left blank' },
  basis: { documents: ['格式要求及当地填报通知'] },
  severity: 'info',
  judge: 'blank',
  except: { tables: ['statistics'], optionalRows: true },
  explanation: {
    zh: '单元格未填。空白既可能是 0，也可能是漏填，读者无从分辨。没有的应填 0；有数的请补填。',
    en: 'A cell is blank. It may mean 0 or something left out: a reader cannot tell. Please state 0 where there is nothing, and fill in what is missing.',
  },
};
