import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import '../../src/cli/review-source';
import type { FileProblem } from '../../src/files/file';
import { openPdf } from '../../src/files/pdf';
import { laughingPdf } from '../files/pdf/laughing';

const sound = readFileSync(path.join(import.meta.dirname, '../files/fixtures/seed-002.pdf'));

describe('PDF on the command line', () => {
  it('is ended where it is never done, and the next one is read', async () => {
    // Where nothing could end it, half a minute would pass before anybody is asked.
    const endless = { name: 'endless.pdf', bytes: laughingPdf(5), contentType: null };
    const fault = await openPdf(endless, { page: 1000, all: 2000 }).catch(({ fault }: FileProblem) => fault);
    expect(fault).toBe('too-large');
    const [opened] = await openPdf({ name: 'seed-002.pdf', bytes: sound, contentType: null });
    expect(opened).toMatchObject({ kind: 'pdf', content: { html: expect.stringContaining('造甲城镇') } });
  });
});
