import type { Mention, Parsed } from './context';
import type { Places } from './places';
import type { Token } from './scan';
import type { Statement } from './statement';
import { has } from './subject';
import { countsCases, state } from './write';

/**
 * 分报合计 “乡镇收到6件，县直部门收到40件，合计46件”: the total is what came in, and what adds up to it are parts. Several figures of
 * one sentence with no total are parts as well, or one of them is: none is held against the table.
 */
export function addedUp(
  statements: Statement[],
  sentence: Parsed,
  text: string,
  places: Places,
): Statement[] {
  const put = sentence.mentions.findLast(isPutRight);
  if (put) return withoutReceived(statements, put.count?.start ?? put.words[0]!.start);
  const parts = statements.filter(({ code, quantity }) => code === 'N-01' && quantity !== 'perhaps');
  if (parts.length === 1 && parts[0]!.quantity !== 'due') {
    const others = sentence.mentions.filter((one) => mayBeTheOne(one, parts[0]!));
    const reading = { code: 'N-01', quantity: 'perhaps', name: '本年新收', accepts: [places.received] };
    const perhaps = others.map((one) => state(one, sentence, text, { ...reading, witness: true }));
    statements = [...statements, ...perhaps];
  }
  const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
  const total = sentence.mentions.find(
    (one) =>
      countsCases(one) &&
      one.subject === 'applications' &&
      has(one.kinds, 'total') &&
      one.count!.value === sum &&
      one.count!.start > (parts.at(-1)?.figure.end ?? 0),
  );
  if (parts.length === 1 && isAddedToOthers(parts[0]!, sentence)) {
    return statements.map((one) => (one === parts[0] ? { ...one, witness: true as const } : one));
  }
  if (parts.length < 2) return statements;
  if (!total) {
    return statements.map((one) => (isOneOfMany(one, parts) ? { ...one, witness: true as const } : one));
  }
  const reading = {
    code: 'N-01',
    quantity: 'received',
    name: '本年新收',
    accepts: [places.received, places.due],
    loose: true as const,
  };
  return [...statements.filter((one) => !parts.includes(one)), state(total, sentence, text, reading)];
}

/** What takes some of those that came in away again. */
const TAKEN_AWAY = /扣除|剔除|核减|去除|去重|合并|并案|不含重复|[不未]予登记|未登记|退回/;

/** 更正在后 “收到申请33件。扣除重复登记的2件，实际新收31件。”: the same over the end of a sentence; `next` stands behind it in its paragraph. */
export function putRightBehind(statements: Statement[], next: Parsed | null, text: string): Statement[] {
  if (next === null) return statements;
  const puts = next.mentions.some(isPutRight) || TAKEN_AWAY.test(text.slice(next.start, next.end));
  return puts ? withoutReceived(statements, next.start) : statements;
}

/** What was said to have come in before an offset is held against nothing. */
function withoutReceived(statements: Statement[], until: number): Statement[] {
  return statements.map((one) =>
    one.code === 'N-01' && one.figure.end <= until ? { ...one, witness: true as const } : one,
  );
}

/** “受理71件，不予登记7件，登记64件”: another figure that stands by itself, in words that narrow nothing. */
function mayBeTheOne(mention: Mention, one: Statement): boolean {
  const { count, kinds, subject, strange, ofWhich, depth } = mention;
  return (
    countsCases(mention) &&
    count!.measure === '件' &&
    count!.end !== one.figure.end &&
    subject === 'applications' &&
    !strange &&
    !ofWhich &&
    depth === 0 &&
    [...kinds].every((kind) => PLAIN.has(kind))
  );
}

const PLAIN = new Set<Token['kind']>([
  ...(['other', 'total', 'actual', 'thisYear', 'application', 'explicitApplication', 'list'] as const),
]);

/** “收到申请33件，扣除重复登记的2件，实际新收31件”: what was told before is not the table's. */
function isPutRight({ count, kinds, words, ofWhich }: Mention): boolean {
  return (
    // 其中2件不属于我局职权，已退回.
    (count !== null || ofWhich) &&
    ((has(kinds, 'actual') &&
      (has(kinds, 'received', 'newly', 'accepted') || words.some(({ text }) => text.startsWith('登记')))) ||
      words.some(({ text }) => TAKEN_AWAY.test(text)))
  );
}

/** “局机关收到14件，6个分局收到17件，合计31件”: one part is of those that report, the other is another's. */
export function isAddedToOthers(part: Statement, { mentions }: Parsed): boolean {
  const at = mentions.findIndex(
    ({ count, kinds }) => count !== null && count.start > part.figure.end && has(kinds, 'total'),
  );
  const added = mentions
    .slice(0, Math.max(at, 0))
    .filter(({ count }) => count !== null && !count.percent && !/^[个家]/.test(count.measure ?? ''));
  const sum = added.reduce((total, { count }) => total + (count!.value ?? 0), 0);
  return added.length > 1 && sum === mentions[at]?.count?.value;
}

/** Whether another figure of the sentence says of the same level that something else came in. */
function isOneOfMany(one: Statement, parts: Statement[]): boolean {
  return (
    one.quantity === 'received' &&
    parts.some(
      ({ quantity, scope, value }) => quantity === 'received' && scope === one.scope && value !== one.value,
    )
  );
}

/** 同行相加 Of every sentence, and of what goes on behind its semicolons. */
export function addRows(bySentence: Statement[][], sentences: Parsed[]): Statement[] {
  return bySentence.flatMap((_, index) => {
    if (sentences[index]!.before) return [];
    let end = index + 1;
    while (sentences[end]?.before) end++;
    const told = bySentence.slice(index, end).flat();
    // 上年结转的2件中，予以公开1件；本年新收的30件中，予以公开11件: each is a part.
    const apart = sentences.slice(index, end).filter(dividesOne).length > 1;
    return sameRows(apart ? told.map(asPart) : told);
  });
}

/** “本年新收的30件中，……”: a sentence that tells what became of those alone. */
function dividesOne({ mentions }: Parsed): boolean {
  const [whole, first] = mentions;
  return (
    whole !== undefined &&
    has(whole.kinds, 'newly', 'received', 'carry') &&
    !whole.ofWhich &&
    first?.ofWhich === true
  );
}

function asPart(one: Statement): Statement {
  return one.code === 'N-05' ? { ...one, witness: true } : one;
}

/** “信息不存在4件，不属于本机关6件”: two words for one row of the form are added. */
function sameRows(statements: Statement[]): Statement[] {
  const rows = new Map<string, Statement>();
  return statements.flatMap((one) => {
    if (one.code !== 'N-05') return [one];
    const first = rows.get(one.quantity);
    if (!first || first.figure.quote.replace(/\d+/, '') === one.figure.quote.replace(/\d+/, '')) {
      rows.set(one.quantity, one);
      return [one];
    }
    first.value = (first.value ?? 0) + (one.value ?? 0);
    first.about ||= one.about;
    first.loose = true;
    return [];
  });
}
