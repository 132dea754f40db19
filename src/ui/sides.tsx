import type { JSX } from 'preact';
import type { ExplainedSide } from '../reconcile/explain/explanation';
import { text } from './i18n';
import { Icon } from './icons';

/** What a side's link to a cell does. */
export interface SideActions {
  goToPlace(place: string): void;
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
  const { label, value, place, url } = side;
  return (
    <div>
      <small>{label}</small>
      <b>{value === null ? text('ui_blank') : value}</b>
      {place !== undefined && (
        <button type="button" class="gj-link" onClick={() => actions.goToPlace(place)}>
          {text('overlay_see_cell')}
          <Icon name="jump" />
        </button>
      )}
      {place === undefined && url !== undefined && /^https?:/.test(url) && (
        <a class="gj-link" href={url} target="_blank" rel="noopener noreferrer">
          {text('overlay_open_report')}
          <Icon name="open" />
        </a>
      )}
    </div>
  );
}
