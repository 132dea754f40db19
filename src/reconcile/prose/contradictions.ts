import type { Statement } from '../../prose/statement';

/** The quantities of which a report states one figure: others are counted in parts, by channel or by site. */
const SINGLE = /^N-0[1-58]$/;

/** 前后不一 Two sentences that state one quantity differently. `other` is the later one. */
export interface Contradiction {
  one: Statement;
  other: Statement;
}

/**
 * 正文自相矛盾 Pairs of statements on one quantity with different figures, both exact and of one scope. Where both hold in the
 * table, each in its own way of counting, nothing contradicts: `holds` tells.
 */
export function findContradictions(
  statements: Statement[],
  holds: (statement: Statement) => boolean,
): Contradiction[] {
  const found = new Map<string, Contradiction>();
  const first = new Map<string, Statement>();
  for (const statement of statements) {
    const { code, quantity, value, about, atMost, loose } = statement;
    if (
      value === null ||
      about ||
      atMost ||
      !(SINGLE.test(code) || code === 'N-14' || quantity === 'disclosed')
    )
      continue;
    // 一审维持2件，二审维持1件: results are counted in parts.
    if (loose || quantity.includes('.')) continue;
    const key = `${quantity} ${statement.scope}`;
    const one = first.get(key);
    if (!one) first.set(key, statement);
    else if (one.value !== value && !(holds(one) && holds(statement)) && !found.has(key)) {
      found.set(key, { one, other: statement });
    }
  }
  return [...found.values()];
}

/** 有与无 “未开设政务新媒体” beside what such an account published. */
export function findMediaContradiction(statements: Statement[]): Contradiction | null {
  const media = statements.filter(({ quantity }) => quantity === 'newMedia');
  const none = media.find(({ value }) => value === 0);
  const some = media.find(({ value }) => value !== 0);
  return none && some ? { one: none, other: some } : null;
}
