import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitRun } from '../../src/report/split-run';

it.each([
  ['0000000', ['0', '0', '0', '0', '0', '0', '0']],
  ['230 000023', ['23', '0', '0', '0', '0', '0', '23']],
  ['7100008', ['7', '1', '0', '0', '0', '0', '8']],
  // 1+1 = 2 or 11 = 11: more than one way, or none.
  ['21317000001324019', null],
  ['12', null],
  ['', null],
  ['1000000', null],
])('%s', (run, figures) => {
  expect(splitRun(run, 7)).toEqual(figures);
});

it('gives a row that adds up and prints as the run, or nothing', () => {
  const row = fc.array(fc.nat(300), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(row, (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const run = [...parts, total].join('');
      const split = splitRun(run, 7);
      if (split === null) return;
      expect(split.join('')).toBe(run);
      const read = split.map(Number);
      expect(read.slice(0, 6).reduce((sum, part) => sum + part, 0)).toBe(read[6]);
    }),
  );
});
