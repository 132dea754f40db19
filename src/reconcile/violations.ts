import type { Place, Unchecked } from '../report/report';
import type { Severity } from '../rules/rule';
import type { ExpandedRelation, ExpandedSystem } from './expand';
import { mainChanges } from './fault';
import type { Finding, Outcome, Relation } from './finding';
import type { Verdict } from './narrow';
import type { Repair } from './system';

/** 未写说明的发现 A finding whose message is still to be written. */
export type Draft = Omit<Finding, 'message'>;

/** The order in which the codes of violated relations name a finding. */
const CODE_ORDER = ['T3-I', 'T3-O', 'T3-H', 'T4-S'];
const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

/** 不平 The violated relations of a table, one finding for each cause. */
export function findViolations(
  system: ExpandedSystem,
  verdict: Verdict,
  repairs: Repair[],
): { drafts: Draft[]; unchecked: Unchecked[]; outcomes: Outcome[] } {
  const outcomes = [...verdict.outcomes];
  const drafts: Draft[] = [];
  const unchecked: Unchecked[] = [];
  const open = new Set(outcomes.flatMap((outcome, index) => (outcome === 'violated' ? [index] : [])));

  for (const cause of withTouched(system, repairs, [...open])) {
    const indices = cause.relations.filter((index) => open.delete(index)).sort((a, b) => a - b);
    if (indices.length === 0) continue;
    if (cause.status === 'extraction-doubt') {
      for (const index of indices) outcomes[index] = 'undecided';
      unchecked.push(...doubted(system, indices));
      continue;
    }
    drafts.push(draftOf(system, verdict, indices, cause));
  }
  const groups = [...verdict.conflicts, [...open]].map((group) =>
    group.filter((index) => open.delete(index)),
  );
  for (const indices of groups) {
    if (indices.length > 0) drafts.push(draftOf(system, verdict, indices, { alternatives: [], cause: null }));
  }
  return { drafts, unchecked, outcomes };
}

/** 勾稽式 A relation of a finding, with the sums of what is stated. */
export function relationOf(system: ExpandedSystem, verdict: Verdict, index: number): Relation {
  const { code, line } = system.relations[index]!;
  const { left, right } = verdict.sides[index]!;
  return { code, line, left, right, difference: Math.round(Math.abs(left - right) * 1e6) / 1e6 };
}

function draftOf(
  system: ExpandedSystem,
  verdict: Verdict,
  indices: number[],
  repair: Pick<Repair, 'alternatives' | 'cause' | 'decidedBy' | 'uncertain' | 'more'>,
): Draft {
  const { cause, decidedBy, uncertain, more } = repair;
  const position = new Map(system.variables.map(({ place }, index) => [place, index]));
  const alternatives = repair.alternatives.map((changes) =>
    [...changes].sort((a, b) => position.get(a.place)! - position.get(b.place)!),
  );

  const relations = indices.map((index) => system.relations[index]!);
  const leading = [...relations].sort((a, b) => rank(a) - rank(b))[0]!;
  const severities = relations.map((relation) => relation.severity);
  const only = alternatives.length === 1 || decidedBy ? alternatives[0]! : null;
  return {
    rule: leading.rule.id,
    code: leading.code,
    severity: SEVERITIES.find((severity) => severities.includes(severity))!,
    outcome: 'violated',
    places: only && !more ? mainChanges(only).map((change) => change.place) : contradicted(system, relations),
    passage: null,
    relations: indices.map((index) => relationOf(system, verdict, index)),
    repairs: only && (uncertain || more) ? [] : only ? [only] : alternatives,
    cause: only || isOneStory(repair) ? cause : null,
    ...(uncertain && only ? { uncertain } : {}),
    ...(more ? { more } : {}),
    ...(decidedBy ? { decidedBy } : {}),
  };
}

/** Whether several repairs tell the same story: the same count in the wrong column, in one row or another. */
function isOneStory({ alternatives, cause }: Pick<Repair, 'alternatives' | 'cause'>): boolean {
  return cause === 'misplaced' && alternatives.every((changes) => changes.length === 2);
}

/** Violated lines that no repair lists belong to the one that changes a cell of theirs, or that blanks lead to. */
function withTouched(system: ExpandedSystem, repairs: Repair[], violated: number[]): Repair[] {
  const listed = new Set(repairs.flatMap(({ relations }) => relations));
  const extra = repairs.map((): number[] => []);
  for (const index of violated) {
    if (listed.has(index)) continue;
    const { left, right } = system.relations[index]!;
    const places = new Set([...left, ...right].map((cell) => system.variables[cell]!.place));
    const changed = repairs.findIndex(({ alternatives }) =>
      alternatives.flat().some(({ place }) => places.has(place)),
    );
    const reached = changed < 0 ? reachedOverBlanks(system, index) : null;
    const joined = reached
      ? repairs.findIndex(({ relations }) => relations.some((other) => reached.has(other)))
      : changed;
    extra[joined]?.push(index);
  }
  return repairs.map((one, at) => ({ ...one, relations: [...one.relations, ...extra[at]!] }));
}

/** The relations that share blanks with this one, directly or over others; the nearest first. */
function reachedOverBlanks({ relations, variables }: ExpandedSystem, start: number): Set<number> {
  const blanksOf = (index: number) =>
    [...relations[index]!.left, ...relations[index]!.right].filter(
      (cell) => variables[cell]!.state === 'blank',
    );
  const reached = new Set([start]);
  for (const index of reached) {
    const blanks = new Set(blanksOf(index));
    relations.forEach((_, other) => {
      if (blanksOf(other).some((cell) => blanks.has(cell))) reached.add(other);
    });
  }
  return reached;
}

/** The printed totals that the sums contradict. */
function contradicted(system: ExpandedSystem, relations: ExpandedRelation[]): Place[] {
  const indices = [...new Set(relations.flatMap((relation) => relation.right))].sort((a, b) => a - b);
  return indices
    .map((index) => system.variables[index]!)
    .filter((variable) => variable.state !== 'absent')
    .map((variable) => variable.place);
}

function doubted(system: ExpandedSystem, indices: number[]): Unchecked[] {
  const codes = [...new Set(indices.map((index) => system.relations[index]!.code))];
  return codes.map((code) => {
    const relations = indices
      .map((index) => system.relations[index]!)
      .filter((relation) => relation.code === code);
    return { code, table: system.table, places: contradicted(system, relations), reason: 'illegible' };
  });
}

function rank({ code, rule }: ExpandedRelation): number {
  return CODE_ORDER.indexOf(code) * 2 + (rule.constraint.each === 'subtotal' ? 1 : 0);
}
