import { type CardPlace, placeCard } from './place-card';
import { Ruler } from './ruler';
import type { Scene } from './scene';
import { reachOf, scrollPageTo } from './scroll';

/** Navigator with its distance from the window's corner, in pixels: where the card must not go. */
export const corner = { w: 380, h: 62 };

/** 安放卡片 Finds the card its place beside the culprit and, when it is being opened, scrolls the window to show both. */
export function settleCard(
  card: HTMLElement,
  scene: Scene,
  { probe, host }: { probe: Element; host: Element },
  opening: boolean,
): CardPlace | null {
  if (!scene.culprit) return null;
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
    navigator: corner,
    scrollHeight: reachOf(ruler),
    scroll: opening,
  });
  if (opening) scrollPageTo(ruler, place.scrollY);
  return place;
}
