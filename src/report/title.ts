import type { SourceDocument } from '../grid/document';
import { toYear } from './period';
import { oncePerPage } from './remembered';
import { findSections } from './sections';

/** 题名 What a title says. */
export interface Title {
  text: string;
  /** The agency as the title names it; null if it names none. */
  agency: string | null;
  year: number | null;
}

const REPORT = /(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:20\d\d年?)?(?:年度|年)?(?:工作)?(?:报告|年报)/;
/** What may follow the words of the title: （图片版）, .pdf. */
const REPORT_END = new RegExp(`${REPORT.source}(?:[（(【][^（(]{0,12}[）)】])?(?:\\.\\w{3,4})?$`);
const ABOUT_REPORTS = /解读|图解|读懂|看懂|图说|问答/;
const NO_REPORT =
  /通知|要点|方案|办法|意见|通报|函$|考核|评估|培训|部署|推进会|指南|目录|专栏|搜索|检索|格式/;
/** They report under other regulations; 学院路街道 and 大学城管理委员会 do not. */
const OTHER_BODIES =
  /学年|(?:学院|大学|学校|中学|小学|幼儿园|医院|公司|集团)(?=$|[（(_|—–-]|20\d\d|二[〇零○]|(?:政府)?信息公开|关于)/;
/** 89家单位按时发布…: news of reports. 关于公布… may head one. */
const NEWS = /^(?!关于).+(?:(?<!新闻)发布|公布|印发|召开|开展|做好|完成)/;
/** 绩效考核办公室 is an agency. */
const OFFICES = /(?:考核|评估|培训)[\u4e00-\u9fff]{0,4}(?:办公室|办|中心|院|局|委员会)/g;

/** 2022年政府信息公开工作年度报告-某县发改局: the agency stands behind the title that the text bears. */
const AGENCY_BEHIND = /(?<=报告|年报)[-—–]{1,2}([\u4e00-\u9fff]{3,20})$/;

/** Whether a title is that of an annual report, and not of something about one. */
export function isReportTitle(text: string): boolean {
  const flat = unwrapped(text);
  if (flat.length > 90) return false;
  const outside = flat.replace(/[（(].*?[）)]/g, '').replace(OFFICES, '');
  return (
    REPORT_END.test(flat) &&
    !ABOUT_REPORTS.test(flat) &&
    !NO_REPORT.test(outside) &&
    !OTHER_BODIES.test(outside) &&
    !NEWS.test(outside)
  );
}

/**
 * 识题名 The titles of a page, most trusted first: the article's, the line above the text, the window's.
 * A page that says it is another article (a notice, a 图解) has none.
 */
export const findTitles: (document: SourceDocument) => readonly Title[] = oncePerPage(searchTitles);

function searchTitles(document: SourceDocument): Title[] {
  const candidates: string[] = [];
  const own = document.meta.articletitle;
  const window = document.title;
  if (isOtherArticle(document) || /搜索|检索/.test(window)) return [];
  const add = (text: string) => {
    if (isReportTitle(text)) candidates.push(text);
  };
  for (const part of own ? [own, ...titleParts(own)] : []) add(part);
  for (const line of headLines(document)) {
    if (isReportTitle(line.replace(AGENCY_BEHIND, ''))) candidates.push(line);
  }
  for (const part of titleParts(window)) {
    const words = part.split(/\s+/).filter((word) => isReportTitle(word));
    for (const word of words.filter((one) => readTitle(one).agency !== null && yearIn(one) !== null))
      add(word);
    add(part);
  }
  add(window);
  return candidates.map(readTitle);
}

/** 题名_栏目_网站 The parts of a title that a site puts together. */
export function titleParts(title: string): string[] {
  return title.split(/[_|｜]|\s[-—–]+\s?|(?<=报告|年报)[-—–]+/);
}

/** Whether the page says that it is another article: a notice about reports, a 图解. */
export function isOtherArticle({ meta, title }: SourceDocument): boolean {
  return isOther(meta.articletitle) || ABOUT_REPORTS.test(title);
}

function isOther(title: string | undefined): boolean {
  const flat = flatten(title ?? '');
  if (flat.length < 6 || isReportTitle(flat.replace(/[-—–_|].*$/, ''))) return false;
  return (
    ABOUT_REPORTS.test(flat) ||
    NO_REPORT.test(flat) ||
    OTHER_BODIES.test(flat) ||
    !/报告|年报/.test(flat) ||
    !REPORT_END.test(flat)
  );
}

/** A notice that prints the form, slides that show how to fill it in. */
const ON_THE_FORM =
  /(?:报告|年报|信息公开).*(?:通知|通报|培训|课件|讲义|样表|示例|范例|填报|填写|怎么填|如何填)|(?:培训|课件|讲义).*(?:报告|年报|(?:信息|政务)公开)/;

/**
 * 表样、课件 Whether the page's own title says that it is about the form: a notice with an example, slides of a training. A text has
 * no title but its first lines.
 */
export function isOnTheForm(document: SourceDocument): boolean {
  const { meta, title, text } = document;
  const named = [meta.articletitle ?? '', ...titleParts(title)];
  if (title === '') named.push(...text.slice(0, 400).split('\n').slice(0, 6));
  return named
    .map(unwrapped)
    .some((one) => one.length <= 60 && !/[。，《]/.test(one) && ON_THE_FORM.test(one) && !isReportTitle(one));
}

/** 公共企事业单位 The school, hospital or company whose report a title says the page is: it reports under other regulations. */
export function otherBodyOf(document: SourceDocument): string | null {
  const named = [document.meta.articletitle ?? '', ...titleParts(document.title), ...headLines(document)];
  const title = named.find((one) => OTHER_BODIES.test(unwrapped(one)) && REPORT_END.test(unwrapped(one)));
  return title === undefined ? null : readTitle(title).agency;
}

/** The lines above the first section, each also joined with those before: titles are set in two or three lines. */
function headLines(document: SourceDocument): string[] {
  const end = Math.min(findSections(document)[0]?.start ?? 4000, 6000);
  const lines = document.text
    .slice(0, end)
    .split('\n')
    .flatMap((line) => line.split('\t'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const found: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (/^(?:上|下)一(?:篇|条)|^相关(?:链接|文章|阅读)/.test(line)) break;
    const flat = unwrapped(line);
    // 当前位置：首页 > 政务公开 > 年报 is no title.
    const behind = AGENCY_BEHIND.exec(flat)?.[1];
    const ends = ENDS_AS_TITLE.test(flat) || (behind !== undefined && AGENCY_END.test(behind));
    if (flat.length > 70 || /[>＞»]|当前位置/.test(line) || !ends) continue;
    for (const back of [2, 1]) {
      const before = lines.slice(Math.max(0, index - back), index);
      if (before.length < back || before.some((one) => one.length > 40)) continue;
      const joined = [...before, line].join('');
      if (before.every(isTitlePart) || isCut(before, flat, joined)) found.push(joined);
    }
    found.push(line);
  }
  return found;
}

const ENDS_AS_TITLE = /(?:报告|年报)(?:[（(【].{0,12}[）)】])?$/;

/** 云川市水务局2024年政府信息 / 公开工作年度报告: no title in itself, and one with the line before. A menu has lines like it, without a year. */
function isCut(before: string[], last: string, joined: string): boolean {
  return (
    !isReportTitle(last) &&
    before.slice(0, -1).every(isTitlePart) &&
    !/[:：>》|。，、]/.test(before.at(-1)!) &&
    isReportTitle(joined) &&
    yearIn(flatten(joined)) !== null
  );
}

/** 某市人民政府, 2024年: the first lines of a title set over several. */
function isTitlePart(line: string): boolean {
  const flat = flatten(line);
  if (/报告|年报|公开|[:：>》|。，]/.test(flat)) return false;
  const rest = flat.replace(/^20\d\d年?度?|20\d\d年?度?$/, '');
  return rest === '' || (rest.length <= 24 && AGENCY_END.test(rest));
}

const AGENCY_END =
  /(?:政府|办公室|办公厅|办事处|街道|委员会|管委会|局|委|办|厅|院|所|署|社|中心|支队|总队|海关|镇|乡|区|县|市|省)$/;

const EDITION = '(?:关怀|长者|老年|大字|适老化|无障碍)(?:版|模式)';
const EDITIONS = new RegExp(`^(?:[（(【[]${EDITION}[）)】\\]]|${EDITION})[-—:：_|]*`);

/** Without blanks, 关怀版, quotes or 《》 around it. */
function unwrapped(text: string): string {
  return flatten(text)
    .replace(EDITIONS, '')
    .replace(/^[“"《]+|[”"》]+$/g, '');
}

/** A title → agency and year. 年 may stand before or behind the agency, with or without 度, blanks around the digits. */
export function readTitle(text: string): Title {
  const flat = unwrapped(text);
  const year = yearIn(flat);
  const at = flat.search(REPORT);
  const before = flat.slice(0, at === -1 ? flat.length : at);
  const behind = before.replace(/20\d\d年?度?/, '') === '' ? AGENCY_BEHIND.exec(flat)?.[1] : undefined;
  const parts = before.split(/20\d\d(?:\d\d)?(?:年度?|度)?|二[〇零○Oo0]..年度?/);
  let agency = (parts[0] !== '' ? parts[0] : parts.at(-1)) ?? '';
  if (parts.length > 1 && parts[0] !== '' && parts.at(-1) !== '' && parts.at(-1)!.length > 2)
    agency = parts[0]!;
  agency = agency.replace(/^(?:关于|发布|公布)+[“《]?|(?:关于|的|年度|年|[-—:：（(])+$/g, '');
  // 某镇人民政府信息公开年度报告: the word 政府 belongs to both.
  if (/人民$/.test(agency) || (/(?:人民)$/.test(before) && flat.slice(at).startsWith('政府')))
    agency = `${agency.replace(/人民$/, '')}人民政府`;
  agency = behind ?? agency;
  return { text: text.trim(), agency: isAgency(agency) ? agency : null, year };
}

function isAgency(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    /[\u4e00-\u9fff]{2}/.test(name) &&
    !/单位名称|机关名称|[×＊*xX]{2}|_{2}/.test(name) &&
    !/^(?:本|年|工作|(?:街道办事处|乡镇|镇街|部门|各单位)$)/.test(name) &&
    !/[:：>＞»|]|年度报告|年报|公开|首页|网站/.test(name)
  );
}

/** The report year in a title. */
export function yearIn(flat: string): number | null {
  const digits =
    /(20[0-3]\d)(?!\d)(?=年|度|政府|信息)/.exec(flat) ??
    /(?:^|[^\d])(20[0-3]\d)(?=年)/.exec(flat) ??
    /[（(](20[0-3]\d)[）)]/.exec(flat);
  if (digits) return Number(digits[1]);
  const words = /二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}(?=年)/.exec(flat);
  return words ? toYear(words[0]) : null;
}

/** No white space, full-width digits folded. */
export function flatten(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000\u200b-\u200f\ufeff]+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
