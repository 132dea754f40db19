import { inflateSync } from 'fflate';

/** 压缩包里的一项 One file of a zip, not yet unpacked. */
export interface ZipEntry {
  /** The path with `/` between its parts, the name read as UTF-8 or as GBK, whichever it is. */
  path: string;
  /** Unpacked, in bytes, as the directory says; `read` gives no more. */
  size: number;
  encrypted: boolean;
  /** Throws an Error if the bytes are not what the directory says: another length, another checksum, an unknown method. */
  read(): Uint8Array<ArrayBuffer>;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * 压缩包目录 The files of a zip by its central directory; folders are left out. Null if the bytes are no whole zip. fflate inflates; the directory
 * is read here because fflate tells neither a password nor the encoding of a name.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end < 0) return null;
    const count = view.getUint16(end + 10, true);
    const length = view.getUint32(end + 12, true);
    // What stands before the archive (a self-extracting part) shifts everything.
    const shift = end - length - view.getUint32(end + 16, true);
    if (shift < 0) return null;
    const entries: ZipEntry[] = [];
    for (let index = 0, at = end - length; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL) return null;
      const flags = view.getUint16(at + 8, true);
      const names = view.getUint16(at + 28, true);
      const extras = view.getUint16(at + 30, true);
      const name = bytes.subarray(at + 46, at + 46 + names);
      const path = nameOf(name, (flags & 0x800) !== 0).replaceAll('\\', '/');
      const place = at;
      if (!path.endsWith('/'))
        entries.push({
          path,
          size: view.getUint32(place + 24, true),
          encrypted: (flags & 1) !== 0,
          read: () => unpackAt(bytes, view, place, shift),
        });
      at += 46 + names + extras + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    return null;
  }
}

/** Where the end record stands: looked for from the back, as a comment may follow it. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** Archives made by older Windows tools name their files in GBK and say nothing of it. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  for (const encoding of utf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {}
  }
  return new TextDecoder('latin1').decode(bytes);
}

function unpackAt(
  bytes: Uint8Array,
  view: DataView,
  central: number,
  shift: number,
): Uint8Array<ArrayBuffer> {
  const method = view.getUint16(central + 10, true);
  const checksum = view.getUint32(central + 16, true);
  const packed = view.getUint32(central + 20, true);
  const size = view.getUint32(central + 24, true);
  const local = view.getUint32(central + 42, true) + shift;
  if (view.getUint32(local, true) !== LOCAL) throw new Error('no file at the place named');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const data = bytes.subarray(start, start + packed);
  // A deflated file is never smaller than about a thousandth of itself: what claims to be would only take memory.
  if (method === 8 && size > packed * 1100 + 1000) throw new Error('impossible size');
  if (method !== 0 && method !== 8) throw new Error(`method ${method}`);
  const out = method === 0 ? data.slice() : inflateSync(data, { out: new Uint8Array(size) });
  if (out.length !== size || checksumOf(out) !== checksum) throw new Error('damaged');
  return out;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32: one wrong bit of a packed file may be another digit of a figure. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ table[(value ^ byte) & 0xff]!;
  return (value ^ 0xffffffff) >>> 0;
}
