import { texts } from '../ui/texts';

/** What files are called. 整改通知 is Chinese in either language, as the notice itself is. */
export const say = texts({
  findings: { zh: '审核表', en: 'findings' },
  reports: { zh: '汇总表', en: 'reports' },
  notices: { zh: '整改通知', en: '整改通知' },
  figures: { zh: '填报数据', en: 'figures' },
  reviews: { zh: '核对结果', en: 'reviews' },
  notice: { zh: '{to}-整改通知', en: '{to}-整改通知' },
});
