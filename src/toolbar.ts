import type { TabState } from './messages';
import type { Review } from './reconcile/review';
import { counts, countsInWords } from './ui/counts';
import { text } from './ui/i18n';

/** 工具栏 What the button of a tab shows. */
export interface Toolbar {
  state: TabState;
  badge: string;
  badgeColour: string;
  title: string;
}

const red = '#b3261e';
const ochre = '#875000';
const blue = '#1d5180';

/** 结论 How a reviewed page stands. A tick only where relations hold and none is open. */
export function stateOf(review: Review): TabState {
  switch (review.document.kind) {
    case 'not-a-report':
      return 'none';
    case 'report-index':
      return 'index';
    case 'report-without-tables':
      return 'unread';
    default: {
      const { error, warning } = counts(review);
      if (error > 0) return 'violated';
      if (warning > 0 || review.checks.undecided > 0) return 'check';
      return review.checks.satisfied > 0 && review.unchecked.length === 0 ? 'balanced' : 'unread';
    }
  }
}

/** 工具栏按钮 Review, or the state of a tab without one → icon, badge and tooltip. */
export function toolbar(subject: Review | TabState): Toolbar {
  const review = typeof subject === 'string' ? null : subject;
  const state = typeof subject === 'string' ? subject : stateOf(subject);
  const { badge, badgeColour } = badgeOf(state, review);
  return {
    state,
    badge,
    badgeColour,
    title: titleOf(state, review),
  };
}

/**
 * 图标 The files of a state, by size. Firefox draws SVG, which follows its toolbar, light or dark, by itself. Chromium draws pictures alone, so
 * that one has to know.
 */
export function iconOf(state: TabState, scheme: 'svg' | 'light' | 'dark'): Record<number, string> {
  const picture = state === 'withheld' ? 'blocked' : state;
  if (scheme === 'svg') return { 16: `/icons/${picture}.svg` };
  return Object.fromEntries(
    [16, 24, 32, 48].map((size) => [size, `/icons/${picture}-${scheme}-${size}.png`]),
  );
}

function badgeOf(state: TabState, review: Review | null): { badge: string; badgeColour: string } {
  const shown = (count: number) => (count > 999 ? '999+' : count > 0 ? String(count) : '');
  if (state === 'withheld') return { badge: '!', badgeColour: ochre };
  if (review === null) return { badge: '', badgeColour: blue };
  if (state === 'violated') return { badge: shown(counts(review).error), badgeColour: red };
  if (state === 'check') return { badge: shown(counts(review).warning), badgeColour: ochre };
  if (state === 'index') return { badge: shown(review.links?.length ?? 0), badgeColour: blue };
  return { badge: '', badgeColour: blue };
}

function titleOf(state: TabState, review: Review | null): string {
  if (state === 'index') {
    const count = review?.links?.length ?? 0;
    return count > 0 ? text('toolbar_index', { count }) : text('toolbar_indexEmpty');
  }
  if (state === 'withheld') return `${text('extension_action')} ${text('popup_withheld')}`;
  const plain = {
    none: 'toolbar_none',
    busy: 'toolbar_busy',
    blocked: 'toolbar_blocked',
    unread: 'toolbar_unread',
  } as const;
  if (state === 'unread' && review?.document.kind === 'older-report') return text('toolbar_older');
  if (state === 'unread' && review?.document.kind === 'report' && review.checks.satisfied > 0) {
    return text('toolbar_unreadPart', { satisfied: review.checks.satisfied, count: review.unchecked.length });
  }
  if (review === null || state === 'none' || state === 'unread')
    return text(plain[state as keyof typeof plain] ?? 'toolbar_none');

  const { satisfied, violated, undecided } = review.checks;
  const values = { satisfied, all: satisfied + violated + undecided };
  const words = countsInWords(review)
    .map((kind) => kind.words)
    .join(text('list_separator'));
  return words === ''
    ? text('toolbar_balanced', values)
    : text('toolbar_found', { ...values, counts: words });
}
