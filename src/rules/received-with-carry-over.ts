import type { JudgedRule } from './rule';

/**
 * 口径 The figure is that of 本年新收 and 上年结转 together, and the sentence does not say so: a way of counting, no error.
 */
export const receivedWithCarryOver: JudgedRule = {
  id: 'received-with-carry-over',
  code: 'N-01',
  title: { zh: '正文收到数含上年结转的，予以说明', en: 'A figure that counts what was carried over says so' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'info',
  about: 'prose',
  judge: 'reading',
  headline: {
    zh: '正文收到 {stated} 件，为新收 {table} 加上年结转 {carriedOver}',
    en: 'The text has {stated} received: {table} and {carriedOver} carried over',
  },
  listTitle: { zh: '本年新收 · 口径', en: 'Received: way of counting' },
  short: { zh: '正文 {stated}＝{table}＋{carriedOver}', en: 'text {stated} = {table} + {carriedOver}' },
  explanation: {
    zh: '正文“{quote}”，表三本年新收为 {table}，加上年结转 {carriedOver} 件与正文相符。两处口径不同，读者无从分辨。请在正文注明“含上年结转”。',
    en: 'The text says “{quote}”, table 3 has {table} received; with {carriedOver} carried over the two agree. A reader cannot tell. Please say in the text that the carry-over is included.',
  },
  suggestion: {
    zh: '请在正文注明“含上年结转”。',
    en: 'Please say in the text that the carry-over is included.',
  },
};
