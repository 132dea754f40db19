import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it } from 'vitest';
import { blank, makeSample, toText } from '../../src/export/false-alarm';
import { sampleBlocks } from '../../src/export/sample-blocks';
import type { Finding } from '../../src/reconcile/finding';
import { readDocument } from '../../src/review-document';

const root = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'test/pages/seed-004-html/source.html'), 'utf8');
const url = 'http://yjglj.nantong.gov.cn/a.html';
const from = { version: '0', browser: 'test', made: '2025-02-12' };

function sampleOf(html: string, fits: (finding: Finding) => boolean) {
  const { window } = new JSDOM(html, { url });
  const read = readDocument(window.document, { url });
  const review = read.review();
  const finding = review.findings.find(fits)!;
  return makeSample(review, finding, sampleBlocks(read.page, read.report.cells, finding), from);
}

const isFooting = ({ code }: Finding) => code === 'T3-O';
const slug = 'sample-test-only';
const folder = path.join(root, 'test/pages', slug);
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a sample of a false alarm', () => {
  it('holds the finding, the one table it is about with its spans, and the heading before it', () => {
    const { finding, blocks, page: about } = sampleOf(page, isFooting);
    expect(finding.code).toBe('T3-O');
    expect(about).toMatchObject({
      kind: 'report',
      form: '2019',
      agency: '南通市应急管理局',
      year: 2020,
      url,
    });
    expect(blocks).toHaveLength(1);
    const [table] = blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.before).toContain('三、');
    expect(table.rows.flat().some(({ colSpan }) => colSpan > 1)).toBe(true);
    expect(table.rows.flat().map(({ text }) => text)).toContain('4.保护第三方合法权益');
  });

  it('of a sentence holds that line and not the page', () => {
    const sentence = '2020年，共收到政府信息公开申请99件。';
    const heading = '<h2>一、总体情况</h2>';
    const html = page.replace(heading, `${heading}<p>第一行。</p><p>${sentence}</p>`);
    const { blocks } = sampleOf(html, ({ passage }) => passage?.quote.includes('99') ?? false);
    const lines = blocks.flatMap((block) => (block.kind === 'text' ? block.lines : []));
    expect(lines.join('')).toContain('99件');
    expect(lines).not.toContain('第一行。');
  });

  it('names nobody when it is blanked, whatever else is to go too', () => {
    const sample = sampleOf(page, isFooting);
    expect(toText(sample)).toContain('南通');
    const text = toText(blank(sample, ['南通市', '应急管理', ' ', 'x'], '某单位'));
    expect(text).not.toMatch(/南通|应急管理|yjglj/);
    expect(text).toContain('某单位');
    // What it is about is still there.
    expect(JSON.parse(text).finding).toMatchObject({ code: 'T3-O', places: sample.finding.places });
    expect(JSON.parse(text).page.url).toBeNull();
  });

  it('becomes a page of the corpus that shows the same finding', () => {
    const sample = blank(sampleOf(page, isFooting), [], '某单位');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-sample-')), 'sample.json');
    writeFileSync(file, toText(sample));
    const add = (...args: string[]) =>
      spawnSync(process.execPath, ['scripts/add-sample.mjs', ...args], { cwd: root, encoding: 'utf8' });
    expect(add(file, slug).status).toBe(0);
    const { window } = new JSDOM(readFileSync(path.join(folder, 'source.html'), 'utf8'));
    const found = readDocument(window.document, { url })
      .review()
      .findings.map(({ code, places }) => ({ code, places }));
    expect(found).toContainEqual({ code: 'T3-O', places: sample.finding.places });
    // A second time, or another kind of file: refused.
    expect(add(file, slug).status).toBe(2);
    expect(add(path.join(root, 'package.json'), 'sample-other').status).toBe(2);
    rmSync(path.dirname(file), { recursive: true });
  });
});
