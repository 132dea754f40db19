import type { Mention } from './context';
import type { Token } from './scan';
import type { Terminal } from './words';
import { CASE_MEASURES } from './words/measures';

/**
 * 所属总数 What each figure is a part of, as far as the words tell: the one before that stands by itself where it stands behind 其中 or
 * in a bracket, else what the sentence or the paragraph says came in. A part is held against the tables only where its whole is theirs.
 */
export function withWholes(
  mentions: Mention[],
  /** What the paragraph says came in, and what the sentence divides that goes on behind a semicolon. */
  inherited: Token | null,
  before: Token | null,
): { mentions: Mention[]; topic: Token | null; divided: Token | null } {
  const nested = wholesOf(mentions);
  let topic = inherited;
  let mine: Token | null = null;
  const told = mentions.map((mention) => {
    const whole = nested.get(mention) ?? null;
    // Cases are of the applications that the sentence speaks of.
    const cases = mention.subject === 'challenges';
    const within = cases ? (mine ?? before) : (whole?.count ?? mine ?? topic);
    if (!whole && opens(mention, mine === null, topic === null)) {
      mine = mention.count;
      if (mine && COMES_IN.some((kind) => mention.kinds.has(kind))) topic = mine;
    }
    return { ...mention, whole: within };
  });
  return { mentions: told, topic, divided: mine ?? before };
}

const COMES_IN: Terminal[] = ['received', 'newly', 'accepted'];
const VERBS: Terminal[] = [...COMES_IN, 'handled', 'disposed'];
const NOUNS: Terminal[] = ['application', 'explicitApplication'];
/** Beside them a figure is one part among others, unless the sentence begins with it. */
const QUALIFIERS: Terminal[] = ['onTime', 'partial', 'inPerson', 'online', 'mail', 'fax', 'otherChannel'];
/** Beside them a figure is a part of what was told before. */
const PARTS: Terminal[] = [
  ...(['carry', 'pending', 'granted', 'partlyGranted', 'denied', 'unavailable', 'declined'] as const),
  ...(['otherHandling', 'repeat', 'petition', 'naturalPerson', 'organization', 'business'] as const),
];

/** Whether what follows divides this figure; `first`: the sentence has named no other, `alone`: nor has the paragraph. */
function opens(mention: Mention, first: boolean, alone: boolean): boolean {
  const { kinds, strange, ofWhich, depth, count } = mention;
  const is = (list: Terminal[]) => list.some((kind) => kinds.has(kind));
  if (!isCounted(mention) || count!.value === 0 || ofWhich || depth > 0 || mention.subject === 'challenges')
    return false;
  if (kinds.has('excluded')) return false;
  // 自然人申请33件，予以公开12件: of those, where nothing else came in.
  if (first && alone && is(['naturalPerson', 'organization', 'business', 'legalService']) && is(NOUNS))
    return true;
  if (is(PARTS)) return false;
  // 要求公开监测数据的36件.
  if (first && strange && is(['partial'])) return true;
  if (!(is(VERBS) || is(NOUNS))) return false;
  if (strange) return first || is(COMES_IN);
  return first || (is(VERBS) && !is(QUALIFIERS));
}

/** A whole number of cases that is no change. */
function isCounted({ count, kinds }: Mention): boolean {
  return (
    count !== null &&
    !count.percent &&
    Number.isInteger(count.value) &&
    CASE_MEASURES.includes(count.measure ?? '') &&
    !['compare', 'rise', 'fall', 'reach'].some((kind) => kinds.has(kind as Terminal))
  );
}

/** 其中 What each figure is a part of: the one before that stands by itself, outside its bracket. One pass. */
export function wholesOf(mentions: Mention[]): Map<Mention, Mention> {
  const wholes = new Map<Mention, Mention>();
  // 包括上年结转2件: as 其中.
  const including = new Set(
    mentions.filter(({ words }) => words.some(({ text }) => /^(?:含|包括|包含)$/.test(text))),
  );
  const clauses = new Set([...including].map(({ clause }) => clause));
  /** The last figure that stands by itself, and the last ones outside of each bracket that is open. */
  let standing: Mention | undefined;
  const outside: Mention[] = [];
  for (const mention of mentions) {
    if (mention.count === null) continue;
    while (outside.length > 0 && outside.at(-1)!.depth >= mention.depth) outside.pop();
    const within = mention.ofWhich || clauses.has(mention.clause);
    const whole = outside.at(-1) ?? (within ? standing : undefined);
    if (whole) wholes.set(mention, whole);
    if (!isCounted(mention)) continue;
    outside.push(mention);
    if (!within) standing = mention;
  }
  return wholes;
}
