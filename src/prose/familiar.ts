import type { Report } from '../report/report';

/**
 * 熟字 Words beside a figure that narrow nothing: who speaks (我局), how the work was done (依法), what joins words (的, 共), the form's
 * own (属于, 相关).
 */
const FAMILIAR = new RegExp(
  [
    '全(?:镇|乡|街|局|委|办|厅|院|所|站|校)|(?:我|本|该)(?:镇|乡|街道|街|局|委|办|厅|部|院|所|署|会|处|站|校|园|中心|单位|机关|部门)?',
    '街道|行政机关|机关|单位|目前|产生|发生|出现|提起|引发|引起|导致|严格|认真|规范|及时|妥善|积极|有序|稳妥|高效|依法|依规|法定|圆满|切实|合计|登记',
    '任何|受到|针对|承接|案件|被|发出|提出|转来|寄来|送来|提交|递交|发来|发起|各类|各种|所有|公众|社会|市民|居民|来自|通过|方面|情况|工作|年度|期间|截至|截止',
    '一[起件例宗]|(?:人民)?法院|直接(?=向(?:人民)?法院)|判决|裁定|不服|当事人|事项|件数|总量|总数|数量|书面|形式|方式|时间|报告期|报告|继续|进行|情形|原因|负责|相关|属于|类型|三类|四类|年初|规定|要求|实际',
    '[达了的之地得而新后所者共仅只已实约近以向对于由按据经在从自至到接为是有不并和或及与且也都其这总则即各另尚仍还暂再需应因类类项件个月日年底末止前内中里数量年份本省市县区“”]',
  ].join('|'),
  'g',
);

/** What only a government says of itself: 我县, 镇政府. */
const GOVERNMENT = /(?:我|本|该)[省市州盟县区旗]|(?:[省市州县区旗镇乡街]|街道)?(?:人民政府|办事处|政府)/g;

/** Two levels together stand for those below: 县区, 乡镇, 街镇. */
const BELOW = /县区|区县|县市|市县|乡镇|镇街|街镇|镇村|村镇/;

const HAN = /[\u4e00-\u9fff]/;

/** Whose report it is. */
export type Whose = Pick<Report['identity'], 'agency' | 'agencyType'>;

/**
 * 生词 Whether a run of letters holds a word that we do not know: it may say that the figure beside it counts something else, or that
 * it is another's. The name of the agency that reports is known, in full or cut short: 区住建局 of 高港区住房和城乡建设局.
 */
export function isStrange(text: string, { agency, agencyType }: Whose): boolean {
  // 收到不属于我局的申请8件: of another.
  if (BELOW.test(text) || /不属于|不是|不归/.test(text)) return true;
  const rest = text.replace(GOVERNMENT, '');
  // 街道收到8件 in the report of a district.
  if (/街道/.test(text) && agencyType === 'government') return true;
  // 市政府 in the report of a county is another, and so it is in that of a department.
  if (isOtherLevel(text, agency)) return true;
  if (rest !== text && agencyType === 'department' && !agency?.includes('政府')) return true;
  // 无一败诉.
  if (text === '一') return false;
  return HAN.test(rest.replace(FAMILIAR, '')) && !isNameOf(agency, text.replace(/[^\u4e00-\u9fff]/g, ''));
}

/** 市政府收到…… in the report of a county: the government of another level. */
function isOtherLevel(text: string, agency: string | null): boolean {
  const said = /([省市州盟县区旗镇乡])(?:人民)?政府/.exec(text)?.[1];
  const own = /([省市州盟县区旗镇乡])(?:人民政府|$)/.exec(agency ?? '')?.[1];
  return said !== undefined && own !== undefined && said !== own;
}

/** What ends in the agency's last word and has its letters in their order. */
function isNameOf(agency: string | null, text: string): boolean {
  const name = agency?.replace(/(?:人民政府|办事处|管理委员会)$/, '') ?? '';
  if (text.length < 2 || name === '' || !/[局委办厅部院所署会处站校园室镇乡道县区市州旗心]$/.test(text))
    return false;
  const said = text.replace(/(?:人民政府|办事处|管委会)$/, '');
  if (said.at(-1) !== name.at(-1)) return false;
  let at = 0;
  for (const letter of said) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
