import { JSDOM, VirtualConsole } from 'jsdom';
import { type FileFault, type FileKind, FileProblem, type OpenedFile, type SourceFile } from '../files/file';
import { openFile } from '../files/open';
import { threads } from '../files/pdf/library';
import type { Review } from '../reconcile/review';
import { readDocument } from '../review-document';
import { startPdfThread } from './pdf-thread';

threads.start = startPdfThread;

/** Why a source could not be read. `message` is for the reader. */
export class SourceError extends Error {
  constructor(
    readonly code:
      | 'not-found'
      | 'unreadable'
      | 'empty'
      | 'unsupported'
      | 'too-large'
      | 'no-answer'
      | 'http-status',
    message: string,
  ) {
    super(message);
  }
}

/** What is known of the bytes besides themselves. */
export interface BytesOrigin {
  url: string;
  /** The HTTP header, or the type that the file's ending stands for. */
  contentType?: string | null;
}

/**
 * 核对字节 Bytes of a page, a text or an office file → its review: the extension's own engine, with jsdom for the DOM.
 * Throws a `SourceError` if there is nothing that could be read.
 */
export async function reviewBytes(bytes: Uint8Array, origin: BytesOrigin): Promise<Review> {
  return (await readBytes(bytes, origin))([]);
}

/** 先读后核 The same in two steps: what is given reviews the report by what is known of other years, as often as that changes. */
export async function readBytes(
  bytes: Uint8Array,
  origin: BytesOrigin,
): Promise<(years: Review[]) => Review> {
  return readFile({ name: origin.url, bytes, contentType: origin.contentType ?? null });
}

/** The same for a file that may have come out of an archive. An archive itself is to be unpacked first: only its first file is read. */
export async function readFile(file: SourceFile): Promise<(years: Review[]) => Review> {
  try {
    const [opened] = await openFile(file);
    return readOpened(opened!, file.name);
  } catch (error) {
    throw error instanceof FileProblem ? sourceErrorOf(error) : error;
  }
}

/** An opened file → the way to its review; `url` is what the review calls it. Links are those of the address it was saved from. */
function readOpened(opened: OpenedFile, url: string): (years: Review[]) => Review {
  const dom = openDom(opened, opened.url ?? url);
  try {
    const contentType = 'text' in opened.content ? 'text/plain' : undefined;
    const paged = opened.kind === 'pdf';
    return readDocument(dom.window.document, { url, paged, ...(contentType && { contentType }) }).review;
  } finally {
    dom.window.close();
  }
}

/** No scripts run and nothing is fetched. A text becomes one <pre>, as in a browser. */
function openDom({ content }: OpenedFile, url: string): JSDOM {
  // Style sheets that jsdom cannot parse are the page's business.
  const options = { virtualConsole: new VirtualConsole(), url: /^https?:/.test(url) ? url : 'about:blank' };
  if ('html' in content) return new JSDOM(content.html, options);
  const dom = new JSDOM('<!doctype html><body><pre></pre>', options);
  dom.window.document.querySelector('pre')!.textContent = content.text.replace(/\r\n?/g, '\n');
  return dom;
}

/** 说明 A file that cannot be read, in words, with what to do instead. */
export function sourceErrorOf({ fault, kind }: FileProblem): SourceError {
  const [code, message] = FAULTS[fault];
  return new SourceError(code, fault === 'legacy' ? (LEGACY[kind] ?? message) : message);
}

const FAULTS: Record<FileFault, [SourceError['code'], string]> = {
  legacy: ['unsupported', '不支持旧格式，请另存为 .docx 再核对'],
  scan: ['unsupported', '只有图像，没有可读的文字'],
  nameless: ['unreadable', 'PDF 里认不出是哪些字，请核对原网页，或换一种方式导出 PDF'],
  locked: ['unsupported', '设有密码，请去掉密码再核对'],
  damaged: ['unreadable', '文件不完整或已损坏'],
  encoding: ['unreadable', '文字编码无法识别'],
  'too-large': ['too-large', '文件过大'],
  empty: ['empty', '文件是空的'],
  unsupported: ['unsupported', '不支持这种格式'],
};

const LEGACY: Partial<Record<FileKind, string>> = {
  doc: '不支持 Word 97–2003 文档（.doc），请另存为 .docx 再核对',
  wps: '不支持 WPS 文字（.wps），请另存为 .docx 再核对',
  xls: '不支持 Excel 97–2003 工作簿（.xls、.et），请另存为 .xlsx 再核对',
  ofd: '不支持 OFD，请导出为 PDF 再核对',
};
