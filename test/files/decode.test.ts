import { describe, expect, it } from 'vitest';
import { decode } from '../../src/files/decode';

const utf8 = new TextEncoder();
/** 年报 in GB18030. */
const GBK = [0xc4, 0xea, 0xb1, 0xa8];
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8.encode(part)] : part)));

describe('decode', () => {
  it.each([
    ['a BOM', bytes([0xef, 0xbb, 0xbf], '年报'), 'text/html; charset=gbk', '年报', 'utf-8'],
    ['UTF-16 by its BOM', Uint8Array.from([0xff, 0xfe, 0x74, 0x5e]), null, '年', 'utf-16le'],
    ['UTF-16 by its zeros', Uint8Array.from([0x33, 0, 0x74, 0x5e]), null, '3年', 'utf-16le'],
    ['UTF-16 the other way round', Uint8Array.from([0, 0x33, 0x5e, 0x74]), null, '3年', 'utf-16be'],
    ['a stray zero', bytes([0], 'x'.repeat(99)), null, `\0${'x'.repeat(99)}`, 'utf-8'],
    ['the header', bytes(GBK), 'text/html; charset=GB2312', '年报', 'gb18030'],
    ['<meta charset>', bytes('<meta charset="gbk">', GBK), null, '<meta charset="gbk">年报', 'gb18030'],
    [
      '<meta http-equiv>',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">', GBK),
      'text/html',
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">年报',
      'gb18030',
    ],
    [
      '<?xml encoding?>',
      bytes('<?xml version="1.0" encoding="GBK"?>', GBK),
      null,
      '<?xml version="1.0" encoding="GBK"?>年报',
      'gb18030',
    ],
    ['valid UTF-8 without any word', bytes('年报'), null, '年报', 'utf-8'],
    ['GB18030 without any word', bytes(GBK), null, '年报', 'gb18030'],
    ['a declared UTF-8 that it is not', bytes(GBK), 'text/plain; charset=utf-8', '年报', 'gb18030'],
    ['an encoding nobody knows', bytes('年报'), 'text/html; charset=nonsense', '年报', 'utf-8'],
    ['nothing', new Uint8Array(), null, '', 'utf-8'],
  ])('%s', (_, input, contentType, text, encoding) => {
    expect(decode(input, contentType)).toEqual({ text, encoding });
  });
});
