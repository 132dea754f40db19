import type { JSX } from 'preact';
import type { Decision, Standing } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import { text } from './i18n';

/** What the list of what was ignored needs: all findings, so that numbers stay those on the page. */
export interface IgnoredListProps {
  findings: readonly Finding[];
  explanations: readonly Explanation[];
  standings: readonly Standing[];
  onRestore(finding: number): void;
}

/** 已忽略 What does not count, with reason, note and date, and the way back. Nothing where nothing was ignored. */
export function IgnoredList({
  findings,
  explanations,
  standings,
  onRestore,
}: IgnoredListProps): JSX.Element | null {
  const ignored = findings.flatMap((_, index) => {
    const standing = standings[index];
    return standing?.state === 'dismissed' ? [{ index, decision: standing.decision }] : [];
  });
  if (ignored.length === 0) return null;
  return (
    <section class="gj-ignored" aria-label={text('decision_ignored', { count: ignored.length })}>
      <header>
        <strong>{text('decision_ignored', { count: ignored.length })}</strong>
        <span class="gj-faint gj-small">{text('decision_not_counted')}</span>
      </header>
      <ol>
        {ignored.map(({ index, decision }) => (
          <li key={index}>
            <s>{index + 1}</s>
            <span>
              <span class="what">{explanations[index]?.title}</span>
              <span class="why">{reasonWords(decision)}</span>
              <span class="why">{madeAt(decision)}</span>
            </span>
            <button
              type="button"
              class="gj-button"
              data-kind="bare"
              onClick={(event) => {
                stepAside(event.currentTarget);
                onRestore(index);
              }}
            >
              {text('decision_restore')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** 让开 The line goes with its button: the focus goes to the next of these buttons, else to what stands before them, or it would be lost. */
function stepAside(button: HTMLButtonElement): void {
  const list = button.closest('.gj-ignored');
  const all = [...(list?.parentElement?.querySelectorAll('button') ?? [])];
  const at = all.indexOf(button);
  const next = all[at + 1];
  (next && list?.contains(next) ? next : all[at - 1])?.focus();
}

/** “单位已书面说明：来函，附台账”. */
export function reasonWords({ reason, note, verdict }: Decision): string {
  const head = reason === null ? text(`decision_verdict_${verdict}`) : text(`decision_reason_${reason}`);
  return note.trim() === '' ? head : text('decision_noted', { reason: head, note: note.trim() });
}

/** The date and the minute, in the reader's own time: 2025-02-12 09:40. */
export function madeAt({ madeAt: at }: Pick<Decision, 'madeAt'>): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
