import type { JSX } from 'preact';
import type { Decision, Standing } from '../reconcile/decision';
import { text } from './i18n';
import { madeAt, reasonWords } from './ignored-list';

/** What can be done about a decision. */
export interface DecidedActions {
  /** Chooses between reviewers who disagree. */
  choose(decision: Decision): void;
  /** Takes back whatever was decided on a finding. */
  restore(finding: number): void;
}

/** 处理情况 What was decided on the finding of the card; where reviewers disagree, both, until one of the two is chosen. */
export function Decided({
  standing,
  actions,
  index,
}: {
  standing: Standing;
  actions: DecidedActions;
  index: number;
}): JSX.Element | null {
  if (standing.state === 'open') return null;
  if (standing.state === 'disputed')
    return (
      <div class="gj-decided" data-state="disputed">
        <p>{text('decision_disputed')}</p>
        <ul>
          {standing.decisions.map((decision) => (
            <li key={`${decision.by} ${decision.madeAt}`}>
              <span>
                {text(`decision_verdict_${decision.verdict}`)} · {reasonWords(decision)} · {madeAt(decision)}
              </span>
              <button
                type="button"
                class="gj-button"
                data-kind="bare"
                onClick={() => actions.choose(decision)}
              >
                {text('decision_choose')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  const { decision } = standing;
  return (
    <div class="gj-decided" data-state={standing.state}>
      <p>
        {standing.state === 'dismissed'
          ? `${text('decision_verdict_dismissed')} · ${reasonWords(decision)}`
          : text('decision_verdict_confirmed')}
        <small> {madeAt(decision)}</small>
      </p>
      <button type="button" class="gj-button" data-kind="bare" onClick={() => actions.restore(index)}>
        {text(standing.state === 'dismissed' ? 'decision_restore' : 'decision_withdraw')}
      </button>
    </div>
  );
}
