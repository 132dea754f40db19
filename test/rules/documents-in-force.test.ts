import { describe, expect, it } from 'vitest';
import { found, type Year } from '../lib/years';

const documents = (year: number, row: (number | null | string)[], more: Partial<Year> = {}): Year => ({
  year,
  proactive: { normativeDocument: row },
  ...more,
});
const y02 = (now: Year, before: Year) => found('Y-02', now, before);

describe('Y-02 documents-in-force', () => {
  it('holds: 20 + 3 − 1 = 22', () =>
    expect(y02(documents(2023, [3, 1, 22]), documents(2022, [0, 0, 20]))).toEqual([]));

  it('is a warning: 20 + 3 − 1 is not 24', () => {
    const [finding, ...more] = y02(documents(2023, [3, 1, 24]), documents(2022, [5, 0, 20]));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      places: ['proactive/normativeDocument/inForce'],
      sides: [{ value: 22 }, { value: 24 }],
    });
    expect(finding!.message.zh).toBe(
      '2022 年度行政规范性文件现行有效 20 件，本年制发 3 件、废止 1 件，现行有效应为 22 件，填报 24 件，相差 2 件。请核实或书面说明。',
    );
  });

  it.each<[string, Year, Year]>([
    [
      'the form before, which counts something else',
      documents(2021, [3, 1, 24]),
      { year: 2020, form: '2019', proactive: { normativeDocument: [0, 0, 20] } },
    ],
    [
      'documents that expired, and the report says so',
      documents(2023, [3, 1, 18], { remarks: ['documents-expired'] }),
      documents(2022, [0, 0, 20]),
    ],
    [
      'another scope',
      documents(2023, [3, 1, 24], { remarks: ['scope-changed'] }),
      documents(2022, [0, 0, 20]),
    ],
    ['a blank', documents(2023, [3, null, 24]), documents(2022, [0, 0, 20])],
    ['a blank last year', documents(2023, [3, 1, 24]), documents(2022, [0, 0, null])],
    ['a cell in words', documents(2023, [3, '若干', 24]), documents(2022, [0, 0, 20])],
  ])('is silent with %s', (_, now, before) => expect(y02(now, before)).toEqual([]));
});
