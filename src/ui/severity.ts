import type { Finding } from '../reconcile/finding';
import type { Unchecked } from '../report/report';
import { text } from './i18n';

/** 标记种类 How a finding is shown: error 错误, warning 警告, hint 提示, undecided 待核; unchecked 未能核对 is no finding. */
export type MarkKind = 'error' | 'warning' | 'hint' | 'undecided' | 'unchecked';

/** Every kind in the order in which they are counted. */
export const markKinds: readonly MarkKind[] = ['error', 'warning', 'hint', 'undecided', 'unchecked'];

/** The kind of a finding. An undecided line whose blanks would have to be more than zero is a warning like any other. */
export function markOf({ severity, outcome }: Pick<Finding, 'severity' | 'outcome'>): MarkKind {
  if (severity !== 'info') return severity;
  return outcome === 'undecided' ? 'undecided' : 'hint';
}

/** Its name for people: 错误. */
export const markWord = (kind: MarkKind): string => text(`ui_${kind}`);

/** On a cell or row that was not read: 未读, or 缺格 where too few cells are the reason. */
export const unreadWord = (reason: Unchecked['reason']): string =>
  text(reason === 'short' ? 'overlay_unread_short_chip' : 'overlay_unread');
