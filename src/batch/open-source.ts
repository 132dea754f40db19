import { decode } from '../files/decode';
import { FileProblem, type OpenedFile, type SourceFile } from '../files/file';

/** 打开网页或文本 Web pages and plain text, which need no library. */
export async function openSource(file: SourceFile): Promise<OpenedFile[]> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw new FileProblem('empty', 'other', name);
  const { text, encoding } = decode(
    bytes,
    file.encoding === undefined ? (file.contentType ?? null) : `text/html; charset=${file.encoding}`,
  );
  if (text.includes('\u0000')) throw new FileProblem('unsupported', 'other', name);
  if (text.includes('\ufffd')) throw new FileProblem('encoding', 'html', name);
  const plain = /^text\/plain/i.test(file.contentType ?? '') || (/\.txt$/i.test(name) && !/^\s*</.test(text));
  return [{ name, kind: plain ? 'text' : 'html', content: plain ? { text } : { html: text }, encoding }];
}
