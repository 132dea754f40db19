import type { Place } from '../report/report';
import type { Mention, Parsed } from './context';
import { GROUPS, type Places } from './places';
import type { Token } from './scan';
import type { Amount, Ratio, Statement } from './statement';
import { has } from './subject';
import { countsCases, state } from './write';

/** 百分比 “予以公开401件，占44.0%”, “答复率100%”: every meaning that the percentage may have (N-12). */
export function readShares(sentence: Parsed, text: string, places: Places): Statement[] {
  return sentence.mentions.flatMap((mention, index) => {
    const { count, subject, otherPeriod } = mention;
    if (!count?.percent || count.about || subject !== 'applications' || otherPeriod) return [];
    if (mention.strange) return [];
    const ratios = rates(mention, places) ?? shares(sentence.mentions, index, places);
    if (!ratios || ratios.length === 0) return [];
    return [
      state(mention, sentence, text, {
        code: 'N-12',
        quantity: 'share',
        name: '百分比',
        accepts: [],
        claim: { kind: 'share', percent: count.value!, decimals: count.decimals ?? 0, ratios },
      }),
    ];
  });
}

function sum(plus: Place[], minus: Place[] = []): Amount {
  return { plus, minus };
}

/** 办结率、答复率、公开率 as rules.md section 5 defines them; the one is often written for the other, and the whole is rarely named. */
function rates({ kinds }: Mention, places: Places): Ratio[] | null {
  if (has(kinds, 'rateOnTime', 'rateOther', 'compare', 'rise', 'fall', 'reach', 'partial', 'share', 'onTime'))
    return null;
  const answered = [
    { part: sum(places.disposed), of: sum(places.due) },
    { part: sum(places.disposed), of: sum(places.due, places.carriedForward) },
    { part: sum(places.disposed), of: sum(places.received) },
  ];
  if (has(kinds, 'rateDisposed', 'rateAnswered')) return answered;
  const full = places.group(GROUPS.granted);
  if (!has(kinds, 'rateGranted') || full.length === 0) return null;
  const granted = [[...full, ...places.group(GROUPS.partlyGranted)], full].flatMap((part) =>
    [places.disposed, places.received, places.due].map((of) => ({ part: sum(part), of: sum(of) })),
  );
  // 公开率100% is said of answers that were all given, too.
  return [...granted, ...answered];
}

/** Words in which 占 names what came in or was answered. */
const WHOLE = new Set<Token['kind']>([
  ...([
    'other',
    'total',
    'all',
    'thisYear',
    'year',
    'application',
    'explicitApplication',
    'information',
  ] as const),
  ...([
    'received',
    'newly',
    'accepted',
    'handled',
    'disposed',
    'own',
    'everyone',
    'share',
    'number',
  ] as const),
]);

/** Two figures side by side in one clause. */
function isJoined(one: Mention | undefined, other: Mention): boolean {
  return one?.clause === other.clause && countsCases(one);
}

/** “占p%”: of the figure before it, out of any whole that the sentence or the table states. */
function shares(mentions: Mention[], index: number, places: Places): Ratio[] | null {
  const { kinds, clause, words, count } = mentions[index]!;
  // 网络渠道占62.5%: of what the clause names itself, without its figure.
  const own = words.filter(({ start, kind }) => start < count!.start && kind !== 'list');
  const at = own.findIndex(({ kind }) => kind === 'share');
  if (own.slice(0, at).some(({ kind, text }) => !(kind === 'other' && /^[约各均分别]+$/.test(text))))
    return null;
  // 占不予公开总数的48%: of a whole that is neither what came in nor what was answered.
  if (own.slice(at + 1).some(({ kind }) => !WHOLE.has(kind))) return null;
  if (!has(kinds, 'share') || has(kinds, 'compare', 'rise', 'fall', 'reach', 'rateOther')) return null;
  const before = mentions[index - 1];
  if (!before?.count || before.count.percent || before.count.about || clause - before.clause > 1) return null;
  if (!countsCases(before) || before.subject !== 'applications') return null;
  // 占全部申请的45%: of which whole is said.
  if (before.strange && !has(kinds, 'all', 'total')) return null;
  const value = before.count.value!;
  const wholes = mentions
    .slice(0, index - 1)
    .filter((one) => countsCases(one) && one.subject === 'applications' && one.count!.value! >= value)
    .map((one): Amount => ({ value: one.count!.value! }));
  const tables = [places.received, places.due, places.disposed].map((one) => sum(one));
  // 查询事项8件、第三方权益6件，共占6.6%: of the two together.
  const parts = [
    value,
    ...(isJoined(mentions[index - 2], before) ? [value + mentions[index - 2]!.count!.value!] : []),
  ];
  return parts.flatMap((part) => [...wholes, ...tables].map((of) => ({ part: { value: part }, of })));
}
