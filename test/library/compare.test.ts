import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../src/library/compare';
import type { Finding } from '../../src/reconcile/finding';
import type { Review } from '../../src/reconcile/review';
import type { Figure } from '../../src/report/report';
import { reviewFor, single } from '../lib/years';

const review = reviewFor({
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    'disposed.granted': single(1),
    'disposed.total': single(1),
  },
});
const [sum] = review.findings;
const withFindings = (...findings: Finding[]): Review => ({ ...review, findings });
/** A finding on the text. */
const onText = (quote: string, more: Partial<Finding> = {}): Finding => ({
  ...sum!,
  rule: 'announced-sections',
  code: 'S-02',
  severity: 'warning',
  relations: [],
  places: [],
  repairs: [],
  passage: { quote, start: 0, end: quote.length },
  ...more,
});
const withFigures = (figures: Record<string, Figure>): Review => ({ ...review, findings: [], figures });

describe('findings of two readings', () => {
  it('of two of one kind that one was corrected leaves the other', () => {
    const two = withFindings(onText('共5部分'), onText('共5部分'));
    const { corrected, remaining, status } = compareReadings(two, withFindings(onText('共5部分')));
    expect([corrected.length, remaining.length, status]).toEqual([1, 1, 'partly']);
  });

  it('on other words of the text are other findings', () => {
    const { corrected, fresh } = compareReadings(
      withFindings(onText('共5部分')),
      withFindings(onText('共4部分')),
    );
    expect([corrected, fresh].map((findings) => findings.map(({ passage }) => passage!.quote))).toEqual([
      ['共5部分'],
      ['共4部分'],
    ]);
  });

  it('at other cells are other findings, where no sum is told', () => {
    const at = (place: string) => onText('', { places: [place], passage: null });
    const before = withFindings(at('applications/received/total'));
    const after = withFindings(at('applications/carriedOver/total'));
    expect(compareReadings(before, after)).toMatchObject({ status: 'done', remaining: [] });
  });

  it('hints are nothing that had to be corrected', () => {
    const hint = onText('共5部分', { severity: 'info' });
    expect(compareReadings(withFindings(hint), withFindings())).toMatchObject({
      status: 'none',
      corrected: [{ severity: 'info' }],
    });
    expect(compareReadings(withFindings(hint, sum!), withFindings(hint))).toMatchObject({ status: 'done' });
  });
});

describe('figures of two readings', () => {
  const stated = (value: number): Figure => ({ text: String(value), value, state: 'stated' });
  const illegible = (text: string): Figure => ({
    text,
    value: null,
    state: 'illegible',
    reason: 'not-a-number',
  });
  it.each<[string, Record<string, Figure>, Record<string, Figure>, [string | null, string | null][]]>([
    ['a cell that is new', {}, { a: stated(3) }, [[null, '3']]],
    ['a cell that is gone', { a: stated(3) }, {}, [['3', null]]],
    [
      'other words in place of a figure',
      { a: illegible('若干') },
      { a: illegible('少许') },
      [['若干', '少许']],
    ],
    ['the same figure written otherwise', { a: stated(3) }, { a: { ...stated(3), text: '３' } }, []],
    [
      'a blank that was filled with zero',
      { a: { text: '', value: null, state: 'blank' } },
      { a: stated(0) },
      [['', '0']],
    ],
  ])('%s', (_, before, after, expected) => {
    const { changed } = compareReadings(withFigures(before), withFigures(after));
    expect(changed.map((one) => [one.before, one.after])).toEqual(expected);
  });
});
