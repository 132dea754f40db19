import { texts } from '../ui/texts';

/** What the first page says. */
export const say = texts({
  title: { zh: '欢迎 - 勾稽', en: 'Welcome - Gouji' },
  brand: { zh: '勾稽', en: 'Gouji' },
  headline: {
    zh: '打开一份政府信息公开年报，\n不平的数会标在表上',
    en: 'Open an annual report on open government, and figures that do not add up are marked in its tables',
  },
  try: {
    zh: '这里是一张样表。点红色编号看算式，改一个数，标记跟着变。',
    en: 'Here is a sample table. Press the red number to see the sum; change a figure, and the marks follow.',
  },
  error: { zh: '错误', en: 'Error' },
  errorWhy: { zh: '加起来不等，或文与表相反', en: 'A sum that fails, or text against table' },
  warning: { zh: '警告', en: 'Warning' },
  warningWhy: { zh: '很可能有误，请核实', en: 'Probably a slip, please check' },
  hint: { zh: '提示', en: 'Hint' },
  hintWhy: { zh: '格式与合理性，可看可不看', en: 'Form and plausibility, worth a glance' },
  unchecked: { zh: '未能核对', en: 'Not checked' },
  uncheckedWhy: { zh: '图片、附件，不算错误', en: 'Images, attachments: not errors' },
  promise: {
    zh: '页面上的字一个也不改。没有账号，不上传，核对都在本机。',
    en: 'Nothing on a page is changed. No account, no upload: all of it happens on this device.',
  },
  sample: { zh: '样表，可以改数', en: 'Sample table, the figures can be edited' },
  cell: { zh: '{row}，{column}', en: '{row}, {column}' },
  repair: { zh: '把 {from} 改成 {to}，行、列就都平了', en: 'Change {from} to {to}, and everything adds up' },
  off: { zh: '{count} 处对不上，点编号看算式', en: '{count} {count|sum fails|sums fail}: press the number' },
  even: { zh: '都平了。再改一个数试试', en: 'Everything adds up. Try another figure' },
  restore: { zh: '恢复样表', en: 'Restore the sample' },
  where: {
    zh: '在 gov.cn 网站上自动核对；其他网站点工具栏上的 {icon} 才核对',
    en: 'Reports on gov.cn are reviewed by themselves; elsewhere press {icon} in the toolbar',
  },
  settings: { zh: '设置', en: 'Settings' },
  batch: { zh: '核对一批…', en: 'Review many…' },
  library: { zh: '打开报告库', en: 'Open the library' },
});
