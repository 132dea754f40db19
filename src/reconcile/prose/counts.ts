import type { Statement } from '../../prose/statement';
import type { Figure, Place } from '../../report/report';
import type { Change } from '../finding';
import type { Draft } from '../violations';
import { add } from './amounts';

/**
 * 核对结论 How a figure of the text stands to the table. `open`: a cell could not be read, or a blank leaves it open; `reading`:
 * it holds in another usual way of counting; `doubtful`: it contradicts, but blanks are among the cells.
 */
export type Verdict = 'agrees' | 'reading' | 'open' | 'doubtful' | 'contradicts';

/** 判文表 One figure of the text against every sum of cells that it may equal, with some cells changed as a repair would. */
export function compare(
  statement: Statement,
  figures: Record<Place, Figure>,
  changes: Change[] = [],
): Verdict {
  const { value, accepts, differences = [], readings = [], atMost } = statement;
  if (value === null || statement.about || accepts.length === 0) return 'open';
  let doubtful = false;
  for (const places of accepts) {
    const sum = add(places, figures, changes);
    if (!sum.known) return 'open';
    if (sum.blanks > 0 && value >= sum.value) return 'open';
    if (sum.value === value || (atMost && value <= sum.value)) return 'agrees';
    doubtful ||= sum.blanks > 0;
  }
  for (const { plus, minus } of differences) {
    const more = add(plus, figures, changes);
    const less = add(minus, figures, changes);
    if (!more.known || !less.known) return 'open';
    if (more.value - less.value === value) return 'agrees';
    doubtful ||= more.blanks + less.blanks > 0;
  }
  for (const places of readings) {
    const sum = add(places, figures, changes);
    if (sum.known && sum.value === value) return 'reading';
  }
  return doubtful ? 'doubtful' : 'contradicts';
}

/** Whether a repair of the tables would settle the text as well: then the sum is the finding, and the text speaks for its repair. */
export function isSettledBy(statement: Statement, drafts: Draft[], figures: Record<Place, Figure>): boolean {
  return drafts.some(({ repairs }) =>
    repairs.some((changes) => ['agrees', 'reading'].includes(compare(statement, figures, changes))),
  );
}

/** Whether a sum of the tables that does not hold runs through the cells: then neither side is certain. */
export function isDisputed({ accepts }: Statement, drafts: Draft[]): boolean {
  const places = accepts.flat();
  return drafts.some(
    (draft) =>
      draft.places.some((place) => places.includes(place)) ||
      draft.repairs.some((changes) => changes.some(({ place }) => places.includes(place))) ||
      draft.relations.some(({ code, line }) =>
        places.some((place) => {
          const [table, row, column] = place.split('/');
          if (code === 'T4-S') return table === 'challenges' && row === line;
          return table === 'applications' && (code === 'T3-H' ? row === line : column === line);
        }),
      ),
  );
}
