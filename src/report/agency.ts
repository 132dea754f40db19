import type { SourceDocument } from '../grid/document';
import { isoDate, readPublished, readSignature } from './page-dates';
import { readPeriod } from './period';
import type { AgencyType } from './report';
import { findTitles, flatten, otherBodyOf, type Title, titleParts } from './title';

/** What the page says of whose report it is, for which year, and when it came out. */
export interface Identity {
  agency: string | null;
  agencyType: AgencyType;
  year: number | null;
  period: [string, string] | null;
  published: string | null;
  signed: string | null;
  identifier: string | null;
}

/**
 * 识主体 Agency, year, dates and identifier, by the order of trust of rules.md (F-02 for the year): title, 统计期限, the text, the
 * publication date; for the agency: title, preamble, signature, metadata, the site.
 */
export function readIdentity(document: SourceDocument): Identity {
  const titles = findTitles(document);
  const period = readPeriod(flatten(document.text));
  const signature = readSignature(document);
  const printed =
    titles.find((title) => title.year !== null)?.year ??
    (period ? Number(period[1].slice(0, 4)) : null) ??
    yearOfText(document.text);
  const published = readPublished(document, printed);
  const agency = readAgency(document, titles, signature.agency);
  return {
    agency,
    agencyType: agencyTypeOf(agency, document.text),
    year: printed ?? (published ? Number(published.slice(0, 4)) - 1 : null),
    period,
    published,
    signed: signature.date,
    identifier: readIdentifier(document.text),
  };
}

function readAgency(
  document: SourceDocument,
  titles: readonly Title[],
  signed: string | null,
): string | null {
  const recorded = recordedAgency(document);
  const own = ownWord(document.text);
  const fits = (name: string | null) => name !== null && !contradicts(agencyTypeOf(name, ''), own);
  const named = titles.map((title) => title.agency).filter((name) => name !== null);
  const site = siteAgencies(document);
  const told = agencyOfText(document);
  if (named[0] !== undefined) {
    const others = isRelative(named[0]) ? [told, ...site] : [];
    return fullest(named[0], [...named, recorded, signed, ...others]);
  }
  return (
    told ??
    [signed, recorded, ...site].find((name): name is string => fits(name ?? null)) ??
    otherBodyOf(document)
  );
}

/** 市财政局, 水利局: a name that does not say where. */
function isRelative(name: string): boolean {
  return /^[省市州县区旗]/.test(name) || !/[省市州县区旗镇乡盟]|街道/.test(name);
}

/** The first title's agency, unless another place names the same more fully (永康市 + 花街镇人民政府). */
function fullest(first: string, names: (string | null)[]): string {
  const bare = (name: string) => name.replace(/(?:人民政府|政府|办事处)$/, '');
  const short = bare(first);
  return names.find((name) => name !== null && bare(name) !== short && bare(name).endsWith(short)) ?? first;
}

/** 索引号 A number beside its label; a date that stands there, as the number was left out, is none. */
function readIdentifier(text: string): string | null {
  const found =
    /(?<![\u4e00-\u9fff])(?:信息)?索\s{0,9}引\s{0,9}号[\s:：】\]]{0,40}([\u4e00-\u9fff]?[A-Za-z0-9][\w./—-]{5,50})/.exec(
      text,
    )?.[1];
  return found && isoDate(found)?.slice(0, 4) !== found.slice(0, 4) ? found : null;
}

/** 2020年，我局… The year of the report's own sentence, not of a document that it names. */
function yearOfText(text: string): number | null {
  const flat = flatten(text.slice(0, 20_000)).slice(0, 12_000);
  const found =
    /(20\d\d)年(?:度)?[,，](?:我|本|在|[\u4e00-\u9fff]{2,20}(?:认真|严格|深入|坚持|全面|切实|按照|紧紧|积极))/.exec(
      flat,
    ) ??
    /(?:公布|编制|发布)(20\d\d)年度/.exec(flat) ??
    /(?:公布|发布)[\u4e00-\u9fff]{3,30}?(20\d\d)年度?(?:政府)?信息公开/.exec(flat) ??
    /截止?(?:日期)?(?:为|至|到)(20\d\d)年12月31日/.exec(flat) ??
    /(20\d\d)年(?:度)?(?:全年)?(?:共)?主动公开/.exec(flat);
  return found ? Number(found[1]) : null;
}

/** The preamble or the first sentence. */
function agencyOfText(document: SourceDocument): string | null {
  const head = document.text.slice(0, 12_000);
  const flat = flatten(head);
  const patterns = [
    /(?:公布|公开|发布)(?:20\d\d年度?)([\u4e00-\u9fff]{3,30}?)(?:政府)?信息公开(?:工作)?年度报告/,
    /(?:现|特|向社会|予以)(?:公布|公开|发布)([\u4e00-\u9fff]{3,30}?)(?:20\d\d年度?)(?:政府)?信息公开(?:工作)?年度报告/,
    /由([\u4e00-\u9fff]{3,30}?)(?:政务公开(?:工作)?领导小组(?:办公室)?|信息公开办公室)?(?:编制|汇总)/,
    /20\d\d年(?:度)?[,，]([\u4e00-\u9fff]{2,24}?(?:人民政府|街道办事处|街道|委员会|管委会|局|厅|办公室|办))(?:认真|严格|深入|坚持|全面|切实|按照|紧紧|积极|以)/,
  ];
  for (const pattern of patterns) {
    const name = pattern.exec(flat)?.[1];
    if (name && !/^(?:我|本|各|全)/.test(name)) return /人民$/.test(name) ? `${name}政府` : name;
  }
  for (const line of head.split('\n')) {
    const name =
      /^([\u4e00-\u9fff（）()]{3,30}?)(?:根据|按照|依据)《?(?:中华人民共和国)?政府信息公开条例/.exec(
        flatten(line),
      )?.[1];
    if (name && AGENCY.test(name) && !/^(?:我|本|各|全)/.test(name)) return name;
  }
  return null;
}

const AGENCY = /(?:政府|办公室|办公厅|办事处|街道|委员会|管委会|局|委|办|厅|院|所|署|社|中心|队|海关)$/;

/** 发布机构 As printed above the report, then as the <meta> says. */
function recordedAgency(document: SourceDocument): string | null {
  const printed =
    /(?:发布机构|发布单位|公开主体|(?<![\u4e00-\u9fff])(?:信息)?来源(?=\s{0,40}[:：]))\s{0,40}[:：]?\s{0,40}([\u4e00-\u9fff()（）]{3,30}?)(?=发布|发文|公开|生成|成文|时间|日期|浏览|点击|字号|字体|作者|索引|[^\u4e00-\u9fff()（）]|$)/.exec(
      document.text.slice(0, 6000),
    );
  return [printed?.[1], document.meta.contentsource].find((name) => name && AGENCY.test(name)) ?? null;
}

/** 站点名 What a window's title ends with and the site calls itself. A government's site holds the reports of all its departments: it says nothing. */
function siteAgencies({ title, meta }: SourceDocument): string[] {
  const names = [
    ...[meta.articletitle ?? '', title].map((one) => titleParts(one).at(-1) ?? ''),
    meta.sitename ?? '',
  ];
  return names
    .map((name) => flatten(name).replace(/(?:政府)?(?:门户|官方)?网站?$/, ''))
    .filter((name) => /^[\u4e00-\u9fff]{3,30}$/.test(name) && AGENCY.test(name))
    .filter((name) => !['government', 'unknown'].includes(agencyTypeOf(name, '')));
}

/** 局、委员会 that manage a matter, not an area. */
const MANAGES_A_MATTER = /(?:监督|城市|建设|公积金|市容|绿化|资产)管理委员会$/;
/** Counties and districts with a government of their own, whatever their names end with. */
const DISTRICTS = /(?:浦东新区|滨海新区|沈北新区|神农架林区)$/;

/** 主体类型 The first kind that fits, in the order of rules.md section 2. */
export function agencyTypeOf(agency: string | null, text: string): AgencyType {
  const name = agency?.replace(/[（(].*?[）)]/g, '') ?? '';
  if (DISTRICTS.test(name)) return 'government';
  if (MANAGES_A_MATTER.test(name)) return 'department';
  if (/(?:管委会|管理委员会|开发区|高新区|实验区|新区|园区|管理区|林区)$/.test(name)) return 'committee';
  if (/街道(?:办事处)?$/.test(name)) return 'subdistrict';
  if (/(?:局|委|委员会|办|办公室|办公厅|厅|院|所|(?<!行政公)署|社|中心|队|海关)$/.test(name))
    return 'department';
  if (/(?:镇|乡|苏木)(?:(?:人民)?政府)?$/.test(name)) return 'township';
  if (/(?:省|市|县|区|旗|盟|行政公署|自治州)(?:(?:人民)?政府)?$/.test(name) || /人民政府$/.test(name))
    return 'government';
  if (name !== '') return 'unknown';
  const own = ownWord(text);
  if (own === '镇' || own === '乡') return 'township';
  if (own === '街道') return 'subdistrict';
  return own === null || /[区县市省]/.test(own) ? 'unknown' : 'department';
}

/** 自称 我局, 我镇: the first word by which the text speaks of its agency. */
function ownWord(text: string): string | null {
  return /我(局|委|厅|办|院|镇|乡|街道|区|县|市|省)/.exec(text)?.[1] ?? null;
}

/** Whether an agency of this kind would not speak of itself so. 我市 any agency of the city may say. */
function contradicts(type: AgencyType, own: string | null): boolean {
  if (own === null || /[区县市省]/.test(own)) return false;
  if (own === '镇' || own === '乡') return type !== 'township' && type !== 'unknown';
  if (own === '街道') return type !== 'subdistrict' && type !== 'unknown';
  return type === 'government' || type === 'township' || type === 'subdistrict';
}
