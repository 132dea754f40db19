import { formOf } from '../forms';
import { type FormId, rowsWithPlaces } from '../forms/form';
import type { Figure, Place } from '../report/report';
import { cellFilled } from '../rules/cell-filled';
import { isExcepted } from './cells';
import type { ExpandedSystem } from './expand';
import type { Change } from './finding';
import type { Verdict } from './narrow';
import { type Draft, relationOf } from './violations';

/** 待核 The undecided lines of a table, one finding for all that the same blanks could settle. */
export function findOpenBlanks(system: ExpandedSystem, verdict: Verdict): Draft[] {
  return groupsOf(system, verdict).map((relations) => {
    const blanks = [...new Set(relations.flatMap((index) => openBlanks(verdict, index)))].sort(
      (a, b) => a - b,
    );
    const bounds = blanks.map((blank) => verdict.bounds.get(blank)!);
    const changes = blanks.flatMap((blank, at): Change[] =>
      bounds[at]!.min > 0 ? [{ place: system.variables[blank]!.place, from: null, to: bounds[at]!.min }] : [],
    );
    const known = bounds.every(({ min, max }) => min === max && Number.isInteger(min));
    const places = known ? changes.map((change) => change.place) : placesOf(system, blanks);
    return {
      rule: cellFilled.id,
      code: cellFilled.code,
      severity: 'warning',
      outcome: 'undecided',
      places,
      passage: null,
      relations: relations.map((index) => relationOf(system, verdict, index)),
      repairs: known ? [changes] : [],
      cause: isEmptyTotal(system, places) ? 'total-empty' : null,
    };
  });
}

/** 空白 The blanks that nothing depends on: one hint for a table. `spoken`: places that another finding is about. */
export function findBlanks(figures: Record<Place, Figure>, form: FormId, spoken: Set<Place>): Draft[] {
  return formOf(form).tables.flatMap((table): Draft[] => {
    const places = rowsWithPlaces(table).flatMap(({ row, columns, places }) =>
      places.filter(
        (place, index) =>
          figures[place]?.state === 'blank' &&
          !spoken.has(place) &&
          !isExcepted(cellFilled, table.id, row, columns[index]!),
      ),
    );
    if (places.length === 0) return [];
    const { id, code, severity } = cellFilled;
    const rest = { passage: null, relations: [], repairs: [], cause: null };
    return [{ rule: id, code, severity, outcome: 'violated', places, ...rest }];
  });
}

/** Undecided lines joined by the blanks they share, directly or over lines that hold or state nothing. */
function groupsOf(system: ExpandedSystem, verdict: Verdict): number[][] {
  const open = system.relations.flatMap((_, index) =>
    verdict.outcomes[index] === 'undecided' && openBlanks(verdict, index).length > 0 ? [index] : [],
  );
  const joining = system.relations.flatMap((_, index) =>
    verdict.outcomes[index] === 'violated' ? [] : [openBlanks(verdict, index)],
  );
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const start of open) {
    if (seen.has(start)) continue;
    const reached = reach(openBlanks(verdict, start), joining);
    const group = open.filter((index) => openBlanks(verdict, index).some((blank) => reached.has(blank)));
    for (const index of group) seen.add(index);
    groups.push(group);
  }
  return groups;
}

function reach(start: number[], joining: number[][]): Set<number> {
  const reached = new Set(start);
  for (let grown = true; grown; ) {
    grown = false;
    for (const blanks of joining) {
      if (!blanks.some((blank) => reached.has(blank)) || blanks.every((blank) => reached.has(blank)))
        continue;
      for (const blank of blanks) reached.add(blank);
      grown = true;
    }
  }
  return reached;
}

/** The blanks of a line in which something can stand. */
function openBlanks(verdict: Verdict, index: number): number[] {
  const { leftBlanks, rightBlanks, illegible, absent } = verdict.sides[index]!;
  if (illegible.length + absent.length > 0) return [];
  return [...leftBlanks, ...rightBlanks].filter((blank) => (verdict.bounds.get(blank)?.max ?? 0) > 0);
}

/** 总计未填 The whole total row is blank, or the totals of all rows that （七）总计 adds up. */
function isEmptyTotal(system: ExpandedSystem, places: Place[]): boolean {
  const isBlankLine = (indices: number[]) => {
    const line = indices.map((index) => system.variables[index]!).filter(({ state }) => state !== 'absent');
    const onLine = new Set(line.map(({ place }) => place));
    return line.every(({ state }) => state === 'blank') && places.some((place) => onLine.has(place));
  };
  const inRow = system.variables.flatMap(({ place }, index) =>
    place.split('/')[1] === 'disposed.total' ? [index] : [],
  );
  if (places.every((place) => place.split('/')[1] === 'disposed.total')) return isBlankLine(inRow);
  const column = system.relations.find(({ code, line }) => code === 'T3-O' && line === 'total');
  return (
    places.every((place) => place.endsWith('/total')) && column !== undefined && isBlankLine(column.left)
  );
}

function placesOf(system: ExpandedSystem, indices: number[]): Place[] {
  return indices.map((index) => system.variables[index]!.place);
}
