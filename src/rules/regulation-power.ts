import type { JudgedRule } from './rule';

/**
 * 规章制定权 规章 are made by ministries, provinces, cities with districts and autonomous prefectures, and by nobody below.
 *
 * Not asked of these, of their reports that sum up others, nor of the office that reports for a city.
 */
export const regulationPower: JudgedRule = {
  id: 'regulation-power',
  code: 'T2-3',
  title: { zh: '没有规章制定权的单位规章数为 0', en: 'Who makes no regulations states none' },
  basis: { documents: ['《立法法》'], part: { zh: '规章制定权', en: 'power to make regulations' } },
  severity: 'warning',
  about: 'document',
  judge: 'regulation',
  headline: { zh: '规章数填 {values}', en: 'Regulations: {values}' },
  listTitle: { zh: '表二 · 规章', en: 'Table 2, regulations' },
  short: { zh: '填 {values}，请核实口径', en: 'States {values}' },
  explanation: {
    zh: '{agency}没有规章制定权，表二规章填 {values}。请核实口径。',
    en: '{agency} has no power to make regulations, and table 2 states {values}. Please verify what was counted.',
  },
  suggestion: {
    zh: '请核实是否误计规范性文件或上级规章。',
    en: 'Please verify whether other documents were counted.',
  },
};
