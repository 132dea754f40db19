import { decideOn, type Verdict } from '../../library/decide-on';
import { asLibraryError, type LibraryProblem } from '../../library/store';
import { send } from '../../messages';
import type { Decision } from '../../reconcile/decision';
import type { Finding } from '../../reconcile/finding';
import type { Review } from '../../reconcile/review';

/** 在工作台处理 Records a decision and tells the open pages. Gives all decisions at the address, or why none was kept. */
export async function decideInDesk(
  review: Review,
  finding: Finding | undefined,
  verdict: Verdict,
): Promise<{ decisions: Decision[] } | { problem: LibraryProblem }> {
  if (finding === undefined) return { problem: 'blocked' };
  try {
    const decisions = await decideOn(review, finding, verdict);
    // Pages that are open are asked to look again; that there is nobody to tell is no fault.
    await send('libraryChanged').catch(() => null);
    return { decisions };
  } catch (error) {
    return { problem: asLibraryError(error).problem };
  }
}
