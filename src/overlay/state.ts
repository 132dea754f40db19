import type { KeepingProblem } from '../messages';
import { isOpen } from '../reconcile/decision';
import type { Explained } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import type { Anchors } from './anchors';
import type { Away } from './away';
import type { Point } from './geometry';

/** 状态 Which review is shown and what the reader is at in it: all that changes in the overlay beside the page itself. */
export interface State extends Pick<Explained, 'review' | 'explanations' | 'labels'> {
  anchors: Anchors;
  /** The finding whose card is open. */
  current: number | null;
  /** Where the card stands; null while it is measured. */
  card: Point | null;
  /** The relation and the alternative repair that the reader points at. */
  relation: number | null;
  alternative: number | null;
  /** What became of the last copy. */
  copied: boolean | null;
  /** Is the menu of reasons open? */
  asking: boolean;
  /** Why the last decision was not kept. */
  problem: KeepingProblem | null;
  /** The stated totals that are out of view. */
  away: readonly Away[];
  /** Are the marks shown? */
  shown: boolean;
  /** Is the list open? */
  list: boolean;
  /** The sentence that all is well has been read. */
  gone: boolean;
  /** For the live region. */
  announced: string;
}

const noCard = {
  current: null,
  card: null,
  relation: null,
  alternative: null,
  copied: null,
  asking: false,
  problem: null,
  away: [],
} satisfies Partial<State>;

/** A review has just come: its marks are shown, nothing is open. */
export function atStart({ review, explanations, labels }: Explained, anchors: Anchors): State {
  return {
    ...noCard,
    review,
    explanations,
    labels,
    anchors,
    shown: true,
    list: false,
    gone: false,
    announced: '',
  };
}

/** The card of a finding opens, in the place of whatever was open. */
export function openCard(state: State, finding: number): void {
  Object.assign(state, noCard, { current: finding, list: false });
}

/** The card closes, and with it all that was pointed at or asked in it. */
export function closeCard(state: State): void {
  Object.assign(state, noCard);
}

/** The marks are hidden, with card and list, or shown again. */
export function showMarks(state: State, shown: boolean): void {
  Object.assign(state, noCard, { shown, list: false, gone: false });
}

/** The menu of reasons opens or closes. */
export function askReason(state: State, asking: boolean): void {
  Object.assign(state, { asking, problem: null });
}

/** What was decided is kept, or it is said why not. */
export function answered(state: State, problem: KeepingProblem | null): void {
  Object.assign(state, problem === null ? { problem, asking: false, copied: null } : { problem });
}

/** Page or review have changed. True if a reader would notice: then nothing stays open. */
export function replace(
  state: State,
  { review, explanations, labels }: Explained,
  anchors: Anchors,
): boolean {
  const noticed = noticeable(review) !== noticeable(state.review);
  Object.assign(state, { review, explanations, labels, anchors });
  if (noticed) Object.assign(state, noCard, { list: false, gone: false });
  return noticed;
}

const noticeable = ({ findings, unchecked, checks }: Review): string =>
  JSON.stringify([findings, unchecked, checks]);

/** The finding that comes next, around the end; what was ignored is passed over. Null if there is none. */
export function nextOpen({ review, current }: State, by: 1 | -1): number | null {
  const all = review.findings;
  let next = current ?? (by === 1 ? -1 : all.length);
  for (let tried = 0; tried < all.length; tried++) {
    next = (next + by + all.length) % all.length;
    if (isOpen(all[next]!, review)) return next;
  }
  return null;
}

/** The finding whose sums are drawn: the current one, else one that is drawn at rest. */
export function drawnFinding({ current }: State, atRest: number | undefined): number | null {
  return current ?? atRest ?? null;
}
