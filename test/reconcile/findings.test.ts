import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/reconcile/explain';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import type { Report } from '../../src/report/report';
import { type Printed, type Rows, reportOf, source } from './report-of';

const reviewOf = (applications: Rows, challenges: Rows = {}, form: '2019' | '2021' = '2021') =>
  reconcile(reportOf(form, { applications, challenges }), source);
const told = ({ findings }: Review) =>
  findings.map(({ code, severity, outcome, places }) => [code, severity, outcome, places.length]);

/** A consistent 表三 of the 2021 form: 8 received, 2 carried over, 9 disposed of, 1 carried forward. */
const consistent: Rows = {
  received: [5, 2, 0, 0, 1, 0, 8],
  carriedOver: [2, 0, 0, 0, 0, 0, 2],
  'disposed.granted': [4, 1, 0, 0, 1, 0, 6],
  'disposed.denied.thirdParty': [1, 0, 0, 0, 0, 0, 1],
  'disposed.unavailable.notHeld': [1, 1, 0, 0, 0, 0, 2],
  'disposed.total': [6, 2, 0, 0, 1, 0, 9],
  carriedForward: [1, 0, 0, 0, 0, 0, 1],
};
const changed = (row: string, column: number, cell: Printed): Rows => ({
  ...consistent,
  [row]: (consistent[row] ?? [0, 0, 0, 0, 0, 0, 0]).map((old, at) => (at === column ? cell : old)),
});

it('a row that the form does not know, and that says again what another says (其中：…), is not added', () => {
  const review = reviewOf({ ...consistent, 'disposed.unlisted.1': [4, 1, 0, 0, 1, 0, 6] });
  expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const added = reviewOf({
    ...consistent,
    'disposed.granted': [3, 1, 0, 0, 1, 0, 5],
    'disposed.unlisted.1': [1, 0, 0, 0, 0, 0, 1],
  });
  expect(added.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('blanks', () => {
  it('blank zeros are one hint for the table', () => {
    const review = reviewOf({
      ...changed('carriedOver', 1, null),
      'disposed.declined.repeat': [null, null, 0, 0, 0, 0, ''],
    });
    expect(told(review)).toEqual([['D-01', 'info', 'violated', 4]]);
  });

  it('a blank that must be more than zero is a warning that says how much', () => {
    const review = reviewOf(changed('received', 1, null));
    expect(told(review)).toEqual([['D-01', 'warning', 'undecided', 1]]);
    expect(review.findings[0]).toMatchObject({
      places: ['applications/received/business'],
      repairs: [[{ place: 'applications/received/business', from: null, to: 2 }]],
      relations: [
        { code: 'T3-H', line: 'received', left: 6, right: 8, difference: 2 },
        { code: 'T3-I', line: 'business', left: 0, right: 2, difference: 2 },
      ],
    });
    expect(review.checks.undecided).toBe(2);
  });

  it('a row whose total alone is blank is D-01, not T3-H', () => {
    expect(told(reviewOf(changed('received', 6, null)))).toEqual([['D-01', 'warning', 'undecided', 1]]);
  });

  it('a whole total column left blank is one warning', () => {
    const rows = Object.keys(consistent);
    const all = reportOf('2021', { applications: consistent });
    const applications = Object.fromEntries(
      [
        ...new Set(
          Object.keys(all.figures)
            .filter((p) => p.startsWith('applications/'))
            .map((p) => p.split('/')[1]!),
        ),
      ].map((row) => [row, [...(consistent[row] ?? [0, 0, 0, 0, 0, 0, 0]).slice(0, 6), null]]),
    );
    const review = reviewOf(applications);
    expect(review.findings[0]).toMatchObject({ code: 'D-01', severity: 'warning', cause: 'total-empty' });
    expect(review.findings[0]!.places).toEqual(rows.map((row) => `applications/${row}/total`));
    expect(review.findings[0]!.repairs[0]).toHaveLength(rows.length);
    expect(told(review).slice(1)).toEqual([['D-01', 'info', 'violated', 25 - rows.length]]);
    expect(explain(review.findings[0]!, review, 'zh').headline).toBe('各行总计未填，分项不为 0');
  });

  it('a whole total row left blank is one warning', () => {
    const review = reviewOf({ ...consistent, 'disposed.total': [null, null, null, null, null, null, null] });
    expect(review.findings[0]).toMatchObject({ code: 'D-01', severity: 'warning', cause: 'total-empty' });
    expect(review.findings.filter(({ severity }) => severity !== 'info')).toHaveLength(1);
    expect(explain(review.findings[0]!, review, 'en').headline).toBe(
      'The total row is blank, its parts are not 0',
    );
  });

  it('six columns empty and 总计 stated: a warning, and never an error', () => {
    const applications = Object.fromEntries(
      Object.entries(consistent).map(([row, cells]) => [row, [null, null, null, null, null, null, cells[6]]]),
    );
    const review = reviewOf(applications);
    expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(review.findings.filter(({ severity }) => severity === 'warning')).toHaveLength(1);
  });
});

describe('our doubt is never held against the agency', () => {
  it.each([
    ['1 2', 'illegible'],
    ['①', 'illegible'],
  ])('a cell that we cannot read (%s) is not checked', (text, reason) => {
    const review = reviewOf(changed('received', 1, text));
    expect(review.findings).toEqual([]);
    expect(review.unchecked).toEqual([
      { code: 'T3-H', table: 'applications', places: ['applications/received/business'], reason },
      { code: 'T3-I', table: 'applications', places: ['applications/received/business'], reason },
    ]);
    expect(review.checks).toMatchObject({ violated: 0, undecided: 2 });
  });

  it('a figure cut off says so', () => {
    const report = reportOf('2021', { applications: consistent });
    report.figures['applications/received/business'] = {
      text: '1',
      value: null,
      state: 'illegible',
      reason: 'truncated',
    };
    expect(reconcile(report, source).unchecked[0]).toMatchObject({ reason: 'truncated' });
  });

  it('outside the sums too', () => {
    const report = reportOf('2021', { proactive: { penalty: ['3 4'] } });
    expect(reconcile(report, source).unchecked).toEqual([
      { code: 'D-02', table: 'proactive', places: ['proactive/penalty/decisions'], reason: 'illegible' },
    ]);
  });

  it('a row that the page lacks leaves its columns open', () => {
    const review = reviewOf({ ...consistent, 'disposed.unavailable.notHeld': [] });
    expect(review.findings).toEqual([]);
    expect(review.unchecked.map(({ code, reason }) => [code, reason])).toEqual([['T3-O', 'missing']]);
    expect(review.lines.find(({ line }) => line === 'disposed.unavailable.notHeld')!.outcome).toBe(
      'inapplicable',
    );
  });

  it('a table that the page lacks is not held to anything', () => {
    const report = reportOf('2021', { applications: consistent });
    for (const [place, figure] of Object.entries(report.figures)) {
      if (place.startsWith('challenges/')) Object.assign(figure, { value: null, state: 'absent', text: '' });
    }
    const review = reconcile(report, source);
    expect(review.findings).toEqual([]);
    expect(review.checks).toEqual({ satisfied: 39, violated: 0, undecided: 0, inapplicable: 3 });
  });
});

describe('rows of the form and others', () => {
  it('其他处理 in one row of the 2021 form: 37 and 3 lines, all hold', () => {
    const review = reviewOf({
      received: [2, 0, 0, 0, 0, 0, 2],
      'disposed.other': [2, 0, 0, 0, 0, 0, 2],
      'disposed.other.uncorrected': [],
      'disposed.other.unpaid': [],
      'disposed.other.misc': [],
      'disposed.total': [2, 0, 0, 0, 0, 0, 2],
    });
    expect(review.findings).toEqual([]);
    expect(review.checks).toEqual({ satisfied: 40, violated: 0, undecided: 0, inapplicable: 0 });
  });

  it('a subtotal that is wrong is a warning at the subtotal', () => {
    const review = reviewOf({ ...consistent, 'disposed.denied': [2, 0, 0, 0, 0, 0, 1] });
    expect(review.findings).toHaveLength(1);
    expect(review.findings[0]).toMatchObject({
      severity: 'warning',
      places: ['applications/disposed.denied/naturalPerson'],
    });
    expect(review.findings[0]!.repairs).toEqual([
      [{ place: 'applications/disposed.denied/naturalPerson', from: 2, to: 1 }],
    ]);
  });

  it('a row unknown to the form is added and named', () => {
    const review = reviewOf({
      ...consistent,
      'disposed.unavailable.notHeld': [1, 0, 0, 0, 0, 0, 1],
      'disposed.unlisted.1': [0, 1, 0, 0, 0, 0, 1],
    });
    expect(review.findings).toEqual([]);
    expect(review.lines.some(({ code, line }) => code === 'T3-H' && line === 'disposed.unlisted.1')).toBe(
      true,
    );
  });
});

describe('one cause, one finding', () => {
  it('two slips far apart are two findings, in page order', () => {
    const review = reviewOf({ ...changed('received', 1, 3), 'disposed.granted': [4, 1, 0, 0, 2, 0, 6] });
    expect(review.findings.map(({ code, places }) => [code, places])).toEqual([
      ['T3-I', ['applications/received/business']],
      ['T3-O', ['applications/disposed.granted/legalService']],
    ]);
  });

  it('a negative count that a repair corrects is told once', () => {
    expect(told(reviewOf(changed('disposed.denied.thirdParty', 0, '-1')))).toEqual([
      ['T3-O', 'error', 'violated', 1],
    ]);
  });

  it('findings stand in the order errors, warnings, hints', () => {
    const report = reportOf('2019', {
      proactive: { penalty: [0, '增', 0], license: [0, '', 0] },
      applications: { received: [1, 0, 0, 0, 0, 0, 1] },
    });
    const { findings } = reconcile(report, source);
    expect(findings.map(({ severity }) => severity)).toEqual(
      ['error', 'error', 'warning', 'info'].slice(-findings.length),
    );
  });

  it('2014 tables have seven sums, named after their totals', () => {
    const report: Report = { ...reportOf('2014', {}) };
    const { findings, lines, checks } = reconcile(report, source);
    expect(findings).toEqual([]);
    expect(lines.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'L-01 r1',
      'L-02 r2',
      'L-03 r3',
      'L-04 r34',
      'L-05 t',
      'L-06 u',
      'L-07 x3',
    ]);
    expect(checks).toMatchObject({ satisfied: 7, violated: 0 });
  });
});

describe('whatever a table states', () => {
  /** A table that adds up, from the cells of the parts. */
  const parts = fc.array(fc.array(fc.nat({ max: 6 }), { minLength: 6, maxLength: 6 }), {
    minLength: 6,
    maxLength: 6,
  });
  const rowsOf = (cells: number[][]): Rows => {
    const total = (row: number[]) => [...row, row.reduce((sum, cell) => sum + cell, 0)];
    const add = (...rows: number[][]) =>
      rows[0]!.map((_, at) => rows.reduce((sum, row) => sum + row[at]!, 0));
    const [granted, denied, notHeld, misc, carriedOver, forward] = cells as [
      number[],
      number[],
      number[],
      number[],
      number[],
      number[],
    ];
    const disposed = add(granted, denied, notHeld, misc);
    const over = carriedOver.map((cell, at) => Math.min(cell, disposed[at]! + forward[at]!));
    const received = disposed.map((cell, at) => cell + forward[at]! - over[at]!);
    return {
      received: total(received),
      carriedOver: total(over),
      'disposed.granted': total(granted),
      'disposed.denied.thirdParty': total(denied),
      'disposed.unavailable.notHeld': total(notHeld),
      'disposed.other.misc': total(misc),
      'disposed.total': total(disposed),
      carriedForward: total(forward),
    };
  };

  it('one that adds up never gets an error, however many of its cells are left blank', () => {
    fc.assert(
      fc.property(parts, fc.infiniteStream(fc.nat({ max: 9 })), fc.nat({ max: 9 }), (cells, dice, share) => {
        const rows = Object.fromEntries(
          Object.entries(rowsOf(cells)).map(([row, values]) => [
            row,
            values.map((value) => (dice.next().value! < share ? null : value)),
          ]),
        );
        const review = reviewOf(rows);
        expect(review.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(review.checks.violated).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('one changed cell of a full table is found, and what it was', () => {
    fc.assert(
      fc.property(
        parts,
        fc.nat({ max: 7 }),
        fc.nat({ max: 6 }),
        fc.integer({ min: 1, max: 9 }),
        (cells, rowAt, at, by) => {
          const rows = rowsOf(cells);
          const row = Object.keys(rows)[rowAt]!;
          const was = rows[row]![at] as number;
          const review = reviewOf({
            ...rows,
            [row]: rows[row]!.map((cell, index) => (index === at ? was + by : cell)),
          });
          expect(review.findings).toHaveLength(1);
          const place = Object.keys(review.figures).filter((one) => one.startsWith(`applications/${row}/`))[
            at
          ]!;
          expect(review.findings[0]).toMatchObject({
            severity: 'error',
            places: [place],
            repairs: [[{ place, from: was + by, to: was }]],
          });
          for (const language of ['zh', 'en'] as const) {
            const said = explain(review.findings[0]!, review, language);
            expect(JSON.stringify(said)).not.toMatch(/undefined|NaN|\{[\w.]+\}/);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is told in full in both languages', () => {
    const cell = fc.oneof(
      fc.nat({ max: 4 }).map(String),
      fc.constantFrom('', '增', '1 2', '-1', '0件', '2.5', '/'),
    );
    const row = fc.array(cell, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(row, row, row, (received, granted, total) => {
        const review = reviewOf({ received, 'disposed.granted': granted, 'disposed.total': total });
        for (const finding of review.findings) {
          for (const language of ['zh', 'en'] as const) {
            const { headline, title, short, where, message, wording, equations } = explain(
              finding,
              review,
              language,
            );
            const texts = [
              headline,
              title,
              short,
              where,
              message,
              wording,
              ...equations.map(({ words }) => words),
            ];
            for (const text of texts) expect(text).toMatch(/\S/);
            expect(texts.join()).not.toMatch(/undefined|NaN|null|\{[\w.]+\}/);
          }
          expect(finding.places.every((place) => place in review.figures)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('lines that only blanks connect to a repair belong to it, and are no finding of their own', () => {
  const review = reviewOf(
    {
      received: [0, 1, 0, 2, 1, null, 0],
      'disposed.granted': [1, 1, 3, null, 0, 0, 1],
      'disposed.total': [null, null, null, 0, null, 0, null],
    },
    {},
    '2019',
  );
  const listed = review.findings.flatMap(({ relations }) =>
    relations.map(({ code, line }) => `${code} ${line}`),
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect(review.findings.filter(({ severity }) => severity === 'error')).toHaveLength(2);
  expect(review.findings.every(({ severity, uncertain }) => severity !== 'error' || uncertain)).toBe(true);
});
