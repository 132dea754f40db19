import type { JudgedRule } from './rule';

/**
 * 格式版本与年度 表二 of the 2019 form in a report on 2021 or later, or the other way round.
 *
 * The heads of table 2 decide; 表三 with one row for 其他处理 is F-03. An error only where two heads of the other edition
 * and none of its own are printed, and the page names the year itself.
 */
export const editionOfTheYear: JudgedRule = {
  id: 'edition-of-the-year',
  code: 'F-01',
  title: { zh: '表二使用报告年度的格式', en: 'Table 2 is that of the report year’s form' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表二表样', en: 'layout of table 2' },
    everyEdition: true,
  },
  severity: 'error',
  about: 'document',
  judge: 'edition',
  headline: {
    zh: '{year} 年度报告的表二用了{used}的表样',
    en: 'The report on {year} uses table 2 of {used}',
  },
  listTitle: { zh: '表二 · 格式版本', en: 'Table 2, edition' },
  short: { zh: '表头有{words}，应按{form}格式', en: 'Has {words}; due is the form of {form}' },
  explanation: {
    zh: '表二表头印有{words}，属于{used}的表样，而报告年度为 {year} 年，应用{form}格式。请按{form}格式重新填报发布。',
    en: 'Table 2 has the heads {words}, which belong to the layout of {used}; a report on {year} uses that of {form}. Please fill in and publish it in the form of {form}.',
  },
  suggestion: { zh: '请按{form}格式核对表二。', en: 'Please check table 2 against the form of {form}.' },
};
