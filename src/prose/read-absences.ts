import type { Mention, Parsed } from './context';
import type { Places } from './places';
import { isAllOfThem } from './read-applications';
import { groupsOf } from './read-challenges';
import { DECISIONS } from './read-proactive';
import type { Statement } from './statement';
import { has } from './subject';
import { isUnderstood } from './understood';
import { type Reading, state } from './write';

/** Words that narrow what did not happen: then little is said of the whole. */
const NARROW = [
  ...(['research', 'publicWelfare', 'legalService', 'otherOrganization'] as const),
  ...(['inPerson', 'online', 'mail', 'fax', 'organization', 'business', 'naturalPerson', 'partial'] as const),
  ...([
    'onTime',
    'condition',
    'repeat',
    'petition',
    'excessive',
    'denied',
    'unavailable',
    'declined',
    'pending',
  ] as const),
  ...(['feeNoun', 'feeNotice', 'feePaid', 'uncorrected', 'unpaid', 'disposed'] as const),
];

/**
 * 有无 “未收到政府信息公开申请”, “没有发生行政复议、行政诉讼”, “未发生……被纠正、败诉的案件”, “无结转下年” (N-14, N-03), and
 * “均已答复”, which says that nothing was carried forward (N-04).
 */
export function readAbsences(sentence: Parsed, text: string, places: Places): Statement[] {
  // 除1件外，未发生其他: what did not occur is the rest.
  const excepted = sentence.tokens.some(({ kind, text: word }) => kind === 'condition' && word === '除');
  return sentence.mentions.flatMap((mention, index) => {
    if (mention.otherPeriod || excepted) return [];
    // 上年结转4件，已全部答复: those.
    const carried = has(sentence.mentions[index - 1]?.kinds ?? new Set(), 'carry');
    const reading = readAbsence(mention, places) ?? (carried ? null : readAllDone(mention, places));
    // 受理的8件已全部办结: of those 8.
    const whole = mention.count && !mention.count.percent ? mention.count : mention.whole;
    return reading
      ? [state({ ...mention, count: null, whole }, sentence, text, { ...reading, value: 0 })]
      : [];
  });
}

function readAbsence(mention: Mention, places: Places): Reading | null {
  const { kinds, words, count, subject, strange } = mention;
  if (count || words.length === 0) return null;
  const negations = words.filter(({ kind }) => kind === 'none');
  const end = words.at(-1)!.kind;
  // 未发生未按期答复的: twice no is no no. 零复议、零诉讼 is one no, said of each.
  const each = negations.every((one) => NOUNS.has(words[words.indexOf(one) + 1]?.kind));
  if (negations.length === 0 || (negations.length > 1 && !each)) return null;
  if (isNought(mention))
    return { code: 'N-14', quantity: 'received', name: '本年新收', accepts: [places.received] };
  const rest = words.slice(words.findIndex(({ kind }) => kind === 'none') + 1);
  const after = new Set(rest.flatMap(({ kind }) => (kind === 'none' ? [] : [kind])));
  // 无新增: there may be what was there before.
  if (hasDouble(words) || has(kinds, 'rise', 'fall', 'compare')) return null;
  // 未发生投诉、举报、行政复议: none of the list.
  if (subject === 'challenges' || (subject === 'other' && onlyComplaints(words)))
    return isOfAnother(mention) ? null : readNoChallenge(after, kinds, places);
  if (subject === 'documents' && !has(kinds, 'documentOther')) return readNoDocument(after, places);
  if (subject === 'decisions') return strange ? null : readNoDecision(mention, after, places);
  if (subject !== 'applications' && !(has(kinds, 'carry') && subject === null)) return null;
  if (has(after, 'carry')) return strange ? null : readNoCarry(after, kinds, places);
  const asked = has(after, 'explicitApplication', 'application');
  if (!asked || has(kinds, ...NARROW)) return null;
  // 无政府信息公开申请; 未收到……申请. 未规范……申请工作 says nothing.
  const first = words[words.findIndex(({ kind }) => kind === 'none') + 1]!;
  const says =
    has(after, 'received', 'accepted', 'newly') ||
    rest.some(({ kind, text }) => kind === 'other' && /提出|提交|递交/.test(text)) ||
    ['explicitApplication', 'application'].includes(first.kind);
  if (!says || end === 'rateOther') return null;
  // 没有收到……的申请: words that we do not know may narrow it.
  const unknown = words.some(
    ({ kind, text }) =>
      kind === 'other' && /[\u4e00-\u9fff]/.test(text) && !USUAL.test(text.replace(/[^\u4e00-\u9fff]+$/, '')),
  );
  const zero = first.start === negations[0]!.end && negations[0]!.text === '零';
  if (unknown && !(zero && has(kinds, 'explicitApplication'))) return null;
  return {
    code: 'N-14',
    quantity: 'received',
    name: '本年新收',
    accepts: [places.received],
  };
}

/** “政府信息公开申请为零” */
function isNought({ kinds, words, subject, strange }: Mention): boolean {
  return (
    words.findLast(({ text }) => /[\u4e00-\u9fff]/.test(text))?.text === '零' &&
    subject === 'applications' &&
    kinds.has('explicitApplication') &&
    !strange &&
    !has(kinds, ...NARROW)
  );
}

/** What 零 and 无 may be said of. */
const NOUNS = new Set<Mention['words'][number]['kind'] | undefined>([
  ...(['reconsideration', 'suit', 'directSuit', 'suitAfterReconsideration'] as const),
  ...(['application', 'explicitApplication', 'corrected', 'excluded'] as const),
]);

/** Words beside 未收到申请 that narrow nothing: who did not, and by whom. */
const USUAL =
  /^(?:任何|事项|提出|提交|递交|有|的|向|对|关于|截至|日|底|暂|尚|均|仍|都|末|止|期间|也|并|由|个|单位|机关|我|本|全|街道|办事处|管委会|中心|委员会|[局镇乡人委办厅院所站队县市区])+$/;

function onlyComplaints(words: Mention['words']): boolean {
  return words.every(({ kind, text }) => kind !== 'excluded' || /^(?:投诉|举报|投诉举报|信访)$/.test(text));
}

function hasDouble(words: Mention['words']): boolean {
  return words.some(({ kind, text }) => kind === 'plain' && /^(?:未按|未及时|未能|未经|无误)/.test(text));
}

/** “未发生因行政处罚引发的行政复议”, “未发生涉林诉讼”: disputes of another kind. */
function isOfAnother({ kinds, strange }: Mention): boolean {
  if (strange) return true;
  if (has(kinds, 'informationMatter', 'explicitApplication', 'application')) return false;
  return has(kinds, 'license', 'penalty', 'coercion');
}

/** “未发生依申请公开引起的行政复议、行政诉讼”; with 被纠正、败诉 only those results did not occur. */
function readNoChallenge(after: Mention['kinds'], kinds: Mention['kinds'], places: Places): Reading | null {
  // 行政诉讼零败诉: what the result is of stands before the negation.
  const group = groupsOf(after) ?? (has(after, 'corrected') ? groupsOf(kinds) : null);
  if (!group || has(after, 'otherItem') || has(kinds, 'condition', 'onTime', 'disposed', 'partial'))
    return null;
  if (has(after, 'corrected')) {
    return {
      code: 'N-14',
      quantity: `${group.id}.corrected`,
      name: '结果纠正',
      accepts: [places.challenges(group.rows, ['corrected'])],
    };
  }
  if (has(after, 'upheld', 'otherResult', 'pendingResult', 'unknownResult')) return null;
  const names: Record<string, string> = { reconsideration: '行政复议', challenges: '行政复议、行政诉讼' };
  return {
    code: 'N-14',
    quantity: group.id,
    name: names[group.id] ?? '行政诉讼',
    accepts: [places.challenges(group.rows, ['total'])],
  };
}

/** “本年度无规范性文件”, “未制发行政规范性文件”: a warning, as documents are counted in many ways. */
function readNoDocument(after: Mention['kinds'], places: Places): Reading | null {
  if (!has(after, 'normativeDocument') || has(after, 'inForce', 'condition', 'partial')) return null;
  // 没有制定和废止: neither.
  const columns = has(after, 'repeal') ? ['repealed'] : [];
  if (columns.length > 0 && !has(after, 'issue')) return null;
  return {
    code: 'N-14',
    quantity: 'normativeDocument.issued',
    name: '制发规范性文件',
    accepts: ['issued', 'made'].map((column) =>
      places.some([column, ...columns].map((one) => `proactive/normativeDocument/${one}`)),
    ),
    loose: true,
  };
}

/** “未作出行政强制决定”: none of what is named; a warning, as for documents. */
function readNoDecision({ kinds }: Mention, after: Mention['kinds'], places: Places): Reading | null {
  const named = (Object.keys(DECISIONS) as (keyof typeof DECISIONS)[]).filter((row) => after.has(row));
  if (named.length !== 1 || !has(after, 'decide') || !isUnderstood('N-10', { kinds: after })) return null;
  if (has(kinds, 'condition', 'publish', 'information')) return null;
  return {
    code: 'N-14',
    quantity: named[0]!,
    name: `${DECISIONS[named[0]!]}处理决定`,
    accepts: [places.some([`proactive/${named[0]!}/decisions`])],
    loose: true,
  };
}

/** “无结转下年”, “无上年结转”, “上年度无结转”. */
function readNoCarry(after: Mention['kinds'], kinds: Mention['kinds'], places: Places): Reading | null {
  if (has(after, 'nextYear')) {
    return {
      code: 'N-03',
      quantity: 'carriedForward',
      name: '结转下年度继续办理',
      accepts: [places.carriedForward],
    };
  }
  if (has(kinds, 'lastYear')) {
    const reading = {
      code: 'N-02',
      quantity: 'carriedOver',
      name: '上年结转',
      accepts: [places.carriedOver],
    };
    return has(after, 'lastYear') ? reading : { ...reading, loose: true };
  }
  return {
    code: 'N-03',
    quantity: 'carried',
    name: '结转下年度继续办理',
    accepts: [places.carriedForward, places.carriedOver],
    loose: true,
  };
}

/** “均已答复”, “已全部办结”, “办结率100%” while something is carried forward: 按期 would not contradict it. */
function readAllDone(mention: Mention, places: Places): Reading | null {
  const { kinds, count, subject } = mention;
  if (
    subject !== 'applications' ||
    has(kinds, 'onTime', 'none', 'pending', 'condition', 'carry', 'rateOnTime')
  )
    return null;
  const rate = has(kinds, 'rateDisposed') && count?.percent === true && count.value === 100;
  const all = has(kinds, 'all') && has(kinds, 'disposed') && (count === null || isAllOfThem(mention));
  if (!rate && !all) return null;
  return {
    code: 'N-04',
    quantity: 'allDisposed',
    name: '结转下年度继续办理',
    accepts: [places.carriedForward],
    readings: [],
    loose: true,
  };
}
