/**
 * 内容脚本 What the background injects into a frame that may hold a report. All of it in one frame is frame/engine.ts:
 *
 *     readPage    the DOM, once, as plain data             page/
 *     judge       asked of the background (src/judge.ts): whose report it is, what contradicts what, and the repair
 *     show        marks, card and navigator over the page  overlay/
 */
import { type Engine, startEngine } from './frame/engine';

/** The one engine of this frame, in the extension's own world. Injected a second time, it reads the page again. */
const frame = globalThis as typeof globalThis & { goujiEngine?: Engine | 'starting' | undefined };

if (frame.goujiEngine === undefined) {
  frame.goujiEngine = 'starting';
  let ended = false;
  const forget = () => {
    ended = true;
    frame.goujiEngine = undefined;
  };
  void startEngine(forget).then((engine) => {
    if (!ended) frame.goujiEngine = engine;
  }, forget);
} else if (frame.goujiEngine !== 'starting') frame.goujiEngine.review();
