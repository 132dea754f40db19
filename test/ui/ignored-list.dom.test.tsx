import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { explainAll } from '../../src/reconcile/explain';
import { IgnoredList } from '../../src/ui/ignored-list';
import { reviewFor } from '../lib/years';

afterEach(() => render(null, document.body));

it('leaves the focus where one can go on when a line goes with its button', () => {
  const review = reviewFor({ year: 2023, applications: { received: [7, 0, 0, 0, 0, 0, 8] } });
  const [finding] = review.findings;
  const { explanations } = explainAll(review, 'zh');
  const decision = {
    finding: '',
    verdict: 'dismissed',
    reason: 'verified',
    note: '',
    by: 'one',
    madeAt: '2025-02-12T01:40:00Z',
    overrules: [],
  } as never;
  const restored: number[] = [];
  render(
    <div>
      <button type="button">a finding</button>
      <IgnoredList
        findings={[finding!, finding!]}
        explanations={[explanations[0]!, explanations[0]!]}
        standings={[
          { state: 'dismissed', decision },
          { state: 'dismissed', decision },
        ]}
        onRestore={(index) => restored.push(index)}
      />
      <button type="button">what comes after</button>
    </div>,
    document.body,
  );
  const [before, first, second] = [...document.querySelectorAll('button')];
  first!.focus();
  first!.click();
  expect(document.activeElement).toBe(second);
  second!.click();
  expect(document.activeElement).toBe(first);
  expect(restored).toEqual([0, 1]);
  expect(before!.textContent).toBe('a finding');
});
