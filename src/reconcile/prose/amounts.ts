import type { Amount } from '../../prose/statement';
import type { Figure, Place } from '../../report/report';
import type { Change } from '../finding';

/** 表中之和 What cells add up to: the sum of what is stated, which of them are blank, and whether all could be read. */
export interface Sum {
  value: number;
  blanks: number;
  known: boolean;
}

/** 求和 Adds cells, with some of them changed as a repair would. */
export function add(places: Place[], figures: Record<Place, Figure>, changes: Change[] = []): Sum {
  const sum: Sum = { value: 0, blanks: 0, known: true };
  for (const place of places) {
    const change = changes.find((one) => one.place === place);
    const figure = figures[place];
    if (change) sum.value += change.to;
    else if (figure?.state === 'blank') sum.blanks++;
    else if (figure?.state === 'stated' && figure.value !== null) sum.value += figure.value;
    else sum.known = false;
  }
  return sum;
}

/** The number an amount stands for; null if a cell of it is blank or could not be read. */
export function amountOf(amount: Amount, figures: Record<Place, Figure>): number | null {
  if ('value' in amount) return amount.value;
  const plus = add(amount.plus, figures);
  const minus = add(amount.minus, figures);
  if (amount.plus.length === 0 || ![plus, minus].every(({ known, blanks }) => known && blanks === 0))
    return null;
  return plus.value - minus.value;
}
