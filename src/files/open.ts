import { entriesOf } from './archive';
import { decode } from './decode';
import { type FileKind, FileProblem, MAX_BYTES, type OpenedFile, type SourceFile } from './file';
import { kindByName, kindOf } from './kind';

/**
 * 打开文件 Whatever a file is → HTML or text for the one reader. A zip gives all that could be opened in it; throws a `FileProblem` where nothing
 * could. The parsers of the office formats are loaded when the first such file is met.
 */
export async function openFile(file: SourceFile): Promise<OpenedFile[]> {
  const results = await openAll(file);
  const opened = results.filter((result): result is OpenedFile => !(result instanceof FileProblem));
  if (opened.length > 0) return opened;
  throw results.find((result) => result instanceof FileProblem) ?? new FileProblem('empty', 'zip', file.name);
}

/** 全部打开 The same, with the failures in their places: of a zip, one broken file does not lose the others. Never throws a `FileProblem`. */
export async function openAll(file: SourceFile): Promise<(OpenedFile | FileProblem)[]> {
  const results: (OpenedFile | FileProblem)[] = [];
  for (const source of unpack(file)) {
    if (source instanceof FileProblem) {
      results.push(source);
      continue;
    }
    try {
      results.push(...(await openOne(source)));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      results.push(error);
    }
  }
  return results;
}

/**
 * 拆包 The files to open: those of a zip one after the other, named `archive.zip!/folder/file`, or the file itself. Unpacked when asked for,
 * so that a list of jobs can be made of an archive without holding all of it twice. Opens nothing.
 */
export function* unpack(file: SourceFile): Generator<SourceFile | FileProblem> {
  if (file.bytes.length > 0 && file.bytes.length <= MAX_BYTES && kindOf(file).kind === 'zip')
    yield* entriesOf(file);
  else yield file;
}

/** One file that is no archive. Anything but a `FileProblem` that a parser throws means that the file is not what it says it is. */
async function openOne(file: SourceFile): Promise<OpenedFile[]> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new FileProblem('empty', kindByName(name) ?? 'other', name);
  if (bytes.length > MAX_BYTES) throw new FileProblem('too-large', kindByName(name) ?? 'other', name);
  const { kind, locked } = kindOf(file);
  if (locked) throw new FileProblem('locked', kind, name);
  try {
    return await openKind(kind, file);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('damaged', kind, name);
  }
}

async function openKind(kind: FileKind, file: SourceFile): Promise<OpenedFile[]> {
  switch (kind) {
    case 'html':
    case 'text':
      return [openText(kind, file)];
    case 'docx':
      return [await (await import('./docx')).openDocx(file)];
    case 'xlsx':
      return [await (await import('./xlsx')).openXlsx(file)];
    case 'mht':
      return [await (await import('./mht')).openMht(file)];
    case 'pdf':
      return (await import('./pdf')).openPdf(file);
    case 'doc':
    case 'xls':
    case 'wps':
    case 'ofd':
      throw new FileProblem('legacy', kind, file.name);
    case 'image':
      throw new FileProblem('scan', kind, file.name);
    default:
      throw new FileProblem('unsupported', kind, file.name);
  }
}

/** 网页与文本 A page or a text, by the encoding a person chose or by what its bytes say. */
function openText(kind: 'html' | 'text', file: SourceFile): OpenedFile {
  const { text, encoding } = decoded(kind, file);
  // More than one character in fifty that the encoding does not have: it is another, or no text.
  const strange = text.match(/[\ufffd\0]/g)?.length ?? 0;
  if (strange > 3 && strange > text.length / 50) throw new FileProblem('encoding', kind, file.name);
  if (text.trim() === '') throw new FileProblem('empty', kind, file.name);
  return { name: file.name, kind, content: kind === 'html' ? { html: text } : { text }, encoding };
}

function decoded(kind: FileKind, file: SourceFile): { text: string; encoding: string } {
  if (file.encoding === undefined) return decode(file.bytes, file.contentType ?? null);
  try {
    const decoder = new TextDecoder(file.encoding);
    return { text: decoder.decode(file.bytes), encoding: decoder.encoding };
  } catch {
    throw new FileProblem('encoding', kind, file.name);
  }
}
