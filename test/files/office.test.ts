import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewBytes } from '../../src/cli/review-source';
import { openFile } from '../../src/files/open';
import { differences } from '../lib/expected';
import { loadPage } from '../lib/page';

const fixture = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));

describe('files of other programs give what the page they were made of gives', () => {
  const seeds = ['000', '001', '002', '003', '004'].flatMap((seed) =>
    ['docx', 'xlsx'].map((ending) => `seed-${seed}.${ending}`),
  );
  it.each([...seeds, 'seed-002.mht'])('%s', async (name) => {
    const { expected } = loadPage(`${name.slice(0, 8)}-html`);
    const { document, ...rest } = expected!;
    // The page's own metadata is no part of what was printed on it.
    const { identifier: _, published: __, ...printed } = document;
    const read = await reviewBytes(fixture(name), { url: name });
    expect(differences({ document: printed, ...rest }, read)).toEqual([]);
  });
});

describe('a saved page', () => {
  it('knows the address it was saved from, and how its bytes were read', async () => {
    const [opened] = await openFile({ name: 'a.mht', bytes: fixture('seed-002.mht') });
    expect(opened).toMatchObject({ kind: 'mht', url: 'http://sample.gov.cn/seed-002-html/', name: 'a.mht' });
    expect(opened?.encoding).toBeDefined();
  });
});

describe('formats that are refused by name', () => {
  it.each([
    ['seed-004.doc', 'doc', 'seed-004.doc'],
    ['seed-004.xls', 'xls', 'seed-004.xls'],
    ['seed-004.doc', 'wps', 'named.wps'],
  ])('%s is legacy, %s', async (file, kind, name) => {
    await expect(openFile({ name, bytes: fixture(file) })).rejects.toMatchObject({ fault: 'legacy', kind });
  });
});
