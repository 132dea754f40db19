/** 选中的文件 A file that a person chose or dropped, with its path within the folder. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** 能不能读 What a file's ending promises. The bytes have the last word, when it is read. */
export type Prospect = 'readable' | 'legacy' | 'other';

const READABLE = /\.(?:html?|shtml|xhtml|mht|mhtml|txt|docx|pdf|xlsx|zip)$/i;
const LEGACY = /\.(?:doc|xls|wps|et|ofd|ppt|pptx|rtf)$/i;
/** What systems put into folders without being asked. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** 归类 Readable ones, those of a format that has to be saved anew, and those that are no documents. What systems leave lying about is not counted. */
export function sortFiles(files: readonly ChosenFile[]): Record<Prospect, ChosenFile[]> {
  const sorted: Record<Prospect, ChosenFile[]> = { readable: [], legacy: [], other: [] };
  for (const one of files) {
    if (LITTER.test(one.path)) continue;
    sorted[READABLE.test(one.path) ? 'readable' : LEGACY.test(one.path) ? 'legacy' : 'other'].push(one);
  }
  for (const group of Object.values(sorted)) group.sort((a, b) => a.path.localeCompare(b.path, 'zh'));
  return sorted;
}

/** The endings of some files, each once: wps, doc. */
export function endingsOf(files: readonly ChosenFile[]): string[] {
  return [...new Set(files.map(({ path }) => path.split('.').at(-1)?.toLowerCase() ?? ''))];
}

/** 拖入 Everything in a drop, folders and their folders too. Must be called within the event: the browser empties the list after it. */
export function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry === null ? [] : [entry];
  });
  const plain = [...transfer.files].map((file) => ({ path: file.name, file }));
  if (entries.length === 0) return Promise.resolve(plain);
  return Promise.all(entries.map((entry) => walk(entry))).then((found) => found.flat());
}

/** From a picker of files, or of a folder. */
export function pickedFiles(list: FileList | null): ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function walk(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file === null ? [] : [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isDirectory(entry)) return [];
  const reader = entry.createReader();
  const found: ChosenFile[] = [];
  // A reader gives a hundred entries at most, and nothing when it has given all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await walk(one)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
