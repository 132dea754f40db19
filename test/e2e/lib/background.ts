import { until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/** 休眠 Stops the background, as the browser does when it has been idle, and waits until it has stopped. */
export async function stopBackground({ session, leaveBackground }: World): Promise<void> {
  await leaveBackground();
  if (session.kind === 'chromium') {
    const workers = () => session.browser.targets().filter((target) => target.type() === 'service_worker');
    for (const target of workers()) await (await target.worker())?.close();
    await until(() => workers().length === 0, { what: 'the end of the service worker' });
    return;
  }
  const extension = `WebExtensionPolicy.getActiveExtensions()
    .find((each) => each.mozExtensionHostname === ${JSON.stringify(new URL(session.extensionUrl('')).host)}).extension`;
  await session.privileged?.(`${extension}.terminateBackground().then(() => null)`);
  await until(() => session.privileged?.(`${extension}.backgroundState === 'stopped'`), {
    what: 'the end of the event page',
  });
}
