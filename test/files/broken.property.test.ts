import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileProblem, type OpenedFile } from '../../src/files/file';
import { openAll, openFile } from '../../src/files/open';
import { openPasted } from '../../src/files/pasted';

const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
const docx = fixture('seed-004.docx');
const xlsx = fixture('seed-004.xlsx');
const mht = fixture('seed-002.mht');
const whole: Record<string, Uint8Array> = {
  'a.docx': docx,
  'a.xlsx': xlsx,
  'a.mht': mht,
  'a.doc': fixture('seed-004.doc'),
  'a.zip': zipSync({ 'a.docx': docx, 'b.zip': zipSync({ 'c.xlsx': xlsx, 'd.mht': mht }) }),
};
const names = Object.keys(whole);
const anyName = fc.constantFrom(...names);

/** Every result is a file that was opened or a `FileProblem`; anything else that is thrown fails the test. */
async function opensOrSaysWhy(name: string, bytes: Uint8Array): Promise<void> {
  const results = await openAll({ name, bytes });
  expect(results.length).toBeGreaterThan(0);
  for (const result of results)
    expect(result instanceof FileProblem ? result.fault : result.content).toBeTruthy();
}

describe('bytes that are not what they say', () => {
  it('random', async () => {
    const heads = [
      '',
      'PK\x03\x04',
      '\xd0\xcf\x11\xe0',
      'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n',
      '<html>',
    ];
    await fc.assert(
      fc.asyncProperty(
        anyName,
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 2000 }),
        (name, head, bytes) => opensOrSaysWhy(name, Uint8Array.from([...strToU8(head, true), ...bytes])),
      ),
      { numRuns: 300 },
    );
  });

  it('cut short', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, fc.double({ min: 0, max: 1, noNaN: true }), (name, part) =>
        opensOrSaysWhy(name, whole[name]!.subarray(0, Math.floor(whole[name]!.length * part))),
      ),
      { numRuns: 60 },
    );
  });

  it('with bytes changed', async () => {
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(anyName, changes, async (name, all) => {
        const bytes = whole[name]!.slice();
        for (const [at, value] of all) bytes[Math.floor(at * bytes.length)] = value;
        await opensOrSaysWhy(name, bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('whole archives whose parts are cut or exchanged', async () => {
    const parts = fc.tuple(
      fc.constantFrom('a.docx', 'a.xlsx'),
      fc.nat(40),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(parts, async ([name, which, part, exchanged]) => {
        const files = unzipSync(whole[name]!);
        const paths = Object.keys(files);
        const path = paths[which % paths.length]!;
        const other = files[paths[(which + 1) % paths.length]!]!;
        files[path] = exchanged ? other : files[path]!.subarray(0, Math.floor(files[path]!.length * part));
        await opensOrSaysWhy(name, zipSync(files));
      }),
      { numRuns: 30 },
    );
  });

  it('one changed byte of a packed part is never another figure', async () => {
    const [{ content }] = (await openFile({ name: 'a.docx', bytes: docx })) as [OpenedFile];
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.9999, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const bytes = docx.slice();
          bytes[Math.floor(at * bytes.length)]! ^= by;
          const [result] = await openAll({ name: 'a.docx', bytes });
          if (result && !(result instanceof FileProblem) && result.kind === 'docx')
            expect(result.content).toEqual(content);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('pasted: a tag that is never closed, with many attributes', () => {
    expect(openPasted({ html: `<p>1</p><td${' a="x"'.repeat(5000)}` }).content).toBeDefined();
  });

  it('pasted', () => {
    const marks = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<![if ',
      ']>',
      '<![endif]',
      '<td',
      ' colspan=',
      '\t',
      '\n',
      '1',
      '<!--StartFragment-->',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(marks, fc.string()), { maxLength: 40 }),
        fc.boolean(),
        (parts, asHtml) => {
          const text = parts.join('');
          try {
            openPasted(asHtml ? { html: text } : { text });
          } catch (error) {
            expect(error).toBeInstanceOf(FileProblem);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
