import { describe, expect, it } from 'vitest';
import { repair } from '../../src/reconcile/repair';
import type { Repair, System, Variable } from '../../src/reconcile/system';
import { applicationsSystem } from '../lib/faults';
import { figuresOf, linesOf, placeOf } from '../lib/generate-figures';

const stated = {
  received: [3, 0, 0, 0, 0, 0, 3],
  'disposed.granted': [2, 0, 0, 0, 0, 0, 2],
  'disposed.unavailable.notHeld': [1, 0, 0, 0, 0, 0, 1],
  'disposed.total': [3, 0, 0, 0, 0, 0, 3],
};
const organisations = linesOf('2021').columns.slice(1, -1);

/** The table with the five organisation columns left blank. */
function halfEmpty(cells: Record<string, number | null>): System {
  const figures = figuresOf('2021', stated);
  for (const row of linesOf('2021').rows) for (const c of organisations) figures.set(placeOf(row, c), null);
  for (const [cell, value] of Object.entries(cells)) figures.set(`applications/${cell}`, value);
  return applicationsSystem(figures, '2021');
}

/** Puts cells into another state. */
function withState(system: System, state: Variable['state'], matches: (place: string) => boolean): System {
  const variables = system.variables.map((variable) =>
    matches(variable.place) ? { ...variable, state, value: null } : variable,
  );
  return { ...system, variables };
}

function written({ alternatives }: Repair): string[][] {
  return alternatives.map((changes) =>
    changes.map(({ place, from, to }) => `${place.replace('applications/', '')} ${from}→${to}`).sort(),
  );
}

describe('blanks', () => {
  it('say nothing where they can stay empty', () => {
    expect(repair(halfEmpty({}))).toEqual([]);
  });

  it('say nothing where they could be filled', () => {
    const figures = figuresOf('2021', stated);
    for (const row of linesOf('2021').rows) figures.set(placeOf(row, 'total'), null);
    expect(repair(applicationsSystem(figures, '2021'))).toEqual([]);
  });

  it('do not hide a total below its parts', () => {
    const found = repair(halfEmpty({ 'disposed.granted/total': 1 }));
    expect(found.map(written)).toEqual([[['disposed.granted/total 1→2']]]);
    expect(found[0]!.uncertain).toBeUndefined();
  });

  it('do not hide a figure that another line rules out', () => {
    const found = repair(halfEmpty({ 'received/naturalPerson': 4 }));
    expect(found.map(written)).toEqual([[['received/naturalPerson 4→3']]]);
  });

  it('leave a value open where they leave room for several', () => {
    const system: System = {
      variables: [
        { place: 'challenges/reconsideration/upheld', value: 5, state: 'stated' },
        { place: 'challenges/reconsideration/corrected', value: null, state: 'blank' },
        { place: 'challenges/reconsideration/total', value: 3, state: 'stated' },
      ],
      relations: [{ code: 'T4-S', line: 'reconsideration', left: [0, 1], right: [2] }],
    };
    const [found, ...others] = repair(system);
    expect(others).toEqual([]);
    expect(found!.uncertain).toBe(true);
    expect(found!.alternatives.map(([change]) => [change!.place.split('/')[2], change!.to])).toEqual([
      ['total', 5],
      ['upheld', 3],
    ]);
  });

  it('that two lines fill differently are in conflict: the smallest set of lines', () => {
    // In column 其他 only the blank of （七）总计 is left: outcomes say 2, received and carried forward say 1.
    const figures = figuresOf('2021', {
      received: [0, 0, 0, 0, 0, 1, 1],
      'disposed.granted': [0, 0, 0, 0, 0, 2, 2],
      'disposed.total': [0, 0, 0, 0, 0, null, null],
    });
    const system = applicationsSystem(figures, '2021');
    const found = repair(system);
    const lines = found.flatMap(({ relations }) =>
      relations.map((index) => `${system.relations[index]!.code} ${system.relations[index]!.line}`),
    );
    expect(lines.sort()).toEqual([
      'T3-I otherOrganization',
      'T3-I total',
      'T3-O otherOrganization',
      'T3-O total',
    ]);
    expect(found.every(({ status }) => status === 'explained')).toBe(true);
    expect(found.flatMap(written).length).toBeGreaterThan(1);
  });

  it('do not lend themselves to a certainty: one more slip would leave another value', () => {
    // Every value follows from the blanks, and every blank from a line of its own: a second slip anywhere changes the total.
    const cells = [
      [2, 4, null],
      [2, null, 3],
      [4, null, 2],
    ];
    const relation = (code: string, line: number, left: number[], right: number) => ({
      code,
      line: String(line),
      left,
      right: [right],
    });
    const system: System = {
      variables: cells.flat().map((value, index) => ({
        place: `applications/${Math.floor(index / 3)}/${index % 3}`,
        value,
        state: value === null ? 'blank' : 'stated',
      })),
      relations: [0, 1, 2].flatMap((line) => [
        relation('T3-H', line, [3 * line, 3 * line + 1], 3 * line + 2),
        relation('T3-O', line, [line, line + 3], line + 6),
      ]),
    };
    const found = repair(system);
    expect(found.map(written)).toEqual([[expect.arrayContaining(['2/2 2→9'])]]);
    expect(found[0]!.uncertain).toBe(true);
  });

  it('do not lend themselves to a certainty: a smaller story may hide two errors', () => {
    // granted is 1 short, unavailable 1 over in 科研机构; the blank in 其他 would let one changed cell explain both.
    const figures = figuresOf('2021', {
      received: [0, 0, 3, 0, 0, 1, 4],
      'disposed.granted': [0, 0, 2, 0, 0, 1, 2],
      'disposed.unavailable.notHeld': [0, 0, 1, 0, 0, null, 2],
      'disposed.total': [0, 0, 3, 0, 0, 1, 4],
    });
    const found = repair(applicationsSystem(figures, '2021'));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ alternatives, uncertain }) => alternatives.length > 1 || uncertain)).toBe(true);
  });
});

describe('what we could not read', () => {
  const system = applicationsSystem(figuresOf('2021', stated), '2021');

  it.each(['illegible', 'absent'] as const)('%s cells are never proposed and contradict nothing', (state) => {
    const unread = withState(system, state, (place) => place.endsWith('granted/total'));
    expect(repair(unread)).toEqual([]);
    const wrong = structuredClone(unread);
    wrong.variables.find(({ place }) => place.endsWith('received/total'))!.value = 5;
    const found = repair(wrong);
    expect(found.map(written)).toEqual([[['received/total 5→3']]]);
    const all = repair(withState(system, state, () => true));
    expect(all).toEqual([]);
  });

  it('a line that breaks alone beside unread lines is our doubt, not their fault', () => {
    // Column 科研机构 was not read: no row can be added up, and 自然人 breaks alone.
    const unread = withState(system, 'illegible', (place) => place.includes('/research'));
    unread.variables.find(({ place }) => place.endsWith('granted/naturalPerson'))!.value = 3;
    const [found, ...others] = repair(unread);
    expect(others).toEqual([]);
    expect(found!.status).toBe('extraction-doubt');
    expect(found!.relations.map((index) => unread.relations[index]!.code)).toEqual(['T3-O']);
  });

  it('a row that the page leaves out is theirs: a line that breaks beside it is an error', () => {
    const without = withState(system, 'absent', (place) => place.includes('/disposed.declined.repeat/'));
    without.variables.find(({ place }) => place.endsWith('granted/total'))!.value = 4;
    const [found, ...others] = repair(without);
    expect(others).toEqual([]);
    expect(found!.status).toBe('explained');
    expect(found!.alternatives.length).toBeGreaterThan(1);
  });

  it('so is a line that breaks alone where its crossing lines are not checked', () => {
    const { variables, relations } = applicationsSystem(
      figuresOf('2021', { ...stated, received: [3, 0, 0, 0, 0, 0, 4] }),
      '2021',
    );
    const rows = relations.filter(({ code, line }) => code !== 'T3-I' || line !== 'total');
    expect(repair({ variables, relations: rows }).map(({ status }) => status)).toEqual(['extraction-doubt']);
  });
});
