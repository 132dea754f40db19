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
  onlyHere: { zh: '只存在本机', en: 'On this device only' },
});
