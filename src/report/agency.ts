import type { SourceDocument } from '../grid/document';
import type { AgencyType } from './report';
import { findSections } from './sections';
import { findTitles, flatten } from './title';

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
 * publication date; for the agency: title, preamble, signature, metadata.
 */
export function readIdentity(document: SourceDocument): Identity {
  const titles = findTitles(document);
  const period = readPeriod(document.text);
  const published = readPublished(document);
  const signed = readSigned(document);
  const year =
    titles.find((title) => title.year !== null)?.year ??
    (period ? Number(period[1].slice(0, 4)) : null) ??
    yearOfText(document.text) ??
    (published ? Number(published.slice(0, 4)) - 1 : null);
  const agency =
    fullest(titles.map((title) => title.agency)) ?? agencyOfText(document) ?? agencyOfMeta(document);
  return {
    agency,
    agencyType: agencyTypeOf(agency, document.text),
    year,
    period,
    published,
    signed,
    identifier:
      /索\s{0,40}引\s{0,40}号\s{0,40}[:：]?\s{0,40}([A-Za-z0-9][\w./—-]{5,50})/.exec(document.text)?.[1] ??
      null,
  };
}

/** The first title that names an agency, unless a later one names the same more fully (永康市 + 花街镇人民政府). */
function fullest(names: (string | null)[]): string | null {
  const named = names.filter((name) => name !== null);
  const first = named[0] ?? null;
  if (first === null) return null;
  return named.find((name) => name.length > first.length && name.endsWith(first)) ?? first;
}

const DATE = /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;

function isoDate(text: string): string | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 统计期限 Both ends, or none: an end alone does not say when it began. */
function readPeriod(text: string): [string, string] | null {
  const flat = flatten(text);
  const found =
    /统计(?:期限|时间|时限|周期|范围)[^。]{0,20}?(20\d\d)年1月1日(?:起)?(?:至|到|-|—|~)(?:(20\d\d)年)?12月31日/.exec(
      flat,
    ) ??
    /(?:自|从)(20\d\d)年1月1日(?:起)?(?:至|到|-|—|~)(?:(20\d\d)年)?12月31日/.exec(flat) ??
    /(20\d\d)年1月1日(?:起)?(?:至|到|-|—|~)(?:(20\d\d)年)?12月31日/.exec(flat);
  return found ? [`${found[1]}-01-01`, `${found[2] ?? found[1]}-12-31`] : null;
}

/** 发布日期 As the standard <meta> says, or as printed beside the title. */
function readPublished(document: SourceDocument): string | null {
  const meta = document.meta.pubdate ?? document.meta.publishdate ?? document.meta.publishtime;
  const fromMeta = meta ? isoDate(meta) : null;
  if (fromMeta) return fromMeta;
  const printed =
    /(?:发布日期|发布时间|公开日期|发文日期|生成日期|成文日期|日\s{0,40}期|时\s{0,40}间)[\s\u00a0\u3000]{0,19}[:：]?[\s\u00a0\u3000]{0,19}(20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2})/.exec(
      document.text.slice(0, 6000),
    );
  return printed ? isoDate(printed[1]!) : null;
}

/** 落款日期 A line at the end of the report that is a date and nothing else. */
function readSigned(document: SourceDocument): string | null {
  const from = findSections(document).at(-1)?.end ?? 0;
  const lines = document.text.slice(from).split('\n');
  for (const line of lines.slice(0, 60).reverse()) {
    const flat = flatten(line);
    if (/^(?:[\u4e00-\u9fff（）()]{2,30})?20\d\d年\d{1,2}月\d{1,2}日$/.test(flat)) return isoDate(flat);
  }
  return null;
}

/** 2020年，我局… The year of the report's own sentence, not of a document that it names. */
function yearOfText(text: string): number | null {
  const flat = flatten(text.slice(0, 20_000)).slice(0, 12_000);
  const found =
    /(20\d\d)年(?:度)?[,，](?:我|本|在|[\u4e00-\u9fff]{2,20}(?:认真|严格|深入|坚持|全面|切实|按照|紧紧|积极))/.exec(
      flat,
    ) ??
    /(?:公布|编制|发布)(20\d\d)年度/.exec(flat) ??
    /截止?(?:日期)?(?:为|至|到)(20\d\d)年12月31日/.exec(flat) ??
    /(20\d\d)年(?:度)?(?:全年)?(?:共)?主动公开/.exec(flat);
  return found ? Number(found[1]) : null;
}

/** The preamble or the first sentence, then the signature. */
function agencyOfText(document: SourceDocument): string | null {
  const flat = flatten(document.text.slice(0, 12_000));
  const patterns = [
    /(?:公布|公开|发布)(?:20\d\d年度?)([\u4e00-\u9fff]{3,30}?)(?:政府)?信息公开(?:工作)?年度报告/,
    /由([\u4e00-\u9fff]{3,30}?)(?:政务公开(?:工作)?领导小组(?:办公室)?|信息公开办公室)?(?:编制|汇总)/,
    /20\d\d年(?:度)?[,，]([\u4e00-\u9fff]{2,24}?(?:人民政府|街道办事处|街道|委员会|管委会|局|厅|办公室|办))(?:认真|严格|深入|坚持|全面|切实|按照|紧紧|积极|以)/,
  ];
  for (const pattern of patterns) {
    const name = pattern.exec(flat)?.[1];
    if (name && !/^(?:我|本|各|全)/.test(name)) return /人民$/.test(name) ? `${name}政府` : name;
  }
  const lines = document.text.trimEnd().split('\n').slice(-12).map(flatten);
  for (const [index, line] of lines.entries()) {
    if (/^20\d\d年\d{1,2}月\d{1,2}日$/.test(line)) {
      const signature = lines.slice(0, index).findLast((before) => before !== '');
      if (
        signature &&
        signature.length <= 30 &&
        /^[\u4e00-\u9fff（）()]+$/.test(signature) &&
        AGENCY.test(signature)
      )
        return signature;
    }
  }
  return null;
}

const AGENCY = /(?:政府|办公室|办公厅|办事处|街道|委员会|管委会|局|委|办|厅|院|所|署|社|中心|队|海关)$/;

function agencyOfMeta(document: SourceDocument): string | null {
  const printed = /(?:发布机构|发布单位|信息来源|公开主体)\s*[:：]?\s*([\u4e00-\u9fff()（）]{3,30})/.exec(
    document.text.slice(0, 6000),
  );
  const name = printed?.[1] ?? document.meta.contentsource ?? null;
  return name && AGENCY.test(name) ? name : null;
}

/** 主体类型 The first kind that fits, in the order of rules.md section 2. */
export function agencyTypeOf(agency: string | null, text: string): AgencyType {
  const name = agency?.replace(/[（(].*?[）)]/g, '') ?? '';
  if (/(?:管委会|管理委员会|开发区|高新区|实验区|新区|园区|管理区|林区)$/.test(name)) return 'committee';
  if (/街道(?:办事处)?$/.test(name)) return 'subdistrict';
  if (/(?:人民政府办公(?:厅|室)|局|委|委员会|办|办公室|厅|院|所|署|社|中心|队|海关)$/.test(name))
    return 'department';
  if (/(?:镇|乡|民族乡|苏木)(?:人民政府)?$/.test(name)) return 'township';
  if (
    /(?:省|市|县|区|旗|盟|行政公署|自治州|自治区|自治县)(?:人民政府)?$/.test(name) ||
    /人民政府$/.test(name)
  )
    return 'government';
  if (name !== '') return 'unknown';
  const own = /我(局|委|厅|办|院|镇|乡|街道|区|县|市|省)/.exec(text)?.[1];
  if (!own) return 'unknown';
  if (own === '镇' || own === '乡') return 'township';
  if (own === '街道') return 'subdistrict';
  return /[区县市省]/.test(own) ? 'unknown' : 'department';
}
