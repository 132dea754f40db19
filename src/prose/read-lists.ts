import { has, type Mention, type Parsed } from './context';
import type { Part, Statement } from './statement';
import type { Terminal } from './words';
import { countsCases, state } from './write';

const CHANNELS: Terminal[] = ['inPerson', 'online', 'mail', 'fax', 'otherChannel'];
const ITEM_MEASURES = ['条', '件', '期', '篇', '份', '则', '个', '次', '项', '部'];

/** Whether a chunk counts what came by one way of applying: 网络申请5件. Several ways, or 等渠道, stand for all. */
export function isChannelPart({ kinds }: Mention): boolean {
  return (
    channelsOf(kinds).length === 1 && !has(kinds, 'open') && !(kinds.has('channel') && kinds.has('list'))
  );
}

function channelsOf(kinds: Mention['kinds']): Terminal[] {
  return CHANNELS.filter((kind) => kinds.has(kind));
}

/** 渠道构成 “收到申请8件，其中网络申请5件、信函申请3件”, “网上申请105件，快递17件，合计122件” (N-06). */
export function readChannels(sentence: Parsed, text: string): Statement[] {
  const cases = sentence.mentions.filter((one) => one.subject === 'applications' && countsCases(one));
  const parts = cases.filter((one) => isChannelPart(one) && !has(one.kinds, 'disposed', 'carry', 'partial'));
  const ways = new Set(parts.flatMap(({ kinds }) => channelsOf(kinds)));
  if (parts.length < 2 || ways.size < parts.length || parts.some(({ count }) => count!.about)) return [];
  const first = sentence.mentions.indexOf(parts[0]!);
  const last = sentence.mentions.indexOf(parts.at(-1)!);
  const whole =
    cases.findLast((one) => isWhole(one) && sentence.mentions.indexOf(one) < first) ??
    cases.find((one) => has(one.kinds, 'total') && sentence.mentions.indexOf(one) > last);
  if (!whole || whole.count!.about) return [];
  const ofWhich = parts.some((one) => one.ofWhich || one.depth > 0);
  return [
    state(whole, sentence, text, {
      code: 'N-06',
      quantity: 'channels',
      name: '渠道构成',
      accepts: [],
      claim: {
        kind: 'list',
        parts: parts.map((one) => part(one, text)),
        whole: whole.count!.value!,
        open: !ofWhich || sentence.mentions.slice(first, last + 1).some(({ kinds }) => kinds.has('open')),
        closed: true,
      },
    }),
  ];
}

/** What came in, by all ways together. */
function isWhole(mention: Mention): boolean {
  const { kinds, ofWhich } = mention;
  return (
    !ofWhich &&
    !isChannelPart(mention) &&
    has(kinds, 'received', 'newly', 'accepted', 'explicitApplication', 'application', 'handled') &&
    !has(kinds, 'disposed', 'carry', 'partial')
  );
}

/** 主动公开明细 “主动公开政府信息314条，其中招录3条、预决算2条、……、动态268条” (N-11). What follows 其中 alone is a part. */
export function readItems(sentence: Parsed, text: string): Statement[] {
  const { mentions } = sentence;
  const at = mentions.findIndex(
    ({ count, kinds, subject, otherPeriod }) =>
      subject === 'disclosure' &&
      has(kinds, 'disclosed') &&
      count?.measure === '条' &&
      !count.about &&
      !otherPeriod &&
      !has(kinds, 'compare', 'rise', 'fall'),
  );
  const whole = mentions[at];
  if (!whole?.count) return [];
  const from = mentions.findIndex((one, index) => index > at && one.ofWhich);
  if (from === -1 || mentions.slice(at + 1, from).some(({ count }) => count !== null)) return [];
  const listed = mentions.slice(from).filter((one) => one.ofWhich);
  // A bracket within the list divides an item again.
  const parts = listed.filter(({ count, depth }) => count && !count.percent && depth <= listed[0]!.depth);
  if (
    parts.length === 0 ||
    parts.some(({ count, kinds }) => count!.about || has(kinds, 'compare', 'rise', 'fall', 'respectively'))
  )
    return [];
  const items = parts.filter(({ count }) => ITEM_MEASURES.includes(count!.measure ?? ''));
  if (items.length !== parts.length) return [];
  const kinds = listed.flatMap((one) => [...one.kinds]);
  const lastWords = items.at(-1)!.kinds;
  return [
    state(whole, sentence, text, {
      code: 'N-11',
      quantity: 'disclosed',
      name: '主动公开明细',
      accepts: [],
      claim: {
        kind: 'list',
        parts: items.map((one) => part(one, text)),
        whole: whole.count.value!,
        open:
          kinds.includes('open') ||
          kinds.includes('including') ||
          kinds.includes('condition') ||
          items.length === 1,
        closed: has(lastWords, 'otherItem', 'otherChannel'),
      },
    }),
  ];
}

function part({ words, count }: Mention, text: string): Part {
  const named = words.filter(({ end, kind }) => end <= count!.start && kind !== 'list' && kind !== 'ofWhich');
  const label = named.length > 0 ? text.slice(named[0]!.start, count!.start).trim() : '';
  return { label, value: count!.value! };
}
