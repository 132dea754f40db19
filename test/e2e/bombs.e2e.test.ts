import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { laughingPdf } from '../files/pdf/laughing';
import { allJobs, openBatches, press } from './lib/batches';
import { openWorld, type World } from './lib/world';

const sound = join(import.meta.dirname, '../files/fixtures/seed-002.pdf');

describe.each(KINDS)('a PDF that is never done in the desk of %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bombs-'));
  const endless = join(folder, '年报.pdf');
  let world: World;

  beforeAll(async () => {
    writeFileSync(endless, laughingPdf());
    world = await openWorld(kind, () => []);
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  it('fails by itself, while the desk answers and the next file is read', async () => {
    const desk = await openBatches(world);
    await press(desk, '选择文件…');
    const field = (await desk.waitForSelector(
      'dialog input[type=file][multiple]',
    )) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(endless, sound);
    await until(
      () => desk.evaluate(() => document.querySelector('dialog')?.textContent?.includes('核对 2 份')),
      {
        what: 'the two files',
      },
    );
    await press(desk, '核对 2 份');
    const ended = async () => {
      const jobs = await allJobs(world.control);
      return jobs.length === 2 && jobs.every(({ state }) => state === 'done' || state === 'failed')
        ? jobs
        : null;
    };
    const jobs = (await until(ended, { what: 'both ends', timeout: 90_000 }))!;
    const ends = jobs.map(({ state, failure }) => failure?.kind ?? state);
    expect(ends.sort()).toEqual(['done', 'too-large']);
  });
});
