import type { Change } from './finding';
import { causeOf, type Sheet, sheetOf } from './repair/causes';
import { isFirm } from './repair/certainty';
import { impossibleSets } from './repair/impossible';
import { type Fault, faultsOf } from './repair/independent';
import type { CellChange } from './repair/one-each';
import { type Problem, problemsOf } from './repair/problem';
import { rank } from './repair/rank';
import { smallestSets } from './repair/search';
import { Tableau, Work, WorkExceeded } from './repair/tableau';
import { type SetValues, valuesOf } from './repair/values';
import type { Evidence, Repair, System } from './system';

/** Steps of the search after which there is "no small explanation": a tenth of a second or so on an office PC. */
const MOST_WORK = 50_000;

/** Steps for making sure that a repair may be asserted beside blanks. */
const MOST_ASSURANCE = 20_000;

/** Sets beyond which values are not worked out one by one where blanks give play. */
const MOST_VALUED = 64;

/**
 * 错误定位 The smallest corrections that settle every relation of a table, one entry for each fault that can be told apart.
 *
 * Error localisation as official statistics practise it (Fellegi and Holt 1976; R's `errorlocate`; DART's card-minimal repairs):
 * the fewest stated cells are changed, blanks are counts of zero or more and cost nothing, what we could not read contradicts
 * nothing. Exact: every smallest set is found, or none is claimed.
 */
export function repair(system: System, evidence: readonly Evidence[] = []): Repair[] {
  const sheet = sheetOf(system.variables);
  return problemsOf(system).flatMap((problem) => repairProblem(problem, sheet, evidence));
}

function repairProblem(problem: Problem, sheet: Sheet, evidence: readonly Evidence[]): Repair[] {
  const impossible = impossibleSets(problem);
  if (impossible.length === 0) return [];
  try {
    const root = Tableau.of(problem, new Work(MOST_WORK));
    const { sets, complete } = smallestSets(root);
    const valued = sets.map((set) => valueSet(root, set, sets.length));
    const faults = faultsOf(
      problem,
      valued.map(({ changes }) => changes),
      complete,
      impossible,
    );
    const assurance = new Work(MOST_ASSURANCE);
    const shared = { assurance, problem, valued, complete, sheet, evidence };
    return faults.map((fault) => explained(shared, fault));
  } catch (error) {
    if (!(error instanceof WorkExceeded)) throw error;
    const relations = indicesOf(
      problem,
      [...new Set(impossible.flat())].sort((a, b) => a - b),
    );
    return [{ relations, alternatives: [], cause: null, status: 'no-small-explanation' }];
  }
}

/** What all faults of a problem share. */
interface Case {
  /** What may be spent on making sure, by all faults together. */
  assurance: Work;
  problem: Problem;
  valued: SetValues[];
  complete: boolean;
  sheet: Sheet;
  evidence: readonly Evidence[];
}

function explained(shared: Case, fault: Fault): Repair {
  const { problem, valued, complete, sheet, evidence } = shared;
  const repairs = fault.alternatives.map((changes) =>
    [...changes, ...fillsOf(problem, fault, changes, valued)].map((change) => changeOf(problem, change)),
  );
  const { alternatives, decidedBy } = rank(repairs, evidence, sheet);
  return {
    relations: indicesOf(problem, fault.relations),
    alternatives,
    cause: causeOf(alternatives[0]!, sheet),
    status: isDoubtful(problem, fault) ? 'extraction-doubt' : 'explained',
    ...(decidedBy ? { decidedBy } : {}),
    ...(isUncertain(shared, fault) ? { uncertain: true as const } : {}),
    ...(complete ? {} : { more: true as const }),
  };
}

/** The values of a set. Where blanks give play and there are many sets, they are left open: none will be asserted. */
function valueSet(root: Tableau, set: CellChange[], count: number): SetValues {
  if (isComplete(root.problem)) return { changes: set, fills: [], strained: false };
  if (count <= MOST_VALUED) return valuesOf(root, set);
  return { changes: set.map((change) => ({ ...change, open: true })), fills: [], strained: false };
}

/** Whether blanks leave room for other values, or for another explanation hardly larger. */
function isUncertain({ problem, valued, assurance }: Case, { alternatives }: Fault): boolean {
  if (isComplete(problem)) return false;
  const open = alternatives.some((changes) => changes.some((change) => change.open));
  if (open || valued.some(({ strained }) => strained)) return true;
  const [only, ...others] = alternatives;
  if (!only || others.length > 0) return false;
  return !isFirm(
    problem,
    valued[0]!.changes,
    only.map(({ cell }) => cell),
    assurance,
  );
}

function isComplete({ variables }: Problem): boolean {
  return variables.every(({ state }) => state === 'stated');
}

/** The blanks of a fault's relations that every set with these changes fills alike. */
function fillsOf(problem: Problem, fault: Fault, changes: CellChange[], valued: SetValues[]): CellChange[] {
  if (valued.every((set) => set.fills.length === 0)) return [];
  const sets = valued.filter((set) =>
    changes.every(({ cell, to }) => set.changes.some((other) => other.cell === cell && other.to === to)),
  );
  const near = new Set(
    fault.relations.flatMap((relation) => problem.rows[relation]!.map(({ cell }) => cell)),
  );
  return (sets[0]?.fills ?? []).filter(
    (fill) =>
      near.has(fill.cell) &&
      sets.every(({ fills }) => fills.some(({ cell, to }) => cell === fill.cell && to === fill.to)),
  );
}

/**
 * 抽取疑点 Where every cell stands in a row and a column, one slip breaks two lines. A line that breaks alone, all of it stated,
 * beside lines that we could not read, is more likely our misreading than theirs.
 */
function isDoubtful(problem: Problem, { relations, alternatives }: Fault): boolean {
  const [relation, ...others] = relations;
  if (relation === undefined || others.length > 0) return false;
  const cells = problem.rows[relation]!.map(({ cell }) => cell);
  if (cells.some((cell) => problem.variables[cell]!.state === 'blank')) return false;
  if (!isTwoWay(problem) || cells.every((cell) => problem.relationsOf[cell]!.length < 2)) return false;
  return alternatives.flat().some(({ cell }) => {
    const crossing = problem.relationsOf[cell]!.filter((other) => other !== relation);
    const unread = (other: number) => problem.rows[other]!.some((term) => isHole(problem, term.cell));
    return crossing.length === 0 || crossing.some(unread);
  });
}

/** 双向表 Whether most cells stand on two lines. Sums that only share a total (答复、不同意公开 of 2014) break alone as a matter of course. */
function isTwoWay({ relationsOf }: Problem): boolean {
  const crossed = relationsOf.filter((relations) => relations.length > 1).length;
  return crossed * 2 > relationsOf.length;
}

/**
 * Whether a cell is missing from what we read: illegible, or absent from a row of which the page has other cells. Where the page
 * itself ends, nothing speaks against the rows before.
 */
function isHole({ variables }: Problem, cell: number): boolean {
  const { state, place } = variables[cell]!;
  if (state !== 'illegible' && state !== 'absent') return false;
  const row = place.slice(0, place.lastIndexOf('/') + 1);
  const inRow = variables.filter((other) => other.place.startsWith(row));
  if (inRow.some((other) => other.truncated)) return false;
  return state === 'illegible' || inRow.some((other) => other.state !== 'absent');
}

function changeOf({ variables }: Problem, { cell, to }: CellChange): Change {
  const { place, value } = variables[cell]!;
  return { place, from: value, to };
}

function indicesOf({ origin }: Problem, relations: number[]): number[] {
  return relations.map((relation) => origin[relation]!);
}
