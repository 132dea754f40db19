import type { AgencyType } from '../report';
import { matchesIn, type Passage, withoutNames } from './passage';

/** 主体痕迹 A word by which the text names an agency of another kind than the report's: 我镇 in the report of a 街道. */
export interface Trace {
  word: string;
  passage: Passage;
}

const OWN = '[我本]';
/** 我镇 is a word; 我镇江 and 我乡镇 are others. */
const TOWN = '镇(?!江|海|街|乡|远|安|平|宁|原|雄|康)';
const TOWNSHIP = '乡(?!镇|村|土|亲|贤|愁|音)';

const FOREIGN: Partial<Record<AgencyType, string>> = {
  subdistrict: `我(?:${TOWN}|${TOWNSHIP}|局|厅)|本(?:${TOWN}|局)`,
  township: '我(?:街道|办事处|局|厅)|本(?:街道|局)',
  department: `我(?:${TOWN}|${TOWNSHIP}|街道|办事处)|我(?:县|区|市)(?:人民)?政府(?!办)`,
  committee: `我(?:${TOWN}|${TOWNSHIP}|街道|局|厅)`,
};

/** The figures of a government and its office stand in the report of neither a township nor a 街道. */
const WHOLE_GOVERNMENT = /(?:省|市|县|区)政府及(?:其|省|市|县|区)?政府办公[室厅](?:共?收到|受理)/g;
/** 改制、更名: the old name is in place. */
const REORGANISED = /撤[镇乡]设街|撤[乡县]设|撤乡并镇|撤并|改制|更名为|合署|划转/;

/**
 * 识主体痕迹 Words of another kind of agency, each once. Names of documents do not count, nor does a report on the year of a change.
 */
export function readTraces(
  text: string,
  from: number,
  to: number,
  agency: string | null,
  type: AgencyType,
): Trace[] {
  const masked = withoutNames(text);
  if (REORGANISED.test(masked.slice(from, to))) return [];
  const name = agency ?? '';
  const patterns = [FOREIGN[type]].filter((one) => one !== undefined);
  if (type === 'township' && /镇(?:人民政府)?$/.test(name)) patterns.push(`${OWN}${TOWNSHIP}`);
  if (type === 'township' && /乡(?:人民政府)?$/.test(name)) patterns.push(`${OWN}${TOWN}`);
  const found: Trace[] = [];
  const add = (word: string, passage: Passage) => {
    if (!belongs(word, name) && !found.some((one) => one.word === word)) found.push({ word, passage });
  };
  for (const pattern of patterns) {
    for (const { match, passage } of matchesIn(masked, from, to, new RegExp(pattern, 'g'))) {
      add(match[0], { ...passage, quote: text.slice(passage.start, passage.end) });
    }
  }
  if (type === 'subdistrict' || type === 'township') {
    for (const { match, passage } of matchesIn(masked, from, to, WHOLE_GOVERNMENT)) add(match[0], passage);
  }
  return found;
}

/** 镇、街道并存: a word that the agency's own name holds is its own. */
function belongs(word: string, agency: string): boolean {
  const kind = word.replace(/^[我本]/, '').replace('办事处', '街道');
  return agency.includes(kind) || (kind === '街道' && agency.includes('办事处'));
}
