import { matchesIn, type Passage, withoutNames } from './passage';

/** 五方面 What 总体情况 reports on in the 2021 form, in its order. */
export type Aspect = 'proactive' | 'onRequest' | 'management' | 'platform' | 'safeguards';

/** The words by which an aspect is told, in headings as in running text (一是…二是…): wide on purpose, for a miss is an accusation. */
const ASPECTS: Record<Aspect, RegExp> = {
  proactive:
    /主动公开|公开(?:各类|各项)?(?:政府|政务)?信息|发布(?:各类|政府|政务|工作)?(?:信息|动态)|信息公开[^。]{0,12}\d/,
  onRequest: /依申请|申请公开|公开申请|申请人|申请\d|受理.{0,6}申请/,
  management:
    /信息管理|信息[^。]{0,8}(?:审核|审查|发布|更新|维护|清理)|三审|保密审查|公开审查|规范性文件|台账|公文|目录|管理制度|制度建设|管理机制|动态调整|信息资源/,
  platform: /平台|网站|门户|专栏|专区|公众号|新媒体|微信|微博|公开栏|查阅点|政务服务网|客户端|载体|渠道/,
  safeguards: /监督|保障|考核|评议|培训|责任|组织领导|领导小组|督查|督促|检查|机制|人员/,
};

/** 读五方面 The aspects that a text speaks of. */
export function readAspects(text: string): Aspect[] {
  const flat = text.replace(/\s+/g, '');
  return (Object.keys(ASPECTS) as Aspect[]).filter((aspect) => ASPECTS[aspect].test(flat));
}

/** 考核评议追责 Which of the three results of 第五十条第一款第四项 a report speaks of; 无 counts as spoken of. */
export interface Assessment {
  assessed: boolean;
  appraised: boolean;
  heldToAccount: boolean;
}

/** 读考核评议追责 */
export function readAssessment(text: string): Assessment {
  const flat = withoutNames(text).replace(/\s+/g, '');
  return {
    assessed: /考核|考评|绩效评/.test(flat),
    appraised: /评议|满意度|测评|第三方评估|社会评价/.test(flat),
    heldToAccount: /责任追究|追究.{0,6}责任|追责|问责/.test(flat),
  };
}

/** 信息处理费 What the report says of the fee for processing applications. */
export interface FeeStatements {
  /** In section 六. */
  inOther: boolean;
  /** The first mention in another section. */
  elsewhere: Passage | null;
  /** “未发出收费通知”: that no notice was issued at all. */
  notNotified: Passage | null;
  /** What was actually collected, in yuan. */
  collected: { yuan: number; passage: Passage } | null;
}

const NOT_NOTIFIED =
  /(?:未|没有|无)(?:曾|有)?(?:向[^。；，]{1,10})?(?:发出|下达|开具|制发|送达|出具|发送)(?:过)?[^。；，]{0,16}收费通知|收费通知书?(?:共|为)?(?:0|零)[件份次]/g;
const COLLECTED =
  /(?:实际收取|实收|共收取|收取)(?:了)?(?:的)?(?:政府信息公开|政府)?(?:信息处理费|处理费)?(?:的)?(?:总金额|费用|金额|总额)?(?:共计|共|合计|为|计|是|[:：])?(?:人民币)?(\d[\d,]*(?:\.\d+)?)(万?)元/g;

/** 读收费情况 `other`: where section 六 stands; the rest of the report is looked through from `from` to `to`. */
export function readFee(
  text: string,
  from: number,
  to: number,
  other: { start: number; end: number } | null,
): FeeStatements {
  const isInOther = (passage: Passage) =>
    other !== null && passage.start >= other.start && passage.end <= other.end;
  const mentions = [...matchesIn(text, from, to, /信息(?:公开)?处理费|信息公开[^。；]{0,6}收费/g)].map(
    (one) => one.passage,
  );
  const notNotified = [...matchesIn(text, from, to, NOT_NOTIFIED)][0]?.passage ?? null;
  const inOther =
    other !== null &&
    [...matchesIn(text, other.start, other.end, /处理费|收费|收取|费用|缴费|缴纳/g)].length > 0;
  const collected = [...matchesIn(text, from, to, COLLECTED)].filter(({ passage }) =>
    aboutFee(text, passage),
  );
  const amounts = new Set(collected.map(({ match }) => yuanOf(match)));
  const first = collected[0];
  return {
    inOther,
    elsewhere: mentions.find((passage) => !isInOther(passage)) ?? null,
    notNotified,
    collected: first && amounts.size === 1 ? { yuan: yuanOf(first.match), passage: first.passage } : null,
  };
}

const LONGEST_SENTENCE = 2000;

/** The sentence is on the fee for processing applications, not on other fees. */
function aboutFee(text: string, { start, end }: Passage): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start + 1);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
  return /处理费|收费通知/.test((sentence + text.slice(start + 1, end)).replace(/\s+/g, ''));
}

function yuanOf(match: RegExpMatchArray): number {
  const amount = Number(match[1]!.replace(/,/g, ''));
  return match[2] ? Math.round(amount * 10_000 * 100) / 100 : amount;
}

/** 问题与改进 Whether section 五 speaks of problems, and of what is done about them. */
export interface Remedies {
  problems: boolean;
  improvements: boolean;
  /** Characters of running text: a section that says 无 says neither. */
  length: number;
}

/** “有待进一步加强”: the words of improvement within a problem. */
const WISHES =
  /(?:有待|需要?|还需|仍需|尚需|亟待|亟需|亟须|待|不够|应)(?:进一步|不断|继续|持续|更加|再)*(?:地)?(?:加强|提高|提升|完善|优化|强化|规范|改进|加大|深化|拓宽|拓展|细化|健全|丰富|推进|增强|改善|扩大)/g;
const PROBLEMS =
  /问题|不足|差距|短板|薄弱|有待|不够|欠缺|欠佳|困难|弱项|滞后|不高|不强|不深|不大|不广|不及时|不到位|不规范|不全|不完善|不平衡|不均衡|不统一|不一|较少|较低|较弱|缺乏|缺少|有限|单一|偏[少低弱慢窄]|较[慢差窄]|[尚仍]待|尚未|未能|参差|难以|仅(?:为|有|占|\d)|不[细实严畅准足快精]|需要?(?:进一步|加强|提高|提升|完善|不断|继续)|[仍还尚亟]需|待加强|待提[高升]/;
const IMPROVEMENTS =
  /改进|改善|下一步|下步|今后|将|措施|整改|加强|强化|提升|提高|完善|优化|加大|推进|开展|组织|建立|健全|持续|针对|计划|力争|抓好|规范|深化|拓宽|拓展|丰富|增强|落实|严格|督促|逐步|立行立改|拟于?|(?:^|[年月，、。；：])还?要(?![求点闻素件害么是])|已(?:经|对|由|将|在)?[^。；，]{0,12}(?:更新|补|公开|明确|修订|印发|制定|出台|统一|培训|轮训|完成|纠正|更正|增设|开[通设]|清理|调整|实现|建成|上线|配备|归集)/;

/** What is shorter says nothing by itself: （一）, 对此. */
const SHORTEST_SENTENCE = 8;

/** 读问题与改进 A sentence with none of the words may speak of either: then nothing is said to be missing. */
export function readRemedies(text: string): Remedies {
  const flat = text.replace(/\s+/g, '');
  const sentences = flat.split(/[。；！]/).filter((one) => one.length >= SHORTEST_SENTENCE);
  const problems = PROBLEMS.test(flat);
  const improvements = isImproved(flat);
  const either =
    (problems || improvements) && sentences.some((one) => !PROBLEMS.test(one) && !isImproved(one));
  return { problems: problems || either, improvements: improvements || either, length: flat.length };
}

function isImproved(flat: string): boolean {
  const plain = flat.replace(WISHES, '□').replace(/改进(?:情况|措施)?(?:方面)?的?(?:问题|不足)/g, '□');
  return IMPROVEMENTS.test(plain);
}
