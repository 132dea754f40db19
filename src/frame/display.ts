import type { KeyCommand } from '../messages';
import { type Anchors, type Options, type Overlay, show } from '../overlay';
import type { Explained } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import type { Settings } from '../settings';
import { shownFindings } from '../ui/shown';

/** 展示 The overlay of one frame as the settings want it. Findings are named by their index in the review, whatever is shown of it. */
export interface Display {
  /** A review, or the same one again, and where its figures stand. */
  take(explained: Explained, anchors: Anchors): void;
  /** Other settings. */
  settle(settings: Settings): void;
  /** Switched off, nothing of ours stays in the page: its HTML is as it was. */
  marks(shown: boolean): void;
  reveal(finding: number): void;
  /** A key of the browser's, pressed anywhere on the page. */
  command(name: KeyCommand): void;
}

/** Nothing is drawn before a review was taken. `told` hears whether marks stand on the page, each time that changes. */
export function createDisplay(
  first: Settings,
  options: Omit<Options, 'onMarks'>,
  told: (shown: boolean) => void,
): Display {
  let settings = first;
  let overlay: Overlay | null = null;
  let off = first.onOpen === 'icon';
  /** The overlay stands, with its marks hidden and the way back to them. */
  let hidden = false;
  let read: { explained: Explained; anchors: Anchors } | null = null;
  /** Findings that are not shown but were asked for one by one. */
  const asked = new Set<number>();
  /** A key was pressed where there was nothing to say: then it is said. */
  let called = false;

  const listed = () => shownFindings(read?.explained.review.findings ?? [], settings.shown, asked);

  const draw = () => {
    if (read === null) return;
    const { explained, anchors } = read;
    const { review, explanations } = explained;
    const indices = listed();
    if (off || !isWorthShowing(review) || (!called && isQuiet(review, indices.length, settings))) {
      overlay?.remove();
      overlay = null;
      return;
    }
    const seen: Explained = {
      ...explained,
      review: { ...review, findings: indices.map((index) => review.findings[index]!) },
      explanations: indices.map((index) => explanations[index]!),
    };
    if (overlay) overlay.update(seen, anchors);
    else {
      hidden = false;
      overlay = show(seen, anchors, {
        ...options,
        onMarks: (visible) => {
          hidden = !visible;
          told(visible);
        },
      });
    }
  };

  const marks = (shown: boolean) => {
    off = !shown;
    draw();
    if (shown) overlay?.marks(true);
    told(shown);
  };

  return {
    take(explained, anchors) {
      if (explained.review.findings.length !== read?.explained.review.findings.length) asked.clear();
      read = { explained, anchors };
      draw();
    },
    settle(next) {
      settings = next;
      draw();
    },
    marks,
    reveal(finding) {
      if (!listed().includes(finding)) {
        asked.add(finding);
        draw();
      }
      if (off) marks(true);
      overlay?.reveal(listed().indexOf(finding));
    },
    command(name) {
      if (name === 'marks') return off || overlay === null ? callUp() : overlay.marks(hidden);
      if (off || overlay === null || listed().length === 0) callUp();
      if (name === 'next') overlay?.next();
      else overlay?.previous();
    },
  };

  /** Shows what there is, even if it is only that there is nothing: said anew, seen and heard. */
  function callUp(): void {
    called = true;
    if (listed().length === 0) {
      overlay?.remove();
      overlay = null;
    }
    marks(true);
    called = false;
  }
}

function isWorthShowing({ document: { kind } }: Review): boolean {
  return kind !== 'not-a-report' && kind !== 'report-index';
}

/** Nothing to mark: all is well and that need not be said, or what there is was not to be shown. */
function isQuiet(review: Review, marked: number, { sayClear }: Settings): boolean {
  if (marked > 0 || review.unchecked.length > 0 || review.document.reason !== null) return false;
  return review.findings.length > 0 || (!sayClear && review.checks.satisfied > 0);
}
