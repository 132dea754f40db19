import { beside, decide } from '../../library/library';
import { asLibraryError, type LibraryProblem } from '../../library/store';
import { send } from '../../messages';
import { type Decision, fingerprintOf, nameOf, standingOf } from '../../reconcile/decision';
import type { Review } from '../../reconcile/review';

/** 处理 What a person wants to be recorded on a finding. */
export type Verdict = Pick<Decision, 'verdict' | 'reason' | 'note'>;

/**
 * 处理一条 Records a decision on a finding of a report in the library and tells the open pages. Gives all decisions at its address, or why
 * none was kept.
 */
export async function decideOn(
  review: Review,
  index: number,
  verdict: Verdict,
): Promise<{ decisions: Decision[] } | { problem: LibraryProblem }> {
  const finding = review.findings[index];
  if (finding === undefined) return { problem: 'blocked' };
  try {
    const { decisions } = await beside(review);
    // Whoever decides has seen what the others say: theirs give way.
    const standing = standingOf(finding, { ...review, decisions });
    const seen =
      standing.state === 'disputed'
        ? standing.decisions
        : standing.state === 'open'
          ? []
          : [standing.decision];
    const { rule, code, message } = finding;
    const made = await decide(review.source.url, {
      ...verdict,
      finding: fingerprintOf(finding, review.figures),
      rule,
      code,
      message: message.zh,
      overrules: seen.map(nameOf),
    });
    // Pages that are open are asked to look again; that there is nobody to tell is no fault.
    await send('libraryChanged').catch(() => null);
    return { decisions: made };
  } catch (error) {
    return { problem: asLibraryError(error).problem };
  }
}
