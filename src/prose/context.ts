import type { AgencyType, Report } from '../report/report';
import { type Chunk, chunksOf } from './chunks';
import { scan, type Token } from './scan';
import type { Sentence } from './sentences';
import type { Statement } from './statement';
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

/** 提及 A chunk with what the sentence says of it: about what, whose, and for which time. */
export interface Mention extends Chunk {
  kinds: ReadonlySet<Token['kind']>;
  subject: Subject | null;
  /** The clause names the subject itself; else it is the one named before. */
  named: boolean;
  /** Of another year, or of a part of the year. */
  otherPeriod: boolean;
  scope: Statement['scope'];
  /** Words of the sentence leave doubt whose or what the figure is (层级词、作用域排除词), or the noun stands in another. */
  doubtful: boolean;
}

/** 读过的句子 A sentence with its mentions. */
export interface Parsed extends Sentence {
  mentions: Mention[];
  tokens: Token[];
}

/** Sentences with none of these state nothing; they only name what the next is about. */
const TELLING = new Set<Token['kind']>(['number', 'none', 'all', 'notOpened']);

/** 读句 Every sentence scanned, cut into chunks and given its context. Subjects last to the end of a paragraph. */
export function parse(text: string, sentences: Sentence[], report: Report): Parsed[] {
  let paragraph = -1;
  let length = 0;
  let subject: Subject | null = null;
  let carried = false;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) {
      // A heading names what the paragraph below it is about.
      const below = carried ? null : subject;
      carried = true;
      subject = length <= 30 ? below : null;
      paragraph = sentence.paragraph;
      length = 0;
    }
    length += sentence.end - sentence.start;
    const tokens = scan(text, sentence.start, sentence.end);
    const read = tokens.some(({ kind }) => TELLING.has(kind))
      ? mentionsOf(tokens, subject, report)
      : { mentions: [], subject: subjectOf(new Set(tokens.map(({ kind }) => kind)), tokens) ?? subject };
    if (read.subject !== subject) carried = false;
    subject = read.subject;
    return { ...sentence, tokens, mentions: read.mentions };
  });
}

function mentionsOf(tokens: Token[], inherited: Subject | null, report: Report) {
  const { year, agencyType } = report.identity;
  let subject = inherited ?? impliedBy(tokens);
  let otherPeriod = false;
  let levels: Statement['scope'] | null = null;
  let clause = -1;
  let named = false;
  let mine = false;
  const excluded = tokens.some(({ kind }) => kind === 'excluded');
  const mentions = chunksOf(tokens).map((chunk): Mention => {
    const kinds = new Set(chunk.words.map(({ kind }) => kind));
    const own = subjectOf(kinds, chunk.words);
    if (chunk.clause !== clause) named = false;
    clause = chunk.clause;
    if (own !== null) {
      subject = own;
      named = true;
      mine = true;
    }
    if (!has(kinds, 'carry', 'compare')) {
      const years = chunk.words.filter(({ kind }) => kind === 'year').map(({ value }) => value);
      if (has(kinds, 'thisYear') || years.includes(year ?? years[0])) otherPeriod = false;
      else if (years.length > 0 || has(kinds, 'otherPeriod', 'lastYear', 'nextYear')) otherPeriod = true;
    }
    levels = levelOf(kinds, agencyType) ?? levels;
    return {
      ...chunk,
      kinds,
      subject,
      named,
      otherPeriod,
      scope: levels ?? (agencyType === 'government' ? 'all' : 'own'),
      doubtful: excluded || levels !== null || !mine,
    };
  });
  return { mentions, subject };
}

/** Whether the words are of one of these kinds. */
export function has(kinds: ReadonlySet<Token['kind']>, ...wanted: (Terminal | Token['kind'])[]): boolean {
  return wanted.some((kind) => kinds.has(kind));
}

/** 所述对象 by the nouns of a chunk; null where it has none. What is excluded comes first. */
function subjectOf(kinds: ReadonlySet<Token['kind']>, words: Token[]): Subject | null {
  if (has(kinds, 'excluded')) return 'other';
  if (has(kinds, 'reconsideration', 'suit', 'directSuit', 'suitAfterReconsideration')) return 'challenges';
  if (has(kinds, 'feeNotice', 'feeAmount', 'feePaid', 'feeNoun')) return 'fees';
  if (has(kinds, 'explicitApplication', 'newly')) return 'applications';
  if (has(kinds, 'normativeDocument', 'regulation')) return 'documents';
  if (has(kinds, 'license', 'penalty', 'coercion')) return 'decisions';
  if (has(kinds, 'disclosed')) return 'disclosure';
  if (has(kinds, 'application')) return isForeign(words) ? 'other' : 'applications';
  return null;
}

/** “受理36件（均为自然人提交）”: no noun, but only applications are carried over or told by applicant. */
function impliedBy(tokens: Token[]): Subject | null {
  const kinds = new Set(tokens.map(({ kind }) => kind));
  const implied = has(kinds, 'received', 'accepted') && has(kinds, 'carry', 'naturalPerson');
  return implied && !has(kinds, 'excluded') ? 'applications' : null;
}

/** 低保申请, 用地申请: an application for something else, named by a word we do not know right before it. */
function isForeign(words: Token[]): boolean {
  const at = words.findIndex(({ kind }) => kind === 'application');
  const before = words[at - 1]?.text.at(-1) ?? '';
  return (
    words[at - 1]?.kind === 'other' &&
    /[\u4e00-\u9fff]/.test(before) &&
    !/[的有到共类份各该述此位名者宗效面次起件由过来]/.test(before)
  );
}

/**
 * 层级 Whose figures a clause speaks of, seen from whose report it is; null where it has no word of it. An office is a level of
 * its own only in the report of a government.
 */
function levelOf(kinds: ReadonlySet<Token['kind']>, agency: AgencyType): Statement['scope'] | null {
  const own = kinds.has('own') || (kinds.has('office') && agency === 'government');
  const everyone = kinds.has('everyone');
  if (!own && !everyone) return null;
  if (agency === 'unknown' || (own && everyone)) return 'unclear';
  return own ? 'own' : 'all';
}
