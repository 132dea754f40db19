import type { Browser } from 'puppeteer-core';
import { call, until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/**
 * 休眠 Stops the background, as the browser does when it has been idle. It has been stopped when the context that ran is no more: whether
 * a message has woken a new one since does not matter, for nothing of the old one is left.
 */
export async function stopBackground(world: World): Promise<void> {
  const { session } = world;
  await world.leaveBackground();
  const [running] = await contexts(world);
  // It had gone to rest by itself.
  if (running === undefined) return world.returnToBackground();
  if (session.kind === 'chromium') {
    // By way of a page: a worker to which puppeteer has attached itself may be held at its next start, for a debugger that has gone.
    const client = await world.control.createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await client.detach();
  } else {
    // Whatever it is in the middle of: an idle one that is asked something just then would be spared.
    const host = JSON.stringify(new URL(session.extensionUrl('')).host);
    await session.privileged?.(
      `WebExtensionPolicy.getActiveExtensions().find((each) => each.mozExtensionHostname === ${host})
        .extension.terminateBackground({ disableResetIdleForTest: true }).then(() => null)`,
    );
  }
  await until(async () => !(await contexts(world)).includes(running), { what: 'the end of the background' });
  if (session.kind !== 'chromium') return;
  await wake(world);
  await world.returnToBackground();
}

/**
 * 唤醒 Chromium may take a worker that was stopped from outside for one that still runs, and wait for its answer for ever: no browser stops one
 * in the middle of its own work. The next one is started then, with nothing of the old one left. One that starts while a debugger is just leaving
 * the old one is held for that debugger: it is let go.
 */
async function wake({ control, session }: World): Promise<void> {
  const answers = () =>
    call(control, (api) =>
      Promise.race([
        api.runtime.sendMessage({ type: 'reviewOf', args: [0] }).then(() => true),
        new Promise((resolve) => setTimeout(resolve, 2000, false)),
      ]),
    );
  const client = await control.createCDPSession();
  const states: string[] = [];
  let held: string | undefined;
  client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { runningStatus, targetId } of versions) {
      states.push(`${runningStatus} ${targetId ?? ''}`);
      held = runningStatus === 'starting' ? targetId : undefined;
    }
  });
  await client.send('ServiceWorker.enable');
  await until(
    async () => {
      if (await answers()) return true;
      if (held === undefined)
        await client.send('ServiceWorker.startWorker', { scopeURL: session.extensionUrl('') });
      else await letGo(session.browser, held);
      return false;
    },
    { what: 'the next background' },
  ).catch((error) => {
    throw new Error(`${error.message}; its states: ${states.join(', ')}`);
  });
  await client.detach();
}

async function letGo(browser: Browser, targetId: string): Promise<void> {
  const root = await browser.target().createCDPSession();
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  await root.connection()?.session(sessionId)?.send('Runtime.runIfWaitingForDebugger');
  await root.send('Target.detachFromTarget', { sessionId });
  await root.detach();
}

/** The contexts of the background that run at this moment: one, or none. Each has a name of its own. */
function contexts({ control }: World): Promise<string[]> {
  return call(control, async (api) =>
    (await api.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).map(
      ({ contextId }: { contextId: string }) => contextId,
    ),
  ) as Promise<string[]>;
}
