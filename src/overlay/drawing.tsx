import { render } from 'preact';
import { language } from '../ui/i18n';
import type { Actions } from './actions';
import { anchorOf } from './anchors';
import { awayTotals } from './away';
import type { Options } from './contract';
import { type Box, bottomOf } from './geometry';
import type { Mount } from './mount';
import type { Scene } from './picture';
import { cardMode } from './place-card';
import { Ruler } from './ruler';
import { scrollContainersTo, scrollPageTo } from './scroll';
import { cardBox, cardIn, cardSettler, cornerOf } from './settle-card';
import { watchSights } from './sights';
import { createStage } from './stage';
import { drawnFinding, type State } from './state';
import { Surface } from './surface';
import { surfaceProps } from './surface-props';
import { watchLayout } from './watch-layout';

/** 绘制 Keeps what is seen true to the state, and to the page as it moves. */
export interface Drawing {
  /** The page as last measured. */
  scene(): Scene | null;
  /** Draws the state anew; the page has not moved. */
  draw(): void;
  /** Measures the page and draws, if anything has moved. */
  refresh(): void;
  /** A card has been opened: what it is about comes into view, and the card beside it. */
  present(): void;
  /** The card has another height now: it is placed anew. */
  resettle(): void;
  /** Looks whether a stated total is out of view while its operands are in it. */
  checkAway(): void;
  /** The marks are hidden: what the browser itself highlights goes. */
  clear(): void;
}

export function createDrawing(
  mounted: Mount,
  state: State,
  options: Options,
  actions: Actions,
  signal: AbortSignal,
): Drawing {
  const { host, root, probe } = mounted;
  const { scene, theme, take, clear } = createStage(
    probe,
    watchLayout(refresh, signal),
    options.highlightRules,
  );
  const sights = watchSights(checkAway, signal);
  const settleCard = cardSettler(mounted);
  signal.addEventListener('abort', takeDown, { once: true });
  return { scene, draw, refresh, present, resettle: () => settle(true), checkAway, clear };

  function refresh(): void {
    if (signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    if (state.shown) measure();
    draw();
    settle(false);
    watch();
  }

  function measure(): void {
    take({ ...state, current: drawnFinding(state, options.atRest) });
  }

  function draw(): void {
    if (signal.aborted) return;
    root.dataset.theme = theme();
    // Quotation marks are cut for the language that they stand in.
    root.lang = language() === 'zh' ? 'zh-CN' : 'en';
    const seen = { scene: scene(), card: cardBox(root, state.card), width: innerWidth };
    render(<Surface {...surfaceProps(state, seen, options, actions)} />, root);
  }

  function settle(opening: boolean): void {
    const place = settleCard(state, scene(), opening);
    if (!place) return;
    state.card = place;
    draw();
  }

  function present(): void {
    const { review, explanations, anchors, current } = state;
    const finding = review.findings[current ?? -1];
    if (!finding) return;
    measure();
    // What stands in a scrolling part of the page is scrolled into it first.
    const anchor = anchorOf(finding, explanations[current!], anchors);
    if (anchor && scrollContainersTo(anchor)) measure();
    draw();
    settle(true);
    const culprit = scene()?.culprit;
    if (culprit && cardMode(culprit, innerWidth) === 'docked') clearDock(culprit, cardIn(root)!.offsetHeight);
    watch();
  }

  /** Where the page ends too soon to be scrolled out from under the card, that docks at the upper edge. */
  function clearDock(culprit: Box, height: number): void {
    scrollPageTo(new Ruler(probe), culprit, height);
    const ruler = new Ruler(probe);
    const window = ruler.window();
    const covered = bottomOf(culprit) > bottomOf(window) - height;
    root.toggleAttribute('data-up', covered);
    if (covered) scrollPageTo(ruler, bottomOf(culprit) + 40 - window.h);
  }

  function watch(): void {
    sights.follow(root.querySelectorAll('[data-sight]'));
    if (!scene()?.totals.length) state.away = [];
  }

  function checkAway(): void {
    const { current, explanations, card } = state;
    const seen = scene();
    if (signal.aborted || current === null || !seen || cardMode(seen.culprit, innerWidth) !== 'page') return;
    const box = cardBox(root, card);
    const taken = [...seen.avoid, ...seen.signs, ...(box ? [box] : [])];
    const equations = explanations[current]?.equations ?? [];
    const away = awayTotals(seen.totals, equations, new Ruler(probe).window(), cornerOf(root), taken);
    if (JSON.stringify(away) === JSON.stringify(state.away)) return;
    state.away = away;
    draw();
  }

  function takeDown(): void {
    render(null, root);
    clear();
  }
}
