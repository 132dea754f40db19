import { describe, expect, it } from 'vitest';
import { pastedTables, readAddresses } from '../../../src/desk/batch/pasted';

describe('pasted addresses', () => {
  it('one a line, each once, and the lines that are none', () => {
    const text = [
      'https://www.yunchuan.example/zrzy/nb2024.html',
      '',
      'https://www.yunchuan.example/cgj/nb2024.html',
      '云川市林业局 2024',
      'https://www.yunchuan.example/cgj/nb2024.html',
    ].join('\r\n');
    expect(readAddresses(text)).toEqual({
      addresses: [
        { url: 'https://www.yunchuan.example/zrzy/nb2024.html', label: '' },
        { url: 'https://www.yunchuan.example/cgj/nb2024.html', label: '' },
      ],
      repeated: 1,
      others: [4],
    });
  });

  it.each([
    [
      '1\t云川市教育局\thttp://jyj.example.gov.cn/nb.html\t2025-01-20',
      '云川市教育局',
      'http://jyj.example.gov.cn/nb.html',
    ],
    ['云川市民政局：https://a.example/x?id=3&y=2024。', '云川市民政局', 'https://a.example/x?id=3&y=2024'],
    ['《审计局年报》 www.sjj.example/n.shtml', '审计局年报', 'http://www.sjj.example/n.shtml'],
    ['sample.gov.cn/zwgk/nb/', '', 'http://sample.gov.cn/zwgk/nb/'],
    ['"https://a.example/b.html"', '', 'https://a.example/b.html'],
  ])('%s', (line, label, url) => {
    expect(readAddresses(line).addresses).toEqual([{ url, label }]);
  });

  it.each(['javascript:alert(1)', 'ftp://a.example/x', '2024', '见附件', 'http://'])('%s is none', (line) => {
    expect(readAddresses(line)).toEqual({ addresses: [], repeated: 0, others: [1] });
  });
});

describe('pasted tables', () => {
  it('are known by their markup', () => {
    const html = '<html><body><!--StartFragment--><table><tr><td>1</td></tr></table></body></html>';
    expect(pastedTables({ html, text: '1' })).toEqual({ type: 'pasted', content: { html } });
  });

  it('or by rows of figures', () => {
    const text = '本年新收\t1\t0\t0\t1\n上年结转\t0\t0\t0\t0\n总计\t1\t0\t0\t1';
    expect(pastedTables({ html: '', text })).toEqual({ type: 'pasted', content: { text } });
  });

  it.each(['', 'https://a.example/1/2/3', '2024 年收到 8 件，上年 5 件'])('%s is none', (text) => {
    expect(pastedTables({ html: '<p>x</p>', text })).toBeNull();
  });
});
