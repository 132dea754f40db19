import { repair } from '../repair';
import type { Evidence, Repair, System } from '../system';

/**
 * 分开定位 The repairs of a table whose sums hardly cross, as those of 2014: two sums with a cell in common, of which no set of
 * changes settles both with less than one each, are two faults. Together they would have every pair of their repairs.
 */
export function repairApart(system: System, evidence: readonly Evidence[] = []): Repair[] {
  return repair(system, evidence).flatMap((joint) => {
    const { relations, alternatives } = joint;
    const saves = alternatives.some(
      (changes) => changes.filter(({ from }) => from !== null).length < relations.length,
    );
    if (relations.length < 2 || alternatives.length < 2 || saves) return [joint];
    const single = relations.map((index) => alone(system, index, evidence));
    return single.every((one) => one !== null) ? single : [joint];
  });
}

/** The repair of one relation by itself; null if it is possible by itself. */
function alone(system: System, index: number, evidence: readonly Evidence[]): Repair | null {
  const [found] = repair({ ...system, relations: [system.relations[index]!] }, evidence);
  return found ? { ...found, relations: [index] } : null;
}
