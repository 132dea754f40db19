import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What came after Chromium 109 or Firefox 128, taken away. Runs first in every place where our code runs. */
const TAKE_AWAY = `
for (const [owner, names] of [
  [globalThis, ['Highlight', 'Iterator', 'IntersectionObserverV2', 'scheduler', 'Temporal', 'ToggleEvent', 'CloseWatcher']],
  [globalThis.CSS, ['highlights']],
  [Object, ['groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [Array, ['fromAsync']],
  [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'symmetricDifference']],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())), ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
  [globalThis.URL, ['canParse', 'parse']],
  [globalThis.AbortSignal, ['any']],
  [globalThis.Intl, ['DurationFormat']],
  [RegExp, ['escape']],
  [Math, ['sumPrecise']],
  [globalThis.HTMLElement?.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover']],
  [globalThis.HTMLDialogElement?.prototype, ['closedBy', 'requestClose']],
  [globalThis.Element?.prototype, ['setHTML', 'setHTMLUnsafe', 'moveBefore', 'getHTML']],
  [globalThis.Document?.prototype, ['startViewTransition', 'caretPositionFromPoint']],
])
  for (const name of names) {
    if (!owner || !(name in owner)) continue;
    try { delete owner[name]; } catch {}
    try { if (name in owner) Object.defineProperty(owner, name, { value: undefined, configurable: true }); } catch {}
  }
globalThis.goujiOlder = 'Highlight' in globalThis && globalThis.Highlight !== undefined ? 'still new' : 'older';
`;

/**
 * 旧版浏览器 A copy of the built extension that takes newer interfaces away before its own code runs: in the page, in our own pages and in
 * the background. No older browser can be installed beside the tests; this is as near as it gets.
 */
export function olderCopy(built: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-older-'));
  cpSync(built, folder, { recursive: true });
  const change = (file: string, edit: (text: string) => string) => {
    const before = readFileSync(path.join(folder, file), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${file} is not as this test knows it`);
    writeFileSync(path.join(folder, file), after);
  };
  writeFileSync(path.join(folder, 'older.js'), TAKE_AWAY);
  change('manifest.json', (text) => {
    const manifest = JSON.parse(text);
    for (const script of manifest.content_scripts) script.js.unshift('older.js');
    return JSON.stringify(manifest);
  });
  change('service-worker-loader.js', (text) => `import './older.js';\n${text}`);
  for (const page of ['popup', 'desk', 'welcome'])
    change(`src/${page}/index.html`, (text) =>
      text.replace('<script', '<script src="/older.js"></script>\n<script'),
    );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
