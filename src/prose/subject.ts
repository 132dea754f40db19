import { isStrange, type Whose } from './familiar';
import type { Token } from './scan';
import type { Terminal } from './words';

/** 所述对象 What the figures of a clause are about. */
export type Subject =
  | 'applications'
  | 'challenges'
  | 'documents'
  | 'decisions'
  | 'disclosure'
  | 'fees'
  | 'other';

/** What is done with applications, and with much else. */
export const WORK = ['received', 'accepted', 'handled', 'carry'] as const;

/** Whether the words are of one of these kinds. */
export function has(kinds: ReadonlySet<Token['kind']>, ...wanted: (Terminal | Token['kind'])[]): boolean {
  return wanted.some((kind) => kinds.has(kind));
}

/** 所述对象 by the nouns of a chunk; null where it has none. What is excluded comes first. */
export function subjectOf(kinds: ReadonlySet<Token['kind']>, words: Token[], whose: Whose): Subject | null {
  if (has(kinds, 'excluded')) return 'other';
  if (has(kinds, 'reconsideration', 'suit', 'directSuit', 'suitAfterReconsideration')) return 'challenges';
  // 受理行政复议申请46件，办结41件: cases as well, whoever decides them.
  if (words.some(({ kind, text }) => kind === 'caseWork' && /复议|应诉/.test(text))) return 'challenges';
  if (has(kinds, 'feeNotice', 'feeAmount', 'feePaid', 'feeNoun', 'feeIncome')) return 'fees';
  if (has(kinds, 'explicitApplication', 'newly')) return 'applications';
  if (has(kinds, 'normativeDocument', 'regulation')) return 'documents';
  if (has(kinds, 'license', 'penalty', 'coercion')) return 'decisions';
  if (has(kinds, 'disclosed')) return 'disclosure';
  if (has(kinds, 'application')) return isForeign(words, whose) ? 'other' : 'applications';
  return null;
}

/** Words of 表三 that are said of nothing else. */
const TELLTALE = [
  ...(['partlyGranted', 'denied', 'unavailable', 'thirdParty', 'internalAffairs', 'deliberative'] as const),
  ...(['enforcementFile', 'queryMatter', 'needsCreation', 'unclear', 'uncorrected', 'reconfirm'] as const),
];
const CHANNELS = ['inPerson', 'online', 'mail', 'fax'] as const;
const CASES = ['件', '宗', '起', '份'];

/**
 * 不言而喻 Sentences without a noun that can only speak of applications: “受理36件（均为自然人提交）”, “部分公开2件，无法提供1件”,
 * “网上提交20件，邮寄9件，合计29件”, “自然人7件，法人或其他组织1件”. `sure`: in the very words of the form.
 */
export function impliedBy(tokens: Token[], whose: Whose): { subject: Subject; sure: boolean } | null {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  if (subjectOf(kinds, tokens, whose) !== null) return null;
  const counted = tokens.some(({ kind, measure }) => kind === 'number' && CASES.includes(measure ?? ''));
  const persons = tokens.some(({ kind, text }) => kind === 'person' && text.startsWith('申请'));
  if (counted && has(kinds, ...TELLTALE)) return { subject: 'applications', sure: true };
  if (
    counted &&
    has(kinds, 'declined') &&
    has(kinds, 'repeat', 'petition', 'excessive', 'publication', 'reconfirm')
  )
    return { subject: 'applications', sure: true };
  if (persons && has(kinds, 'naturalPerson') && has(kinds, 'all'))
    return { subject: 'applications', sure: true };
  const notHeld = tokens.some(({ kind, text }) => kind === 'notHeld' && text !== '不存在');
  const implied =
    (counted && notHeld) ||
    (has(kinds, 'received', 'accepted') && has(kinds, 'carry', 'naturalPerson')) ||
    (counted &&
      has(kinds, 'carry') &&
      has(kinds, 'nextYear', 'lastYear', 'year') &&
      has(kinds, 'handled', 'disposed')) ||
    (counted && has(kinds, 'granted') && has(kinds, 'disposed', 'share')) ||
    (counted && has(kinds, 'naturalPerson') && has(kinds, 'organization')) ||
    (counted && has(kinds, 'total') && CHANNELS.filter((kind) => kinds.has(kind)).length > 1);
  return implied ? { subject: 'applications', sure: false } : null;
}

/** 低保申请, 用地申请: an application for something else, named by a word we do not know right before it. */
function isForeign(words: Token[], whose: Whose): boolean {
  const at = words.findIndex(({ kind }) => kind === 'application');
  // 征地类申请, 群众的申请: of some kind, but applications.
  if (words[at - 1]?.kind === 'other' && /[类的]$/.test(words[at - 1]!.text)) return false;
  // Before the verb stands who did it.
  const verb = words.findLastIndex(
    ({ kind }, index) => index < at && (WORK as readonly string[]).includes(kind),
  );
  return words.slice(verb + 1, at).some(({ kind, text }) => kind === 'other' && isStrange(text, whose));
}
