import type { JudgedRule } from './rule';

/**
 * 表内行齐全 The tables have every row of the form. 规章 may be left out.
 *
 * Never an error: a row may have been lost on its way to the page. Not where the page prints the label somewhere, nor where most
 * of the table is missing.
 */
export const everyRow: JudgedRule = {
  id: 'every-row',
  code: 'F-05',
  title: { zh: '各表的行齐全', en: 'The tables have every row of the form' },
  basis: {
    documents: ['《政府信息公开条例》', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '第五十条第二款，统一格式', en: 'article 50, paragraph 2; standard form' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'rows',
  headline: { zh: '缺 {count} 行：{rows}', en: 'Rows missing: {count} ({rows})' },
  listTitle: { zh: '缺行', en: 'Missing rows' },
  short: { zh: '未见{rows}', en: 'No {rows}' },
  explanation: {
    zh: '未按统一格式列出{rows}，共缺 {count} 行。请核实补充，没有的填 0。',
    en: 'Rows of the form that are not there: {rows}, {count} in all. Please verify and add them, with 0 where there is nothing.',
  },
  suggestion: {
    zh: '请核实补充，没有的填 0。',
    en: 'Please verify and add them, with 0 where there is nothing.',
  },
};
