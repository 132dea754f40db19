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
  for (const one of [...statements].sort(
    (a, b) => a.figure.end - b.figure.end || Number(isCases(b)) - Number(isCases(a)),
  )) {
    const { code, whole } = one;
    const codes = isCases(one) ? WHOLES['N-02'] : WHOLES[code];
    if (!codes || !whole) continue;
    if (whole.end === one.figure.end) {
      // 引发行政复议2件，均被维持: the result of those.
      const same = (at.get(whole.end) ?? []).some(
        (other) => isCases(other) && standings.get(other) === 'other',
      );
      if (same && !isCases(one)) standings.set(one, 'other');
      continue;
    }
    const totals = [...totalsOf(one), { plus: groupOf(one, Object.keys(figures)), minus: [] }];
    if (totals.some((total) => mayBe(whole, total, figures))) continue;
    const beside = at.get(whole.end) ?? [];
    // 自然人52件，企业9件: side by side.
    if (code === 'N-07' && beside.some((other) => isSibling(other, figures))) continue;
    const read = beside.filter(
      (other) =>
        codes.includes(other.code) && !other.witness && !other.atMost && standings.get(other) !== 'other',
    );
    const told = read.filter((other) => compare(other, figures) === 'contradicts');
    // 新收申请中已办结200件，予以公开67件: the table's 予以公开 counts those that came over too.
    const newOnes = code === 'N-05' && read.every((other) => isOfTheNew(other, figures));
    if (read.length === 0 || newOnes) standings.set(one, 'other');
    else if (
      !isCases(one) &&
      told.length === read.length &&
      read.every((other) => other.loose || standings.get(other) === 'loose')
    )
      standings.set(one, 'loose');
  }
  return standings;
}

/** A kind of applicant, told beside another; 企业信息类31件 is none. */
function isSibling(one: Statement, figures: Record<Place, Figure>): boolean {
  return one.code === 'N-07' && !one.witness && !(one.loose && compare(one, figures) === 'contradicts');
}

/** Cases as a whole: of the applications that a sentence speaks of. */
function isCases({ code, quantity }: Statement): boolean {
  return (
    (code === 'N-08' && !quantity.includes('.')) ||
    (code === 'N-14' && /^(?:challenges|reconsideration|suit|direct)/.test(quantity))
  );
}

/** 办结 that holds only without what came over. */
function isOfTheNew(one: Statement, figures: Record<Place, Figure>): boolean {
  return (
    one.code === 'N-04' &&
    compare(one, figures) === 'agrees' &&
    compare({ ...one, differences: [] }, figures) !== 'agrees'
  );
}

const application = (row: string) => `applications/${row}/total`;

/** 总数 The sums of cells of which a statement may be a part, `minus` taken off. */
function totalsOf(one: Statement): { plus: Place[]; minus: Place[] }[] {
  const { code, accepts } = one;
  if (code === 'N-08' && !isCases(one)) {
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
    ...(code === 'N-05' ? [] : [{ plus: received, minus: forward }]),
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
