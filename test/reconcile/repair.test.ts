import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/reconcile/finding';
import { repair } from '../../src/reconcile/repair';
import type { Repair, System } from '../../src/reconcile/system';
import { applicationsSystem, change, garbage } from '../lib/faults';
import { type Figures, figuresOf, placeOf, seeded } from '../lib/generate-figures';

/** 10 + 2 received, 1 carried over, 9 disposed of, 4 carried forward: every kind of line holds something. */
const balanced = figuresOf('2021', {
  received: [10, 2, 0, 0, 0, 0, 12],
  carriedOver: [1, 0, 0, 0, 0, 0, 1],
  'disposed.granted': [4, 1, 0, 0, 0, 0, 5],
  'disposed.partlyGranted': [1, 0, 0, 0, 0, 0, 1],
  'disposed.unavailable.notHeld': [3, 0, 0, 0, 0, 0, 3],
  'disposed.total': [8, 1, 0, 0, 0, 0, 9],
  carriedForward: [3, 1, 0, 0, 0, 0, 4],
});

/** Cells as `row/column value`. */
function withCells(cells: Record<string, number>, figures: Figures = balanced): System {
  const wrong = Object.entries(cells).map(([cell, value]) => [`applications/${cell}`, value] as const);
  return applicationsSystem(change(figures, wrong)!.figures, '2021');
}

/** The alternatives of a repair as `row/column from→to`, in the order given. */
function written(changes: Change[]): string[] {
  return changes.map(({ place, from, to }) => `${place.replace('applications/', '')} ${from}→${to}`);
}

function lines(system: System, { relations }: Repair): string[] {
  return relations.map((index) => `${system.relations[index]!.code} ${system.relations[index]!.line}`).sort();
}

function only(repairs: Repair[]): Repair {
  expect(repairs).toHaveLength(1);
  return repairs[0]!;
}

describe('one wrong cell of a complete table', () => {
  it.each([
    ['disposed.granted/naturalPerson', 6, ['T3-H disposed.granted', 'T3-O naturalPerson']],
    ['disposed.granted/total', 6, ['T3-H disposed.granted', 'T3-O total']],
    ['disposed.total/business', 0, ['T3-H disposed.total', 'T3-I business', 'T3-O business']],
    ['disposed.total/total', 0, ['T3-H disposed.total', 'T3-I total', 'T3-O total']],
    ['received/naturalPerson', 100, ['T3-H received', 'T3-I naturalPerson']],
    ['carriedOver/total', 0, ['T3-H carriedOver', 'T3-I total']],
    ['carriedForward/naturalPerson', 0, ['T3-H carriedForward', 'T3-I naturalPerson']],
    ['carriedForward/total', 40, ['T3-H carriedForward', 'T3-I total']],
  ])('%s = %i is named, with the lines it breaks', (cell, value, broken) => {
    const system = withCells({ [cell]: value });
    const due = balanced.get(`applications/${cell}`);
    const found = only(repair(system));
    expect(lines(system, found)).toEqual(broken);
    expect(found.alternatives.map(written)).toEqual([[`${cell} ${value}→${due}`]]);
    expect(found.status).toBe('explained');
    expect(found.uncertain).toBeUndefined();
  });

  it('names （七）总计·总计 left at 0 (宁河区造甲城镇)', () => {
    const figures = figuresOf('2021', {
      received: [1, 0, 0, 0, 0, 0, 1],
      'disposed.denied.internalAffairs': [1, 0, 0, 0, 0, 0, 1],
      'disposed.total': [1, 0, 0, 0, 0, 0, 0],
    });
    figures.set(placeOf('carriedOver', 'business'), null);
    const found = only(repair(applicationsSystem(figures, '2021')));
    expect(found.alternatives.map(written)).toEqual([['disposed.total/total 0→1']]);
    expect(found.cause).toBe('total-empty');
    expect(found.uncertain).toBeUndefined();
  });

  it('names a total typed into 其他 (南通市应急管理局)', () => {
    const system = withCells({ 'disposed.denied.thirdParty/otherOrganization': 1 }, balanced);
    system.variables.find(({ place }) => place.endsWith('thirdParty/total'))!.value = 1;
    system.variables.find(({ place }) => place.endsWith('thirdParty/naturalPerson'))!.value = 1;
    system.variables.find(({ place }) => place.endsWith('granted/naturalPerson'))!.value = 3;
    system.variables.find(({ place }) => place.endsWith('granted/total'))!.value = 4;
    const found = only(repair(system));
    expect(found.alternatives.map(written)).toEqual([['disposed.denied.thirdParty/otherOrganization 1→0']]);
    expect(found.cause).toBe('total-in-neighbour');
  });

  it('holds its peace where everything holds', () => {
    expect(repair(applicationsSystem(balanced, '2021'))).toEqual([]);
  });
});

describe('several wrong cells of a complete table', () => {
  it('a figure in the wrong column lists every row that could hold it', () => {
    const found = only(
      repair(withCells({ 'disposed.granted/naturalPerson': 3, 'disposed.granted/business': 2 })),
    );
    expect(found.alternatives.map(written)).toEqual([
      ['disposed.granted/naturalPerson 3→4', 'disposed.granted/business 2→1'],
    ]);
    expect(found.cause).toBe('misplaced');
  });

  it('does not choose between two rows that could hold a misplaced figure', () => {
    const found = only(
      repair(withCells({ 'carriedForward/naturalPerson': 2, 'carriedForward/business': 2 })),
    );
    expect(found.cause).toBe('neighbouring-cell');
    expect(found.decidedBy).toBeUndefined();
    expect(found.alternatives.map(written).map((changes) => changes.sort())).toEqual([
      ['carriedOver/business 0→1', 'carriedOver/naturalPerson 1→0'],
      ['received/business 2→3', 'received/naturalPerson 10→9'],
      ['carriedForward/business 2→1', 'carriedForward/naturalPerson 2→3'],
    ]);
  });

  it('received, carried over and carried forward may be in the wrong column too', () => {
    const found = only(repair(withCells({ 'received/naturalPerson': 8, 'received/business': 4 })));
    expect(found.alternatives.map(written)).toContainEqual([
      'received/naturalPerson 8→10',
      'received/business 4→2',
    ]);
  });

  it('so may the row （七）总计', () => {
    const found = only(
      repair(withCells({ 'disposed.total/naturalPerson': 7, 'disposed.total/business': 2 })),
    );
    expect(found.alternatives.map(written)).toEqual([
      ['disposed.total/naturalPerson 7→8', 'disposed.total/business 2→1'],
    ]);
  });

  it('an outcome left out could be any: other outcomes first, none preferred', () => {
    const found = only(
      repair(
        withCells({
          'disposed.unavailable.notHeld/naturalPerson': 0,
          'disposed.unavailable.notHeld/total': 0,
        }),
      ),
    );
    expect(found.cause).toBe('outcome-left-out');
    expect(found.alternatives.map(written)).toContainEqual([
      'disposed.unavailable.notHeld/naturalPerson 0→3',
      'disposed.unavailable.notHeld/total 0→3',
    ]);
    expect(written(found.alternatives[0]!)).toEqual([
      'disposed.other.uncorrected/naturalPerson 0→3',
      'disposed.other.uncorrected/total 0→3',
    ]);
    expect(found.decidedBy).toBeUndefined();
  });

  it('the prose decides which outcome was left out (N-05)', () => {
    const place = placeOf('disposed.unavailable.notHeld', 'total');
    const system = withCells({
      'disposed.unavailable.notHeld/naturalPerson': 0,
      'disposed.unavailable.notHeld/total': 0,
    });
    const found = only(repair(system, [{ place, value: 3, weight: 0.9, source: 'prose' }]));
    expect(written(found.alternatives[0]!)).toEqual([
      'disposed.unavailable.notHeld/naturalPerson 0→3',
      'disposed.unavailable.notHeld/total 0→3',
    ]);
    expect(found.decidedBy).toBe('prose');
  });

  it('part counted twice (T3-X1)', () => {
    const found = only(
      repair(
        withCells({
          'disposed.unavailable.notHeld/naturalPerson': 4,
          'disposed.unavailable.notHeld/total': 4,
        }),
      ),
    );
    expect(found.cause).toBe('part-counted-twice');
    expect(found.alternatives.map(written)).toContainEqual([
      'disposed.unavailable.notHeld/naturalPerson 4→3',
      'disposed.unavailable.notHeld/total 4→3',
    ]);
  });

  it('a carry-over left out (T3-X2): received or carried over, last year decides', () => {
    const system = withCells({ 'carriedOver/naturalPerson': 0, 'carriedOver/total': 0 });
    const open = only(repair(system));
    expect(open.alternatives.map(written)).toContainEqual([
      'carriedOver/naturalPerson 0→1',
      'carriedOver/total 0→1',
    ]);
    expect(open.alternatives.length).toBeGreaterThan(1);
    expect(open.cause).toBe('carry-over-left-out');
    const place = placeOf('carriedOver', 'total');
    const decided = only(repair(system, [{ place, value: 1, weight: 0.8, source: 'last-year' }]));
    expect(decided.decidedBy).toBe('last-year');
    expect(decided.alternatives).toHaveLength(open.alternatives.length);
  });

  it('evidence never promotes a larger set', () => {
    const system = withCells({ 'disposed.total/total': 0 });
    const place = placeOf('received', 'total');
    const found = only(repair(system, [{ place, value: 3, weight: 1, source: 'prose' }]));
    expect(found.alternatives.map(written)).toEqual([['disposed.total/total 0→9']]);
  });

  it('the row （七）总计 left at 0 is one cause', () => {
    const found = repair(
      withCells({
        'disposed.total/naturalPerson': 0,
        'disposed.total/business': 0,
        'disposed.total/total': 0,
      }),
    );
    expect(
      found
        .flatMap(({ alternatives }) => alternatives.map(written))
        .flat()
        .sort(),
    ).toEqual([
      'disposed.total/business 0→1',
      'disposed.total/naturalPerson 0→8',
      'disposed.total/total 0→9',
    ]);
    expect(only(found).cause).toBe('total-empty');
  });

  it('the column 总计 left at 0', () => {
    const rows = ['received', 'carriedOver', 'disposed.granted', 'disposed.partlyGranted'];
    rows.push('disposed.unavailable.notHeld', 'disposed.total', 'carriedForward');
    const system = withCells(Object.fromEntries(rows.map((row) => [`${row}/total`, 0])));
    const found = repair(system);
    expect(new Set(found.flatMap(({ relations }) => relations)).size).toBe(rows.length);
    expect(
      found.every(({ cause, alternatives }) => cause === 'total-empty' && alternatives.length === 1),
    ).toBe(true);
    expect(found.flatMap(({ alternatives }) => alternatives[0]!).length).toBe(rows.length);
  });

  it('two faults that share nothing are two causes', () => {
    const found = repair(withCells({ 'disposed.granted/naturalPerson': 40, 'carriedForward/total': 5 }));
    expect(found.map(({ alternatives }) => alternatives.map(written))).toEqual([
      [['carriedForward/total 5→4']],
      [['disposed.granted/naturalPerson 40→4']],
    ]);
  });

  it('two faults in one row are one', () => {
    const found = only(
      repair(withCells({ 'disposed.granted/naturalPerson': 40, 'disposed.granted/legalService': 5 })),
    );
    expect(found.alternatives.map((changes) => written(changes).sort())).toEqual([
      ['disposed.granted/legalService 5→0', 'disposed.granted/naturalPerson 40→4'],
    ]);
  });

  it('a figure in the wrong row could be in any column: the small ones first, 自然人 last', () => {
    const each = [1, 1, 1, 1, 1, 1, 6];
    const figures = figuresOf('2021', {
      received: each.map((count) => count * 2),
      'disposed.granted': each,
      'disposed.partlyGranted': each,
      'disposed.total': each.map((count) => count * 2),
    });
    const wrong = { 'disposed.granted/naturalPerson': 2, 'disposed.partlyGranted/naturalPerson': 0 };
    const found = only(repair(withCells(wrong, figures)));
    const columns = found.alternatives.map(([change]) => change!.place.split('/')[2]);
    expect(columns).toHaveLength(7);
    expect(columns[0]).toBe('business');
    expect(columns.at(-1)).toBe('naturalPerson');
  });

  it('equal amounts at the corners of a rectangle tie', () => {
    const wrong = { 'disposed.granted/naturalPerson': 5, 'disposed.partlyGranted/business': 1 };
    const found = only(repair(withCells(wrong)));
    expect(found.relations).toHaveLength(4);
    expect(found.alternatives.map((changes) => written(changes).sort()).sort()).toEqual([
      ['disposed.granted/business 1→0', 'disposed.partlyGranted/naturalPerson 1→0'],
      ['disposed.granted/naturalPerson 5→4', 'disposed.partlyGranted/business 1→0'],
    ]);
  });

  it('a row shifted by one column', () => {
    const shifted = { naturalPerson: 0, business: 4, research: 1, total: 0 };
    const system = withCells(
      Object.fromEntries(Object.entries(shifted).map(([c, v]) => [`disposed.granted/${c}`, v])),
    );
    const due = ['business 4→1', 'naturalPerson 0→4', 'research 1→0', 'total 0→5'];
    const found = repair(system);
    expect(
      found.map(({ alternatives }) => alternatives.map((changes) => written(changes).sort())),
    ).toContainEqual([due.map((text) => `disposed.granted/${text}`)]);
    expect(found.map(({ cause }) => cause)).toEqual(['line-shifted']);
  });

  it('takes up a figure that is below zero or broken only where a line needs it', () => {
    expect(
      only(repair(withCells({ 'disposed.granted/naturalPerson': -4 }))).alternatives.map(written),
    ).toEqual([['disposed.granted/naturalPerson -4→4']]);
    expect(only(repair(withCells({ 'received/naturalPerson': 10.5 }))).alternatives.map(written)).toEqual([
      ['received/naturalPerson 10.5→10'],
    ]);
  });
});

describe('where every cell is at random', () => {
  it('says that there is no small explanation, and which lines fail', () => {
    const random = seeded(1);
    const figures = garbage(balanced, '2021', random)!.figures;
    const found = only(repair(applicationsSystem(figures, '2021')));
    expect(found).toMatchObject({ status: 'no-small-explanation', alternatives: [], cause: null });
    expect(found.relations.length).toBeGreaterThan(30);
  });
});

describe('表四', () => {
  const group = (values: number[]): System => ({
    variables: ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, index) => ({
      place: `challenges/reconsideration/${column}`,
      value: values[index]!,
      state: 'stated',
    })),
    relations: [{ code: 'T4-S', line: 'reconsideration', left: [0, 1, 2, 3], right: [4] }],
  });

  it('parts and total are equally suspect; counts below zero are not proposed', () => {
    const short = only(repair(group([1, 0, 2, 0, 5])));
    expect(short.status).toBe('explained');
    expect(short.alternatives.map(([only]) => `${only!.place.split('/')[2]} ${only!.to}`).sort()).toEqual([
      'corrected 2',
      'other 4',
      'pending 2',
      'total 3',
      'upheld 3',
    ]);
    const long = only(repair(group([1, 0, 2, 0, 1])));
    expect(long.alternatives.map(([only]) => `${only!.place.split('/')[2]} ${only!.to}`).sort()).toEqual([
      'other 0',
      'total 3',
    ]);
  });

  it('prose decides (N-08), and says so', () => {
    const place = 'challenges/reconsideration/pending';
    const found = only(repair(group([1, 0, 2, 0, 5]), [{ place, value: 2, weight: 0.9, source: 'prose' }]));
    expect(found.decidedBy).toBe('prose');
    expect(found.alternatives[0]).toEqual([{ place, from: 0, to: 2 }]);
    expect(found.alternatives).toHaveLength(5);
  });

  it('figures that speak against one another decide nothing, though others speak against more of them', () => {
    const found = only(
      repair(group([1, 0, 2, 0, 5]), [
        { place: 'challenges/reconsideration/pending', value: 2, weight: 0.9, source: 'prose' },
        { place: 'challenges/reconsideration/upheld', value: 9, weight: 0.9, source: 'prose' },
      ]),
    );
    expect(found.alternatives).toHaveLength(5);
    expect(found.decidedBy).toBeUndefined();
  });

  it('weak evidence orders but does not decide', () => {
    const place = 'challenges/reconsideration/pending';
    const found = only(repair(group([1, 0, 2, 0, 5]), [{ place, value: 2, weight: 0.2, source: 'prose' }]));
    expect(found.alternatives[0]![0]!.place).toBe(place);
    expect(found.decidedBy).toBeUndefined();
  });
});
