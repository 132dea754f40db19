import { membersWithinRollUp } from '../../rules/members-within-roll-up';
import { rollUpSum } from '../../rules/roll-up-sum';
import { explain, placeLabel } from '../explain';
import { tableLabel } from '../explain/labels';
import type { Finding } from '../finding';
import type { Review } from '../review';
import { inBoth } from '../years/facts';
import type { RollUpCell } from './roll-up';

/** 汇总发现 The finding on one cell; null unless it is violated. It is shown in the desk alone, never on the page. */
export function rollUpFinding(
  cell: Omit<RollUpCell, 'finding'>,
  government: Review,
  members: number,
): Finding | null {
  const { code, place, stated, sum, difference } = cell;
  if (code === null || stated === null || difference === null) return null;
  const rule = code === 'G-01' ? rollUpSum : membersWithinRollUp;
  const more = difference > 0;
  const where = (language: 'zh' | 'en') =>
    language === 'zh'
      ? `${tableLabel(cell.table, 'zh')}“${placeLabel(place, government, 'zh')}”`
      : `${tableLabel(cell.table, 'en')}, ${placeLabel(place, government, 'en')}`;
  const finding: Finding = {
    rule: rule.id,
    code,
    severity: rule.severity,
    outcome: 'violated',
    places: [place],
    passage: null,
    relations: [{ code, line: place, left: sum, right: stated, difference: Math.abs(difference) }],
    repairs: [],
    cause: null,
    message: { zh: '', en: '' },
    facts: {
      members,
      sum,
      stated,
      difference: Math.abs(difference),
      ...inBoth('place', { zh: where('zh'), en: where('en') }),
      ...inBoth('way', more ? { zh: '多', en: 'more' } : { zh: '少', en: 'fewer' }),
    },
    sides: [
      {
        label: { zh: `成员 ${members} 个之和`, en: `Sum of ${members} members` },
        value: sum,
      },
      { label: { zh: '政府报告', en: 'The government’s report' }, value: stated, place },
    ],
  };
  const message = (language: 'zh' | 'en') => explain(finding, government, language).message;
  return { ...finding, message: { zh: message('zh'), en: message('en') } };
}
