import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/batch/parse-page';
import { sampleBlocks } from '../../src/export/sample-blocks';
import { anchorsOf, sightOf } from '../../src/frame/anchors';
import { readPage } from '../../src/page/read-page';
import { readProse } from '../../src/prose/read-prose';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import { readReport } from '../../src/report/read-report';
import { readDocument } from '../../src/review-document';
import { fuzz } from './lib/fuzz';
import { alteredReports, hostileTexts, hugePages, wildPages } from './lib/pages';
import { useEverywhere } from './lib/use';

const schema = JSON.parse(readFileSync('docs/review.schema.json', 'utf8'));
const fits = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);
const ADDRESS = 'http://www.yunchuan.gov.cn/a/b.html';
const contents = (source: string, isText: boolean) => (isText ? { text: source } : { html: source });

function reviewOf(source: string, isText = false): Review {
  return readDocument(parsePage(contents(source, isText), ADDRESS), {
    url: ADDRESS,
    contentType: isText ? 'text/plain' : 'text/html',
    retrievedAt: '2025-02-01T00:00:00.000Z',
  }).review();
}

/** It is a review by our own schema, and can be used for whatever reviews are used for. */
function isSound(review: Review): void {
  if (!fits(JSON.parse(JSON.stringify(review)))) expect(fits.errors).toEqual([]);
  useEverywhere(review);
}

describe('nothing throws out of the engine', () => {
  fuzz('pages of anything in anything', 80, wildPages, (source) => isSound(reviewOf(source)));

  fuzz('reports with changes', 20, alteredReports, ({ source, isText }) => isSound(reviewOf(source, isText)));

  fuzz('texts', 80, fc.array(fc.oneof(fc.constantFrom(...hostileTexts), fc.string(), wildPages)), (lines) =>
    isSound(reviewOf(lines.join('\n'), true)),
  );

  fuzz(
    'a report beside what others were read as',
    6,
    fc.tuple(alteredReports, alteredReports),
    ([now, then]) => {
      const before = reviewOf(then.source, then.isText);
      const read = readDocument(parsePage(contents(now.source, now.isText), ADDRESS), { url: ADDRESS });
      const year = read.report.identity.year ?? 2024;
      for (const other of [year - 1, year + 1]) {
        const beside = { ...before, document: { ...before.document, year: other } };
        isSound(read.review([beside]));
      }
    },
  );
});

describe('what the page does to itself after it was read', () => {
  const acts = fc.array(
    fc.tuple(
      fc.constantFrom('remove', 'empty', 'split', 'move', 'adopt', 'hide', 'replace', 'normalize'),
      fc.nat(100_000),
    ),
    { maxLength: 12 },
  );

  fuzz('leaves every anchor somewhere or nowhere', 15, fc.tuple(alteredReports, acts), ([given, all]) => {
    document.documentElement.innerHTML = given.isText ? '<body><pre></pre>' : given.source;
    if (given.isText) document.querySelector('pre')!.textContent = given.source;
    const page = readPage(document);
    const report = readReport(page.document);
    const review = reconcile(
      report,
      { url: ADDRESS, title: '', retrievedAt: '' },
      { statements: readProse(page.document, report) },
    );
    for (const [act, at] of all) change(act, at);
    const anchors = anchorsOf(page, report.cells);
    for (const place of Object.keys(report.cells)) expect(anchors.at(place)).toBeDefined();
    for (const { start, end } of page.document.blocks) anchors.passage(start, end)?.toString();
    for (const finding of review.findings) {
      sampleBlocks(page, report.cells, finding);
      if (finding.passage) anchors.passage(finding.passage.start, finding.passage.end);
    }
    expect(sightOf(review, page, report.cells)).toBeTypeOf('string');
  });

  function change(act: string, at: number): void {
    const elements = document.body?.querySelectorAll('*') ?? [];
    const element = elements[at % Math.max(1, elements.length)];
    if (element === undefined) return;
    const text = [...element.childNodes].find((node): node is Text => node.nodeType === 3);
    if (act === 'remove') element.remove();
    if (act === 'empty') element.replaceChildren();
    if (act === 'split') text?.splitText(Math.floor(text.length / 2));
    if (act === 'move') document.body.prepend(element);
    if (act === 'adopt') document.implementation.createHTMLDocument('').body.append(element);
    if (act === 'hide') element.setAttribute('hidden', '');
    if (act === 'replace' && text) text.data = '1';
    if (act === 'normalize') document.body.normalize();
  }
});

describe('work is bounded', () => {
  it.each(Object.entries(hugePages))('%s', { timeout: 60_000 }, (_, make) => {
    const review = reviewOf(make());
    expect(review.document.kind).toBe('report');
    isSound(review);
    // What is kept and sent of a page does not grow with whatever it writes.
    expect(JSON.stringify(review).length).toBeLessThan(3_000_000);
  });
});

it('nothing that a page writes has been run', () => {
  expect((globalThis as { broken?: unknown }).broken).toBeUndefined();
});
