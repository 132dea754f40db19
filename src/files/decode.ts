/** 解码 Bytes of a page → text, and the encoding that was used. */
export interface Decoded {
  text: string;
  encoding: string;
}

/**
 * By BOM, then the HTTP header, then <meta>, else UTF-8 if the bytes are valid UTF-8, else GB18030 (which covers GBK and GB2312).
 * A declared encoding that the bytes contradict gives way: pages of servers that were moved declare the old one. UTF-16 without its BOM shows by
 * zeros in every other byte only.
 */
export function decode(bytes: Uint8Array, contentType: string | null): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return as(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes, 'utf-16be');
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return as(bytes, utf16);
  const declared = charsetOf(contentType ?? '') ?? declaredInText(bytes);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (declared && declared !== 'utf-8') {
    const text = tryDecode(bytes, declared);
    if (text !== null && !(utf8 !== null && text.includes('\ufffd'))) return { text, encoding: declared };
  }
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  return as(bytes, declared && declared !== 'utf-8' ? declared : 'gb18030');
}

/** Notepad's and Word's "Unicode": of every ASCII character one byte is zero, always the same one of the two. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  const head = bytes.subarray(0, 8192);
  head.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  // A stray zero on a page in another encoding says nothing.
  if (even > 0 === odd > 0 || even + odd < head.length / 50) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

function as(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function charsetOf(text: string): string | null {
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1]?.toLowerCase();
  if (!name) return null;
  if (/^gb(k|2312|18030|_2312)/.test(name) || name === 'x-gbk') return 'gb18030';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** <meta charset> or <?xml encoding?> in the first bytes, as browsers look for it. */
function declaredInText(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const meta = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head);
  const xml = /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return meta ? charsetOf(`charset=${meta[1]}`) : xml ? charsetOf(`charset=${xml[1]}`) : null;
}
