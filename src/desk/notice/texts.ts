import { texts } from '../../ui/texts';

/** What stands around the notices. The notices themselves are Chinese documents in either language. */
export const say = texts({
  title: { zh: '整改通知', en: 'Correction notices' },
  units: { zh: '{count} 个单位', en: '{count} {count|agency|agencies}' },
  without: {
    zh: '{count} 份没有要更正的，不出通知',
    en: '{count} {count|report has|reports have} nothing to correct and {count|gets|get} no notice',
  },
  gone: { zh: '{count} 份已不在报告库', en: '{count} no longer in the library' },
  deadline: { zh: '更正期限', en: 'Correct by' },
  office: { zh: '落款单位', en: 'Office' },
  date: { zh: '落款日期', en: 'Dated' },
  hints: { zh: '包括提示', en: 'Hints too' },
  print: { zh: '打印…', en: 'Print…' },
  word: { zh: 'Word', en: 'Word' },
  wordEach: { zh: 'Word，一个单位一份', en: 'Word, one each' },
  edited: {
    zh: '通知上的字都可以改。已忽略的发现不在其中。',
    en: 'Every text on a notice can be changed. Ignored findings are left out.',
  },
  none: {
    zh: '所选报告没有要更正的错误和警告。',
    en: 'The chosen reports have no errors or warnings to correct.',
  },
  noneHints: { zh: '所选报告没有要更正的问题。', en: 'The chosen reports have nothing to correct.' },
  nothing: { zh: '没有选择报告。', en: 'No report is chosen.' },
  back: { zh: '回到报告库', en: 'Back to the library' },
  loading: { zh: '正在打开 {done}/{all}', en: 'Opening {done}/{all}' },
  problem: {
    zh: '报告库打不开，没有拟出通知。',
    en: 'The library could not be opened; no notice was drafted.',
  },
  making: { zh: '正在生成 Word', en: 'Making the Word file' },
  saved: { zh: '已保存 {name}', en: 'Saved {name}' },
  failed: { zh: '没有保存，请重试。', en: 'Not saved. Please try again.' },
  notice: { zh: '给{unit}的通知', en: 'Notice to {unit}' },
  field: { zh: '{what}，可修改', en: '{what}, can be changed' },
  heading: { zh: '标题', en: 'Title' },
  to: { zh: '称谓', en: 'Addressee' },
  opening: { zh: '开头', en: 'Opening' },
  cell: { zh: '第 {row} 条，{what}', en: 'Item {row}, {what}' },
  place: { zh: '位置', en: 'place' },
  stated: { zh: '现填', en: 'as stated' },
  problemCell: { zh: '问题', en: 'problem' },
  suggestion: { zh: '建议', en: 'suggestion' },
});
