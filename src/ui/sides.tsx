import type { JSX } from 'preact';
import type { ExplainedSide } from '../reconcile/explain/explanation';
import { text } from './i18n';
import { Icon } from './icons';

/** What a side's link to its cell or sentence does. */
export interface SideActions {
  goToPlace(place: string): void;
  /** Left out: there is no text to go to. */
  goToPassage?(passage: { start: number; end: number }): void;
}

/** 两边 Two statements in the same size, each with the way to its place: neither is said to be wrong. */
export function Sides({
  sides,
  actions,
}: {
  sides: readonly ExplainedSide[];
  actions: SideActions;
}): JSX.Element | null {
  const [first, second] = sides;
  if (first === undefined || second === undefined) return null;
  return (
    <div class="gj-sides">
      <SideBlock side={first} actions={actions} />
      <span class="ne" aria-hidden="true">
        ≠
      </span>
      <SideBlock side={second} actions={actions} />
    </div>
  );
}

function SideBlock({ side, actions }: { side: ExplainedSide; actions: SideActions }): JSX.Element {
  const { label, value, place, passage, url } = side;
  const { goToPassage } = actions;
  const there =
    place !== undefined
      ? () => actions.goToPlace(place)
      : passage && goToPassage && (() => goToPassage(passage));
  return (
    <div>
      <small>{label}</small>
      <b>{value === null ? text('ui_blank') : value}</b>
      {there && (
        <button type="button" class="gj-link" onClick={there}>
          {text(place === undefined ? 'overlay_see_sentence' : 'overlay_see_cell')}
          <Icon name="jump" />
        </button>
      )}
      {!there && url !== undefined && /^https?:/.test(url) && (
        <a class="gj-link" href={url} target="_blank" rel="noopener noreferrer">
          {text('overlay_open_report')}
          <Icon name="open" />
        </a>
      )}
    </div>
  );
}
