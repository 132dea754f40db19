import { describe, expect, it } from 'vitest';
import { partsOfYear } from '../../src/prose/months';

const parts = (text: string) => partsOfYear(text, 0, text.length);

describe('some months of the year are not the year', () => {
  it.each([
    ['1—11月，收到申请30件', [0]],
    ['5月至12月，收到申请22件', [0]],
    ['截至10月底，收到申请30件', [2]],
    ['去年12月收到、今年1月办结', [2, 10]],
    ['2023 年 5 月收到申请3件', [7]],
  ] as const)('%s', (text, at) => {
    expect(parts(text)).toEqual(at);
  });

  it.each([
    '2023年1月1日至12月31日，共收到申请30件',
    '自2023年1月1日起至2023年12月31日止',
    '1-12月共收到申请30件',
    '截至12月底，共收到申请30件',
    '截至2023年12月31日，共收到申请30件',
    '收到申请30件',
  ])('the whole year: %s', (text) => {
    expect(parts(text)).toEqual([]);
  });

  it('offsets are those of the document', () => {
    const text = '收到申请30件。其中3月收到9件。';
    expect(partsOfYear(text, 8, text.length)).toEqual([10]);
  });
});
