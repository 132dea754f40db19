import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewBytes } from '../../src/cli/review-source';
import type { Review } from '../../src/reconcile/review';
import { type Expected, expectedOf } from './expected';

/** origin.json: where a page comes from and what it teaches. */
export interface Origin {
  title: string;
  /** Where its text comes from. */
  source: string;
  /** When it joined the corpus. */
  date: string;
  /** One sentence. */
  teaches: string;
  /** The HTTP header's value; text/html where it is missing. */
  contentType?: string;
  /** The encoding of the bytes, for people; the reader must find it out by itself. UTF-8 where it is missing. */
  charset?: string;
  /** The address as which it is read. */
  url: string;
}

/** 语料页 One page of the corpus. */
export interface CorpusPage {
  slug: string;
  /** source.html, source.xhtml or source.txt */
  file: string;
  bytes: Uint8Array;
  origin: Origin;
  /** Null while a person has still to write it. */
  expected: Expected | null;
}

const folder = join(import.meta.dirname, '../pages');

/** The names of all pages, sorted. */
export function slugs(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** One page with what it should give. */
export function loadPage(slug: string): CorpusPage {
  const path = join(folder, slug);
  const name = ['source.html', 'source.xhtml', 'source.txt'].find((one) => existsSync(join(path, one)));
  if (!name) throw new Error(`${slug}: no source.html, source.xhtml or source.txt`);
  const json = (file: string): unknown => JSON.parse(readFileSync(join(path, file), 'utf8'));
  return {
    slug,
    file: join(path, name),
    bytes: new Uint8Array(readFileSync(join(path, name))),
    origin: json('origin.json') as Origin,
    expected: existsSync(join(path, 'expected.json')) ? (json('expected.json') as Expected) : null,
  };
}

/** Reads a page exactly as the command line does. */
export function reviewPage(page: CorpusPage): Promise<Review> {
  const { url, contentType } = page.origin;
  return reviewBytes(page.bytes, { url, ...(contentType !== undefined && { contentType }) });
}

/** Writes expected.json from what is read, and gives it: it counts only once a person has read it against the page. */
export async function writeExpected(slug: string): Promise<string> {
  const expected = expectedOf(await reviewPage(loadPage(slug)));
  const text = layOut(expected);
  writeFileSync(join(folder, slug, 'expected.json'), text);
  return text;
}

/** JSON with one row of figures, and one finding's part, a line. */
function layOut(expected: Expected): string {
  return `${JSON.stringify(expected, null, 2).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, inner: string) => `[${inner.replace(/\s*\n\s*/g, ' ')}]`)}\n`;
}
