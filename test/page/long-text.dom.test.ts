import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingOf, readPage } from '../../src/page/read-page';

/** Elements of one text each: the text as read, and the page. */
function pageOf(texts: readonly string[], element = 'span') {
  const all = texts.map((text) => {
    const one = document.createElement(element);
    one.textContent = text;
    return one;
  });
  document.body.replaceChildren(...all);
}

it('white space is folded, and each character still leads to where it stands', () => {
  const letter = fc.constantFrom('政', '1', ' ', '\n', '\t');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter, maxLength: 12 }), { maxLength: 5 }), (texts) => {
      pageOf(texts);
      const { document: read, range } = readPage(document);
      const folded = texts
        .join('')
        .replace(/[ \n\t]+/g, ' ')
        .replace(/^ /, '');
      expect(read.text.replace(/\n$/, '')).toBe(folded);
      for (const [at, character] of [...folded].entries())
        expect(
          range(at, at + 1)!
            .toString()
            .replace(/[\n\t]/, ' '),
        ).toBe(character);
    }),
    { numRuns: 200 },
  );
});

it('one text of very many lines is cut with rests', () => {
  pageOf(['1\n'.repeat(100_000)], 'pre');
  const reading = readingOf(document, () => true);
  let rests = 0;
  for (let step = reading.next(); !step.done; step = reading.next()) rests++;
  expect(rests).toBeGreaterThan(300);
});
