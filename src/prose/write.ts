import type { Place } from '../report/report';
import type { Mention, Parsed } from './context';
import type { Token } from './scan';
import type { Passage, Statement } from './statement';
import { isUnderstood } from './understood';
import { CASE_MEASURES } from './words/measures';

/** 写陈述 What productions give of a statement; the rest follows from where it stands. */
export type Reading = Pick<Statement, 'code' | 'quantity' | 'name' | 'accepts'> &
  Partial<Pick<Statement, 'differences' | 'readings' | 'loose' | 'witness' | 'atMost' | 'claim' | 'value'>>;

/** A production: a sentence of the report → the statements it knows how to read. */
export type Production = (sentence: Parsed, text: string) => Statement[];

/** The statement of a mention: its figure, its sentence and whose it is. Sums without a place fall away. */
export function state(mention: Mention, sentence: Parsed, text: string, reading: Reading): Statement {
  const { count, whole } = mention;
  const first = count ?? mention.words[0]!;
  const end = count?.end ?? mention.words.at(-1)!.end;
  const filled = (sums: Place[][]) => sums.filter((sum) => sum.length > 0);
  const { loose, readings, accepts, ...rest } = reading;
  return {
    value: count?.value ?? null,
    about: count?.about ?? false,
    ...rest,
    accepts: filled(accepts),
    ...(readings && { readings: filled(readings) }),
    ...((loose || mention.doubtful) && { loose: true }),
    // 上年结转和本年新收共32件: in the words of both.
    ...(count &&
      !isUnderstood(reading.quantity === 'due' ? 'N-02' : reading.code, mention) && { witness: true }),
    ...(whole && { whole: { value: whole.value!, about: whole.about ?? false, end: whole.end } }),
    ...(mention.mayBePart && { atMost: true }),
    scope: mention.scope,
    figure: passage(text, figureStart(mention, first), end),
    sentence: passage(text, sentence.start, sentence.end),
  };
}

/** The words before a figure in the same clause belong to what is marked: 收到申请8件. */
function figureStart({ words, count }: Mention, first: Token): number {
  if (!count) return first.start;
  const before = words.filter(({ end, kind }) => end <= count.start && kind !== 'other' && kind !== 'list');
  return Math.min(count.start, ...before.map(({ start }) => start));
}

/** A stretch of the text, without the white space round it. */
export function passage(text: string, start: number, end: number): Passage {
  const quote = text.slice(start, end);
  const from = start + quote.length - quote.trimStart().length;
  const trimmed = quote.trim();
  return { quote: trimmed, start: from, end: from + trimmed.length };
}

/** Whether a figure counts applications or cases, in this year and exactly one time. */
export function countsCases({ count, otherPeriod, kinds, subject, words }: Mention): boolean {
  return (
    count !== null &&
    !count.percent &&
    !otherPeriod &&
    count.value !== undefined &&
    Number.isInteger(count.value) &&
    (CASE_MEASURES.includes(count.measure ?? '') || (count.measure === '部' && subject === 'documents')) &&
    !kinds.has('compare') &&
    !kinds.has('respectively') &&
    // 由41件增至52件: what it was.
    !words.some(({ kind, text, end }) => kind === 'reach' && text === '由' && end === count.start)
  );
}
