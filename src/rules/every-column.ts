import type { JudgedRule } from './rule';

/**
 * 申请人各列齐全 表三 has every column of applicants, under the form's own names.
 *
 * Never an error: a column may have been lost on its way to the page. A column under another name is a hint. Not where the head is not
 * read as cells, nor where more than one column is gone: then it is our reading.
 */
export const everyColumn: JudgedRule = {
  id: 'every-column',
  code: 'F-05',
  title: { zh: '表三申请人各列齐全', en: 'Table 3 has every column of applicants' },
  basis: {
    documents: ['《政府信息公开条例》', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '第五十条第二款，统一格式', en: 'article 50, paragraph 2; standard form' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'columns',
  headline: { zh: '表三未见“{column}”列', en: 'No column {column} in table 3' },
  listTitle: { zh: '缺列', en: 'Missing column' },
  short: { zh: '未见“{column}”列{as}', en: 'No column {column}{as}' },
  explanation: {
    zh: '表三未按统一格式列出“{column}”列{as}。请核实补充，没有的填 0。',
    en: 'Table 3 lacks the form’s column {column}{as}. Please verify and add it, with 0 where there is nothing.',
  },
  suggestion: {
    zh: '请核实补充，没有的填 0。',
    en: 'Please verify and add it, with 0 where there is nothing.',
  },
};
