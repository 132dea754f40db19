import { type Decision, fingerprintOf, nameOf, standingOf } from '../reconcile/decision';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import { beside, decide } from './library';

/** 处理 What a person wants to be recorded on a finding. */
export type Verdict = Pick<Decision, 'verdict' | 'reason' | 'note'>;

/**
 * 处理一条 Records a decision on a finding of a review, over whatever others decided on it: whoever decides has seen what they say. Gives
 * all decisions at its address; throws a `LibraryError` where none was kept.
 */
export async function decideOn(
  review: Review,
  finding: Finding,
  { verdict, reason, note }: Verdict,
): Promise<Decision[]> {
  const { decisions } = await beside(review);
  const standing = standingOf(finding, { ...review, decisions });
  const seen =
    standing.state === 'disputed' ? standing.decisions : standing.state === 'open' ? [] : [standing.decision];
  const { rule, code, message } = finding;
  return decide(review.source.url, {
    verdict,
    reason,
    note,
    finding: fingerprintOf(finding, review.figures),
    rule,
    code,
    message: message.zh,
    overrules: seen.map(nameOf),
  });
}
