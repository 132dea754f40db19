import type { JudgedRule } from './rule';

/**
 * 三张表齐全 Sections 二, 三 and 四 each hold their table.
 *
 * An error only where the section has its heading and sentences in place of the table, nothing in it could hold one (image,
 * attachment, frame), and the report was read to its end. A section that is missing as a whole is S-01.
 */
export const everyTable: JudgedRule = {
  id: 'every-table',
  code: 'F-05',
  title: { zh: '表二、表三、表四齐全', en: 'Tables 2, 3 and 4 are all there' },
  basis: {
    documents: ['《政府信息公开条例》', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '第五十条第二款，统一格式', en: 'article 50, paragraph 2; standard form' },
  },
  severity: 'error',
  about: 'document',
  judge: 'tables',
  headline: { zh: '未见{tables}', en: 'No {tables}' },
  listTitle: { zh: '缺表', en: 'Missing table' },
  short: { zh: '有标题，未见表格', en: 'The heading is there, the table is not' },
  explanation: {
    zh: '报告有相应部分的标题，其下未见{tables}，也没有图片、附件或框架。请按统一格式补充表格。',
    en: 'The heading is there, but under it no {tables}, and no image, attachment or frame either. Please add what the standard form requires.',
  },
  suggestion: {
    zh: '请按统一格式补充；表格在别处的，请核实页面。',
    en: 'Please add it as the form requires; if it stands elsewhere, please verify the page.',
  },
};
