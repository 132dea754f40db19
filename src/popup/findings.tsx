import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type KeepingProblem, send } from '../messages';
import { fingerprintOf, standingOf } from '../reconcile/decision';
import type { Explained } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { FindingList } from '../ui/finding-list';
import { text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { IgnoredList } from '../ui/ignored-list';
import { type Shown, shownFindings } from '../ui/shown';

/** How many findings stand before the figures; the others are one press away. */
const firstFindings = 6;

interface FindingsProps {
  explained: Explained;
  tabId: number | undefined;
  shown: Shown;
  onReveal(finding: number): void;
}

/** Those marked on the page, under the numbers they have there; those that are not; those that were ignored. */
export function Findings({ explained, tabId, shown, onReveal }: FindingsProps): JSX.Element {
  const { review } = explained;
  const marked = shownFindings(review.findings, shown);
  const order = shownFindings(review.findings, shown, review.findings.keys());
  const arranged = order.map((index) => review.findings[index]!);
  const unmarked = order.length - marked.length;
  const first = Math.min(marked.length, firstFindings);
  const [all, setAll] = useState(order.length <= first + 1 && unmarked === 0);
  const [problem, setProblem] = useState<KeepingProblem | null>(null);
  const findings = all ? arranged : arranged.slice(0, first);
  const explanations = order.map((index) => explained.explanations[index]!);
  const standings = arranged.map((finding) => standingOf(finding, review));
  const restore = async (index: number) => {
    const finding = arranged[index];
    if (finding === undefined || tabId === undefined) return;
    const order = { verdict: 'withdrawn', reason: null, note: '' } as const;
    const answer = await send('decideInTab', tabId, {
      ...order,
      finding: fingerprintOf(finding, review.figures),
    });
    setProblem(answer !== null && 'problem' in answer ? answer.problem : null);
  };
  return (
    <section class="list" aria-label={text('popup_findings')}>
      <FindingList
        findings={findings}
        explanations={explanations}
        current={null}
        standings={standings}
        onOpen={(position) => onReveal(order[position] ?? position)}
      />
      {!all && (
        <button type="button" class="gj-more" onClick={() => setAll(true)}>
          {text('popup_moreFindings', { count: arranged.length - findings.length })}
        </button>
      )}
      {unmarked > 0 && (
        <p class="gj-faint gj-small unmarked">{text('popup_unmarked', { count: unmarked })}</p>
      )}
      <IgnoredList
        findings={arranged}
        explanations={explanations}
        standings={standings}
        onRestore={(index) => void restore(index)}
      />
      {problem && <p role="alert">{text(`library_problem_${problem}`)}</p>}
    </section>
  );
}

/** 核对了什么 Where nothing was found, what was looked at takes the place of the list. */
export function Checked({ review }: { review: Review }): JSX.Element {
  const held = (table: string) =>
    review.lines.filter(({ code, outcome }) => code.startsWith(table) && outcome === 'satisfied').length;
  const [third, fourth] = [held('T3'), held('T4')];
  const stated = Object.values(review.figures).filter(({ state }) => state === 'stated').length;
  const blank = Object.values(review.figures).filter(({ state }) => state === 'blank').length;
  return (
    <section class="gj-checked" aria-label={text('popup_checked')}>
      <ul>
        {third + fourth > 0 && (
          <li>
            <Icon name="pass" />
            {text('popup_checkedRelations', { third, fourth })}
          </li>
        )}
        <li>
          <Icon name="pass" />
          {blank === 0
            ? text('popup_checkedCells', { stated })
            : text('popup_checkedCellsBlank', { stated, blank })}
        </li>
      </ul>
    </section>
  );
}
