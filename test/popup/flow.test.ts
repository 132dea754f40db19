import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/indicators/figures';
import { layFlow } from '../../src/popup/flow';

const kinds = ['granted', 'partlyGranted', 'denied', 'unavailable', 'declined', 'other'] as const;
const flowFrom = (
  received: number,
  carriedOver: number,
  outcomes: number[],
  carriedForward: number,
  statedTotal?: number,
): Flow => {
  const total = outcomes.reduce((sum, value) => sum + value, 0);
  return {
    received,
    carriedOver,
    outcomes: kinds.map((kind, index) => ({ kind, value: outcomes[index] ?? 0 })),
    carriedForward,
    statedTotal: statedTotal ?? total,
    total,
    due: received + carriedOver,
    broken: {
      balance: received + carriedOver !== (statedTotal ?? total) + carriedForward,
      total: (statedTotal ?? total) !== total,
    },
  };
};

const anyFlow = fc
  .tuple(fc.nat(99_999), fc.nat(9_999), fc.array(fc.nat(9_999), { minLength: 6, maxLength: 6 }), fc.nat(999))
  .map(([received, carriedOver, outcomes, forward]) => flowFrom(received, carriedOver, outcomes, forward));

/** Length of the edges of a band: M x y C … V y2 C … z, as the numbers in the path. */
const edges = (path: string) => {
  const numbers = path.match(/-?\d+(\.\d+)?/g)!.map(Number);
  return { top: numbers[1]!, right: numbers[7]!, rightBottom: numbers[8]!, bottom: numbers.at(-1)! };
};

describe('the picture of a flow', () => {
  it('is as high as drawn in the design for 南通市应急管理局 2020', () => {
    const layout = layFlow(flowFrom(7, 0, [4, 0, 1, 2, 0, 0], 0));
    expect(layout.height).toBe(140);
    expect(layout.rows.map(({ middle }) => Math.round(middle * 10) / 10)).toEqual([
      18.1, 44.1, 60.1, 77.9, 95.7, 111.7, 131.7,
    ]);
    expect(layout.gap).toBeNull();
  });

  it('shows by how much more came in than went out', () => {
    expect(layFlow(flowFrom(10, 0, [4, 0, 0, 0, 0, 0], 2)).gap?.difference).toBe(4);
  });

  it('shows by how much more went out than came in', () => {
    const { gap, due } = layFlow(flowFrom(3, 0, [4, 0, 0, 0, 0, 0], 2));
    expect(gap?.difference).toBe(-3);
    expect(gap!.bar.y).toBeCloseTo(due.y + due.height);
    expect(gap!.bar.height + due.height).toBeCloseTo(58);
  });

  it('draws no gap where a blank may hold what is missing', () => {
    const flow = {
      ...flowFrom(10, 0, [4, 0, 0, 0, 0, 0], 0),
      carriedForward: null,
      broken: { balance: false, total: false },
    };
    const { gap, due } = layFlow(flow);
    expect(gap).toBeNull();
    expect(due.height).toBeCloseTo(58);
  });

  it('names a stated total that the outcomes do not add up to', () => {
    expect(layFlow(flowFrom(1, 0, [0, 0, 1], 0, 0)).rows.map(({ kind }) => kind)).toContain('statedTotal');
    expect(layFlow(flowFrom(1, 0, [0, 0, 1], 0, 1)).rows.map(({ kind }) => kind)).not.toContain(
      'statedTotal',
    );
  });

  it('does not name a stated total that a blank may explain, and draws no band to one', () => {
    const open = { ...flowFrom(1, 0, [0, 0, 1], 0, 0), broken: { balance: false, total: false } };
    expect(layFlow(open).rows.map(({ kind }) => kind)).not.toContain('statedTotal');
    expect(layFlow(flowFrom(3, 0, [1], 0, 3)).bands).toHaveLength(2);
  });

  it('shows what the outcomes lack where the stated total alone balances', () => {
    const flow = flowFrom(5, 0, [4], 0, 5);
    expect(flow.broken).toEqual({ balance: false, total: true });
    expect(layFlow(flow).gap?.difference).toBe(1);
  });

  it('draws nothing for a number below zero', () => {
    expect(layFlow(flowFrom(5, 0, [-3, 8], 0)).bands).toHaveLength(2);
  });

  it('draws no bands where nothing came in', () => {
    expect(layFlow(flowFrom(0, 0, [], 0))).toMatchObject({ bands: [], gap: null });
  });

  it('makes room for long numbers', () => {
    expect(layFlow(flowFrom(123_456, 0, [123_456], 0)).wordsAt).toBeLessThan(
      layFlow(flowFrom(7, 0, [7], 0)).wordsAt,
    );
  });

  it('keeps lines of words apart and everything inside, whatever the numbers', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { rows, height, received, carriedOver } = layFlow(flow);
        for (const [index, row] of rows.entries()) {
          const next = rows[index + 1];
          if (next) expect(next.middle - row.middle).toBeGreaterThanOrEqual(16 - 1e-9);
          expect(row.bar.y).toBeGreaterThanOrEqual(0);
          expect(row.bar.y + row.bar.height).toBeLessThanOrEqual(height);
        }
        expect(carriedOver.middle - received.middle).toBeGreaterThanOrEqual(18 - 1e-9);
        for (const { bar } of [received, carriedOver]) {
          expect(bar.y).toBeGreaterThanOrEqual(0);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  it('gives every quantity its own height: what leaves the middle is what arrives at the right', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const all = Math.max(flow.due, flow.total + (flow.carriedForward ?? 0));
        const layout = layFlow(flow);
        const drawn = layout.bands.slice((flow.received ? 1 : 0) + (flow.carriedOver ? 1 : 0)).map(edges);
        const values = [...flow.outcomes.map(({ value }) => value), flow.carriedForward].filter(
          (value) => value,
        );
        expect(drawn.length).toBe(values.length);
        drawn.forEach(({ top, right, rightBottom, bottom }, index) => {
          const size = ((values[index] ?? 0) * 58) / all;
          expect(Math.abs(rightBottom - right - size)).toBeLessThan(0.11);
          expect(Math.abs(bottom - top - size)).toBeLessThan(0.11);
        });
      }),
    );
  });
});
