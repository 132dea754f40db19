import type { Page } from 'puppeteer-core';
import { call, openPopup, pressButton, until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/** 弹窗所见 What the popup says, as a reader would put it. */
export interface PopupSight {
  agency: string;
  text: string;
  /** The titles of the findings listed. */
  findings: string[];
  /** The picture of the applications, in words; '' where there is none. */
  flow: string;
  buttons: string[];
}

/** Opens the popup on a tab, in a tab of its own, and waits until it has said what it knows. */
export function popupOf(world: World, tab: number): Promise<Page> {
  return openPopup(world.session, tab);
}

/** Reads the popup. Runs in it. */
export function readPopup(root: Document = document): PopupSight {
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string) => [...root.querySelectorAll(selector)];
  return {
    agency: words(root.querySelector('h1')),
    text: words(root.querySelector('#popup')),
    findings: all('.gj-findings li').map((item) => words(item.querySelector('.what'))),
    flow: words(root.querySelector('.gj-flow title')),
    buttons: all('button').map(words),
  };
}

/** Presses the toolbar button of a tab and waits for the real popup. What is done in it is done through `inPopup`. */
export async function clickButton(world: World, page: Page): Promise<void> {
  await page.bringToFront();
  await pressButton(world.session, page);
  await until(() => inPopup(world, (document) => document.querySelector('#popup')?.textContent), {
    what: 'the popup under the button',
  });
}

/** Runs a function on the document of the real popup; null where none is open. It must stand on its own. */
export async function inPopup<T>({ control }: World, task: (document: Document) => T): Promise<T | null> {
  const source = `(api) => {
    const [view] = api.extension.getViews({ type: 'popup' });
    return view ? (${task.toString()})(view.document) : null;
  }`;
  return call(control, { toString: () => source } as never) as Promise<T | null>;
}
