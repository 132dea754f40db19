import type { Change } from '../finding';
import type { Evidence } from '../system';
import { causeOf, causesInOrder, isMove, type Sheet } from './causes';

/** 排序结果 The alternatives, best first, and what decided among them. */
export interface Ranking {
  alternatives: Change[][];
  decidedBy: Evidence['source'] | null;
}

/** How far outside evidence must set the first alternative apart to decide. */
const DECISIVE = 0.5;

/**
 * 排序 Orders equally small alternatives: outside evidence, fewer blanks to fill, how clerks err, then the small columns before
 * 自然人 and the order of the table. Evidence alone can decide among them; a story never does.
 */
export function rank(alternatives: Change[][], evidence: readonly Evidence[], sheet: Sheet): Ranking {
  const touched = new Set(alternatives.flat().map(({ place }) => place));
  const relevant = evidence.filter(({ place }) => touched.has(place));
  const judged = alternatives.map((changes) => ({
    changes,
    support: supportOf(changes, relevant, sheet),
    order: orderOf(changes, sheet),
  }));
  judged.sort((a, b) => b.support - a.support || compare(a.order, b.order));
  const [first, second] = judged;
  const decided = first && second && first.support > 0 && first.support - second.support >= DECISIVE;
  return {
    alternatives: judged.map(({ changes }) => changes),
    decidedBy: decided ? strongest(first.changes, relevant, sheet) : null,
  };
}

/** What speaks for an alternative, less what speaks against it. */
function supportOf(changes: Change[], evidence: Evidence[], sheet: Sheet): number {
  return evidence.reduce((sum, item) => sum + (agrees(changes, item, sheet) ? item.weight : -item.weight), 0);
}

function strongest(changes: Change[], evidence: Evidence[], sheet: Sheet): Evidence['source'] | null {
  const agreeing = evidence.filter((item) => agrees(changes, item, sheet));
  return (
    agreeing.reduce<Evidence | null>((a, b) => (a && a.weight >= b.weight ? a : b), null)?.source ?? null
  );
}

function agrees(changes: Change[], { place, value }: Evidence, sheet: Sheet): boolean {
  const change = changes.find((other) => other.place === place);
  const [, row, column] = place.split('/') as [string, string, string];
  return (change ? change.to : sheet.value(row, column)) === value;
}

/** Compared number by number, smaller first. */
function orderOf(changes: Change[], sheet: Sheet): number[] {
  const cells = changes.map(({ place }) => place.split('/') as [string, string, string]);
  return [
    changes.filter(({ from }) => from === null).length,
    causesInOrder.indexOf(causeOf(changes, sheet)),
    isMove(changes) ? 0 : 1,
    // 其他处理 is what is forgotten most.
    cells.every(([, row]) => row.startsWith('disposed.other')) ? 0 : 1,
    cells.filter(([, , column]) => column === 'naturalPerson').length,
    ...cells.flatMap(([, row, column]) => [sheet.rows.indexOf(row), sheet.columns.indexOf(column)]),
  ];
}

function compare(a: number[], b: number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
