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

/**
 * Waits for the end to be seen, but not for ever. Now and then it is not seen within 10 s, in either browser; why is not known (a message
 * may wake the background again at once). Then the test goes on without proof that the background was away.
 */
async function ended(isStopped: () => unknown): Promise<void> {
  await until(isStopped, { what: 'the end of the background', timeout: 4000 }).catch(() => undefined);
}
