import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../src/cli/printable';

const ESCAPE = '\u001b[31m';

describe('what a page has written gives no orders to a terminal', () => {
  it('line ends and tabs become blanks, other orders are seen, and all the rest stays', () => {
    expect(printable('表三\t“其他”\r\n列，é😀')).toBe('表三 “其他”  列，é😀');
    expect(printable(`${ESCAPE}红\u0007\u009b2J`)).toBe('\ufffd[31m红\ufffd\ufffd2J');
    // Turns what is printed behind it around.
    expect(printable('\u202e件8\u2066')).toBe('\ufffd件8\ufffd');
  });

  it('wherever it stands: in lists, in records and in their names', () => {
    const value = { title: ESCAPE, list: [ESCAPE, 1, null], [ESCAPE]: { deep: ESCAPE }, held: true };
    expect(printable(value)).toEqual({
      title: '\ufffd[31m',
      list: ['\ufffd[31m', 1, null],
      '\ufffd[31m': { deep: '\ufffd[31m' },
      held: true,
    });
  });

  it('in JSON they are escaped, and read back as they were', () => {
    const value = { title: `${ESCAPE}\u009b\u202e\u2028\n表三` };
    const json = printableJson(value);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(json).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
