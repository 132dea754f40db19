import { describe, expect, it } from 'vitest';
import { readSentence, type SmallTable } from '../lib/sentences';
import { narratives, type Told } from './narratives';

const all = narratives();

function tableOf(told: Told): SmallTable {
  const { received, persons, over, forward, granted, partly, unavailable, repeat } = told;
  return {
    received: [persons, received - persons, 0, 0, 0, 0, received],
    carriedOver: over,
    carriedForward: forward,
    'disposed.granted': granted,
    'disposed.partlyGranted': partly,
    'disposed.unavailable.notHeld': unavailable,
    'disposed.declined.repeat': repeat,
    reconsideration: [told.upheld, 0, 0, told.pending, told.upheld + told.pending],
    normativeDocument: [told.issued, told.repealed, told.inForce],
    license: told.licenses,
    penalty: told.penalties,
  };
}

describe('whole narratives beside tables that say the same', () => {
  it('are as long as those of reports', () => {
    for (const { text } of all) expect(text.length).toBeGreaterThanOrEqual(800);
    expect(new Set(all.map(({ text }) => text)).size).toBe(30);
  });

  it.each(all.map((one, index) => [index, one] as const))('narrative %i: no error, no warning', (_, one) => {
    const { findings, statements } = readSentence({ text: one.text, table: tableOf(one.told) });
    expect(statements.length).toBeGreaterThan(4);
    expect(findings.map(({ code, passage }) => `${code} ${passage?.quote}`)).toEqual([]);
  });

  it.each(all.map((one, index) => [index, one] as const))(
    'narrative %i: another figure in the table is found',
    (_, { text, told }) => {
      const table = tableOf({ ...told, received: told.received + 1000, persons: told.persons + 1000 });
      expect(readSentence({ text, table }).findings.length).toBeGreaterThan(0);
    },
  );
});
