import type { JSX } from 'preact';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { FindingList } from '../ui/finding-list';
import { text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/icons';
import { type MarkKind, markKinds, markOf } from '../ui/severity';
import type { Actions } from './actions';
import { Square } from './card';

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
export function countsOf({ findings }: Review): { kind: MarkKind; count: number }[] {
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
    return countsOf(review)
      .map(({ kind, count }) => text(`overlay_count_${kind}`, { count }))
      .join(text('overlay_pause'));
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
  const kind = countsOf(review)[0]!.kind;
  return { icon: kind === 'error' || kind === 'warning' ? 'unequal' : 'balanced', kind };
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
  const many = review.findings.length;
  return (
    <nav
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
        <Square icon="close" label={text('overlay_close')} keys="" onClick={actions.dismiss} />
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
          </span>
          <span class="step">
            <Square icon="left" label={text('overlay_previous')} keys="Shift+N" onClick={actions.previous} />
            <output>{current === null ? many : `${current + 1}/${many}`}</output>
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
  return (
    <section class="gj-panel" aria-label={text('overlay_list_title')}>
      <header>
        <strong>{text('overlay_list_title')}</strong>
        <span class="gj-faint gj-small">{text('overlay_list_holds', { held: satisfied, all })}</span>
      </header>
      <FindingList
        findings={review.findings}
        explanations={explanations}
        current={current}
        onOpen={actions.open}
      />
      <footer>
        <span>{text('overlay_list_unchecked', { count: review.unchecked.length })}</span>
      </footer>
    </section>
  );
}
