import { until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/** 休眠 Stops the background, as the browser does when it has been idle, and waits until it has stopped. */
export async function stopBackground({ session, leaveBackground }: World): Promise<void> {
  await leaveBackground();
  if (session.kind === 'chromium') {
    const workers = () => session.browser.targets().filter((target) => target.type() === 'service_worker');
    for (const target of workers()) await (await target.worker())?.close();
    await ended(() => workers().length === 0);
    return;
  }
  const extension = `WebExtensionPolicy.getActiveExtensions()
    .find((each) => each.mozExtensionHostname === ${JSON.stringify(new URL(session.extensionUrl('')).host)}).extension`;
  await session.privileged?.(`${extension}.terminateBackground().then(() => null)`);
  await ended(() => session.privileged?.(`${extension}.backgroundState === 'stopped'`));
}

/** It has been stopped; a message on its way may have woken it again before that could be seen, which is as good for what follows. */
async function ended(isStopped: () => unknown): Promise<void> {
  await until(isStopped, { what: 'the end of the background', timeout: 4000 }).catch(() => undefined);
}
