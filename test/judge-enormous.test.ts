import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readDocument } from '../src/review-document';
import { loadPage } from './lib/page';

/** The page with so many characters more in its last paragraph. */
function reviewWith(count: number) {
  const { bytes, origin } = loadPage('blind-health-commission-prose-off');
  const { document } = new JSDOM(new TextDecoder().decode(bytes)).window;
  const more = document.createElement('p');
  more.textContent = '按规定办理。'.repeat(count / 6);
  document.body.append(more);
  return readDocument(document, { url: origin.url }).review();
}

it('of a text without measure the tables are checked, and the sentences are said to be unread', () => {
  const short = reviewWith(60);
  const long = reviewWith(420_000);
  const codes = ({ findings }: typeof short) => findings.map(({ code }) => code);
  expect(codes(short).filter((code) => code.startsWith('N-'))).toEqual(['N-05', 'N-08']);
  expect(codes(long)).toEqual(codes(short).filter((code) => !code.startsWith('N-')));
  expect(long.checks).toEqual(short.checks);
  expect(long.unchecked).toContainEqual({ code: null, places: [], reason: 'long' });
  expect(short.unchecked).not.toContainEqual({ code: null, places: [], reason: 'long' });
});
