import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isPackedDocument } from '../../src/check-document';
import { mostCells, type PackedDocument } from '../../src/grid/document';
import { pack, unpack } from '../../src/page/pack';
import { readPage } from '../../src/page/read-page';
import { loadPage, slugs } from '../lib/page';

const readHtml = (html: string) =>
  readPage(new JSDOM(html, { url: 'https://a.gov.cn/' }).window.document).document;
const travelled = (packed: PackedDocument): PackedDocument => JSON.parse(JSON.stringify(packed));

const page = `<title>2023 年报</title><meta name="ArticleTitle" content="年报"><p>一、总体情况</p>
  <table><tr><td rowspan="2">甲</td><td colspan="3">乙<br>丙</td></tr><tr><td></td><td>1</td><td>&nbsp;2</td></tr></table>
  <pre>丁 | 1 | 2\n\n戊\t3\t\n</pre><a href="/2022年报.html">2022 年报</a><iframe src="/a.pdf"></iframe>
  <table><tr><td>己</td><td>4</td></tr></table>`;

describe('a document that has travelled', () => {
  it.each([
    ['with tables, text and attachments', page],
    ['that is empty', ''],
    ['of a table with empty rows', '<table><tr></tr><tr><td>1</td><td>2</td></tr><tr></tr></table>'],
  ])('%s, is the one that was sent', (_, html) => {
    const document = readHtml(html);
    expect(unpack(travelled(pack(document)))).toEqual(document);
  });

  it.each(slugs().filter((_, index) => index % 8 === 0))('%s: is the one that was sent', (slug) => {
    const document = readHtml(new TextDecoder().decode(loadPage(slug).bytes));
    const packed = travelled(pack(document));
    expect(isPackedDocument(packed)).toBe(true);
    expect(unpack(packed)).toEqual(document);
  });

  it('is hardly larger than its text, for what can be worked out is left out', () => {
    const rows = Array.from({ length: 500 }, (_, row) => `<tr><td>第${row}行</td><td>${row}</td></tr>`);
    const document = readHtml(`<table>${rows.join('')}</table>`);
    const [whole, packed] = [document, pack(document)].map((one) => JSON.stringify(one).length);
    expect(packed).toBeLessThan(whole! / 5);
  });
});

describe('what is no document is not taken', () => {
  const sound = travelled(pack(readHtml(page)));
  // biome-ignore lint/suspicious/noExplicitAny: spoiled in whatever place, which no type allows.
  type Spoiled = Record<string, any>;
  const changed = (change: (copy: Spoiled) => void) => {
    const copy = structuredClone(sound) as unknown as Spoiled;
    change(copy);
    return copy;
  };

  it('but a document is', () => expect(isPackedDocument(sound)).toBe(true));

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['an address that is no text', changed((copy) => (copy.url = 1))],
    ['no text', changed((copy) => delete copy.text)],
    ['a text without end', changed((copy) => (copy.text = 'x'.repeat(8_000_001)))],
    ['metadata of numbers', changed((copy) => (copy.meta = { a: 1 }))],
    ['a cell beyond the text', changed((copy) => (copy.cells[1] = copy.text.length + 1))],
    ['a cell that ends before it starts', changed((copy) => (copy.cells[0] = copy.cells[1] + 1))],
    ['a cell of halves', changed((copy) => (copy.cells[0] = 0.5))],
    ['a span below zero', changed((copy) => (copy.cells[2] = -1))],
    ['a cell in no table', changed((copy) => copy.cells.push(0, 0, 1, 1))],
    ['a table of cells that are not there', changed((copy) => (copy.blocks[1].rows[0] = 9))],
    ['rows of words', changed((copy) => (copy.blocks[1].rows = ['1']))],
    ['a block of an unknown kind', changed((copy) => (copy.blocks[0].kind = 'video'))],
    ['a block beyond the text', changed((copy) => (copy.blocks[0].end = 1e9))],
    ['a link without a text', changed((copy) => delete copy.links[0].text)],
    ['more cells than there may be', changed((copy) => (copy.cells = new Array(mostCells * 4 + 4).fill(0)))],
  ])('%s', (_, value) => {
    expect(isPackedDocument(value)).toBe(false);
  });
});
