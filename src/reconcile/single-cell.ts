import { decideAlone, sidesOf } from './decide';
import type { Change } from './finding';
import type { Evidence, Repair, System } from './system';

/** Stand-in: the single cells that settle every violated relation of a system. */
export function repair(system: System, _evidence: Evidence[] = []): Repair[] {
  const relations = decideAlone(system).flatMap((outcome, index) => (outcome === 'violated' ? [index] : []));
  if (relations.length === 0) return [];
  const alternatives: Change[][] = [];
  system.variables.forEach((variable, index) => {
    for (const relation of relations.slice(0, 1)) {
      const { left, right } = sidesOf(system.relations[relation]!, system.variables);
      for (const d of [left - right, right - left]) {
        const to = (variable.value ?? 0) + d;
        if (to < 0 || (variable.state !== 'stated' && variable.state !== 'blank')) continue;
        const variables = system.variables.map((other, at) =>
          at === index ? { ...other, value: to, state: 'stated' as const } : other,
        );
        if (decideAlone({ ...system, variables }).some((outcome) => outcome === 'violated')) continue;
        alternatives.push([{ place: variable.place, from: variable.value, to }]);
      }
    }
  });
  const status = alternatives.length > 0 ? 'explained' : 'no-small-explanation';
  return [{ relations, alternatives, cause: null, status }];
}
