import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, readFigure } from '../../src/report/figure';

const count = (text: string) => readFigure(text, { kind: 'count' });
const told = (text: string, kind: 'count' | 'signed' | 'amount' = 'count') => {
  const { state, value, reason, notes } = readFigure(text, { kind });
  return { state, value, ...(reason ? { reason } : {}), ...(notes ? { notes } : {}) };
};

describe('readFigure', () => {
  it.each([
    ['0', 0],
    ['11398889', 11_398_889],
    ['\u00a00', 0],
    ['0\u00a0 ', 0],
    ['\n\t23 ', 23],
    ['5.0', 5],
    ['-0', 0],
  ])('reads %j plainly', (text, value) => {
    expect(told(text)).toEqual({ state: 'stated', value });
  });

  it.each([
    ['１２', 12, ['width-folded']],
    ['1,234', 1234, ['separators-dropped']],
    ['1，234，567', 1_234_567, ['width-folded', 'separators-dropped']],
    ['0件', 0, ['unit-dropped']],
    ['22（其中修订16件）', 22, ['width-folded', 'remark-dropped']],
    ['55(含自然失效29件)', 55, ['remark-dropped']],
    ['其中修订16件，共22件', 22, ['width-folded', 'remark-dropped', 'unit-dropped']],
    ['5^①', 5, ['remark-dropped']],
    ['5①', 5, ['remark-dropped']],
    ['5²', 5, ['remark-dropped']],
    ['12*', 12, ['remark-dropped']],
    ['2\u200b3', 23, ['joined']],
    ['O', 0, ['letter-as-digit']],
    ['1O', 10, ['letter-as-digit']],
    ['l2', 12, ['letter-as-digit']],
    ['十二', 12, ['chinese-numeral']],
    ['两', 2, ['chinese-numeral']],
    ['-4', -4, undefined],
    ['−4', -4, undefined],
  ])('reads %j and says how', (text, value, notes) => {
    expect(told(text)).toEqual({ state: 'stated', value, ...(notes ? { notes } : {}) });
  });

  it.each(['', ' ', '\u00a0', '\u3000', '\u200b'])('takes %j for a blank', (text) => {
    expect(count(text).state).toBe('blank');
  });

  it.each(['-', '—', '——', '/', '\\', '／', 'N/A', '–'])(
    'takes the token %j for a blank and says so',
    (text) => {
      expect(count(text)).toMatchObject({
        state: 'blank',
        value: null,
        notes: expect.arrayContaining(['blank-token']),
      });
    },
  );

  it.each([
    ['增', 'not-a-number'],
    ['若干', 'not-a-number'],
    ['约5', 'not-a-number'],
    ['无', 'not-a-number'],
    ['5%', 'not-a-number'],
    ['00', 'run-together'],
    ['012', 'run-together'],
    ['1 2', 'ambiguous'],
    ['1\n2', 'ambiguous'],
    ['1\u00a02', 'ambiguous'],
    ['1,23', 'ambiguous'],
    ['1О', 'ambiguous'],
    ['?', 'ambiguous'],
    ['\ufffd\ufffd', 'ambiguous'],
    ['一', 'ambiguous'],
    ['三五', 'ambiguous'],
    ['百', 'ambiguous'],
    ['①', 'ambiguous'],
    ['1234567890123456', 'ambiguous'],
  ])('does not read %j: %s', (text, reason) => {
    expect(told(text)).toMatchObject({ state: 'illegible', value: null, reason });
  });

  it('reads 本年增/减 with its sign, in figures or in words', () => {
    const signed = ['+2', '＋2', '-4', '－4', '减4', '增2', '增加2项', '减少4', '0', '增', '有增'];
    expect(signed.map((text) => readFigure(text, { kind: 'signed' }).value)).toEqual([
      2,
      2,
      -4,
      -4,
      -4,
      2,
      2,
      -4,
      0,
      null,
      null,
    ]);
  });

  it('does not read a count with its sign in words', () => {
    expect(count('减4').state).toBe('illegible');
  });

  it('keeps an amount as printed, with the unit of the cell before that of the head', () => {
    const amount = (text: string, unit: string | null = null) => {
      const { value, unit: read } = readFigure(text, { kind: 'amount', unit });
      return [value, read];
    };
    expect(amount('251000元')).toEqual([251_000, '元']);
    expect(amount('75394432.52元', '万元')).toEqual([75_394_432.52, '元']);
    expect(amount('4166.241619', '万元')).toEqual([4166.241_619, '万元']);
    expect(amount('2031.9')).toEqual([2031.9, null]);
    expect(amount('0.092万元')).toEqual([0.092, '万元']);
  });

  it('lets 规章 alone say 无', () => {
    expect(readFigure('无', { kind: 'count', mayBeNone: true }).state).toBe('blank');
  });

  it('keeps what was printed', () => {
    expect(count('\u00a022（其中修订16件） ').text).toBe('22（其中修订16件）');
  });

  it('never throws, and a value is finite and came from digits', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('count', 'signed', 'amount'),
        (text, kind) => {
          const figure = readFigure(text, { kind: kind as 'count' });
          if (figure.state === 'stated') {
            expect(Number.isFinite(figure.value)).toBe(true);
            expect(text).toMatch(/[\p{N}Oo〇lI零一二三四五六七八九十百千万亿两廿]/u);
          } else expect(figure.value).toBeNull();
        },
      ),
    );
  });

  it('reads back every count, however its width and separators are set', () => {
    const wide = (digits: string) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat(99_999_999), (value) => {
        const plain = String(value);
        for (const text of [
          plain,
          wide(plain),
          value.toLocaleString('en'),
          `${plain}件`,
          ` \u00a0${plain}\n`,
        ]) {
          expect(count(text)).toMatchObject({ state: 'stated', value });
        }
      }),
    );
  });
});

describe('chineseNumeral', () => {
  it.each([
    ['零', 0],
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['一百零五', 105],
    ['三千六百', 3600],
    ['两万', 20_000],
    ['一万二千', 12_000],
    ['二〇二三', 2023],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['三百万零五', 3_000_005],
    ['二千三百万', 23_000_000],
    ['十二个', null],
    ['二三十', null],
    ['十百', null],
    ['一十二百', null],
    // A few, some, or either of two.
    ['两三', null],
    ['三五', null],
    ['五五五五五', null],
    ['百', null],
    ['万', null],
    ['一万二万', null],
    ['一亿二亿', null],
    ['一百一', null],
    ['', null],
  ])('%s → %s', (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });
});
