/** 线索 What can be had of a page. */
export interface Clues {
  url: string;
  title: string;
  /** The whole text of the body. */
  text: string;
  /**
   * 称谓 What the page calls itself beside its title (<meta name="ArticleTitle">, headings), and its column (ColumnName, ColumnType): at its
   * head or everywhere. Then every element is looked at, which may take longer than the text.
   */
  names(everywhere: unknown): [subjects: string[], columns: string[]];
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
  /信息公开(工作|情况)*(\d{4}年?)?((年?度|年)(工作|情况)*(报告|总结)|年报)|\d{4}年度?.{0,40}信息公开(工作|情况)*(的?总结)?报告/;

/** What is about reports without being one: notices, readings, trainings, news. */
const aboutReports =
  /通[知报]|要点|方案|解读|读懂|图解|模板|格式|填报|报送|编制|培训|会议|考核|部署|[发公]布.*报|报告.{0,4}([发公]布|出炉|亮相|上线)/;

/** Reports of another kind that bear a similar name. */
const otherReports = /[预决]算|企业(?!.*局)|公司|环境信|学年|(学[校院]|[大中小]学|医院)(?![路城街管])/;

/** 栏目名 Names of columns in which reports may stand. A hint only: companies publish 年度报告 too. */
const columnName = /年报|年度(工作)?报/;

/** 表三、表四的行名, 2014 年统计表的行名 Ends of labels that stand in no other form, the rarest last. Two of a form are enough. */
const formLabels = [
  ['新收政府信息公开申请', '年度继续办理', '议直接起诉', '不掌握相关'],
  ['主动公开政府信息数', '收到申请数'],
];

/** 章节名 Headings of which reports alone bear four together, the rarest last: a report may stand without its tables. */
const sectionNames = ['主动公开政府信息', '问题及改进', '政府信息公开申请', '需要报告', '行政诉讼情况'];

/** 栏目地址 Words that the paths of report columns are made of: zfxxgknb, gknb2022, ndbg, xxgkAnnualReport. */
const columnPath = /\/.*((gk|zf|bm|kai)[a-z]{0,4}nb|nd(gk|xxgk)?(gz)?bg|annual|nianbao)|\/nb[_\d/]/i;

/** 乱码 收政 of 本年新收政府信息公开 as it reads where its characters were taken for others; the engine then looks closely (grid/garbled.ts). */
const garbled = ['敹鏀垮', '柊鏀舵', 'ÊÕÕþ'];

/** The character of each word to look for: one that is rare, as each that comes up is looked at closely. */
const rare = /[掌诉续申动需题鏀Õ报总]/;

/**
 * 政府信息公开工作年度报告的初判 A cheap look that decides whether the engine is worth its while here. On any other page it is over after one
 * reading of the text and some searches for single characters, which are by far the fastest.
 */
export function detect({ url, title, text, names, links }: Clues): Verdict {
  /** True if figures follow a label, wherever blanks and bars stood; the number of the next line (2.) is none. */
  const figureAt = (end: number) =>
    /^数?量?[^一-龥]{0,12}\d(?![.．、])/.test(squeeze(text.slice(end, end + 999)));
  if (garbled.some((word) => endOf(word, text))) return 'yes';
  const labels = formLabels.map((words) => held(words, 2, text)).find((ends) => ends.length > 1);
  const sectioned = held(sectionNames, 4, text).length > 3;

  // To look for 总 takes as long as for all others together where 息 is frequent (their codes have a byte in common): not without 结.
  const reportWords = ['年报', '报告', text.includes('结') && '总结'];
  const everywhere =
    labels || sectioned || reportWords.some((word) => word && endOf(word, text, namesReport));
  const [subjects, columns] = names(everywhere);
  // 题名_栏目_网站 A title names the page first, then the column and the site.
  const [first, ...parts] = squeeze(title).split(/[_|｜>»·]|[-—–]+(?!\d)/);
  const named = [first!, ...parts.filter(isYearsReport), ...subjects.map(squeeze)].filter(isReportName);
  const about = named.find((name) => aboutReports.test(name));
  // An official notice prints the empty form.
  if (labels && (!about || labels.filter(figureAt).length > 1)) return 'yes';
  if (/[搜检]索/.test(title)) return 'no';
  if (!about && (named[0] || sectioned)) return 'yes';

  if (!named[0] && !columnPath.test(url.slice(8)) && !columnName.test(squeeze(title) + columns)) return 'no';
  const reports = links()
    .map(squeeze)
    .filter((name) => isYearsReport(name) && !aboutReports.test(name)).length;
  // A list has several; a notice (关于公布…) that publishes one report has it attached, a reading of one only links to it.
  return reports > 1 || (reports && /于/.test(about!)) ? 'yes' : 'later';
}

/** Where words end that the text holds. Most pages have none of those that stand last, of which `least` words cannot all be without. */
function held(words: string[], least: number, text: string): number[] {
  const ends = (from: number) => words.slice(from).flatMap((word) => endOf(word, text) ?? []);
  return ends(least - 1)[0] ? ends(0) : [];
}

/** Where a word first ends in the text, blanks within it notwithstanding: 本年 新收. Read both ways from its rarest letter. */
function endOf(word: string, text: string, fits?: typeof namesReport): number | undefined {
  const [letter] = rare.exec(word)!;
  let whole: RegExp | undefined;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) {
    whole ??= RegExp(`(?<=${word.replace(/./g, '$&\\s*').replace(letter, ')$&')}`, 'y');
    whole.lastIndex = at;
    if (whole.test(text) && (!fits || fits(text, whole.lastIndex))) return whole.lastIndex;
  }
  return undefined;
}

/** Whether a report is named here, with a year near it: then a heading may do so. */
function namesReport(text: string, end: number): boolean {
  const around = text.substring(end - 300, end + 99);
  return /开[\s\d年度工作情况的总结]*[报总]/.test(around) && /\d{4}/.test(squeeze(around));
}

function isReportName(name: string): boolean {
  return reportName.test(name) && !otherReports.test(name);
}

function isYearsReport(name: string): boolean {
  return /\d{4}/.test(name) && isReportName(name);
}

/** White space of every kind means nothing here: 总 计, 2024 年, a title in three lines. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
