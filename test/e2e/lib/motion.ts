import type { Page } from 'puppeteer-core';
import { within } from '../../../scripts/lib/drive.mjs';

/** 动效 What would move on a page of ours, one line each: animations and transitions that last, and scrolling that is not at once. */
export function motions(page: Page): Promise<string[]> {
  return page.evaluate(`(${moving.toString()})()`) as Promise<string[]>;
}

/** The same of our signs on a page of someone else's: they stand in a shadow that only the extension's world can open. */
export function motionsOver(control: Page, tab: number): Promise<string[]> {
  return within(control, tab, moving);
}

/** Runs in the page: of ours all elements, of others' what stands in our shadow. Must stand on its own. */
function moving(): string[] {
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
  const opener = (globalThis as { chrome?: Opener }).chrome;
  const opened = (element: Element) =>
    opener?.dom?.openOrClosedShadowRoot?.(element) ??
    (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
    null;
  const ours = location.protocol.endsWith('-extension:');
  const shadow = ours
    ? null
    : [...document.documentElement.children].map(opened).find((found) => found !== null);
  if (!ours && !shadow) return ['nothing of ours was found'];
  // What is shown for moments only is put in, so that its rules are looked at too.
  const working = document.createElement('div');
  working.className = 'gj-working';
  const root = shadow ?? document;
  (shadow ?? document.body).append(working);
  const lasting = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
  const found = [...root.querySelectorAll('*')].flatMap((element) =>
    [null, '::before', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const what = [
        lasting(style.transitionDuration) && `transition of ${style.transitionProperty}`,
        style.animationName !== 'none' &&
          lasting(style.animationDuration) &&
          `animation ${style.animationName}`,
        style.scrollBehavior === 'smooth' && 'smooth scrolling',
      ];
      const name = `${element.localName}.${element.getAttribute('class') ?? ''}${part ?? ''}`;
      return what.flatMap((one) => (one ? [`${name}: ${one}`] : []));
    }),
  );
  working.remove();
  return [...new Set(found)];
}
