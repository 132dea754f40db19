/** 线索 What can be had of a page at little cost. Names are empty where the page has none. */
export interface Clues {
  url: string;
  title: string;
  /** What the page calls itself elsewhere: <meta name="ArticleTitle">, headings. */
  subjects: string[];
  /** What the page calls its column: <meta name="ColumnName">, ColumnType. */
  columns: string[];
  /** The whole text. */
  text(): string;
  /** The texts of the links, their titles where they have one. Asked for only where the text does not decide. */
  links(): string[];
}

/**
 * 初判 `yes`: a report, a list of reports, or a report whose tables are elsewhere. `later`: nothing yet, but the page is where reports
 * stand, so it is worth looking again when content arrives late. `no`: any other page.
 */
export type Verdict = 'yes' | 'later' | 'no';

/** 题名 The name of a report, however it is worded: 2024年政府信息公开工作年度报告, 信息公开年报, 政府信息公开2019年年度报告. */
const reportName =
  /信息公开(工作)?(情况)?(\d{4}年?)?(年?度|年)(工作)?(情况)?(报告|总结)|信息公开(工作)?(\d{4}年?)?年报|\d{4}年度?.{0,40}信息公开(工作)?(情况)?(的?总结)?报告/;

/** What is about reports without being one: notices, readings, trainings, news. */
const aboutReports =
  /通知|要点|方案|解读|读懂|图解|模板|格式|填报|报送|编制|培训|会议|考核|部署|[发公]布.*报告|报告.{0,4}([发公]布|出炉|亮相|上线)/;

/** Reports of another kind that bear a similar name. */
const otherReports = /[预决]算|企业|公司|环境|学校|学院|学年|[大中小]学|医院/;

/** 栏目名 Names of columns in which reports may stand. A hint only: companies publish 年度报告 too. */
const columnName = /年报|年度(工作)?报告/;

/** 表三、表四的行名 Labels that stand in no other form. Two of them are enough. */
const formLabels = [
  '本年新收政府信息公开申请',
  '本机关不掌握相关政府信息',
  '结转下年度继续办理',
  '未经复议直接起诉',
];

/** 章节名 Headings that reports alone bear together: a report may stand without its tables. */
const sectionNames = [
  '主动公开政府信息情况',
  '处理政府信息公开申请情况',
  '行政复议、行政诉讼情况',
  '主要问题及改进情况',
  '其他需要报告的事项',
];

/** 2014 年统计表的行名 */
const olderLabels = ['主动公开政府信息数', '收到申请数'];

/** 栏目地址 Words that the addresses of report columns are made of: zfxxgknb, gknb2022, ndbg, xxgkAnnualReport. */
const columnAddress =
  /(gk|zf|bm|gongkai)[a-z]{0,4}nb|nd(gk|xxgk)?(gz)?bg|annual_?report|nianbao|\/(nb|ndgzbg)[_\d/]/i;

/** 乱码 收政 of 本年新收政府信息公开 as it reads where its characters were taken for others; the engine then looks closely (grid/garbled.ts). */
const garbled = /敹鏀垮|柊鏀舵|ÂÊÕÕþ/;

/** 政府信息公开工作年度报告的初判 A cheap look that decides whether the engine is worth its while here. */
export function detect(clues: Clues): Verdict {
  const [first = '', ...parts] = segments(clues.title);
  const named = [first, ...parts.filter(isYearsReport), ...clues.subjects.map(squeeze)].filter(isReportName);
  const about = named.some((name) => aboutReports.test(name));
  const text = squeeze(clues.text());
  if (holdsTables(text, about) || garbled.test(text)) return 'yes';
  if (/搜索|检索/.test(clues.title)) return 'no';
  if (!about && (named.length > 0 || held(sectionNames, text).length >= 4)) return 'yes';

  const hinted =
    columnAddress.test(pathOf(clues.url)) ||
    [first, ...parts, ...clues.columns].some((name) => columnName.test(name)) ||
    named.length > 0;
  if (!hinted) return 'no';
  const reports = clues.links().filter(isReportLink).length;
  // A list has several; a notice that publishes one report has it attached.
  return reports >= 2 || (reports === 1 && about) ? 'yes' : 'later';
}

/** The form's own labels, with figures under them: an official notice prints the empty form. */
function holdsTables(text: string, about: boolean): boolean {
  const labels = [formLabels, olderLabels].map((all) => held(all, text)).find((found) => found.length >= 2);
  if (labels === undefined) return false;
  return !about || labels.filter((label) => figureAfter(text, label)).length >= 2;
}

function held(words: string[], text: string): string[] {
  return words.filter((word) => text.includes(word));
}

/** True if figures follow a label, wherever blanks and bars stood; the number of the next line (2.) is none. */
function figureAfter(text: string, label: string): boolean {
  const start = text.indexOf(label) + label.length;
  return /^(数量|数)?[（(]?[^一-龥]{0,9}[）)]?[|：:]*\d(?![.．、])/.test(text.slice(start, start + 24));
}

function isReportName(name: string): boolean {
  return reportName.test(name) && !otherReports.test(name);
}

function isYearsReport(name: string): boolean {
  return /\d{4}/.test(name) && isReportName(name);
}

function isReportLink(text: string): boolean {
  const name = squeeze(text);
  return isYearsReport(name) && !aboutReports.test(name);
}

/** 题名_栏目_网站 A title names the page first, then the column and the site. */
function segments(title: string): string[] {
  return squeeze(title).split(/[_|｜>»·]|[-—–]+(?!\d)/);
}

/** White space of every kind means nothing here: 总 计, 2024 年, a title in three lines. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function pathOf(url: string): string {
  return url.replace(/^\w+:\/\/[^/]*/, '');
}
