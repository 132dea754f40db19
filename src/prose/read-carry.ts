import type { Mention } from './context';
import type { Places } from './places';
import { has } from './subject';
import type { Reading } from './write';

/** 结转在后 “另有3件申请因征求第三方意见，结转至2024年”: what becomes of them stands in the clause behind. */
export function withCarry(mention: Mention, index: number, all: Mention[]): Mention {
  const next = all[index + 1];
  if (!mention.count || !next || next.count || next.clause - mention.clause !== 1) return mention;
  const leads = mention.words.every(
    ({ start, kind }) => start > mention.count!.start || kind === 'including' || kind === 'ofWhich',
  );
  if (!leads || !has(next.kinds, 'carry') || has(next.kinds, 'none', 'condition')) return mention;
  if (has(mention.kinds, 'received', 'accepted', 'newly', 'carry')) return mention;
  // 因需延期答复: why, and no answer.
  if (has(mention.kinds, 'disposed') && !has(mention.kinds, 'onTime', 'partial')) return mention;
  return {
    ...mention,
    words: [...mention.words, ...next.words],
    kinds: new Set([...mention.kinds, ...next.kinds]),
  };
}

/** 上年结转 “上年结转1件”, “含2022年结转的3件”: a carry from the year before. */
export function isCarryOver(mention: Mention): boolean {
  const { kinds, count } = mention;
  if (isDue(mention)) return false;
  return count !== null && has(kinds, 'carry') && has(kinds, 'lastYear', 'year') && !has(kinds, 'nextYear');
}

/** 应办件 “上年结转和本年新收申请共32件”, “今年新收和去年结转共32件”: one figure for what came over and what came in. */
export function isDue({ words, count }: Mention): boolean {
  if (!count) return false;
  const before = words.filter(({ start }) => start < count.start);
  const carry = before.findIndex(({ kind }) => kind === 'carry');
  const came = before.findIndex(({ kind }) => kind === 'newly' || kind === 'received');
  if (carry === -1 || came === -1) return false;
  const [first, second] = [Math.min(carry, came), Math.max(carry, came)];
  const link = before.findIndex(
    ({ kind, text }, index) =>
      index > first &&
      index < second &&
      (kind === 'list' || kind === 'including' || (kind === 'other' && /[和与及]/.test(text))),
  );
  // 2022年收到、结转至2023年: which year it comes from stands before the carry itself.
  const from = before
    .slice(carry > came ? link + 1 : 0, carry)
    .some(({ kind }) => kind === 'lastYear' || kind === 'year');
  // 结转和新收申请35件: 新收 can only be this year's; 收件与结转合计92件: nor is a sum of both what goes on.
  const plain =
    (before[came]!.kind === 'newly' || before.at(-1)!.kind === 'total') &&
    !before.some(({ kind }) => kind === 'nextYear' || kind === 'year');
  return link !== -1 && (from || plain);
}

/** 结转 “上年结转1件”, “7件结转到下年”, “结转2024年1件”, “结转3件” (either). */
export function readCarried(mention: Mention, places: Places): Reading | null {
  const { kinds, words, count } = mention;
  if (!has(kinds, 'carry') || !count) return null;
  if (isDue(mention))
    return {
      code: 'N-01',
      quantity: 'due',
      name: '本年新收加上年结转',
      accepts: has(kinds, 'handled', 'disposed') ? [places.due, places.disposed] : [places.due],
      loose: true,
    };
  // 2件跨年办结: into which year is not told.
  if (words.some(({ kind, text }) => kind === 'carry' && text === '跨年')) return null;
  const to = directionOf(words, places.year);
  const first = words.find(({ kind }) => kind === 'carry' || kind === 'disposed')!;
  if (to === 'next') {
    return {
      code: 'N-03',
      quantity: 'carriedForward',
      name: '结转下年度继续办理',
      accepts: [places.carriedForward],
      ...(/^(?:顺延|延至)/.test(first.text) && { loose: true as const }),
    };
  }
  if (to === 'last') {
    return {
      code: 'N-02',
      quantity: 'carriedOver',
      name: '上年结转',
      accepts: [places.carriedOver],
      // 办结上年结转申请2件: perhaps not all that were carried over.
      ...(first.kind === 'disposed' && { loose: true as const }),
    };
  }
  return {
    code: 'N-03',
    quantity: 'carried',
    name: '结转下年度继续办理',
    accepts: [places.carriedForward, places.carriedOver],
    loose: true,
  };
}

/** Where a carry leads: a year behind the verb is where to, one before it where from. */
function directionOf(words: Mention['words'], year: number | null): 'last' | 'next' | null {
  if (words.some(({ kind }) => kind === 'nextYear')) return 'next';
  if (words.some(({ kind }) => kind === 'lastYear')) return 'last';
  const carry = words.findIndex(({ kind }) => kind === 'carry');
  const years = words.flatMap(({ kind, value }, index) =>
    kind === 'year' ? [{ value: value!, index }] : [],
  );
  const from = years.find(({ index }) => index < carry);
  const to = years.find(({ index }) => index > carry);
  if (from && to)
    return from.value + 1 !== to.value
      ? null
      : to.value === year
        ? 'last'
        : from.value === year
          ? 'next'
          : null;
  const thisYear = words.findIndex(({ kind }) => kind === 'thisYear');
  if (to) return 'next';
  // 2023年结转4件 in the report on 2023: into it or out of it.
  if (from?.value === year) return null;
  if (from) return thisYear > carry || thisYear === -1 ? 'last' : null;
  if (thisYear > carry) return 'last';
  return null;
}
