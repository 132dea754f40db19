import { useLayoutEffect, useState } from 'preact/hooks';
import type { Verdict } from '../../library/decide-on';
import type { LibraryProblem } from '../../library/store';
import { copyText } from '../../overlay/clipboard';
import { type Decision, type DismissalReason, standingOf } from '../../reconcile/decision';
import type { Explanation } from '../../reconcile/explain/explanation';
import type { Review } from '../../reconcile/review';
import { decideInDesk } from './decide';

/** 一条发现的状态 What is pointed at, asked and said on the finding that is shown, and what can be done about it. */
export interface FindingState {
  relation: number | null;
  alternative: number | null;
  /** What became of the last copy. */
  copied: boolean | null;
  asking: boolean;
  problem: LibraryProblem | null;
  pointAtRelation(relation: number | null): void;
  pointAtAlternative(alternative: number | null): void;
  copy(): void;
  confirm(): void;
  askReason(open: boolean): void;
  ignore(reason: DismissalReason, note: string): void;
  restore(index: number): void;
  choose(decision: Decision): void;
}

const withdrawn: Verdict = { verdict: 'withdrawn', reason: null, note: '' };

/** The state of the finding `index`; what is decided comes back by `onDecided`. */
export function useFinding(
  review: Review,
  index: number | null,
  explanation: Explanation | undefined,
  onDecided: (decisions: Decision[]) => void,
): FindingState {
  const [relation, setRelation] = useState<number | null>(null);
  const [alternative, setAlternative] = useState<number | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<LibraryProblem | null>(null);
  // Before anything can be pressed on the next one.
  useLayoutEffect(() => {
    setRelation(null);
    setAlternative(null);
    setCopied(null);
    setAsking(false);
    setProblem(null);
  }, [index, review.source.url]);

  const record = async (on: number | null, verdict: Verdict) => {
    if (on === null) return;
    const answer = await decideInDesk(review, review.findings[on], verdict);
    setProblem('problem' in answer ? answer.problem : null);
    if ('problem' in answer) return;
    setAsking(false);
    onDecided(answer.decisions);
  };
  return {
    relation,
    alternative,
    copied,
    asking,
    problem,
    pointAtRelation: setRelation,
    pointAtAlternative: setAlternative,
    copy: () => void copyText(explanation?.wording ?? '', document.body).then(setCopied),
    confirm() {
      const finding = index === null ? undefined : review.findings[index];
      if (finding === undefined) return;
      const { state } = standingOf(finding, review);
      void record(index, state === 'confirmed' ? withdrawn : { ...withdrawn, verdict: 'confirmed' });
    },
    askReason: setAsking,
    ignore: (reason, note) => void record(index, { verdict: 'dismissed', reason, note }),
    restore: (on) => void record(on, withdrawn),
    choose: ({ verdict, reason, note }) => void record(index, { verdict, reason, note }),
  };
}
