import { describe, expect, it } from 'vitest';
import { countTests, sum, summary } from '../../scripts/lib/count.mjs';

const file = (status: string, ...states: string[]) => ({
  status,
  assertionResults: states.map((state) => ({ status: state })),
});

describe('counting a run of tests', () => {
  it.each([
    ['tests that passed', [file('passed', 'passed', 'passed')], 0, '2 passed, 0 failed'],
    ['tests that failed', [file('failed', 'passed', 'failed')], 1, '1 passed, 1 failed'],
    ['tests left out', [file('passed', 'passed', 'skipped', 'todo')], 0, '1 passed, 0 failed, 2 skipped'],
    ['a file that could not be loaded', [file('passed', 'passed'), file('failed')], 1, '1 passed, 1 failed'],
    ['a file whose set-up failed', [file('failed', 'skipped')], 1, '0 passed, 1 failed, 1 skipped'],
    ['a file without tests', [file('passed')], 0, '0 passed, 1 failed'],
    ['no file at all', [], 0, '0 passed, 1 failed'],
    ['a run that ended badly though its tests passed', [file('passed', 'passed')], 1, '1 passed, 1 failed'],
  ])('%s', (_, testResults, status, expected) => {
    expect(summary(countTests({ testResults }, status))).toBe(expected);
  });

  it('takes a run without a report for a failure', () => {
    expect(summary(countTests(null, 0))).toBe('0 passed, 1 failed');
  });

  it('adds the parts up', () => {
    const parts = [
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 4, failed: 2, skipped: 0 },
    ];
    expect(summary(sum(parts))).toBe('7 passed, 2 failed, 1 skipped');
  });
});
