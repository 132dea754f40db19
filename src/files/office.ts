import { FileProblem, MAX_BYTES, type SourceFile } from './file';
import { type ZipEntry, zipEntries } from './zip';

/** 办公文件的部件 The parts of an Office file that are read: pictures, fonts and macros never are. All of them together are bounded. */
export interface Parts {
  paths: string[];
  bytes(path: string): Uint8Array<ArrayBuffer> | null;
  text(path: string): string | null;
}

const MAX_PARTS = MAX_BYTES * 2;

/** The parts whose paths fit. Throws a `FileProblem`: locked, damaged, too-large. */
export function partsOf(file: SourceFile, kind: 'docx' | 'xlsx', wanted: RegExp): Parts {
  const entries = zipEntries(file.bytes)?.filter(({ path }) => wanted.test(path));
  if (!entries) throw new FileProblem('damaged', kind, file.name);
  if (entries.some((entry) => entry.encrypted)) throw new FileProblem('locked', kind, file.name);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_PARTS)
    throw new FileProblem('too-large', kind, file.name);
  const byPath = new Map<string, ZipEntry>(entries.map((entry) => [entry.path.replace(/^\//, ''), entry]));
  const bytes = (path: string) => byPath.get(path)?.read() ?? null;
  return {
    paths: [...byPath.keys()],
    bytes,
    text: (path) => {
      const part = bytes(path);
      return part && textOf(part);
    },
  };
}

/** XML is UTF-8 or, with its mark, UTF-16. */
function textOf(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}
