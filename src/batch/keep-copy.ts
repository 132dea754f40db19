import browser from 'webextension-polyfill';
import { markedCopy } from '../export/copy';
import { keepCopy } from '../library/copies';
import type { Review } from '../reconcile/review';
import type { ReadDocument } from '../review-document';
import { loadSettings } from '../settings';

/**
 * 留网页副本 Keeps a copy of what was read beside its reading, if a person wants that. The report is kept whether or not this succeeds.
 * `bytes` as they came; of what was pasted or taken from a tab, the text that was read.
 */
export async function keepPageCopy(
  source: Document,
  read: ReadDocument,
  review: Review,
  bytes: Uint8Array | string,
): Promise<void> {
  try {
    const { copies, language } = await loadSettings();
    if (!copies.kept) return;
    const { page, report } = read;
    const hash = await sha256(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    const given = {
      at: (place: string) => {
        const cell = report.cells[place];
        return cell === undefined ? null : page.anchor(cell);
      },
      passage: (start: number, end: number) => page.range(start, end),
      hash,
      version: browser.runtime.getManifest().version,
    };
    await keepCopy(review, markedCopy(review, source, given, language === 'en' ? 'en' : 'zh'), hash);
  } catch {
    // No room, or a page that cannot be copied: the figures are what counts.
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
