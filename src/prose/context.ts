import type { Report } from '../report/report';
import { type Chunk, chunksOf } from './chunks';
import { isStrange, type Whose } from './familiar';
import { partsOfYear } from './months';
import { scan, type Token } from './scan';
import type { Sentence } from './sentences';
import type { Statement } from './statement';
import { has, impliedBy, type Subject, subjectOf, WORK } from './subject';
import { withWholes } from './whole';
import {
  endsInAnother,
  isAnother,
  isBareGovernment,
  isBefore,
  isMember,
  levelBehind,
  levelOf,
} from './whose';

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
  /** A word that we do not know stands beside its figure: it may count something else, or be another's. */
  strange: boolean;
  /** 所属总数 The figure that this one is a part of, in this sentence or before; null where none is told. */
  whole: Token | null;
  /** 县政府收到14件 in what a county sums up: the county, or its government alone. */
  mayBePart: boolean;
}

/** 读过的句子 A sentence with its mentions. */
export interface Parsed extends Sentence {
  mentions: Mention[];
  tokens: Token[];
  /** What stands before it and ends with a semicolon: it is the same sentence in all but its mark. */
  before: Parsed | null;
  /** It names what its last figure is about, or what stands before its semicolon does; and whether that speaks of other things too. */
  named: boolean;
  doubtful: boolean;
  /** It names applications, or what stands before its semicolon does. */
  onApplications: boolean;
  /** What the paragraph says came in, so far. */
  topic: Token | null;
  /** What it divides, or what stands before its semicolon does. */
  divided: Token | null;
}

/** Sentences with none of these state nothing; they only name what the next is about. */
const TELLING = new Set<Token['kind']>(['number', 'none', 'all', 'notOpened']);

/** 读句 Every sentence scanned, cut into chunks and given its context. Subjects last to the end of a paragraph. */
export function parse(text: string, sentences: Sentence[], report: Report): Parsed[] {
  let paragraph = -1;
  let length = 0;
  let subject: Subject | null = null;
  let carried = false;
  let previous: Parsed | null = null;
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
    const goesOn: boolean =
      previous?.paragraph === sentence.paragraph && /[；;]/.test(text[previous.end - 1] ?? '');
    const before: Parsed | null = goesOn ? previous : null;
    const read = tokens.some(({ kind }) => TELLING.has(kind))
      ? mentionsOf(tokens, subject, report, before, {
          months: partsOfYear(text, sentence.start, sentence.end),
          other: previous?.paragraph === sentence.paragraph && endsInAnotherYear(previous),
        })
      : { mentions: [], ...headingOf(tokens, subject, before, report.identity) };
    if (read.subject !== subject) carried = false;
    subject = read.subject;
    const inherited = previous?.paragraph === sentence.paragraph ? previous.topic : null;
    previous = {
      ...sentence,
      tokens,
      ...withWholes(read.mentions, inherited, before?.divided ?? null),
      before,
      named: read.named,
      doubtful: read.doubtful,
      onApplications:
        before?.onApplications === true ||
        read.mentions.some((one) => one.subject === 'applications' && one.named),
    };
    return previous;
  });
}

/** A sentence without figures names what the next is about. */
function headingOf(tokens: Token[], inherited: Subject | null, before: Parsed | null, whose: Whose) {
  const own = subjectOf(new Set(tokens.map(({ kind }) => kind)), tokens, whose);
  return {
    subject: own ?? inherited,
    named: own !== null || before?.named === true,
    doubtful: own === null && before?.doubtful === true,
  };
}

/** 2022年收到申请41件。其中……: the next sentence goes on with what the last one counted. */
function endsInAnotherYear({ mentions }: Parsed): boolean {
  const last = mentions.findLast(({ count, kinds }) => count !== null && !has(kinds, 'compare', 'carry'));
  return last?.otherPeriod === true;
}

function mentionsOf(
  tokens: Token[],
  inherited: Subject | null,
  report: Report,
  before: Parsed | null,
  /** Where some months alone are spoken of, and whether the sentence before ends in another year. */
  period: { months: number[]; other: boolean },
) {
  const whose = report.identity;
  const { year, agencyType } = whose;
  const chunks = chunksOf(tokens);
  const known = chunks.every(
    (chunk, index) => chunk.count === null || !hasStranger(chunk, whose, chunks[index + 1]),
  );
  const meant = inherited === null || inherited === 'disclosure' ? impliedBy(tokens, whose) : null;
  const implied = meant?.sure || known ? meant : null;
  let subject = implied?.subject ?? inherited;
  let otherPeriod = period.other;
  let levels = levelBehind(tokens, agencyType);
  let mayBePart = false;
  let clause = -1;
  let from = 0;
  let named = false;
  // 收到申请63件；办结61件: the noun holds on behind a semicolon, and so does what casts doubt on it.
  let mine = implied?.sure === true || (before?.named === true && subject === inherited);
  /** 乡镇方面，收到……: another's, as the clause before says. */
  let theirs = false;
  /** 通过网站提交的申请中，……: what follows is of those alone. */
  let narrowed = false;
  const excluded = tokens.some(({ kind }) => kind === 'excluded');
  /** The noun is that of the sentence before, where another thing is spoken of as well. */
  let borrowed = before?.doubtful ?? false;
  const mentions = chunks.map((chunk, index): Mention => {
    const kinds = new Set(chunk.words.map(({ kind }) => kind));
    // 告知应当向哪个机关申请: what somebody should do is no subject.
    const advice = chunk.count === null && kinds.has('condition');
    const own = advice ? null : subjectOf(kinds, chunk.words, whose);
    if (chunk.clause !== clause) named = false;
    clause = chunk.clause;
    if (own !== null) {
      subject = own;
      named = true;
      mine = true;
      borrowed = false;
    }
    if (chunk.count === null && chunk.words.length > 0) theirs = endsInAnother(chunk, whose);
    if (chunk.count !== null && chunk.words.some((word) => isBefore(word, chunk) && isAnother(word, whose)))
      theirs = true;
    narrowed ||= isNarrowing(chunk, kinds, whose);
    const strange = theirs || narrowed || hasStranger(chunk, whose, chunks[index + 1]);
    // 不予公开信息数46条: information, and no application.
    const told = chunk.count?.measure === '条' && countsInformation(chunk) && !has(kinds, ...DONE);
    // 受理初信初访68件，办结65件: what is counted from here on has no name that we know.
    if (own === null && strange && chunk.count && has(kinds, ...WORK)) subject = 'other';
    if (!has(kinds, 'carry', 'compare')) {
      const years = chunk.words.filter(({ kind }) => kind === 'year').map(({ value }) => value);
      // 去年收到、今年办结的: neither.
      if (has(kinds, 'partOfYear') || (has(kinds, 'lastYear') && has(kinds, 'thisYear'))) otherPeriod = true;
      else if (has(kinds, 'thisYear') || years.includes(year ?? years[0])) otherPeriod = false;
      else if (years.length > 0 || has(kinds, 'otherPeriod', 'lastYear', 'nextYear')) otherPeriod = true;
    }
    const until = chunk.count?.end ?? chunk.words.at(-1)?.end ?? 0;
    if (period.months.some((at) => at >= from && at < until)) otherPeriod = true;
    from = until;
    levels = levelOf([...chunk.lead, ...chunk.words], agencyType) ?? levels;
    if (levelOf(chunk.words, agencyType) !== null) mayBePart = false;
    if (agencyType === 'government' && [...chunk.lead, ...chunk.words].some(isBareGovernment))
      mayBePart = true;
    const member = agencyType === 'government' && chunk.words.some(isMember);
    return {
      ...chunk,
      kinds,
      subject: told && subject === 'applications' ? 'disclosure' : subject,
      named,
      otherPeriod,
      scope: member ? 'own' : (levels ?? (agencyType === 'government' ? 'all' : 'own')),
      doubtful: excluded || borrowed || levels !== null || !mine,
      strange,
      whole: null,
      mayBePart,
    };
  });
  return { mentions, subject, named: mine, doubtful: excluded || borrowed };
}

/** What is done with applications alone, or the verbs of WORK. */
const DONE = ['received', 'accepted', 'handled', 'newly', 'disposed'] as const;

/** Whether the word right before a figure is 信息. */
function countsInformation({ words, count }: Chunk): boolean {
  const last = words.findLast(
    ({ end, kind, text }) => end <= count!.start && !(kind === 'other' && /^[为是共有数]+$/.test(text)),
  );
  return last?.kind === 'information' || (last?.kind === 'explicitApplication' && last.text.endsWith('信息'));
}

/** Words beside 申请中 that leave all of them. */
const ALL_OF_THEM = new Set<Token['kind']>([
  ...([
    'received',
    'newly',
    'accepted',
    'handled',
    'disposed',
    'application',
    'explicitApplication',
  ] as const),
  ...(['information', 'informationMatter', 'thisYear', 'year', 'total', 'all', 'ofWhich'] as const),
  ...(['own', 'office', 'everyone', 'list', 'other', 'person'] as const),
]);

/** Who asked, and on which way. */
const SOME_OF_THEM = [
  ...(['naturalPerson', 'organization', 'business', 'research', 'publicWelfare', 'legalService'] as const),
  ...(['otherOrganization', 'inPerson', 'online', 'mail', 'fax', 'otherChannel'] as const),
] as const;

/** “通过网站提交的申请中”, “企业方面”: a clause without a figure that says of which applications the next ones speak. */
function isNarrowing(chunk: Chunk, kinds: Mention['kinds'], whose: Whose): boolean {
  const [noun, last] = chunk.words.slice(-2);
  if (chunk.count === null && chunk.words.at(-1)?.text.endsWith('方面') && has(kinds, ...SOME_OF_THEM))
    return true;
  return (
    chunk.count === null &&
    last?.kind === 'other' &&
    last.text === '中' &&
    (noun!.kind === 'application' || noun!.kind === 'explicitApplication') &&
    ([...kinds].some((kind) => !ALL_OF_THEM.has(kind)) || hasStranger(chunk, whose))
  );
}

/** Whether a word that we do not know stands beside the figure of a chunk, before it or behind. */
function hasStranger({ words, count, lead, clause }: Chunk, whose: Whose, next?: Chunk): boolean {
  // 2件因征求第三方意见结转下年: why it goes on narrows nothing, be it in the clause behind.
  const isCarry = ({ kind }: Token) => kind === 'carry';
  const goesOn = next?.count === null && next.clause === clause + 1 && next.words.some(isCarry);
  const carry = goesOn ? words.length : words.findLastIndex(isCarry);
  const why = words.findIndex(
    ({ kind, text, start }) =>
      kind === 'other' && /^[因需]/.test(text) && count !== null && start > count.start,
  );
  const strange = ({ kind, text }: Token) => kind === 'other' && isStrange(text, whose);
  return (
    lead.some(strange) ||
    words.some((word, index) => !(why !== -1 && index >= why && index < carry) && strange(word))
  );
}
