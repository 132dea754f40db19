import { describe, expect, it } from 'vitest';
import { splitDigits } from '../../src/report/split-run';
import { unglue } from '../../src/report/unglue';
import { pickOne, type Random, seeded } from '../lib/generate-figures';
import { loadPage, reviewPage } from '../lib/page';
import { textDamages } from '../lib/render/damage';
import { families } from '../lib/render/families';
import { judge } from '../lib/render/judge';
import { reviewGenerated } from '../lib/render/review-page';

const LOSSES = ['lines dropped', 'page numbers inside', 'lines dropped together'];
const ALL = [...LOSSES, 'cells run together', 'garbled in part', 'cut off'];

function damagesOf(random: Random, pool: string[]): string[] {
  const names = [pickOne(random, pool), pickOne(random, pool)];
  return random() < 0.6 ? names : names.slice(0, 1);
}

describe('pages on which something was lost, each once read wrong', () => {
  it.each<[string, number, string[]]>([
    ['text: tab and cell', 1, LOSSES],
    ['text: cell a line', 5, LOSSES],
    ['text: PDF lines, label above', 5, LOSSES],
    ['text: padded cells', 7, LOSSES],
    ['text: blanks dropped', 7, LOSSES],
    ['text: pipe rows', 8, LOSSES],
    ['text: mixed cells', 9, LOSSES],
    ['text: cell a line, close', 11, LOSSES],
    ['text: cell and pipe', 17, LOSSES],
    ['text: lone pipes', 17, LOSSES],
    ['text: PDF lines', 24, LOSSES],
    ['text: cell a line', 38, LOSSES],
    ['text: padded cells', 38, LOSSES],
    ['text: PDF lines', 122, ALL],
    ['text: ragged pipes', 149, ALL],
  ])('%s, seed %i', async (family, seed, pool) => {
    const random = seeded(seed * 7919 + family.length * 31);
    const page = families[family]!(random);
    for (const name of damagesOf(random, pool)) page.source = textDamages[name]!.apply(page.source, random);
    const { wrong, falseAlarms } = judge(page.layout, await reviewGenerated(page), true);
    expect({ wrong, falseAlarms }).toEqual({ wrong: [], falseAlarms: [] });
  });
});

describe('pages that were damaged in every way, each once read wrong', () => {
  it.each<[string, number]>([
    ['text: tab and cell', 143],
    ['text: ragged pipes', 118],
    ['text: ragged pipes', 153],
    ['text: ragged pipes', 158],
    ['text: run together', 212],
    ['text: run together', 214],
  ])('%s, seed %i', async (family, seed) => {
    const random = seeded(seed * 7919 + family.length * 31 + 17);
    const page = families[family]!(random);
    const all = Object.keys(textDamages);
    for (let count = 1 + Math.floor(random() * 3); count > 0; count--)
      page.source = textDamages[pickOne(random, all)]!.apply(page.source, random);
    const { wrong, falseAlarms } = judge(page.layout, await reviewGenerated(page), true);
    expect({ wrong, falseAlarms }).toEqual({ wrong: [], falseAlarms: [] });
  });
});

describe('whole pages, each once read wrong', () => {
  it.each<[string, number]>([
    ['text: ragged pipes', 35],
    ['text: cell a line, close', 9],
    ['text: one line, whole', 79],
  ])('%s, seed %i', async (family, seed) => {
    const page = families[family]!(seeded(seed * 7919 + family.length * 31 + 17));
    const { wrong, falseAlarms, recognised } = judge(page.layout, await reviewGenerated(page), false);
    expect({ wrong, falseAlarms, recognised }).toEqual({ wrong: [], falseAlarms: [], recognised: true });
  });
});

it('does not cut 18 into 1 and 8: it may be one figure and a blank', () => {
  expect(splitDigits('18', 2)).toBeNull();
  expect(splitDigits('00', 2)).toEqual(['0', '0']);
});

const cellOf = (text: string) => ({ id: 0, text, start: 0, end: text.length, colSpan: 1, rowSpan: 1 });

it('cuts a table off from the note behind it', () => {
  const pieces = unglue(cellOf('四、结转下年度继续办理1001013备注：不含咨询3件。'));
  expect(pieces?.map(({ cell, run }) => [cell.text, run])).toEqual([
    ['四、结转下年度继续办理', false],
    ['1001013', true],
    ['备注：不含咨询3件。', false],
  ]);
});

it('does not fail on a line of five million digits', () => {
  expect(unglue(cellOf(`四、结转下年度继续办理${'1 '.repeat(2_500_000)}`))).toBeNull();
});

it('a row of the page’s own that stands twice is one row', async () => {
  const page = loadPage('text-unlisted-row');
  const text = new TextDecoder().decode(page.bytes);
  const row = /（七）撤回申请[\s\S]*?(?=（七）总计)/.exec(text)![0];
  const twice = { ...page, bytes: new TextEncoder().encode(text.replace(row, row + row)) };
  const { figures } = await reviewPage(twice);
  expect(figures['applications/disposed.unlisted.1/total']).toMatchObject({ state: 'stated', value: 0 });
  expect(Object.keys(figures).filter((place) => place.includes('unlisted.2'))).toEqual([]);
});

describe('a subtotal whose label is garbled', () => {
  it('is no row of its own: it is in doubt, and adds nothing to the sums', async () => {
    const page = loadPage('subtotals-on-groups');
    const source = new TextDecoder().decode(page.bytes).replaceAll('（三）不予公开', '锛堜笁锛変笉浜堝叕寮€');
    const review = await reviewPage({ ...page, bytes: new TextEncoder().encode(source) });
    const row = Object.entries(review.figures).filter(([place]) => place.includes('disposed.unlisted.1/'));
    expect(row.map(([, { state }]) => state)).toEqual(Array(7).fill('illegible'));
    expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
