import type { Text } from '../../rules/rule';
import { STATISTICS_NAMES } from './statistics-names';

/** 行名 Short names of rows, without their numbers, by row id. A row not listed is called by its label. */
export const ROW_NAMES: Record<string, Text> = {
  regulation: { zh: '规章', en: 'Regulations' },
  normativeDocument: { zh: '规范性文件', en: 'Normative documents' },
  license: { zh: '行政许可', en: 'Licences' },
  otherService: { zh: '其他对外管理服务事项', en: 'Other services' },
  penalty: { zh: '行政处罚', en: 'Penalties' },
  coercion: { zh: '行政强制', en: 'Coercive measures' },
  fee: { zh: '行政事业性收费', en: 'Fees' },
  procurement: { zh: '政府集中采购', en: 'Central procurement' },

  received: { zh: '本年新收', en: 'Received' },
  carriedOver: { zh: '上年结转', en: 'Carried over' },
  'disposed.granted': { zh: '予以公开', en: 'Granted' },
  'disposed.partlyGranted': { zh: '部分公开', en: 'Partly granted' },
  'disposed.denied': { zh: '不予公开', en: 'Denied' },
  'disposed.denied.stateSecret': { zh: '属于国家秘密', en: 'Denied: state secret' },
  'disposed.denied.lawProhibited': { zh: '其他法律行政法规禁止公开', en: 'Denied: prohibited by law' },
  'disposed.denied.security': { zh: '危及“三安全一稳定”', en: 'Denied: security and stability' },
  'disposed.denied.thirdParty': { zh: '保护第三方合法权益', en: 'Denied: third-party rights' },
  'disposed.denied.internalAffairs': { zh: '属于三类内部事务信息', en: 'Denied: internal affairs' },
  'disposed.denied.deliberative': { zh: '属于四类过程性信息', en: 'Denied: deliberative' },
  'disposed.denied.enforcementFile': { zh: '属于行政执法案卷', en: 'Denied: enforcement file' },
  'disposed.denied.queryMatter': { zh: '属于行政查询事项', en: 'Denied: query matter' },
  'disposed.unavailable': { zh: '无法提供', en: 'Unavailable' },
  'disposed.unavailable.notHeld': { zh: '本机关不掌握相关政府信息', en: 'Unavailable: not held' },
  'disposed.unavailable.needsCreation': { zh: '没有现成信息需要另行制作', en: 'Unavailable: needs creation' },
  'disposed.unavailable.unclear': { zh: '补正后申请内容仍不明确', en: 'Unavailable: still unclear' },
  'disposed.declined': { zh: '不予处理', en: 'Declined' },
  'disposed.declined.petition': { zh: '信访举报投诉类申请', en: 'Declined: petition or complaint' },
  'disposed.declined.repeat': { zh: '重复申请', en: 'Declined: repeated' },
  'disposed.declined.publication': { zh: '要求提供公开出版物', en: 'Declined: published matter' },
  'disposed.declined.excessive': { zh: '无正当理由大量反复申请', en: 'Declined: excessive' },
  'disposed.declined.reconfirm': {
    zh: '要求行政机关确认或重新出具已获取信息',
    en: 'Declined: confirmation of held information',
  },
  'disposed.other': { zh: '其他处理', en: 'Other' },
  'disposed.other.uncorrected': { zh: '逾期不补正', en: 'Other: not corrected in time' },
  'disposed.other.unpaid': { zh: '逾期未缴费', en: 'Other: fee not paid in time' },
  'disposed.other.misc': { zh: '其他处理的其他', en: 'Other: miscellaneous' },
  'disposed.total': { zh: '（七）总计', en: 'Total disposed' },
  carriedForward: { zh: '结转下年', en: 'Carried forward' },

  reconsideration: { zh: '行政复议', en: 'Reconsideration' },
  directSuit: { zh: '未经复议直接起诉', en: 'Direct suit' },
  suitAfterReconsideration: { zh: '复议后起诉', en: 'Suit after reconsideration' },

  ...STATISTICS_NAMES,
};

/** 列名 Names of columns by column id; in Chinese a column is called by its label. */
export const COLUMN_NAMES: Record<string, string> = {
  made: 'Made this year',
  published: 'Published this year',
  publicTotal: 'Public in total',
  previousItems: 'Items last year',
  change: 'Change in the year',
  decisions: 'Decisions',
  projects: 'Projects',
  amount: 'Amount',
  issued: 'Issued',
  repealed: 'Repealed',
  inForce: 'In force',
  naturalPerson: 'Natural persons',
  business: 'Businesses',
  research: 'Research institutions',
  publicWelfare: 'Public welfare organisations',
  legalService: 'Legal service providers',
  otherOrganization: 'Other organisations',
  upheld: 'Upheld',
  corrected: 'Corrected',
  other: 'Other results',
  pending: 'Pending',
  total: 'Total',
  value: 'Figure',
};

/** 组号 Numbers of the groups, which stand on no line of their own. */
export const GROUP_NUMBERS: Record<string, string> = {
  'disposed.denied': '（三）',
  'disposed.unavailable': '（四）',
  'disposed.declined': '（五）',
  'disposed.other': '（六）',
};
