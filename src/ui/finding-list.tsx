import type { JSX } from 'preact';
import type { Standing } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import { Icon } from './icons';
import { markOf, markWord } from './severity';

/** What a list of findings needs. */
export interface FindingListProps {
  findings: readonly Finding[];
  /** What is said of each, in the same order. */
  explanations: readonly Explanation[];
  current: number | null;
  /** What was decided on each, where something was: those that are ignored stand elsewhere. */
  standings?: readonly Standing[];
  onOpen(finding: number): void;
}

/** 核对发现列表 Errors first, as the review has them; the number is the one on the page. */
export function FindingList({
  findings,
  explanations,
  current,
  standings,
  onOpen,
}: FindingListProps): JSX.Element {
  return (
    <ol class="gj-findings">
      {findings.map((finding, i) => {
        const kind = markOf(finding);
        const state = standings?.[i]?.state;
        if (state === 'dismissed') return null;
        return (
          <li key={i} aria-current={i === current ? 'true' : undefined}>
            <button type="button" onClick={() => onOpen(i)}>
              <span class={`mark gj-${kind}`}>
                <span class="gj-hidden">{markWord(kind)} </span>
                <Icon name={state === 'confirmed' ? 'pass' : kind} />
                {i + 1}
              </span>
              <span>
                <span class="what">{explanations[i]?.title}</span>
                <span class="why">{explanations[i]?.short}</span>
              </span>
              <Icon name="jump" class="go" />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
