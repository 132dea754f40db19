import { describe, expect, it } from 'vitest';
import { newerInterfaces, OLDEST } from '../../scripts/lib/compat.mjs';

describe('interfaces that came after the oldest browsers', () => {
  it('are those that the manifest names', () => {
    expect(OLDEST).toEqual({ chrome: 109, firefox: 128 });
  });

  it.each([
    ['a member', 'rows.toSpliced(1, 0, row)', ['toSpliced']],
    ['one called where it may be missing', 'rows.toSorted?.()', ['toSorted']],
    ['a static one', 'const a = Promise.withResolvers()', ['withResolvers']],
    ['a class', 'new Highlight(range)', ['Highlight']],
    ['one that is asked for', "typeof CloseWatcher === 'function'", ['CloseWatcher']],
    ['of extensions', 'await browser.action.openPopup()', ['action.openPopup']],
    ['of older ones nothing', 'a.findLast(f); a.at(-1); new URL(b); browser.action.setIcon(c)', []],
    ['in comments nothing', '// a.toSorted()\n/* b.toSpliced() */', []],
    ['of what is our own nothing', 'interface A { toSorted(): void }\na.toSorted()', []],
  ])('%s', (_, source, names) => {
    expect(newerInterfaces([source])).toEqual(names);
  });
});
