import type { Statement } from '../../prose/statement';
import type { Figure, Place } from '../../report/report';
import { add } from './amounts';
import { compare } from './counts';

/** Which figures may be the whole of what, by the rules that read them. */
const WHOLES: Readonly<Record<string, readonly string[]>> = {
  'N-02': ['N-01', 'N-04'],
  'N-03': ['N-01', 'N-04'],
  'N-04': ['N-01', 'N-04'],
  'N-05': ['N-01', 'N-04', 'N-05'],
  'N-07': ['N-01'],
  'N-08': ['N-08'],
};

/** How a part stands: another's, or no more certain than its whole. */
export type Standing = 'other' | 'loose';

/**
 * 另有总数 Statements whose whole is not what the tables count: “征收类申请28件，其中自然人26件”. A part is as certain as its whole: where
 * that is held against the table itself, so is the part; where the whole is another's, of another matter or in words that we do not
 * know, nothing is said of its parts.
 */
export function standingsOf(
  statements: readonly Statement[],
  figures: Record<Place, Figure>,
): Map<Statement, Standing> {
  const at = new Map<number, Statement[]>();
  for (const one of statements) {
    if (!one.claim && one.value !== null) at.set(one.figure.end, [...(at.get(one.figure.end) ?? []), one]);
  }
  const standings = new Map<Statement, Standing>();
  // In reading order: a whole may be a part as well.
  for (const one of [...statements].sort((a, b) => a.figure.end - b.figure.end)) {
    const { code, whole } = one;
    const codes = WHOLES[code];
    if (!codes || !whole || whole.end === one.figure.end) continue;
    const totals = [...totalsOf(one), { plus: groupOf(one, Object.keys(figures)), minus: [] }];
    if (totals.some((total) => mayBe(whole, total, figures))) continue;
    const read = (at.get(whole.end) ?? []).filter(
      (other) =>
        codes.includes(other.code) && !other.witness && !other.atMost && standings.get(other) !== 'other',
    );
    const told = read.filter((other) => compare(other, figures) === 'contradicts');
    if (read.length === 0) standings.set(one, 'other');
    else if (
      told.length === read.length &&
      read.every((other) => other.loose || standings.get(other) === 'loose')
    )
      standings.set(one, 'loose');
  }
  return standings;
}

const application = (row: string) => `applications/${row}/total`;

/** 总数 The sums of cells of which a statement may be a part, `minus` taken off. */
function totalsOf({ code, accepts }: Statement): { plus: Place[]; minus: Place[] }[] {
  if (code === 'N-08') {
    const rows = [...new Set((accepts[0] ?? []).map((place) => place.split('/')[1]!))];
    const cells = (column: string) => rows.map((row) => `challenges/${row}/${column}`);
    return [
      { plus: cells('total'), minus: [] },
      { plus: cells('total'), minus: cells('pending') },
    ];
  }
  const received = [application('received')];
  const due = [...received, application('carriedOver')];
  const wholes = [
    { plus: received, minus: [] },
    { plus: due, minus: [] },
  ];
  if (code === 'N-07') return wholes;
  const forward = [application('carriedForward')];
  return [
    ...wholes,
    { plus: [application('disposed.total')], minus: [] },
    { plus: due, minus: forward },
    { plus: received, minus: forward },
  ];
}

/** 不予处理6件，包括重复申请2件: the rows of the group that a row is one of; none where it is no such row. */
function groupOf({ accepts }: Statement, places: Place[]): Place[] {
  const group = /^applications\/disposed\.\w+\./.exec(accepts[0]?.[0] ?? '')?.[0];
  return group ? places.filter((place) => place.startsWith(group) && place.endsWith('/total')) : [];
}

/** Whether the cells may add up to a figure: they do, or cannot be told. */
function mayBe(
  { value, about }: NonNullable<Statement['whole']>,
  { plus, minus }: { plus: Place[]; minus: Place[] },
  figures: Record<Place, Figure>,
): boolean {
  const more = add(plus, figures);
  const less = add(minus, figures);
  if (plus.length === 0) return false;
  if (!more.known || !less.known || more.blanks + less.blanks > 0) return true;
  const sum = more.value - less.value;
  // 1.5万件 is no word for 63, 60余件 may be.
  return about ? sum >= value / 2 && sum <= value * 2 : sum === value;
}
