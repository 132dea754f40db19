import { texts } from '../ui/texts';

/** What the frame of the desk says. Each room has its own. */
export const say = texts({
  title: { zh: '勾稽工作台', en: 'Gouji desk' },
  desk: { zh: '工作台', en: 'Desk' },
  brand: { zh: '勾稽', en: 'Gouji' },
  library: { zh: '报告库', en: 'Library' },
  batch: { zh: '批量核对', en: 'Batch review' },
  rollup: { zh: '汇总核对', en: 'Roll-up' },
  trends: { zh: '趋势', en: 'Trends' },
  settings: { zh: '设置', en: 'Settings' },
  count: { zh: '库中 {count} 份报告', en: '{count} {count|report|reports} kept' },
  lost: {
    zh: '浏览器丢失了以前的报告库，现在是空库。有备份可以导入；没有，就从网页重新核对。',
    en: 'The browser has lost the library that was here; this one is empty. Import a backup, or review the pages again.',
  },
  lostImport: { zh: '导入备份…', en: 'Import a backup…' },
  lostBatches: {
    zh: '浏览器删除了 {count} 个批次的数据，没有核对完的需要重新建立。已核对的报告如果还在，在报告库里：',
    en: 'The browser has deleted {count} {count|batch|batches}: what was not reviewed has to be started again. Reports that are left are in the library:',
  },
  lostBatchesAnew: { zh: '重新建立', en: 'Start again' },
  lostKnown: { zh: '知道了', en: 'Understood' },
  mended: {
    zh: '本机数据有损坏，已用可读的部分重建。{count} 条无法使用，已另外存放，没有删除：',
    en: 'Data on this device was damaged and has been rebuilt from what could be read. {count} {count|record|records} could not be used and {count|is|are} set aside, not deleted:',
  },
  mendedSave: { zh: '下载这些记录', en: 'Download these records' },
  mendedForget: { zh: '删去', en: 'Delete them' },
  onlyHere: { zh: '只存在本机', en: 'On this device only' },
});
