import { describe, expect, it } from 'vitest';
import { displayNumber, numberFormats } from '../../src/files/number-format';

describe('displayNumber', () => {
  it.each([
    ['12', null, '12'],
    ['0.30000000000000004', null, '0.3'],
    ['2031.9', null, '2031.9'],
    ['12.345678901234', null, '12.345678901'],
    ['1E+3', null, '1000'],
    ['not a number', null, 'not a number'],
    ['12.5', '0', '13'],
    ['12', '0.00', '12.00'],
    ['1234567.891', '#,##0.00', '1,234,567.89'],
    ['1.5', '0.0##', '1.5'],
    ['3', '000', '003'],
    ['3', '0"件"', '3件'],
    ['3', '0\\件', '3件'],
    ['3', '"约"0', '约3'],
    ['0.25', '0%', '25%'],
    ['25000', '0.0,', '25.0'],
    ['1234.5', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '1,234.50'],
    ['-1234.5', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-1,234.50'],
    ['0', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    ['0', '0;-0;"—"', '0'],
    ['0', '0.00', '0.00'],
    ['-3', '0_);(0)', '-3'],
    ['-3', '0;[Red]0', '-3'],
    ['-3', '0.0', '-3.0'],
    ['3', '[红色]0', '3'],
    ['3', 'General"件"', '3件'],
    ['3', '@', '3'],
    ['0.5', '# ?/?', '0.5'],
    ['1234', '0.00E+00', '1234'],
    ['7', ';;;', '7'],
  ])('%s by %s → %s', (value, code, shown) => {
    expect(displayNumber(value, { code, date: false })).toBe(shown);
  });
});

describe('numberFormats', () => {
  it('gives each cell style its code, own or known by number, and tells days from counts', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0&quot;件&quot;"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>
      <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="14"/><xf numFmtId="4"/></cellXfs></styleSheet>`;
    expect(numberFormats(styles)).toEqual([
      { code: null, date: false },
      { code: '0"件"', date: false },
      { code: 'yyyy"年"m"月"d"日";@', date: true },
      { code: null, date: true },
      { code: '#,##0.00', date: false },
    ]);
    expect(numberFormats('')).toEqual([]);
  });

  it.each([
    ['<xf numFmtId="31"/>', true],
    ['<xf numFmtId="57"/>', true],
    ['<xf numFmtId="22"/>', true],
    ['<xf numFmtId="45"/>', true],
    ['<xf numFmtId="37"/>', false],
    // Working days, not a day.
    ['<xf numFmtId="178"/>', false],
  ])('%s is a day: %s', (cell, date) => {
    const own = '<numFmts><numFmt numFmtId="178" formatCode="0日"/></numFmts>';
    expect(numberFormats(`${own}<cellXfs>${cell}</cellXfs>`)).toMatchObject([{ date }]);
  });
});
