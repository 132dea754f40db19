import type { JSX } from 'preact';
import { standingOf as decided, openFindings } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { FindingList } from '../ui/finding-list';
import { text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/icons';
import { IgnoredList } from '../ui/ignored-list';
import { type MarkKind, markKinds, markOf } from '../ui/severity';
import { Square } from '../ui/square';
import type { Actions } from './actions';
import { holdToWindow } from './top-layer';

/** 核对情形 How a review stands, in the navigator's terms. */
export type Standing = 'findings' | 'clear' | 'unread';

/** Findings, or all well, or nothing that could be read. */
export function standingOf({ findings, unchecked, checks }: Review): Standing {
  if (findings.length > 0) return 'findings';
  return unchecked.length === 0 && checks.satisfied > 0 && checks.violated + checks.undecided === 0
    ? 'clear'
    : 'unread';
}

/** 合计 Findings by kind, in the order of severity; kinds without any are left out. */
export function countsOf(review: Review): { kind: MarkKind; count: number }[] {
  const findings = openFindings(review);
  return markKinds
    .map((kind) => ({ kind, count: findings.filter((finding) => markOf(finding) === kind).length }))
    .filter(({ count }) => count > 0);
}

/** One sentence on how the review stands: for the navigator and for those who do not see it. */
export function summaryOf(review: Review): string {
  const { checks, unchecked, document } = review;
  const standing = standingOf(review);
  if (standing === 'clear') return text('overlay_all_clear', { count: checks.satisfied });
  if (standing === 'findings')
    return (
      countsOf(review)
        .map(({ kind, count }) => text(`overlay_count_${kind}`, { count }))
        .join(text('overlay_pause')) || text('decision_ignored', { count: review.findings.length })
    );
  const held = checks.satisfied > 0 ? checks.satisfied : null;
  const reason = unchecked[0]?.reason ?? document.reason ?? 'missing';
  const why = text(`overlay_unread_${reason}`);
  return held === null
    ? text('overlay_unread_all', { why })
    : text('overlay_unread_rest', { count: held, unread: unchecked.length });
}

/** The sign beside the sentence. */
function signOf(review: Review): { icon: IconName; kind: MarkKind | 'pass' } {
  const standing = standingOf(review);
  if (standing === 'clear') return { icon: 'balanced', kind: 'pass' };
  if (standing === 'unread') return { icon: 'unread', kind: 'unchecked' };
  const kind = countsOf(review)[0]?.kind ?? 'unchecked';
  if (kind === 'error' || kind === 'warning') return { icon: 'unequal', kind };
  // Hints take nothing from what holds; what could not be read does.
  const clear = review.unchecked.length === 0 && review.checks.satisfied > 0;
  return clear ? { icon: 'balanced', kind } : { icon: 'unread', kind: 'unchecked' };
}

interface NavigatorProps {
  review: Review;
  current: number | null;
  shown: boolean;
  list: boolean;
  actions: Actions;
}

/** 导航条 How it stands, previous and next, hide and list; one sentence where there is nothing to go through. */
export function Navigator({ review, current, shown, list, actions }: NavigatorProps): JSX.Element {
  const sign = signOf(review);
  const standing = standingOf(review);
  const many = openFindings(review).length;
  const ignored = review.findings.length - many;
  const place = current === null ? 0 : placeAmongOpen(review, current);
  return (
    <nav
      ref={holdToWindow}
      class="gj-navigator"
      aria-label={text('overlay_name')}
      data-plain={standing === 'findings' ? undefined : ''}
    >
      <Icon name={sign.icon} class={`gj-${sign.kind}`} />
      {!shown && (
        <>
          <span class="gj-quiet">{text('overlay_hidden')}</span>
          <button
            type="button"
            class="gj-button"
            data-kind="bare"
            title="H"
            onClick={() => actions.setShown(true)}
          >
            {text('overlay_show')}
          </button>
        </>
      )}
      {shown && standing !== 'findings' && <span>{summaryOf(review)}</span>}
      {shown && standing === 'unread' && (
        <Square icon="close" label={text('overlay_close')} onClick={actions.dismiss} />
      )}
      {shown && standing === 'findings' && (
        <>
          <span class="counts">
            {countsOf(review).map(({ kind, count }) => (
              <span key={kind} class={`gj-severity gj-${kind}`}>
                <Icon name={kind} />
                {text(`overlay_count_${kind}`, { count })}
              </span>
            ))}
            {many === 0 && <span class="gj-quiet">{text('decision_ignored', { count: ignored })}</span>}
          </span>
          <span class="step" hidden={many === 0}>
            <Square icon="left" label={text('overlay_previous')} keys="Shift+N" onClick={actions.previous} />
            <output>{place === 0 ? many : `${place}/${many}`}</output>
            <Square icon="right" label={text('overlay_next')} keys="N" onClick={actions.next} />
          </span>
          <span class="more">
            <button
              type="button"
              class="gj-button"
              data-kind="bare"
              title="H"
              onClick={() => actions.setShown(false)}
            >
              {text('overlay_hide')}
            </button>
            <button
              type="button"
              class="gj-button"
              data-kind="bare"
              data-list
              title="L"
              aria-expanded={list}
              onClick={actions.toggleList}
            >
              {text('overlay_list')}
            </button>
          </span>
        </>
      )}
    </nav>
  );
}

/** Which of those that count a finding is, from 1; 0 for one that was ignored. */
export function placeAmongOpen(review: Review, finding: number): number {
  return openFindings(review).indexOf(review.findings[finding]!) + 1;
}

interface PanelProps {
  review: Review;
  explanations: readonly Explanation[];
  current: number | null;
  actions: Actions;
}

/** 列表 Opened from the navigator: every finding, and how much was checked. */
export function Panel({ review, explanations, current, actions }: PanelProps): JSX.Element {
  const { satisfied, violated, undecided } = review.checks;
  const all = satisfied + violated + undecided;
  const standings = review.findings.map((finding) => decided(finding, review));
  return (
    <section ref={holdToWindow} class="gj-panel" aria-label={text('overlay_list_title')}>
      <header>
        <strong>{text('overlay_list_title')}</strong>
        <span class="gj-faint gj-small">{text('overlay_list_holds', { held: satisfied, all })}</span>
      </header>
      <FindingList
        findings={review.findings}
        explanations={explanations}
        current={current}
        standings={standings}
        onOpen={actions.open}
      />
      <IgnoredList
        findings={review.findings}
        explanations={explanations}
        standings={standings}
        onRestore={actions.restore}
      />
      <footer>
        <span>{text('overlay_list_unchecked', { count: review.unchecked.length })}</span>
        {actions.showInDesk && (
          <button type="button" class="gj-button link" data-kind="bare" onClick={actions.showInDesk}>
            {text('popup_openInDesk')}
          </button>
        )}
      </footer>
    </section>
  );
}
