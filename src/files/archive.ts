import { type FileKind, FileProblem, MAX_BYTES, type SourceFile } from './file';
import { kindOf } from './kind';
import { zipEntries } from './zip';

/** More files than any person collects in one archive. */
export const MAX_ENTRIES = 2000;

/** All files of one archive together, unpacked. */
export const MAX_UNPACKED = MAX_BYTES * 4;

/** What a computer or a saved page puts beside the files that a person means. */
const BESIDE =
  /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)|(?:_files|\.files)\/|\.(?:css|js|ico|woff2?|ttf|map|lnk|url)$/i;

/** What is left for all the archives within one file. */
interface Budget {
  entries: number;
  bytes: number;
}

/** 压缩包 The files of a zip one after the other, and of the zips within it; an archive deeper than that is refused, and so is what grows too large. */
export function entriesOf(file: SourceFile): Generator<SourceFile | FileProblem> {
  return walk(file, 1, { entries: MAX_ENTRIES, bytes: MAX_UNPACKED });
}

function* walk(file: SourceFile, depth: number, budget: Budget): Generator<SourceFile | FileProblem> {
  const entries = zipEntries(file.bytes)?.filter(({ path }) => !BESIDE.test(path));
  if (!entries) {
    yield new FileProblem('damaged', 'zip', file.name);
    return;
  }
  if (entries.length === 0) yield new FileProblem('empty', 'zip', file.name);
  for (const entry of entries) {
    const name = `${file.name}!/${entry.path}`;
    const refuse = (fault: FileProblem['fault'], kind: FileKind = 'other') =>
      new FileProblem(fault, kind, name);
    if (entry.encrypted) {
      yield refuse('locked', 'zip');
      continue;
    }
    if (--budget.entries < 0 || entry.size > budget.bytes) {
      yield new FileProblem('too-large', 'zip', file.name);
      return;
    }
    if (entry.size > MAX_BYTES) {
      yield refuse('too-large');
      continue;
    }
    budget.bytes -= entry.size;
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = entry.read();
    } catch {
      yield refuse('damaged', kindOf({ name, bytes: new Uint8Array() }).kind);
      continue;
    }
    const inner: SourceFile = {
      name,
      bytes,
      ...(file.encoding !== undefined && { encoding: file.encoding }),
    };
    if (bytes.length === 0 || kindOf(inner).kind !== 'zip') yield inner;
    else if (depth < 2) yield* walk(inner, depth + 1, budget);
    else yield refuse('unsupported', 'zip');
  }
}
