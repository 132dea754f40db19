import type { Place } from '../report/report';
import type { Change, Finding } from './finding';

/** 出错的一格 The one cell that a finding names, with what it should state; `to` is null where that is not certain. */
export interface CellAtFault {
  place: Place;
  to: number | null;
}

/** The one cell at fault; null if there are several, or if nothing tells which. */
export function cellAtFault(finding: Finding): CellAtFault | null {
  if (finding.uncertain) {
    return finding.places.length === 1 ? { place: finding.places[0]!, to: null } : null;
  }
  if (finding.repairs.length !== 1) return null;
  const [change, ...others] = mainChanges(finding.repairs[0]!);
  return change && others.length === 0 ? { place: change.place, to: change.to } : null;
}

/** 主要改动 The stated figures that a repair changes, without the blanks that then fill; the blanks if it changes nothing else. */
export function mainChanges(changes: Change[]): Change[] {
  const stated = changes.filter(({ from }) => from !== null);
  return stated.length > 0 ? stated : changes;
}
