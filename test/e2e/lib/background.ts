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
    // By way of a page: a worker to which puppeteer has attached itself may be held at its next start, for a debugger that has gone.
    const client = await world.control.createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await client.detach();
  } else {
    const host = JSON.stringify(new URL(session.extensionUrl('')).host);
    await session.privileged?.(
      `WebExtensionPolicy.getActiveExtensions().find((each) => each.mozExtensionHostname === ${host})
        .extension.terminateBackground().then(() => null)`,
    );
  }
  await until(async () => !(await contexts(world)).includes(running), { what: 'the end of the background' });
  if (session.kind === 'chromium') await wake(world);
}

/**
 * 唤醒 Chromium may take a worker that was stopped from outside for one that still runs, and wait for its answer for ever: no browser stops one
 * in the middle of its own work. The next one is started then, with nothing of the old one left.
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
  client.on('ServiceWorker.workerVersionUpdated', ({ versions }) =>
    states.push(
      ...versions.map((one) => `${one.versionId} ${one.runningStatus} ${one.status} ${one.targetId ?? ''}`),
    ),
  );
  await client.send('ServiceWorker.enable');
  let started = false;
  await until(
    async () => {
      if (await answers()) return true;
      // One that was started and does not answer either is held: it goes the same way.
      if (started) await client.send('ServiceWorker.stopAllWorkers');
      started = true;
      await client.send('ServiceWorker.startWorker', { scopeURL: session.extensionUrl('') });
      return false;
    },
    { what: 'the next background', timeout: 30_000 },
  ).catch((error) => {
    throw new Error(`${error.message}; its states: ${states.join(', ')}`);
  });
  await client.detach();
}

/** The contexts of the background that run at this moment: one, or none. Each has a name of its own. */
function contexts({ control }: World): Promise<string[]> {
  return call(control, async (api) =>
    (await api.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).map(
      ({ contextId }: { contextId: string }) => contextId,
    ),
  ) as Promise<string[]>;
}
