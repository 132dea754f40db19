import type { JudgedRule } from './rule';

/**
 * 同比 A change and its percentage fit the figure of this year: change ÷ figure of the year before.
 *
 * 上升至 and 百分点 are no growth.
 */
export const growthInProse: JudgedRule = {
  id: 'growth-in-prose',
  code: 'N-13',
  title: { zh: '同比增减数与百分比相符', en: 'A change and its percentage agree' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'growth',
  headline: {
    zh: '正文 {percent}%，按增减数为 {quotient}%',
    en: '{percent} % in the text, {quotient} % by the change',
  },
  listTitle: { zh: '同比增减', en: 'Change on the year before' },
  short: {
    zh: '{change}÷{before}＝{quotient}%，正文 {percent}%',
    en: '{change} of {before} is {quotient} %, the text says {percent} %',
  },
  explanation: {
    zh: '正文增减 {change}，上年应为 {before}，{change}÷{before}＝{quotient}%，正文为 {percent}%。请核对增减数和百分比。',
    en: 'A change of {change} from {before} is {quotient} %, the text says {percent} %. Please check the change and the percentage.',
  },
  suggestion: { zh: '请核对增减数和百分比。', en: 'Please check the change and the percentage.' },
};
