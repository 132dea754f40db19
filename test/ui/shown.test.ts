import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/reconcile/finding';
import { shownFindings } from '../../src/ui/shown';

const of = (severity: Finding['severity'], outcome: Finding['outcome'] = 'violated') =>
  ({ severity, outcome }) as Finding;
const findings = [
  of('error'),
  of('warning'),
  of('warning', 'undecided'),
  of('info'),
  of('info', 'undecided'),
];
const all = { warning: true, info: true, undecided: true };

describe('what is marked on the page', () => {
  it.each([
    ['all of it', all, [0, 1, 2, 3, 4]],
    ['no warnings', { ...all, warning: false }, [0, 3, 4]],
    ['no hints', { ...all, info: false }, [0, 1, 2, 4]],
    ['nothing undecided', { ...all, undecided: false }, [0, 1, 2, 3]],
    ['errors alone', { warning: false, info: false, undecided: false }, [0]],
  ])('%s', (_, shown, indices) => expect(shownFindings(findings, shown)).toEqual(indices));

  it('one that is not but was asked for comes last, so that no number changes', () => {
    expect(shownFindings(findings, { ...all, warning: false }, [1, 3, 9])).toEqual([0, 3, 4, 1]);
  });
});
