import type { Fault, Judge } from './judge';

const ROWS = ['regulation', 'normativeDocument'];
const NAMES: Record<string, { zh: string; en: string }> = {
  regulation: { zh: '规章', en: 'regulations' },
  normativeDocument: { zh: '规范性文件', en: 'normative documents' },
};

/** 新公开与总数 T2A-1: more made public this year than there is in all. A total of 0 may be meant for the year: a hint. */
export const judgePublished: Judge = ({ value }) =>
  ROWS.flatMap((row): Fault[] => {
    const places = [`proactive/${row}/published`, `proactive/${row}/publicTotal`];
    const [published, total] = places.map(value);
    if (published == null || total == null || published <= total) return [];
    return [
      { severity: total === 0 ? 'info' : 'warning', places, facts: { published, total, ...named(row) } },
    ];
  });

/** 采购项目与金额 T2A-2: one is zero and the other is not. */
export const judgeProcurement: Judge = ({ value }) => {
  const places = ['proactive/procurement/projects', 'proactive/procurement/amount'];
  const [items, amount] = places.map(value);
  if (items == null || amount == null || (items === 0) === (amount === 0)) return [];
  return [{ places, facts: { items, amount } }];
};

/** 现行有效与净增 T2B-1: fewer in force than the year alone added. */
export const judgeInForce: Judge = ({ value }) =>
  ROWS.flatMap((row): Fault[] => {
    const places = ['issued', 'repealed', 'inForce'].map((column) => `proactive/${row}/${column}`);
    const [issued, repealed, inForce] = places.map(value);
    if (issued == null || repealed == null || inForce == null || inForce >= issued - repealed) return [];
    return [{ places, facts: { issued, repealed, inForce, net: issued - repealed, ...named(row) } }];
  });

/** 规章 T2-3: stated by an agency that makes none: townships, 街道, counties and departments of cities and counties. */
export const judgeRegulation: Judge = ({ report, value }) => {
  const { agency, agencyType } = report.identity;
  if (agency === null || !hasNoRegulations(agency, agencyType)) return [];
  const places = Object.keys(report.figures).filter(
    (place) => place.startsWith('proactive/regulation/') && (value(place) ?? 0) !== 0,
  );
  if (places.length === 0) return [];
  return [{ places, facts: { agency, values: places.map(value).join('、') } }];
};

function hasNoRegulations(agency: string, type: string): boolean {
  if (type === 'township' || type === 'subdistrict') return true;
  const name = agency.replace(/人民政府$/, '');
  if (type === 'government') return /(?:县|旗|[^治]区)$/.test(name) && !/(?:新区|地区)$/.test(name);
  if (type !== 'department') return false;
  // 市政府办公厅 reports for its government; ministries, provinces and their departments are left alone.
  return (
    /[市县区旗州].*(?:局|委|委员会)$/.test(name) &&
    !/^(?:国家|国务院|中国)|省[^市县区]*(?:局|委|委员会)$|自治区[^市县]*(?:局|委|委员会)$/.test(name)
  );
}

const named = (row: string) => ({ 'row.zh': NAMES[row]!.zh, 'row.en': NAMES[row]!.en });
