import { text } from '../ui/i18n';
import { markOf } from '../ui/severity';
import type { Actions } from './actions';
import type { Options } from './contract';
import type { Box } from './geometry';
import type { Scene, UnreadMark, UnreadMedia } from './picture';
import { aim, cardMode, leader } from './place-card';
import { drawnFinding, type State } from './state';
import type { SurfaceProps } from './surface';

/** What the page gives to the picture. */
export interface Seen {
  scene: Scene | null;
  /** The card as it stands; null while there is none, or while it is measured. */
  card: Box | null;
  /** Of the window. */
  width: number;
}

/** 画面所需 What is drawn, from what is known: nothing is measured and nothing changed. */
export function surfaceProps(
  state: State,
  { scene, card, width }: Seen,
  { decide, atRest }: Pick<Options, 'decide' | 'atRest'>,
  actions: Actions,
): SurfaceProps {
  const { review, explanations, labels, current: index, shown } = state;
  const finding = review.findings[index ?? -1];
  const explanation = explanations[index ?? -1];
  const ribboned = review.findings[drawnFinding(state, atRest) ?? -1];
  const culprit = scene?.culprit ?? null;
  const mode = cardMode(culprit, width);
  return {
    ...state,
    scene: shown ? scene : null,
    current: finding && explanation ? { finding, explanation, index: index! } : null,
    ribboned: ribboned && markOf(ribboned),
    mode,
    leader:
      card && scene && culprit && mode === 'page'
        ? leader(card, aim(culprit, scene.lines, card), scene.signs)
        : null,
    decides: decide !== undefined,
    unreadLabel: (mark) => unreadLabel(mark, labels),
    mediaLabel: (media) => mediaLabel(media, labels),
    actions,
  };
}

function unreadLabel({ place, reason }: UnreadMark, labels: State['labels']): string {
  return text('overlay_unread_place', { place: labels[place] ?? '', why: text(`overlay_unread_${reason}`) });
}

function mediaLabel({ reason, table }: UnreadMedia, labels: State['labels']): string {
  const why = text(`overlay_unread_${reason}`);
  const what = table ? [labels[table] ?? table, why].join(text('overlay_pause')) : why;
  // An attachment can be opened by the desk; an image by nobody but the reader.
  return text(reason === 'attachment' ? 'overlay_unread_file' : 'overlay_unread_media', { what });
}
