import type { AgencyType } from '../report/report';
import type { Chunk } from './chunks';
import { isStrange, type Whose } from './familiar';
import type { Token } from './scan';
import type { Statement } from './statement';

/** （以上为市本级） That they are its own is said of all figures of a sentence where it stands behind the last one. */
export function levelBehind(tokens: Token[], agency: AgencyType): Statement['scope'] | null {
  const last = tokens.findLastIndex(({ kind }) => kind === 'number');
  const behind = tokens.slice(last + 1);
  return last !== -1 && behind.some(({ kind }) => kind === 'own') ? levelOf(behind, agency) : null;
}

/** Whether a clause without figures ends in who did what follows, and that is not whose report it is. */
export function endsInAnother({ words }: Chunk, whose: Whose): boolean {
  return isAnother(words.at(-1)!, whose);
}

export function isAnother({ kind, text }: Token, whose: Whose): boolean {
  return kind === 'other' && BODY.test(text) && isStrange(text, whose);
}

export function isBefore({ start }: Token, { count }: Chunk): boolean {
  return count !== null && start < count.start;
}

const BODY =
  /(?:[局委办厅部院所署站校园乡镇村科股室队县市区州旗盟省]|街道|社区|中心|公司|医院|银行|部门|单位|机构|处|方面|系统|管委会|县区|区县|县市|市县|镇街|街镇)$/;

/** 某局收到9件: in the report of a government one of those that it sums up, named by its own name. */
export function isMember({ kind, text }: Token): boolean {
  return (
    kind === 'other' &&
    /[\u4e00-\u9fff]{2}(?:局|委员会|镇|乡|街道|街道办事处|管委会)$/.test(text) &&
    !/[我本该各全]/.test(text)
  );
}

/** 县政府: the county, or the one body that governs it. */
export function isBareGovernment({ kind, text }: Token): boolean {
  return kind === 'other' && /[省市州盟县区旗]政府/.test(text);
}

/**
 * 层级 Whose figures a clause speaks of, seen from whose report it is; null where it has no word of it. An office is a level of
 * its own only in the report of a government.
 */
export function levelOf(words: Token[], agency: AgencyType): Statement['scope'] | null {
  const own = words.some(
    ({ kind }) => kind === 'own' || (agency === 'government' && (kind === 'office' || kind === 'party')),
  );
  const everyone = words.filter(({ kind }) => kind === 'everyone');
  if (!own && everyone.length === 0) return null;
  if (agency === 'unknown' || (own && everyone.length > 0)) return 'unclear';
  // 各县（市、区）共收到……: those below, and not the government's own.
  if (agency === 'government' && !own && !everyone.some(({ text }) => /^(?:全|各级)/.test(text)))
    return 'unclear';
  // 全区其他单位收到106件: all but one.
  if (everyone.some((one) => words[words.indexOf(one) + 1]?.kind === 'otherItem')) return 'unclear';
  return own ? 'own' : 'all';
}
