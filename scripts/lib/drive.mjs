/**
 * 驱动 What a person does with the extension, done by a program, in either browser.
 *
 * The overlay stands in a closed shadow root that the page cannot open and neither can puppeteer. The extension's own isolated
 * world can, so the looking is done there, through `scripting.executeScript` from a page of the extension.
 */

/** In Firefox the load events of extension pages never reach puppeteer; what follows has to wait for what it needs. */
const waiting = (session) => (session.kind === 'firefox' ? { waitUntil: [] } : { waitUntil: 'load' });

/** 控制页 A page of the extension with none of its code: an icon. From here its own interfaces can be called. */
export async function openControl(session) {
  const page = await session.browser.newPage();
  await page.goto(session.extensionUrl('icons/16.png'), waiting(session));
  await until(() => page.evaluate(() => (globalThis.browser ?? globalThis.chrome)?.tabs !== undefined));
  return page;
}

/**
 * 关闭首页 The first page opens by itself after installing; whoever looks at other pages waits for it and puts it away. It is asked itself which tab
 * it is in: older Chromium tells nobody the addresses of our own tabs.
 */
export async function closeFirstPage(session, control) {
  const address = session.extensionUrl('src/welcome/index.html');
  await until(
    () =>
      call(
        control,
        async (api, url) => {
          const views = api.extension
            .getViews({ type: 'tab' })
            .filter(({ location }) => location.href === url);
          const tabs = await Promise.all(
            views.map((view) => (view.browser ?? view.chrome).tabs.getCurrent()),
          );
          await api.tabs.remove(tabs.map(({ id }) => id));
          return tabs.length > 0;
        },
        address,
      ),
    { what: 'the first page' },
  );
}

/** 弹出页 The popup as a page of its own, about this tab: open once it has said all that it knows at first. */
export async function openPopup(session, tabId, size = [380, 600]) {
  const page = await session.browser.newPage();
  if (session.kind === 'firefox' || size) await page.setViewport({ width: size[0], height: size[1] });
  await page.goto(`${session.extensionUrl('src/popup/index.html')}?tab=${tabId}`, waiting(session));
  await page.waitForFunction(
    () => document.querySelector('#popup')?.textContent && !document.querySelector('[aria-busy="true"]'),
    { polling: 50 },
  );
  return page;
}

/** 点按钮 Clicks the toolbar button of a tab, as a person does: the browser opens the real popup and lends the page (`activeTab`). */
export async function pressButton(session, page) {
  if (session.kind === 'chromium') {
    const [extension] = [...(await session.browser.extensions()).values()];
    if (extension === undefined) throw new Error('the extension is not installed');
    await page.triggerExtensionAction(extension);
  } else {
    const button = '#nav-bar .unified-extensions-item-action-button';
    await session.privileged?.(`document.querySelector('${button}').click(), null`);
  }
}

/** 标签页 The number the browser gave the tab that is in front. */
export async function activeTab(control) {
  return call(
    control,
    async (api) => (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
}

/** Runs a function in the control page, with the extension's interfaces as its first argument. Its arguments must be plain data. */
export function call(control, task, ...args) {
  return control.evaluate(
    `(${task.toString()})(globalThis.browser ?? globalThis.chrome, ${args.map((arg) => JSON.stringify(arg ?? null)).join(', ')})`,
  );
}

/** Runs a function in the extension's world of a tab. It must stand on its own and give plain data. */
export async function within(control, tabId, task, ...args) {
  const answer = await control.evaluate(`(globalThis.browser ?? globalThis.chrome).scripting.executeScript({
    target: { tabId: ${tabId} },
    func: ${task.toString()},
    args: ${JSON.stringify(args)},
  }).then(([{ result, error }]) => ({ result, error: error && (error.message ?? String(error)) }))`);
  // Firefox hands failures over in the answer, Chromium rejects.
  if (answer.error) throw new Error(answer.error);
  return answer.result ?? null;
}

/** 工具栏 Badge and tooltip of a tab. */
export function toolbar(control, tabId) {
  return call(
    control,
    async (api, id) => ({
      badge: await api.action.getBadgeText({ tabId: id }),
      title: await api.action.getTitle({ tabId: id }),
    }),
    tabId,
  );
}

/**
 * 页上所见 Everything of ours that stands on a page: how many host elements, the marks by their spoken names,
 * the open card and the navigator. Runs in the page.
 */
export function look() {
  const open = (element) =>
    element instanceof HTMLElement
      ? (globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot ?? null)
      : null;
  const around = [
    document.documentElement,
    ...document.documentElement.children,
    ...(document.body?.children ?? []),
  ];
  const hosts = around.filter((element) => element.localName === 'div' && open(element));
  const root = hosts.length > 0 ? open(hosts[0]) : null;
  const visible = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
  const all = (selector) => [...(root?.querySelectorAll(selector) ?? [])].filter(visible);
  const words = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const rectangle = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  // By name: Firefox lets an extension neither iterate the page's highlights nor walk through them.
  const highlights = ['error', 'warning', 'hint', 'undecided']
    .flatMap((kind) => [`gouji-${kind}`, `gouji-${kind}-dark`])
    .map((name) => [name, globalThis.CSS?.highlights?.get(name)?.size ?? 0])
    .filter(([, size]) => size > 0);
  const card = all('[role="dialog"]')[0];
  const navigator = all('nav, [role="navigation"]')[0];
  return {
    hosts: hosts.length,
    hostHtml: hosts[0]?.outerHTML ?? null,
    marks: all('button[aria-haspopup="dialog"]').map((mark) => ({
      name: mark.getAttribute('aria-label') ?? words(mark),
      finding: Number(mark.dataset.finding),
      ...rectangle(mark),
    })),
    frames: all('.gj-frame').map((frame) => ({ severity: frame.dataset.severity, ...rectangle(frame) })),
    unread: all('.gj-pin[role="img"]').map((chip) => ({
      name: chip.getAttribute('aria-label'),
      word: words(chip),
      ...rectangle(chip),
    })),
    sums: all('.gj-ribbons.signs text').map(words),
    boxes: all('.gj-ribbons.signs .box').map(rectangle),
    card: card
      ? {
          label: words(root.getElementById(card.getAttribute('aria-labelledby') ?? '')),
          text: words(card),
          focused: card.contains(root.activeElement),
          ...rectangle(card),
        }
      : null,
    navigator: navigator
      ? { label: navigator.getAttribute('aria-label'), text: words(navigator), ...rectangle(navigator) }
      : null,
    highlights,
    active: root?.activeElement
      ? words(root.activeElement) || root.activeElement.getAttribute('aria-label')
      : null,
    scroll: { y: globalThis.scrollY, height: globalThis.innerHeight, width: globalThis.innerWidth },
  };
}

/** 等到 Asks again until the answer is truthy, then gives it. Says what it waited for when time runs out. */
export async function until(ask, { what = 'what was waited for', timeout = 30_000, every = 50 } = {}) {
  const end = Date.now() + timeout;
  let last;
  while (Date.now() < end) {
    last = await Promise.resolve()
      .then(ask)
      .catch((error) => ({ failed: error }));
    if (last && !last.failed) return last;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  const seen = last?.failed ? String(last.failed) : JSON.stringify(last);
  throw new Error(`${what} did not come about within ${timeout} ms; last seen: ${seen}`);
}
