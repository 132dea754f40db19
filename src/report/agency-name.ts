/**
 * 同一单位 How two names of agencies compare. `same`: one agency under usual variants; `renamed`: its successor in a reform;
 * `part`: one name is the other without its region.
 */
export type NameMatch = 'same' | 'renamed' | 'part' | null;

/** 比对单位名称 Names only; whether the sites agree is for others to say. */
export function compareAgencies(a: string, b: string): NameMatch {
  const [left, right] = [plainAgency(a), plainAgency(b)];
  if (left === '' || right === '') return null;
  if (left === right) return 'same';
  if (isPart(left, right) || isPart(right, left)) return 'part';
  const [x, y] = [successorOf(left), successorOf(right)];
  if (x === y) return 'renamed';
  return isPart(x, y) || isPart(y, x) ? 'renamed' : null;
}

/**
 * 单位规范名 The name without its usual variants: 人民政府 and 政府, 办事处, 党政办公室, brackets, blanks. What reports of all years
 * of one agency share.
 */
export function plainAgency(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/g, '')
    .replace(/[(（[【〔].*?[)）\]】〕]/g, '')
    .replace(/(?:党政(?:综合)?办公室|党政(?:综合)?办|党政和人大办公室)$/, '')
    .replace(/街道(?:办事处|党工委|人民政府)$/, '街道')
    .replace(/人民政府/g, '政府')
    .replace(/([乡镇])政府$/, '$1')
    .replace(/管理委员会/g, '管委会')
    .replace(/委员会$/, '委')
    .replace(/^中国共产党/, '中共');
}

/** Whether a name says of which place its agency is: 云川市林业局, but not 林业局. */
export function hasRegion(name: string): boolean {
  return /^[\p{Script=Han}]{2,}?(?:省|市|县|区|旗|盟|州|兵团)[\p{Script=Han}]|^[\p{Script=Han}]{2,}?(?:省|市|县|旗|盟|自治州)$/u.test(
    plainAgency(name),
  );
}

function isPart(part: string, whole: string): boolean {
  return part.length >= 2 && whole.length > part.length && whole.endsWith(part) && hasRegion(whole);
}

/** 改革更名 What agencies were called before the reforms of 2018 and 2023, and what most of them are called since. */
const SUCCESSORS: readonly (readonly [RegExp, string])[] = [
  [/(?:安全生产监督管理局|安监局)$/, '应急管理局'],
  [/(?:国土资源和规划局|国土资源局|规划局|自然资源局|规划和自然资源局)$/, '自然资源和规划局'],
  [/(?:环境保护局|环保局)$/, '生态环境局'],
  [/(?:卫生和计划生育委|卫生计生委|卫生和计划生育局|卫生健康局|卫计局|卫生局)$/, '卫生健康委'],
  [/(?:工商行政管理局|质量技术监督局|食品药品监督管理局|市场监管局|市场和质量监督管理局)$/, '市场监督管理局'],
  [/(?:农业委|农业局|农林局|农牧局|农业和农村局|农业畜牧局)$/, '农业农村局'],
  [
    /(?:文化广电新闻出版局|文化广电局|文化局|旅游局|文体广电和旅游局|文化广电体育和旅游局|文化体育和旅游局|文化广电和旅游局|文体旅游局)$/,
    '文化和旅游局',
  ],
  [/(?:经济和信息化委|经济和信息化局|经济信息化委|经信局)$/, '工业和信息化局'],
  [/(?:法制办公室|法制局)$/, '司法局'],
  [/粮食局$/, '粮食和物资储备局'],
  [/(?:扶贫开发办公室|扶贫办)$/, '乡村振兴局'],
  [/(?:金融工作办公室|金融工作局|金融办|地方金融监管局|地方金融监督管理局)$/, '地方金融管理局'],
  [/(?:行政审批局|行政服务中心|政务服务管理办公室|政务服务中心|政务服务局)$/, '政务服务管理局'],
  [/(?:政务服务和大数据管理局|大数据管理局|大数据发展局)$/, '数据局'],
  [/信访局$/, '信访局'],
  [/(?:城市管理局|城市管理行政执法局|城市管理综合执法局|行政执法局)$/, '综合行政执法局'],
  [/(?:房产管理局|住房保障和房产管理局|城乡建设局|城乡建设委|住房和城乡建设委)$/, '住房和城乡建设局'],
  [/(?:交通运输委|交通局)$/, '交通运输局'],
  [/(?:水利局|水务局)$/, '水利局'],
  [/(?:民族宗教事务局|民族宗教事务委|民族和宗教事务局)$/, '民族宗教事务局'],
  [/外事侨务办公室$/, '外事办公室'],
  [/(?:人力资源社会保障局)$/, '人力资源和社会保障局'],
  [/(?:教育体育局|教体局|教育和体育局)$/, '教育局'],
  [/(?:林业和草原局|林业局|绿化市容局)$/, '林业局'],
];

function successorOf(plain: string): string {
  if (SUCCESSORS.some(([, now]) => plain.endsWith(now))) return plain;
  for (const [old, now] of SUCCESSORS) if (old.test(plain)) return plain.replace(old, now);
  return plain;
}
