import type { Mention, Parsed } from './context';
import { partsOfOthers } from './of-others';
import { addedUp } from './parts-of-one';
import { GROUPS, type Places } from './places';
import { readApplicants } from './read-applicants';
import { isCarryOver, readCarried, withCarry } from './read-carry';
import { isChannelPart } from './read-lists';
import type { Statement } from './statement';
import { has } from './subject';
import { countsCases, type Reading, state } from './write';

/** 细目 Rows of 表三 by the words of the prose, with the names of the form. */
const DETAILS = {
  stateSecret: ['disposed.denied.stateSecret', '属于国家秘密'],
  lawProhibited: ['disposed.denied.lawProhibited', '法律行政法规禁止公开'],
  security: ['disposed.denied.security', '危及“三安全一稳定”'],
  thirdParty: ['disposed.denied.thirdParty', '保护第三方合法权益'],
  internalAffairs: ['disposed.denied.internalAffairs', '三类内部事务信息'],
  deliberative: ['disposed.denied.deliberative', '四类过程性信息'],
  enforcementFile: ['disposed.denied.enforcementFile', '行政执法案卷'],
  queryMatter: ['disposed.denied.queryMatter', '行政查询事项'],
  notHeld: ['disposed.unavailable.notHeld', '本机关不掌握相关政府信息'],
  needsCreation: ['disposed.unavailable.needsCreation', '没有现成信息需要另行制作'],
  unclear: ['disposed.unavailable.unclear', '补正后申请内容仍不明确'],
  petition: ['disposed.declined.petition', '信访举报投诉类申请'],
  repeat: ['disposed.declined.repeat', '重复申请'],
  publication: ['disposed.declined.publication', '要求提供公开出版物'],
  excessive: ['disposed.declined.excessive', '无正当理由大量反复申请'],
  reconfirm: ['disposed.declined.reconfirm', '要求确认或重新出具已获取信息'],
  uncorrected: ['disposed.other.uncorrected', '逾期不补正'],
  unpaid: ['disposed.other.unpaid', '逾期未缴费'],
} as const;

const GROUP_NAMES: Record<keyof typeof GROUPS, string> = {
  granted: '予以公开',
  partlyGranted: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  declined: '不予处理',
  otherHandling: '其他处理',
};

/** 申请 What a sentence says of applications: received, carried over, answered, how, by whom (N-01 to N-05, N-07). */
export function readApplications(sentence: Parsed, text: string, places: Places): Statement[] {
  return addedUp(statementsOf(sentence, text, places), sentence, text, places);
}

/** 书面3件、网上5件: then 书面 is one way among others. */
function tellsWays({ mentions }: Parsed): boolean {
  return mentions.some(({ kinds }) => has(kinds, 'inPerson', 'online', 'mail', 'fax', 'otherChannel'));
}

function statementsOf(sentence: Parsed, text: string, places: Places): Statement[] {
  if (sortsDocuments(sentence)) return [];
  const carriesOver = sentence.mentions.some(
    (mention) =>
      isCarryOver(mention) && (has(mention.kinds, 'including') || mention.depth > 0 || mention.ofWhich),
  );
  const mentions = sentence.mentions.map(withCarry);
  const unread = mentions.filter((mention) => isUnreadOutcome(mention, places));
  const ofOthers = partsOfOthers(mentions);
  const partly = tellPartly(mentions);
  return mentions.flatMap((mention, index) => {
    if (mention.subject !== 'applications' || !countsCases(mention)) return [];
    if (mention.count!.measure === '次' || (mention.count!.measure === '个' && !countsNoun(mention)))
      return [];
    if (has(mention.kinds, 'written') && tellsWays(sentence)) return [];
    const reading =
      readCarried(mention, places) ??
      readOutcome(mention, places) ??
      readApplicants(mention, places) ??
      readDisposed(mention, places) ??
      readPending(mention, places) ??
      readReceived(mention, places, carriesOver);
    if (!reading) return [];
    // 涉及商业秘密等不予公开的申请3件: what we do not know is the reason, and there may be others.
    const reason = reading.code === 'N-05' && has(mention.kinds, 'application', 'explicitApplication');
    const beside =
      ['N-04', 'N-05'].includes(reading.code) &&
      unread.some((one) => one !== mention && one.depth === mention.depth);
    const strange =
      (mention.strange && !reason) ||
      (reading.code !== 'N-05' && isOutOf(mention)) ||
      ofOthers(index, reading.code);
    const doubt =
      strange || beside
        ? { witness: true as const }
        : (mention.strange || (reading.code === 'N-05' && isDealtWith(mention))) && {
            loose: true as const,
            atMost: true as const,
          };
    // 予以公开8件，部分公开1件: the 8 are without that one.
    const apart = reading.quantity === 'granted' && partly.has(standOf(mention));
    const alone = apart && { readings: [] };
    return [state(mention, sentence, text, { ...reading, ...alone, ...doubt })];
  });
}

/** Where what was granted in part is told, and not as one of what was granted. */
function tellPartly(mentions: Mention[]): Set<string> {
  const partly = mentions.filter(
    (one) =>
      countsCases(one) &&
      one.count!.value !== 0 &&
      has(one.kinds, 'partlyGranted') &&
      !has(one.kinds, 'granted', 'including'),
  );
  return new Set(partly.map(standOf));
}

/** Behind 其中 or not, and within which bracket. */
function standOf({ ofWhich, depth }: Mention): string {
  return `${ofWhich} ${depth}`;
}

/** “已主动公开告知查询途径9件”: a way of answering that we cannot tell the row of. What stands beside it may be part of its row. */
function isUnreadOutcome(mention: Mention, places: Places): boolean {
  const { kinds, subject, strange } = mention;
  return (
    subject === 'applications' &&
    countsCases(mention) &&
    !has(kinds, 'received', 'newly', 'accepted', 'carry', 'total') &&
    (strange || (has(kinds, 'partial') && readOutcome(mention, places) === null))
  );
}

/** “结转下年的申请中1件”: one of those that the words name. */
function isOutOf({ words, count }: Mention): boolean {
  return words.some(({ kind, text, end }) => kind === 'other' && end === count!.start && /中有?$/.test(text));
}

/** “针对23件不掌握信息的申请，……”: those with which more was done, perhaps not all of them. 对3件申请不予公开 tells their outcome. */
function isDealtWith({ words, count }: Mention): boolean {
  const last = words.findLast(({ kind }) => kind !== 'other')!.kind;
  return (
    (last === 'application' || last === 'explicitApplication') &&
    words.some(({ kind, text, end }) => kind === 'other' && end === count!.start && /[对于就]$/.test(text))
  );
}

/** 收到申请9个; but 有10个收到申请 counts those who did. */
function countsNoun({ words, count }: Mention): boolean {
  return words.some(
    ({ kind, start }) => start < count!.start && (kind === 'application' || kind === 'explicitApplication'),
  );
}

/** 公文属性 “主动公开156件、依申请公开89件、不予公开230件”: documents by how they may be made public. */
function sortsDocuments({ mentions }: Parsed): boolean {
  const counts = (kind: 'disclosed' | 'denied') =>
    mentions.some(({ kinds, count }) => kinds.has(kind) && count !== null && !count.percent);
  return counts('disclosed') && counts('denied');
}

/** “予以公开4件”, “不予公开和无法提供共5件”, “因不掌握等原因无法提供3件”, “重复申请1件”. */
function readOutcome({ kinds, words }: Mention, places: Places): Reading | null {
  const details = (Object.keys(DETAILS) as (keyof typeof DETAILS)[]).filter((kind) => kinds.has(kind));
  // 逾期不补正、不再处理: the form's own words for 其他处理.
  const noLonger = words.some(({ text }) => text === '不再处理') && details.length > 0;
  const groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).filter(
    (kind) =>
      (kinds.has(kind) || (kind === 'granted' && namesBothKinds(words))) &&
      !(kind === 'declined' && noLonger),
  );
  if (groups.length === 0 && details.length === 0) return null;
  // 不予公开类公文110份: documents.
  if (has(kinds, 'documentStep') && !has(kinds, 'application', 'explicitApplication')) return null;
  const sum = groups.flatMap((group) => places.group(GROUPS[group]));
  const rows = details.map((detail) => places.row(DETAILS[detail][0]));
  const whole = rows.every((row) => row.length > 0) ? rows.flat() : [];
  const name = (
    groups.length > 0 ? groups.map((group) => GROUP_NAMES[group]) : details.map((one) => DETAILS[one][1])
  ).join('、');
  const quantity = [...groups, ...details].join('+');
  const mixed = groups.length > 0 && details.length > 0;
  // 属于行政执法案卷不予公开3件: the row or its group, and nothing else.
  const within =
    groups.length === 1 &&
    details.length === 1 &&
    DETAILS[details[0]!][0].startsWith(`${GROUPS[groups[0]!]}.`);
  const among = has(kinds, 'open') || words.some(({ text }) => /^类|^因$|[^原]因$|原因/.test(text));
  // 同意公开 often counts what was granted in part as well.
  const both = groups.join() === 'granted' ? [...sum, ...places.group(GROUPS.partlyGranted)] : [];
  return {
    code: 'N-05',
    quantity,
    name,
    accepts: within ? [whole, sum] : mixed ? [sum, whole, ...rows] : groups.length > 0 ? [sum] : [whole],
    readings: [both],
    ...(((mixed && !within) || among || details.length > 1) && { loose: true as const }),
  };
}

/** 全部或部分公开21件, 公开和部分公开21件: what was granted in whole is among them. */
function namesBothKinds(words: Mention['words']): boolean {
  return /(?:全部|公开)[或和及与、](?:予以)?部分公开/.test(words.map(({ text }) => text).join(''));
}

/** “办结24件”, “答复805件”; “按时答复8件” is a part of it. */
function readDisposed(mention: Mention, places: Places): Reading | null {
  const { kinds, ofWhich } = mention;
  if (isAllOfThem(mention)) return null;
  if (!has(kinds, 'disposed') || has(kinds, 'partial', 'pending', 'online', 'mail', 'fax', 'inPerson'))
    return null;
  return {
    code: 'N-04',
    quantity: 'disposed',
    name: '办理结果总计',
    accepts: [places.disposed],
    differences: [
      { plus: places.due, minus: places.carriedForward },
      { plus: places.received, minus: places.carriedForward },
    ],
    readings: [],
    ...(has(kinds, 'onTime') && { atMost: true as const, loose: true as const }),
    ...(ofWhich && has(kinds, 'thisYear') && { atMost: true as const }),
  };
}

/** “收到的42件申请已全部办结”: the figure is of what came in. */
export function isAllOfThem({ kinds }: Mention): boolean {
  return has(kinds, 'all') && has(kinds, 'disposed') && has(kinds, 'received', 'accepted', 'newly');
}

/** “7件正在办理中”, “剩余1件”: what is open at the end of the year, in looser words. */
function readPending({ kinds, words }: Mention, places: Places): Reading | null {
  // 55件待办申请中51件如期办结: all of them, and what became of some.
  const outOf = /中$/.test(words.at(-1)?.text ?? '') && has(kinds, 'application', 'explicitApplication');
  if (!has(kinds, 'pending') || outOf) return null;
  // 其余9件均在法定期限内答复: answered.
  if (has(kinds, 'disposed') && has(kinds, 'all') && !has(kinds, 'none')) return null;
  return {
    code: 'N-03',
    quantity: 'pending',
    name: '结转下年度继续办理',
    accepts: [places.carriedForward],
    loose: true,
  };
}

/** “收到申请8件”, “受理36件”, “共办理申请69件”, “网上申请105件，……合计122件”. */
function readReceived(mention: Mention, places: Places, carriesOver: boolean): Reading | null {
  const { kinds, ofWhich, named, words } = mention;
  if (has(kinds, 'none', 'rise', 'fall', 'reach') || isChannelPart(mention)) return null;
  const partial = has(kinds, 'partial', 'actual');
  const base = { code: mention.count!.value === 0 ? 'N-14' : 'N-01', name: '本年新收' };
  if (partial && !has(kinds, 'received', 'accepted')) {
    // 有效申请18件，无效申请3件，共收到21件; 撤回4件，实际受理46件: perhaps the figure of the table.
    return has(kinds, 'application', 'explicitApplication') && !ofWhich
      ? { ...base, quantity: 'perhaps', accepts: [places.received], witness: true }
      : null;
  }
  const handling = [places.received, places.due, places.disposed];
  const done = has(kinds, 'handled', 'disposed') && !isAllOfThem(mention);
  if (!done && (has(kinds, 'received', 'newly') || (has(kinds, 'accepted') && (!ofWhich || partial)))) {
    if (ofWhich && !partial && !has(kinds, 'newly')) return null;
    const sum = has(kinds, 'newly') ? [] : places.due;
    return {
      ...base,
      quantity: has(kinds, 'accepted') ? 'accepted' : 'received',
      accepts: carriesOver ? [places.received, sum] : [places.received],
      readings: [sum],
      ...(partial && { witness: true as const }),
      // 累计 may count the years before.
      ...((!named || has(kinds, 'attains') || words.some(({ text }) => text === '累计')) && {
        loose: true as const,
      }),
    };
  }
  if (partial || ofWhich || !(has(kinds, 'handled') || (named && isNounOf(mention)))) return null;
  if (has(kinds, 'including', 'disclosed')) return null;
  // 来自居民的申请19件: some of them.
  if (words.some(({ text }) => text.includes('来自'))) return null;
  return {
    ...base,
    code: 'N-01',
    quantity: 'handled',
    name: '本年新收、应办或办结',
    accepts: handling,
    // 依申请公开17件: those made public, perhaps.
    readings: [
      places.group(GROUPS.granted),
      [...places.group(GROUPS.granted), ...places.group(GROUPS.partlyGranted)],
    ],
    loose: true,
  };
}

/** “依申请公开共8件”: the noun itself right before its figure, not 依申请公开指南6件. */
function isNounOf({ words, count }: Mention): boolean {
  const before = words.filter(({ start, kind }) => start < count!.start && kind !== 'total');
  return (
    (before.at(-1)?.kind === 'explicitApplication' && !isInformation(before.at(-1)!.text, count!.measure)) ||
    words.some(({ start, kind }) => start === count!.end && kind === 'explicitApplication')
  );
}

/** 依申请公开政府信息15条: what was given, and no application. */
function isInformation(noun: string, measure: string | undefined): boolean {
  return measure === '条' && noun.endsWith('信息');
}
