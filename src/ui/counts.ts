import { openFindings } from '../reconcile/decision';
import type { Review } from '../reconcile/review';
import { type MessageKey, text } from './i18n';
import { type MarkKind, markKinds, markOf } from './severity';

const words: Record<MarkKind, MessageKey> = {
  error: 'count_errors',
  warning: 'count_warnings',
  hint: 'count_hints',
  undecided: 'count_undecided',
  unchecked: 'count_unchecked',
};

/** 计数 Findings by kind, and what could not be checked: every kind, zeros too. What a person ignored does not count. */
export function counts(review: Review): Record<MarkKind, number> {
  const count = { error: 0, warning: 0, hint: 0, undecided: 0, unchecked: review.unchecked.length };
  for (const finding of openFindings(review)) count[markOf(finding)] += 1;
  return count;
}

/** 计数的文字 The kinds that occur, most severe first, each with its number in words: 1 处错误. */
export function countsInWords(review: Review): { kind: MarkKind; count: number; words: string }[] {
  const all = counts(review);
  return markKinds
    .filter((kind) => all[kind] > 0)
    .map((kind) => ({ kind, count: all[kind], words: text(words[kind], { count: all[kind] }) }));
}
