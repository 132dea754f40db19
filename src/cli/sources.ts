import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { MAX_BYTES } from '../files/file';
import { SourceError } from './review-source';

/** 来源 One thing to review, with the way to its bytes. */
export interface Source {
  /** The address, or the path as given. */
  name: string;
  /** Throws a `SourceError`. */
  read(): Promise<{ bytes: Uint8Array; contentType: string | null; url: string }>;
}

/** The endings that are read in a directory, and what each stands for; null where the bytes say it best. */
const TYPES: Record<string, string | null> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.shtml': 'text/html',
  '.xhtml': 'text/html',
  '.txt': 'text/plain',
  '.docx': null,
  '.xlsx': null,
  '.pdf': null,
  '.mht': null,
  '.mhtml': null,
  '.zip': null,
};

const TIMEOUT = 30_000;

/** 列来源 Files, directories (walked recursively, sorted by path) and addresses → sources in the order given. */
export async function listSources(names: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (const name of names) {
    if (/^https?:\/\//i.test(name)) sources.push(address(name));
    else if (await isDirectory(name)) sources.push(...(await walk(name)).map(file));
    else sources.push(file(name));
  }
  return sources;
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function walk(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) paths.push(...(await walk(path)));
    else if (entry.isFile() && extname(entry.name).toLowerCase() in TYPES) paths.push(path);
  }
  return paths;
}

function file(path: string): Source {
  return {
    name: path,
    async read() {
      try {
        const bytes = await readFile(path);
        return { bytes, contentType: TYPES[extname(path).toLowerCase()] ?? null, url: path };
      } catch (error) {
        const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
        throw new SourceError(
          missing ? 'not-found' : 'unreadable',
          missing ? '没有这个文件' : `读不了：${reasonOf(error)}`,
        );
      }
    },
  };
}

function address(url: string): Source {
  return {
    name: url,
    async read() {
      let response: Response;
      try {
        response = await fetch(url, {
          signal: AbortSignal.timeout(TIMEOUT),
          headers: { accept: 'text/html,text/plain,*/*;q=0.8' },
        });
      } catch (error) {
        throw new SourceError('no-answer', `网址没有应答：${reasonOf(error)}`);
      }
      if (!response.ok) throw new SourceError('http-status', `网站答复 ${response.status}`);
      if (Number(response.headers.get('content-length')) > MAX_BYTES)
        throw new SourceError('too-large', '文件过大');
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { bytes, contentType: response.headers.get('content-type'), url: response.url || url };
    },
  };
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message;
}
