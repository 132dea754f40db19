import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readSource } from '../src/judge';
import { pack, unpack } from '../src/page/pack';
import { readPage } from '../src/page/read-page';
import { type Enormous, enormous } from './lib/enormous';
import { countWork, type Work } from './lib/work';

const LENGTH = 6000;

/** One of each sort; `npm run bench` measures all of them. */
const COUNTED = [
  ...['reports of tabs', 'reports in one line each', 'bars and blanks in one line', 'letters a line'],
  ...[
    'a row that cannot be read',
    'labels and figures in one line',
    'titles',
    'dates in one line',
    'agencies',
  ],
  ...['brackets in brackets', 'prose', 'lists in prose', 'one table of many rows', 'one row of many cells'],
  ...['rows of one block', 'tables of one row', 'digits in one cell'],
];
/** So many different texts that each length is more than is kept of them (`remembered`): what comes after that is worked out anew. */
const MANY_TEXTS = ['dates', 'agencies a line'];
const MANY_LENGTH = 16_000;

/** 核一页 What it takes to judge a page of this kind, once it is read as plain data. */
function workOf(kind: Enormous, length: number): Work {
  const source = kind.make(length);
  const url = 'http://www.example.gov.cn/zwgk/zfxxgknb/content.html';
  const page = kind.plain ? '<!doctype html><body><pre></pre>' : source;
  const { window } = new JSDOM(page, { url, virtualConsole: new VirtualConsole() });
  if (kind.plain) window.document.querySelector('pre')!.textContent = source;
  const contentType = kind.plain ? 'text/plain' : 'text/html';
  try {
    const packed = pack({ ...readPage(window.document).document, contentType });
    return countWork(() => readSource(unpack(packed), '2026-01-01T00:00:00Z').review());
  } finally {
    window.close();
  }
}

describe('work grows as the page does', () => {
  it.each([
    ...COUNTED.map((name) => [name, LENGTH] as const),
    ...MANY_TEXTS.map((name) => [name, MANY_LENGTH] as const),
  ])('%s', (name, length) => {
    const kind = enormous[name]!;
    const sizes = [1, 2, 4].map((times) => workOf(kind, length * times));
    for (const what of ['elements', 'characters'] as const) {
      const [one, two, four] = sizes.map((work) => work[what]) as [number, number, number];
      // Twice as much is added for twice the length; where the square of it is taken, four times as much.
      expect((four - two) / Math.max(two - one, one / 10), what).toBeLessThan(3);
    }
  });
});
