import { formOf } from '../../src/forms';
import type { Place } from '../../src/report/report';
import { pickOne, type Random, whole } from './generate-figures';

/** 求和关系 Sums of the 2014 statistics table, L-01 to L-07: a row and the rows it is the sum of. */
export const statisticsSums: Readonly<Record<string, readonly string[]>> = {
  r1: ['r11', 'r12', 'r13', 'r14'],
  r2: ['r21', 'r22'],
  r34: ['r341', 'r342', 'r343', 'r344', 'r345', 'r346'],
  r3: ['r31', 'r32', 'r33', 'r34', 'r35', 'r36', 'r37', 'r38'],
  t: ['t1', 't2', 't3'],
  u: ['u1', 'u2', 'u3'],
  x3: ['x31', 'x32'],
};

/** 标题行 Rows that are headings: no figure belongs to them. */
export const statisticsHeadings: ReadonlySet<string> = new Set(['p', 'p2', 'q', 'q2', 'r', 'x', 'y']);

export const statisticsRows = formOf('2014').tables[0]!.blocks[0]!.rows;

export const statisticsPlaceOf = (row: string): Place => `statistics/${row}/value`;

/** 平衡的统计表 A table in which L-01 to L-11 hold, as an agency of some size would state it. */
export function balancedStatistics(random: Random): Map<Place, number> {
  const most = pickOne(random, [3, 40, 900]);
  const value = new Map<string, number>();
  const at = (row: string) => value.get(row)!;
  for (const { id, kind } of statisticsRows) {
    if (statisticsHeadings.has(id)) continue;
    const none = random() < 0.35;
    value.set(id, none ? 0 : kind === 'amount' ? whole(random, 1, 900) / 10 : whole(random, 0, most));
  }
  const add = (row: string) =>
    value.set(
      row,
      statisticsSums[row]!.reduce((sum, part) => sum + at(part), 0),
    );
  for (const row of ['r1', 'r34', 'r3', 't', 'u', 'x3']) add(row);
  // What is disposed of was received, and is answered.
  if (at('r3') > at('r1')) value.set('r13', at('r13') + at('r3') - at('r1'));
  add('r1');
  value.set('r22', whole(random, 0, Math.min(at('r3'), 5)));
  value.set('r21', at('r3') - at('r22'));
  add('r2');
  const channels = ['p21', 'p22', 'p23', 'p24', 'p25'].map(at);
  const largest = Math.max(...channels);
  value.set(
    'p1',
    whole(
      random,
      largest,
      channels.reduce((sum, one) => sum + one, 0),
    ),
  );
  for (const [part, all] of [
    ['p1a', 'p1'],
    ['q21a', 'q21'],
    ['q22a', 'q22'],
  ] as const)
    value.set(part, Math.min(at(part), at(all)));
  return new Map([...value].map(([row, count]) => [statisticsPlaceOf(row), count]));
}
