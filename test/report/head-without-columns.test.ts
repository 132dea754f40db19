import { expect, it } from 'vitest';
import type { Segment } from '../../src/report/tokens';
import { habitOf, takeValues } from '../../src/report/tokens';

it('a head without columns has no row to take', () => {
  const segment: Segment = { id: 'regulation', line: 3, values: [], broken: false };
  const habit = habitOf([{ values: [], count: 0 }]);
  expect(takeValues(segment, 0, habit)).toBeNull();
});
