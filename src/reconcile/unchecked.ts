import type { Figure, Place, Report, Unchecked } from '../report/report';
import { numericCell } from '../rules/numeric-cell';
import type { ExpandedSystem } from './expand';
import type { Outcome } from './finding';
import type { Verdict } from './narrow';

/**
 * 未能核对 What the reading left open: figures that we could not read, and cells of a table that the page does not have. They are
 * never held against the agency.
 */
export function findUnchecked(
  report: Report,
  judged: { system: ExpandedSystem; verdict: Verdict; outcomes: Outcome[] }[],
): Unchecked[] {
  const found: Unchecked[] = judged.flatMap(({ system, verdict, outcomes }) => {
    const open = outcomes.flatMap((outcome, index) => (outcome === 'undecided' ? [index] : []));
    const codes = [...new Set(open.map((index) => system.relations[index]!.code))];
    return codes.flatMap((code) => {
      const sides = open
        .filter((index) => system.relations[index]!.code === code)
        .map((index) => verdict.sides[index]!);
      const places = (indices: number[]) =>
        [...new Set(indices)].sort((a, b) => a - b).map((index) => system.variables[index]!.place);
      const unread = places(sides.flatMap((side) => side.illegible));
      return [
        ...byReason(unread, report.figures).map((entry) => ({ code, table: system.table, ...entry })),
        {
          code,
          table: system.table,
          places: places(sides.flatMap((side) => side.absent)),
          reason: 'missing' as const,
        },
      ];
    });
  });
  const inSums = new Set(found.flatMap((entry) => entry.places));
  const elsewhere = Object.entries(report.figures).flatMap(([place, figure]) =>
    isDoubt(figure) && !inSums.has(place) ? [place] : [],
  );
  const tables = [...new Set(elsewhere.map((place) => place.split('/')[0]!))];
  for (const table of tables) {
    const places = elsewhere.filter((place) => place.startsWith(`${table}/`));
    found.push(
      ...byReason(places, report.figures).map((entry) => ({ code: numericCell.code, table, ...entry })),
    );
  }
  return found.filter(
    (entry) => entry.places.length > 0 && !report.unchecked.some((known) => covers(known, entry)),
  );
}

/** Whether a figure is open by our doubt, not by what the agency wrote. */
function isDoubt(figure: Figure): boolean {
  return figure.state === 'illegible' && figure.reason !== 'not-a-number';
}

function byReason(
  places: Place[],
  figures: Record<Place, Figure>,
): { places: Place[]; reason: 'illegible' | 'truncated' | 'short' }[] {
  const by = (reason: string) => places.filter((place) => figures[place]?.reason === reason);
  const [truncated, short] = [by('truncated'), by('short')];
  const illegible = places.filter((place) => !truncated.includes(place) && !short.includes(place));
  return [
    { places: illegible, reason: 'illegible' },
    { places: truncated, reason: 'truncated' },
    { places: short, reason: 'short' },
  ];
}

/** A whole table that is not checked says it for its cells. */
function covers(known: Unchecked, entry: Unchecked): boolean {
  if (known.code === null && known.places.length === 0) return known.table === entry.table;
  return (
    known.reason === entry.reason &&
    (known.code === null || known.code === entry.code) &&
    entry.places.every((place) => known.places.includes(place))
  );
}
