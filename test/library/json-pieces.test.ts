import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/library/json-pieces';

async function read(text: string): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for await (const { name, text: piece } of piecesOf(new Blob([text]))) {
    if (piece === null) found[name] = [];
    else if (Array.isArray(found[name])) found[name].push(JSON.parse(piece));
    else found[name] = JSON.parse(piece);
  }
  return found;
}

describe('a file read piece by piece', () => {
  it('is what JSON.parse makes of it', async () => {
    const any = fc.dictionary(
      fc.string().filter((name) => name !== '__proto__'),
      fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    );
    const space = fc.constantFrom(undefined, 1, '\t');
    await fc.assert(
      fc.asyncProperty(any, space, async (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(await read(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('may be longer than what is in memory at a time, wherever it is cut', async () => {
    for (const shift of [0, 1, 2, 3]) {
      const list = Array.from(
        { length: 30 },
        (_, index) => `${'x'.repeat(shift)}\\"青${'\\'.repeat(99_990)}${index}`,
      );
      expect(await read(JSON.stringify({ list, last: 1 }))).toEqual({ list, last: 1 });
    }
  });

  it.each([
    '',
    ' ',
    '[]',
    '1',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":[1',
    '{"a":[1,',
    '{"a":"',
    '{"a":"\\',
    '{"a":1}x',
    '{"a":1 "b":2}',
    '{a:1}',
    '{"a":[1}}',
  ])('that is no object is refused: %s', async (text) => {
    await expect(read(text)).rejects.toBeInstanceOf(SyntaxError);
  });
});
