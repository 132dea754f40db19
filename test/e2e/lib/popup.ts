import type { Page } from 'puppeteer-core';
import { call, openPopup, until } from '../../../scripts/lib/drive.mjs';
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

/**
 * 点按钮 Clicks the toolbar button of the tab in front, as a person does: the browser opens the real popup and lends us the page
 * (`activeTab`). What is done in the popup is done through `inPopup`.
 */
export async function clickButton(world: World, page: Page): Promise<void> {
  const { session } = world;
  await page.bringToFront();
  if (session.kind === 'chromium') {
    const [extension] = [...(await session.browser.extensions()).values()];
    if (extension === undefined) throw new Error('the extension is not installed');
    await page.triggerExtensionAction(extension);
  } else {
    const button = '#nav-bar .unified-extensions-item-action-button';
    await session.privileged?.(`document.querySelector('${button}').click(), null`);
  }
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
