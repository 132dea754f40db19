import type { Mention, Parsed } from './context';
import { isAddedToOthers } from './parts-of-one';
import type { Places } from './places';
import type { Statement } from './statement';
import { has } from './subject';
import { isUnderstood } from './understood';
import type { Terminal } from './words';
import { countsCases, type Reading, state } from './write';

/** 三组 Groups of 表四. */
type Group = 'reconsideration' | 'directSuit' | 'suitAfterReconsideration';
const SUITS: Group[] = ['directSuit', 'suitAfterReconsideration'];
const ALL: Group[] = ['reconsideration', ...SUITS];

const NAMES: Record<string, string> = {
  reconsideration: '行政复议',
  suit: '行政诉讼',
  directSuit: '未经复议直接起诉',
  suitAfterReconsideration: '复议后起诉',
  challenges: '行政复议、行政诉讼',
};
const RESULTS = {
  upheld: '结果维持',
  corrected: '结果纠正',
  otherResult: '其他结果',
  pendingResult: '尚未审结',
} as const;
const COLUMNS = { upheld: 'upheld', corrected: 'corrected', otherResult: 'other', pendingResult: 'pending' };

/** Words that tie a case to applications under the 条例. */
const LINKS: Terminal[] = ['informationMatter', 'explicitApplication', 'application'];

/** 说的是哪一组 Which group or groups of 表四 a chunk names: 行政诉讼 stands for both kinds of suits. */
export function groupsOf(kinds: Mention['kinds']): { id: string; rows: Group[] } | null {
  const reconsideration = kinds.has('reconsideration');
  const suit = kinds.has('suit');
  const direct = kinds.has('directSuit');
  const after = kinds.has('suitAfterReconsideration');
  if (reconsideration && (suit || direct || after)) {
    return { id: 'challenges', rows: ALL };
  }
  if (direct !== after) {
    return direct
      ? { id: 'directSuit', rows: ['directSuit'] }
      : { id: 'suitAfterReconsideration', rows: ['suitAfterReconsideration'] };
  }
  if (suit || direct) return { id: 'suit', rows: SUITS };
  return reconsideration ? { id: 'reconsideration', rows: ['reconsideration'] } : null;
}

/**
 * 复议诉讼 “行政复议7件，复议后起诉1件”, “收到复议案件3件，维持1件、纠正1件、申请人撤回1件” (N-08).
 *
 * Cases that an agency decides or defends in all its business are not meant: then the sentence must say 政府信息公开.
 */
export function readChallenges(sentence: Parsed, text: string, places: Places): Statement[] {
  const words = sentence.tokens.map(({ kind }) => kind);
  // 收到申请7件；行政复议1件: what stands before the semicolon is about applications.
  const linked = LINKS.some((kind) => words.includes(kind)) || sentence.before?.onApplications === true;
  if (words.includes('asAuthority') || (words.includes('caseWork') && !linked)) return [];
  // 涉及固废的行政复议5件；行政诉讼2件: of that matter as well.
  if (!LINKS.some((kind) => words.includes(kind)) && sentence.before?.mentions.some(isOfAnother)) return [];
  // 收到行政复议申请46件，受理40件: who decides them speaks.
  const receives = (...kinds: Terminal[]) =>
    sentence.mentions.some(
      (one) => one.subject === 'challenges' && one.count !== null && has(one.kinds, ...kinds),
    );
  if (!linked && receives('accepted') && receives('received', 'newly')) return [];
  // 收到行政复议申请30件，其中涉及政府信息公开2件: what stands before is of all business.
  const link = sentence.mentions.findIndex(({ kinds }) => has(kinds, ...LINKS));
  const before = sentence.mentions[link]?.ofWhich ? link : 0;
  // 维持2件，驳回1件: the form may count 驳回 as either.
  const unclear = sentence.mentions.some((one) => one.count && has(one.kinds, 'unknownResult'));
  // 新发生行政诉讼3件，上年结转1件: the table counts both.
  const fromLastYear = sentence.mentions.some(
    ({ subject, count, kinds }) =>
      subject === 'challenges' &&
      count !== null &&
      has(kinds, 'lastYear') &&
      has(kinds, 'carry', 'pendingResult') &&
      groupsOf(kinds) === null,
  );
  let group: { id: string; rows: Group[] } | null = null;
  let foreign = false;
  let general = false;
  /** The figure of each group. */
  const counted = new Map<string, Mention>();
  const others: Statement[] = [];
  /** “因行政处罚被申请复议3件、被提起诉讼4件”: what stands before the first figure of a clause is said of the next ones too. */
  let head: Mention | null = null;
  const isBeside = ({ clause }: Mention) =>
    head?.clause === clause && (head.strange || !isUnderstood('N-08', head));
  const statements = sentence.mentions.flatMap((mention, index) => {
    if (mention.subject !== 'challenges' || index < before) return [];
    group = groupsOf(mention.kinds) ?? (group && besideSuits(mention, group));
    // 公益诉讼, 征地引发的诉讼: cases of another kind.
    foreign ||=
      !linked &&
      groupsOf(mention.kinds) !== null &&
      (mention.strange || has(mention.kinds, 'license', 'penalty', 'coercion'));
    // 各类行政复议58件，信息公开类占50%: of all business, until 信息公开 is named.
    if (ofAllKinds(mention)) general = true;
    else if (has(mention.kinds, ...LINKS)) general = false;
    if (foreign || general) return [];
    const whole = group && counted.get(group.id);
    const nearest = sentence.mentions.slice(0, index).findLast(({ count }) => count !== null);
    // 共5件，已审结4件，均维持: those 4.
    if (group && whole && !mention.count && saysAll(mention)) {
      if (nearest !== whole) return [];
      // 行政复议2件，结果均为维持: as many as were counted.
      const reading = readGroup(mention, group, places);
      const loose = !linked || reading?.loose;
      const all = { ...mention, count: whole.count };
      return reading
        ? [
            state({ ...all, whole: whole.count }, sentence, text, {
              ...reading,
              ...(loose && { loose: true as const }),
            }),
          ]
        : [];
    }
    if (!group || !countsCases(mention) || mention.count!.measure === '次') return [];
    if (groupsOf(mention.kinds)) counted.set(group.id, mention);
    if (head?.clause !== mention.clause) head = mention;
    const reading = readGroup(mention, group, places, [...counted.keys()]);
    if (!reading) return [];
    // 审结行政复议10件: of those that the table counts.
    const some = has(mention.kinds, 'caseWork') || has(head.kinds, 'caseWork');
    // 行政复议4件、行政诉讼3件，共被纠正3件: of which is not told.
    const ofAny = counted.size > 1 && groupsOf(mention.kinds) === null;
    const loose = !linked || reading.loose || ofAny;
    // 办理、受理行政复议5件: as the authority that decides them, perhaps.
    const decides =
      mention.kinds.has('reconsideration') &&
      [...mention.lead, ...mention.words].some(({ kind }) => kind === 'handled' || kind === 'accepted');
    const newAlone = fromLastYear && mention.words.some(({ text }) => /新/.test(text));
    const witness = mention.strange || decides || newAlone || isBeside(mention);
    const doubt = {
      ...(loose && { loose: true as const }),
      ...(witness && { witness: true as const }),
      ...(some && { atMost: true as const }),
    };
    // A result is of the cases counted, they are of the applications told before.
    const cases = counted.get(group.id)?.count ?? null;
    const within = reading.quantity.includes('.') ? cases : mention.whole;
    const statement = state({ ...mention, whole: within }, sentence, text, {
      ...reading,
      ...doubt,
    });
    if (!reading.quantity.includes('.')) return [statement];
    const either = unclear && has(mention.kinds, 'upheld', 'otherResult');
    others.push(either ? { ...statement, witness: true } : statement);
    return [];
  });
  // 新收行政复议3件，另有上年未结1件，合计4件.
  const [whole, ...more] = statements.filter(({ quantity }) => !quantity.includes('.'));
  const added = whole !== undefined && more.length === 0 && isAddedToOthers(whole, sentence);
  const told = statements.map((one) => (added && one === whole ? { ...one, witness: true as const } : one));
  return [...told, ...together(others)];
}

/** Cases counted beside a word that we do not know. */
function isOfAnother({ subject, count, strange, kinds }: Mention): boolean {
  return subject === 'challenges' && count !== null && strange && groupsOf(kinds) !== null;
}

/** 复议被纠正2件，另有1件败诉: who loses a suit. */
function besideSuits({ words }: Mention, group: { id: string; rows: Group[] }): typeof group {
  const lost = words.some(({ text }) => text === '败诉' || text === '胜诉');
  return lost && group.id === 'reconsideration' ? { id: 'suit', rows: SUITS } : group;
}

/** “各类行政复议”: of whatever the agency does. */
function ofAllKinds({ kinds, words }: Mention): boolean {
  return (
    groupsOf(kinds) !== null &&
    !has(kinds, ...LINKS) &&
    words.some(({ kind, text }) => kind === 'other' && /各[类种]|所有/.test(text))
  );
}

/** “结果为纠正”, “均维持”: one result, of all that were counted before. */
function saysAll({ kinds, words }: Mention): boolean {
  const results = Object.keys(RESULTS).filter((kind) => kinds.has(kind as keyof typeof RESULTS));
  return (
    results.length === 1 &&
    !has(kinds, 'none', 'condition', 'open', 'unknownResult') &&
    (has(kinds, 'all') || words.some(({ text }) => /结果(?:均|都)?[为是]$/.test(text)))
  );
}

function readGroup(
  { kinds, ofWhich }: Mention,
  group: { id: string; rows: Group[] },
  places: Places,
  /** The groups that the sentence has counted: a result may be of all of them. */
  counted: string[] = [],
): Reading | null {
  const results = (Object.keys(RESULTS) as (keyof typeof RESULTS)[]).filter((kind) => kinds.has(kind));
  const name = NAMES[group.id]!;
  if (results.length === 0) {
    if (
      has(
        kinds,
        'unknownResult',
        'partial',
        'none',
        'rise',
        'fall',
        'reach',
        'attains',
        'pending',
        'disposed',
      )
    )
      return null;
    if (ofWhich && group.id === 'suit' && !hasOwn(kinds)) return null;
    if (!hasOwn(kinds)) return null;
    const all = places.challenges(group.rows, ['total']);
    return {
      code: 'N-08',
      quantity: group.id,
      name,
      accepts: [all],
      // 行政诉讼 beside 复议后起诉 may stand for the direct ones alone.
      ...(group.id === 'suit' && { readings: [places.challenges(['directSuit'], ['total'])] }),
    };
  }
  const columns = results.map((result) => COLUMNS[result]);
  return {
    code: 'N-08',
    quantity: `${group.id}.${results.join('+')}`,
    name: `${name}${results.map((result) => RESULTS[result]).join('、')}`,
    accepts: [places.challenges(group.rows, columns)],
    readings: [
      ...(group.id === 'suit' ? [places.challenges(['directSuit'], columns)] : []),
      ...(counted.length > 1 ? [SUITS, ALL].map((rows) => places.challenges(rows, columns)) : []),
    ],
    ...(results.length > 1 && { loose: true as const }),
  };
}

function hasOwn(kinds: Mention['kinds']): boolean {
  const own: Terminal[] = ['reconsideration', 'suit', 'directSuit', 'suitAfterReconsideration'];
  return has(kinds, ...own);
}

/**
 * 撤回、终止、和解 all go into one cell, so they are added, and there may be more that the sentence does not name. So are results
 * told twice: 一审维持2件，二审维持1件.
 */
function together(statements: Statement[]): Statement[] {
  const groups = new Map<string, Statement[]>();
  for (const one of statements) groups.set(one.quantity, [...(groups.get(one.quantity) ?? []), one]);
  return [...groups.values()].map((all) => ({
    ...all[0]!,
    value: all.reduce((sum, { value }) => sum + (value ?? 0), 0),
    about: all.some(({ about }) => about),
    ...(all[0]!.quantity.endsWith('.otherResult') && { atMost: true as const }),
    ...((all.some(({ loose }) => loose) ||
      (all.length > 1 && !all[0]!.quantity.endsWith('.otherResult'))) && { loose: true as const }),
  }));
}
