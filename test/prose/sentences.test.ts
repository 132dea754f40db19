import { describe, expect, it } from 'vitest';
import { loadSentences, namesOf, readSentence, toBeFound } from '../lib/sentences';

const files = [...loadSentences(), ...loadSentences('fresh')];

describe.each(files.map(({ file, sentences }) => [file, sentences] as const))('%s', (_, sentences) => {
  it.each(
    sentences.map((one) => [`${one.text} ${one.report ?? JSON.stringify(one.table ?? {})}`, one] as const),
  )('%s', (_, one) => {
    expect(namesOf(readSentence(one).findings)).toEqual(toBeFound(one));
  });
});

it('the sentences are many, and half of them must stay silent', () => {
  const all = files.flatMap(({ sentences }) => sentences);
  expect(all.length).toBeGreaterThanOrEqual(3360);
  const silent = all.filter((one) => one.expect.length === 0);
  expect(silent.length).toBeGreaterThanOrEqual(all.length / 2);
  expect(
    new Set(all.map((one) => JSON.stringify([one.text, one.table, one.lastYear, one.form, one.agencyType])))
      .size,
  ).toBe(all.length);
});
