import browser from 'webextension-polyfill';
import { guarded } from './guarded';
import { changing } from './store';

/** Which library this browser had last, in another place than the library itself. */
const NAME = 'libraryId';

/**
 * 报告库丢失 Whether the library is another one than was here before: browsers take away a database whose files they find broken, and give
 * an empty one without a word. Where nothing was noted yet, it is noted now. False where the library cannot be opened: that is said elsewhere.
 */
export async function libraryLost(): Promise<boolean> {
  try {
    const id = await idOfLibrary();
    const { [NAME]: known } = await browser.storage.local.get(NAME);
    if (typeof known === 'string') return known !== id;
    await browser.storage.local.set({ [NAME]: id });
    return false;
  } catch {
    return false;
  }
}

/** 知道了 The library that is here now is the one from now on. */
export async function acceptLibrary(): Promise<void> {
  await browser.storage.local.set({ [NAME]: await idOfLibrary() });
}

/** Made once with the library. */
function idOfLibrary(): Promise<string> {
  return guarded(() =>
    changing(['settings'] as const, async (tx) => {
      const settings = tx.objectStore('settings');
      const known = await settings.get('id');
      if (known !== undefined) return known;
      const made = crypto.randomUUID();
      await settings.put(made, 'id');
      return made;
    }),
  );
}
