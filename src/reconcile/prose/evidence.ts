import type { Statement } from '../../prose/statement';
import type { AgencyType, Report } from '../../report/report';
import type { Evidence } from '../system';
import { standingsOf } from './parts';

/** The statements that name one cell: N-01 to N-05. */
const EXACT = /^N-0[1-5]$/;

/**
 * 正文作旁证 What the text states for single cells of 表三: it decides among repairs of equal size, and never more than that. A
 * figure in looser words only orders them.
 */
export function proseEvidence(
  statements: Statement[],
  { identity, figures }: Pick<Report, 'identity' | 'figures'>,
): Evidence[] {
  const standings = standingsOf(statements, figures);
  return statements.flatMap((statement): Evidence[] => {
    const { code, value, about, accepts, loose, atMost, witness } = statement;
    const [places] = accepts;
    if (!EXACT.test(code) || value === null || about || atMost || witness) return [];
    if (!isOwn(statement, identity.agencyType) || standings.get(statement) === 'other') return [];
    if (accepts.length !== 1 || places?.length !== 1) return [];
    return [{ place: places[0]!, value, weight: loose ? 0.2 : 0.9, source: 'prose' }];
  });
}

/** Whether a figure is of those whose report it is: a government sums up, all others report on themselves. */
export function isOwn({ scope }: Statement, agency: AgencyType): boolean {
  return scope === (agency === 'government' ? 'all' : 'own');
}
