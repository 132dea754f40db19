import type { Mention, Parsed } from './context';
import type { Token } from './scan';
import type { Part, Statement } from './statement';
import { has } from './subject';
import type { Terminal } from './words';
import { countsCases, state } from './write';

const CHANNELS: Terminal[] = ['inPerson', 'online', 'mail', 'fax', 'otherChannel'];
const APPLICANTS: Terminal[] = ['naturalPerson', 'organization', 'business', 'otherOrganization'];
/** The ways of the form: a list that names them all is whole. */
const WAYS: Terminal[] = ['inPerson', 'online', 'mail', 'fax'];
const ITEM_MEASURES = ['条', '件', '期', '篇', '份', '则', '部'];

/** Whether a chunk counts what came by one way of applying: 网络申请5件. Several ways, or 等渠道, stand for all. */
export function isChannelPart({ kinds }: Mention): boolean {
  return (
    channelsOf(kinds).length === 1 && !has(kinds, 'open') && !(kinds.has('channel') && kinds.has('list'))
  );
}

function channelsOf(kinds: Mention['kinds']): Terminal[] {
  return CHANNELS.filter((kind) => kinds.has(kind));
}

/**
 * 渠道构成 “收到申请8件，其中网络申请5件、信函申请3件”, “网上申请105件，快递17件，合计122件”, “收到申请31件。从申请渠道看，网络20件、
 * 信函11件” (N-06). `before`: the sentence before in the same paragraph.
 */
export function readChannels(sentence: Parsed, text: string, before: Parsed | null = null): Statement[] {
  const cases = sentence.mentions.filter((one) => one.subject === 'applications' && countsCases(one));
  const parts = cases.filter((one) => isChannelPart(one) && !has(one.kinds, 'disposed', 'carry', 'partial'));
  const ways = new Set(parts.flatMap(({ kinds }) => channelsOf(kinds)));
  if (parts.length < 2 || ways.size < parts.length || parts.some(({ count }) => count!.about)) return [];
  const first = sentence.mentions.indexOf(parts[0]!);
  const last = sentence.mentions.indexOf(parts.at(-1)!);
  const within =
    cases.findLast((one) => isWhole(one) && sentence.mentions.indexOf(one) < first) ??
    cases.find((one) => has(one.kinds, 'total') && sentence.mentions.indexOf(one) > last);
  const whole = within ?? (before && cases.length === parts.length ? onlyWhole(before) : undefined);
  if (!whole || whole.count!.about) return [];
  const divides =
    parts.some((one) => one.ofWhich || one.depth > 0) ||
    WAYS.every((way) => ways.has(way)) ||
    // ……，合计21件: of nothing else.
    sentence.mentions.indexOf(whole) > last ||
    (!within && DIVIDES.test(text.slice(sentence.start, sentence.start + 12)));
  return [
    state(whole, within ? sentence : before!, text, {
      code: 'N-06',
      quantity: 'channels',
      name: '渠道构成',
      accepts: [],
      claim: {
        kind: 'list',
        parts: parts.map((one) => part(one, text)),
        whole: whole.count!.value!,
        open:
          !divides ||
          sentence.mentions.slice(first, last + 1).some(({ kinds }) => kinds.has('open')) ||
          sentence.mentions.slice(first, last + 2).some(isStrangeWay),
        closed: true,
      },
    }),
  ];
}

/** “到场提交2件” among the ways: perhaps one more, in words that we do not know. */
function isStrangeWay(mention: Mention): boolean {
  return mention.strange && countsCases(mention) && !isChannelPart(mention);
}

/** How a sentence begins that divides the figure before it. */
const DIVIDES = /^\s*(?:其中|从|按|申请(?:方式|渠道|途径)|(?:接收|受理|提交)?渠道)/;

/** The one figure of a sentence that says what came in; none where there are several. */
function onlyWhole({ mentions }: Parsed): Mention | undefined {
  const wholes = mentions.filter((one) => one.subject === 'applications' && countsCases(one) && isWhole(one));
  return wholes.length === 1 && !mentions.some(isChannelPart) ? wholes[0] : undefined;
}

/** What came in, by all ways together. */
function isWhole(mention: Mention): boolean {
  const { kinds, ofWhich } = mention;
  return (
    !ofWhich &&
    !isChannelPart(mention) &&
    has(kinds, 'received', 'newly', 'accepted', 'explicitApplication', 'application', 'handled') &&
    !has(kinds, 'disposed', 'carry', 'partial', ...APPLICANTS)
  );
}

/**
 * 主动公开明细 “主动公开政府信息314条，其中招录3条、预决算2条、……、动态268条” (N-11). What follows 其中 alone is a part. The list may
 * begin behind a full stop (“共90条。其中，……”) and go on behind semicolons, line by line as well.
 */
export function readItems(sentences: Parsed[], index: number, text: string): Statement[] {
  const sentence = sentences[index]!;
  const { mentions } = sentence;
  const at = mentions.findIndex(isDisclosed);
  const whole = mentions[at];
  if (!whole?.count || whole.ofWhich) return [];
  const list = listBehind(sentences, index, at, text);
  if (!list) return [];
  const { listed } = list;
  // A bracket within the list divides an item again.
  const parts = listed.filter(({ count, depth }) => count && !count.percent && depth <= listed[0]!.depth);
  if (
    parts.length === 0 ||
    parts.some(({ count, kinds }) => count!.about || has(kinds, 'compare', 'rise', 'fall', 'respectively'))
  )
    return [];
  const items = parts.filter(isItem);
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
          list.open ||
          kinds.includes('open') ||
          kinds.includes('including') ||
          kinds.includes('condition') ||
          items.length === 1,
        closed: has(lastWords, 'otherItem', 'otherChannel'),
      },
    }),
  ];
}

/** “主动公开政府信息314条”: an exact figure of this year. */
function isDisclosed({ count, kinds, subject, otherPeriod }: Mention): boolean {
  return (
    subject === 'disclosure' &&
    has(kinds, 'disclosed') &&
    count?.measure === '条' &&
    !count.about &&
    !otherPeriod &&
    !has(kinds, 'compare', 'rise', 'fall', 'documentStep', 'documentOther')
  );
}

function isItem({ count }: Mention): boolean {
  return count !== null && ITEM_MEASURES.includes(count.measure ?? '');
}

/** No list of a report goes on for so many sentences: each of them may begin one, and is not to read all the others. */
const MOST_LINES = 100;

/** What is listed behind a total, and whether the list may go on where we cannot follow it. */
function listBehind(sentences: Parsed[], index: number, at: number, text: string) {
  const { mentions } = sentences[index]!;
  let listed = mentions.slice(at + 1).filter(({ ofWhich }) => ofWhich);
  const from = listed[0] ? mentions.indexOf(listed[0]) : mentions.length;
  if (mentions.slice(at + 1, from).some(({ count }) => count !== null)) return null;
  let last = index;
  if (listed.length === 0) {
    const next = sentences[index + 1];
    if (next?.paragraph !== sentences[index]!.paragraph || next.tokens[0]?.kind !== 'ofWhich') return null;
    listed = next.mentions.filter(({ ofWhich }) => ofWhich);
    last = index + 1;
  }
  let open = false;
  while (/[；;：:]/.test(text[sentences[last]!.end - 1]!)) {
    const more = sentences[++last];
    if (!more) break;
    if (last - index > MOST_LINES) return null;
    const counted = more.mentions.filter(({ count }) => count !== null && !count.percent);
    if (!isItemLine(more, counted)) {
      open = counted.some(({ count }) => count!.measure === '条');
      break;
    }
    // 其中疾病防控284条；处罚决定全文公开287件: that may be no part of it any more.
    open ||= listed.filter(isItem).length === 1 && counted.some(({ count }) => count!.measure !== '条');
    listed.push(...more.mentions);
  }
  return { listed: listed.filter(({ count }, position) => position === 0 || count !== null), open };
}

/** “微信公众号公开40条；” A sentence that is nothing but items of the list above it. */
function isItemLine({ mentions }: Parsed, counted: Mention[]): boolean {
  return (
    counted.length > 0 &&
    counted.every(
      (one) => isItem(one) && !one.count!.about && !one.otherPeriod && one.subject !== 'applications',
    ) &&
    mentions.every(
      ({ kinds, subject, count }) =>
        !has(kinds, 'compare', 'rise', 'fall', 'received', 'accepted', 'open', 'total') &&
        subject !== 'challenges' &&
        subject !== 'fees' &&
        (subject !== 'other' || count?.measure === '条' || count === null),
    )
  );
}

/** Words among which a figure is the year's total and no part of it: 本年度主动公开政府信息共130条. */
const PLAIN_TOTAL: Token['kind'][] = [
  ...(['year', 'thisYear', 'total', 'disclosed', 'information', 'informationMatter', 'all'] as const),
];

/** 主动公开总数 “本年度主动公开政府信息130条”, with no word that may narrow it: for N-15, as no table states it. */
export function readDisclosedTotal(sentence: Parsed, text: string): Statement[] {
  return sentence.mentions.flatMap((mention) => {
    const { words, count, ofWhich, depth } = mention;
    if (!isDisclosed(mention) || ofWhich || depth > 0 || mention.doubtful) return [];
    const narrowed = words.some(
      ({ kind, text: word, start }) =>
        start < count!.start &&
        (word === '累计' ||
          !(
            PLAIN_TOTAL.includes(kind) ||
            (kind === 'other' && /^(?:各类|我[局镇县市区乡委办厅]|了|[^\u4e00-\u9fff]+|已)+$/.test(word))
          )),
    );
    if (narrowed) return [];
    return [
      state(mention, sentence, text, { code: 'N-15', quantity: 'disclosed', name: '主动公开', accepts: [] }),
    ];
  });
}

function part({ words, count }: Mention, text: string): Part {
  const named = words.filter(({ end, kind }) => end <= count!.start && kind !== 'list' && kind !== 'ofWhich');
  const label = named.length > 0 ? text.slice(named[0]!.start, count!.start).trim() : '';
  return { label, value: count!.value! };
}
