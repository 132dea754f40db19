import browser from 'webextension-polyfill';

const id = 'chosen-sites';

let underWay: Promise<void> = Promise.resolve();

/** 初判脚本 Where the build put the detector, as paths from the extension's root, and the sites it runs on in any case. */
export function detectorScript(): { files: string[]; matches: string[] } {
  const { content_scripts } = browser.runtime.getManifest() as {
    content_scripts?: { matches: string[]; js?: string[] }[];
  };
  const [script] = content_scripts ?? [];
  // Firefox gives whole addresses where Chromium gives the paths of the manifest.
  const base = browser.runtime.getURL('');
  const files = (script?.js ?? []).map((file) => file.replace(base, '').replace(/^\//, ''));
  return { files, matches: script?.matches ?? [] };
}

/**
 * 自动检查的网站 Lets the detector run on the sites that the user has added, and on no others. What the user granted is the only
 * list there is: taking the permission back, here or in the browser, is enough.
 */
export function syncSites(): Promise<void> {
  underWay = underWay.then(register, register);
  return underWay;
}

async function register(): Promise<void> {
  const { files, matches: always } = detectorScript();
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !always.includes(origin));
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, js: files, matches, excludeMatches: always, allFrames: true };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else
    await browser.scripting.registerContentScripts([
      { ...script, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
}
