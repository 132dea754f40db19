import { call, until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/**
 * 休眠 Stops the background, as the browser does when it has been idle. It has been stopped when the context that ran is no more: whether
 * a message has woken a new one since does not matter, for nothing of the old one is left.
 */
export async function stopBackground(world: World): Promise<void> {
  const { session, leaveBackground } = world;
  await leaveBackground();
  const [running] = await contexts(world);
  // It had gone to rest by itself.
  if (running === undefined) return;
  if (session.kind === 'chromium') {
    // Puppeteer takes leave of a worker that may be gone by then, and complains: what counts is seen below.
    for (const target of session.browser.targets().filter((each) => each.type() === 'service_worker'))
      await target
        .worker()
        .then((worker) => worker?.close())
        .catch(() => undefined);
  } else {
    const host = JSON.stringify(new URL(session.extensionUrl('')).host);
    await session.privileged?.(
      `WebExtensionPolicy.getActiveExtensions().find((each) => each.mozExtensionHostname === ${host})
        .extension.terminateBackground().then(() => null)`,
    );
  }
  await until(async () => !(await contexts(world)).includes(running), { what: 'the end of the background' });
}

/** The contexts of the background that run at this moment: one, or none. Each has a name of its own. */
function contexts({ control }: World): Promise<string[]> {
  return call(control, async (api) =>
    (await api.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).map(
      ({ contextId }: { contextId: string }) => contextId,
    ),
  ) as Promise<string[]>;
}
