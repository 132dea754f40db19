import type { Box, Point, Size } from './geometry';
import type { Mount } from './mount';
import type { Scene } from './picture';
import { cardMode, placeCard } from './place-card';
import { Ruler } from './ruler';
import { reachOf, scrollPageAcross, scrollPageTo } from './scroll';
import type { State } from './state';

/** What the navigator takes of the window's lower right corner, with room to breathe: where the card must not go. */
export function cornerOf(root: Element): Size {
  const navigator = root.querySelector<HTMLElement>('.gj-navigator');
  return navigator ? { w: navigator.offsetWidth + 28, h: navigator.offsetHeight + 26 } : { w: 0, h: 0 };
}

/** The card as last drawn, if one is. */
export const cardIn = (root: Element): HTMLElement | null => root.querySelector<HTMLElement>('.gj-card');

/** What the card covers where it stands. */
export function cardBox(root: Element, at: Point | null): Box | null {
  const card = at && cardIn(root);
  return card && { x: at.x, y: at.y, w: card.offsetWidth, h: card.offsetHeight };
}

/** Where the card goes, as things stand; null: it stays where it is. */
export type Settle = (state: State, scene: Scene | null, opening: boolean) => Point | null;

/** 安放卡片 The card is placed when a finding is opened, when its cell has moved, when the window has changed. */
export function cardSettler(mounted: Mount): Settle {
  /** The culprit for which the card was placed: if that moves, the card moves. */
  let placedFor = '';
  return ({ current, card, relation, alternative }, scene, opening) => {
    const element = cardIn(mounted.root);
    const culprit = scene?.culprit;
    if (!element || !culprit || cardMode(culprit, innerWidth) !== 'page') return null;
    // While a relation or a repair is pointed at, the card keeps still under the pointer.
    if (!opening && card && (relation !== null || alternative !== null)) return null;
    const key = [current, ...Object.values(culprit).map(Math.round), innerWidth, innerHeight].join(' ');
    if (!opening && key === placedFor && card) return null;
    placedFor = key;
    return placeFor(element, scene, culprit, mounted, opening);
  };
}

/** Finds the card its place beside the culprit and, when it is being opened, scrolls the window to show both. */
function placeFor(
  card: HTMLElement,
  scene: Scene,
  culprit: Box,
  { probe, host, root }: Mount,
  opening: boolean,
): Point {
  if (opening) scrollPageAcross(new Ruler(probe), culprit);
  const ruler = new Ruler(probe);
  const place = placeCard({
    culprit,
    card: { w: card.offsetWidth, h: card.offsetHeight },
    table: scene.table ?? culprit,
    inText: scene.inText,
    avoid: scene.avoid,
    need: scene.need,
    window: ruler.window(),
    covered: ruler.coveredAbove(host),
    navigator: cornerOf(root),
    scrollHeight: reachOf(ruler),
    scroll: opening,
  });
  if (opening) scrollPageTo(ruler, place.scrollY);
  // On whole pixels letters are sharp.
  return { x: Math.round(place.x), y: Math.round(place.y) };
}
