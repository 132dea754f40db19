import { describe, expect, it } from 'vitest';
import { decode } from '../../src/files/decode';
import { isGarbledReport } from '../../src/grid/garbled';
import { loadPage, slugs } from '../lib/page';

const read = (bytes: Uint8Array, charset: string) => new TextDecoder(charset).decode(bytes);
const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = '一、本年新收政府信息公开申请数量\n7\n四、结转下年度继续办理\n0\n';

describe('a report whose encoding was taken for another', () => {
  it('is told in UTF-8 read as GBK, wherever a character begins', () => {
    expect(isGarbledReport(read(utf8(rows), 'gb18030'))).toBe(true);
    expect(isGarbledReport(read(utf8(`年${rows.replaceAll('\n', '')}`), 'gb18030'))).toBe(true);
    expect(isGarbledReport(read(utf8(rows.replaceAll('、', '')), 'gbk'))).toBe(true);
  });

  it('is told in GBK read as Western letters', () => {
    const { bytes } = loadPage('text-gbk');
    const western = [...bytes].map((byte) => String.fromCharCode(byte)).join('');
    expect(isGarbledReport(western)).toBe(true);
  });

  it.each(slugs().filter((slug) => loadPage(slug).file.endsWith('.txt')))('%s is not', (slug) => {
    const { bytes, origin } = loadPage(slug);
    expect(isGarbledReport(decode(bytes, origin.contentType ?? null).text)).toBe(false);
  });
});
