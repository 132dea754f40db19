import type { Mention, Parsed } from './context';
import type { Statement } from './statement';
import { has } from './subject';
import { countsCases, state } from './write';

/** 同比 “较上年增加3722件，增长20.31%” beside “累计22050件” (N-13). 上升至 and 百分点 are no growth. */
export function readGrowth(sentence: Parsed, text: string): Statement[] {
  const { mentions } = sentence;
  return mentions.flatMap((mention, index) => {
    if (!isChange(mention) || !mention.count!.percent) return [];
    const rises = has(mention.kinds, 'rise');
    const near = [mentions[index - 1], mentions[index + 1]].filter(
      (one): one is Mention => one !== undefined && Math.abs(one.clause - mention.clause) <= 1,
    );
    const other = near.find((one) => isChange(one) && !one.count!.percent);
    if (!other) return readFromBase(sentence, index, text) ?? readRate(sentence, index, text);
    if (has(other.kinds, 'rise') !== rises) return [];
    const first = Math.min(index, mentions.indexOf(other));
    const current = mentions
      .slice(0, first)
      .findLast(
        (one, at) =>
          one.count &&
          !isLastYears(one, mentions[at - 1]) &&
          one.count.measure === other.count!.measure &&
          !has(one.kinds, 'rise', 'fall', 'reach', 'compare'),
      );
    if (!current || [current, other, mention].some(({ count }) => count!.about)) return [];
    if (
      current.otherPeriod ||
      // 比上年的120件增加27件: what it was before stands between.
      mentions
        .slice(mentions.indexOf(current) + 1, first)
        .some((one) => one.count !== null && !has(one.kinds, 'compare') && one.depth === 0)
    )
      return [];
    return [
      state(mention, sentence, text, {
        code: 'N-13',
        quantity: 'growth',
        name: '同比',
        accepts: [],
        claim: {
          kind: 'growth',
          percent: mention.count!.value!,
          decimals: mention.count!.decimals ?? 0,
          change: other.count!.value!,
          current: current.count!.value!,
          rises,
          cases: countsCases(current) && current.subject === 'applications',
        },
      }),
    ];
  });
}

/** 较上年（7件）减少2件: what stands in the bracket is last year's. */
function isLastYears({ depth }: Mention, before: Mention | undefined): boolean {
  const last = before?.words.at(-1);
  return (
    before !== undefined &&
    depth > before.depth &&
    before.count === null &&
    ['compare', 'lastYear', 'year'].includes(last?.kind ?? '')
  );
}

function isChange({ kinds, count }: Mention): boolean {
  return (
    count !== null &&
    (count.percent === true || count.measure !== undefined) &&
    count.measure !== '个百分点' &&
    count.measure !== '百分点' &&
    has(kinds, 'rise') !== has(kinds, 'fall') &&
    !has(kinds, 'reach', 'attains', 'rateDisposed', 'rateAnswered', 'rateOnTime', 'rateGranted', 'rateOther')
  );
}

/** 基数 “公开信息150条，较2022年的120条增长20%”: what it was before is told instead of the change. */
function readFromBase({ mentions, ...sentence }: Parsed, index: number, text: string): Statement[] | null {
  const mention = mentions[index]!;
  const base = mentions[index - 1];
  const current = mentions[index - 2];
  if (!base || !current || base.clause !== mention.clause || mention.clause - current.clause !== 1)
    return null;
  const counts = [current, base, mention].map(({ count }) => count);
  if (counts.some((count) => count === null || count.about || count.value === undefined)) return null;
  const [now, before, percent] = counts as NonNullable<Mention['count']>[];
  const alone = mentions.filter(({ clause, count }) => clause === current.clause && count !== null);
  if (
    !has(base.kinds, 'compare') ||
    !(has(base.kinds, 'year', 'lastYear') || isOnLastYear(base.words)) ||
    has(current.kinds, 'compare', 'rise', 'fall', 'reach') ||
    has(base.kinds, 'rise', 'fall', 'total') ||
    has(mention.kinds, 'total') ||
    current.otherPeriod ||
    alone.length > 1 ||
    now!.percent ||
    before!.percent ||
    now!.measure === undefined ||
    now!.measure !== before!.measure
  )
    return null;
  const rises = has(mention.kinds, 'rise');
  const change = rises ? now!.value! - before!.value! : before!.value! - now!.value!;
  if (change < 0 || before!.value === 0) return null;
  // 收到申请30件，办结29件，较上年的24件增长25%: the figure that it fits is meant.
  const fits = ({ count }: Mention): boolean =>
    count !== null &&
    count.measure === now!.measure &&
    Math.abs(((count.value! - before!.value!) / before!.value!) * (rises ? 100 : -100) - percent!.value!) <
      10 ** -(percent!.decimals ?? 0);
  if (!fits(current) && mentions.slice(Math.max(0, index - 8), Math.max(0, index - 2)).some(fits))
    return null;
  return [
    state(mention, { mentions, ...sentence }, text, {
      code: 'N-13',
      quantity: 'growth',
      name: '同比',
      accepts: [],
      claim: {
        kind: 'growth',
        percent: percent!.value!,
        decimals: percent!.decimals ?? 0,
        change,
        current: now!.value!,
        rises,
        cases: countsCases(current) && current.subject === 'applications',
      },
    }),
  ];
}

/** 增长率 “收到申请42件，比上年增长5%”, “政府信息公开申请量同比下降20%”: a rate without its number of cases, for last year's report (N-13). */
function readRate(sentence: Parsed, index: number, text: string): Statement[] {
  const { mentions } = sentence;
  const mention = mentions[index]!;
  const { subject, otherPeriod, strange, doubtful, count, words } = mention;
  if (subject !== 'applications' || otherPeriod || strange || doubtful || count!.about) return [];
  // 较上年的40件增长30%: what it was before stands within.
  const last = mentions[index - 1];
  const base = last?.clause === mention.clause && has(last.kinds, 'compare') ? last : null;
  if (
    !isOnLastYear([...(base?.words ?? []), ...words]) ||
    has(mention.kinds, 'handled', 'disposed', 'carry', 'partial')
  )
    return [];
  const own = has(mention.kinds, 'explicitApplication');
  const before = mentions[index - (base ? 2 : 1)];
  const told = before && isReceived(before) && mention.clause - before.clause === 1 ? before : null;
  if (own ? has(mention.kinds, 'open', 'list') : !told) return [];
  return [
    state(mention, sentence, text, {
      code: 'N-13',
      quantity: 'growth',
      name: '同比',
      accepts: [],
      claim: {
        kind: 'rate',
        percent: count!.value!,
        decimals: count!.decimals ?? 0,
        rises: has(mention.kinds, 'rise'),
        current: own ? null : told!.count!.value!,
      },
    }),
  ];
}

/** “较上年”, “同比”, “较上年的40件”: nothing but the year before is compared with. */
function isOnLastYear(words: Mention['words']): boolean {
  const compared = words.filter(({ kind }) => kind === 'compare' || kind === 'lastYear' || kind === 'year');
  return (
    compared.some(({ text }) => /上年|上一年|去年|同比/.test(text)) &&
    compared.every(({ kind, text }) => kind !== 'year' && text !== '环比')
  );
}

/** What came in this year, as a sentence states it. */
function isReceived(mention: Mention): boolean {
  const { kinds, subject, strange, doubtful, count, ofWhich } = mention;
  return (
    subject === 'applications' &&
    countsCases(mention) &&
    !(strange || doubtful || ofWhich || count!.about) &&
    has(kinds, 'received', 'accepted', 'newly') &&
    !has(kinds, 'handled', 'disposed', 'carry', 'partial', 'actual', 'online', 'mail', 'fax', 'inPerson')
  );
}
