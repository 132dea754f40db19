import type { Size } from './geometry';
import type { Scene } from './picture';
import { type CardPlace, placeCard } from './place-card';
import { Ruler } from './ruler';
import { reachOf, scrollPageAcross, scrollPageTo } from './scroll';

/** What the navigator takes of the window's lower right corner, with room to breathe: where the card must not go. */
export function cornerOf(root: Element): Size {
  const navigator = root.querySelector<HTMLElement>('.gj-navigator');
  return navigator ? { w: navigator.offsetWidth + 28, h: navigator.offsetHeight + 26 } : { w: 0, h: 0 };
}

/** 安放卡片 Finds the card its place beside the culprit and, when it is being opened, scrolls the window to show both. */
export function settleCard(
  card: HTMLElement,
  scene: Scene,
  { probe, host, root }: { probe: Element; host: Element; root: Element },
  opening: boolean,
): CardPlace | null {
  if (!scene.culprit) return null;
  if (opening) scrollPageAcross(new Ruler(probe), scene.culprit);
  const ruler = new Ruler(probe);
  const place = placeCard({
    culprit: scene.culprit,
    card: { w: card.offsetWidth, h: card.offsetHeight },
    table: scene.table ?? scene.culprit,
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
  return { ...place, x: Math.round(place.x), y: Math.round(place.y) };
}
