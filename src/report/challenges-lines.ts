import { formOf } from '../forms';
import type { Line } from '../forms/form';
import { normaliseLabel } from './label';
import { labelMatcher } from './match-label';
import { remembered } from './remembered';

const block = formOf('2021').tables.find((table) => table.id === 'challenges')!.blocks[0]!;

/** 行政复议、未经复议直接起诉、复议后起诉 */
export const challengeGroups: readonly Line[] = block.rows;
/** 结果维持、结果纠正、其他结果、尚未审结、总计 */
export const challengeColumns: readonly Line[] = block.columns;

export const challengeColumnMatcher = labelMatcher(challengeColumns);

/** The group that a label names, by its telling words; the label of a whole page section names several and so none. */
export const challengeGroupOf = remembered((text: string): string | null => {
  const normal = normaliseLabel(text);
  if (normal.length > 16) return null;
  const direct = /未经(?:行政)?复议/.test(normal);
  const after = /复议后/.test(normal);
  if (direct && !after) return 'directSuit';
  if (after && !direct) return 'suitAfterReconsideration';
  return /行政复议|^复议/.test(normal) && !/诉讼/.test(normal) && !direct && !after
    ? 'reconsideration'
    : null;
});

/** All fifteen places in the order of the form. */
export const challengePlaces: readonly string[] = challengeGroups.flatMap((group) =>
  challengeColumns.map((column) => `challenges/${group.id}/${column.id}`),
);
