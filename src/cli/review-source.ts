import { JSDOM, VirtualConsole } from 'jsdom';
import { decode } from '../files/decode';
import { readPage } from '../page/read-page';
import { readProse } from '../prose/read-prose';
import { reconcile } from '../reconcile/reconcile';
import type { Review } from '../reconcile/review';
import { readReport } from '../report/read-report';

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

/** Larger than any page; a report is far below a megabyte. */
export const MAX_BYTES = 50_000_000;

/** What is known of the bytes besides themselves. */
export interface BytesOrigin {
  url: string;
  /** The HTTP header, or the type that the file's ending stands for. */
  contentType?: string | null;
}

/**
 * 核对字节 Bytes of an HTML page or a text → its review: the extension's own engine, with jsdom for the DOM.
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
  if (bytes.length > MAX_BYTES)
    throw new SourceError('too-large', `文件过大（${Math.round(bytes.length / 1e6)} MB）`);
  const binary = binaryKind(bytes);
  if (binary) throw new SourceError('unsupported', `不支持的格式：${binary}。目前只读网页（HTML）和纯文本`);
  const { text } = decode(bytes, origin.contentType ?? null);
  if (text.trim() === '') throw new SourceError('empty', '文件是空的');
  const plain = origin.contentType ? /^text\/plain\b/i.test(origin.contentType) : !/<[a-z!/?]/i.test(text);
  const dom = openDom(text, plain, origin.url);
  try {
    const page = readPage(dom.window.document);
    const document = {
      ...page.document,
      contentType: plain ? 'text/plain' : page.document.contentType,
      url: origin.url,
    };
    const report = readReport(document);
    const source = { url: origin.url, title: document.title, retrievedAt: new Date().toISOString() };
    const statements = readProse(document, report);
    return (years) => reconcile(report, source, { statements, years });
  } finally {
    dom.window.close();
  }
}

/** No scripts run and nothing is fetched. A text becomes one <pre>, as in a browser. */
function openDom(text: string, plain: boolean, url: string): JSDOM {
  // Style sheets that jsdom cannot parse are the page's business.
  const options = { virtualConsole: new VirtualConsole(), url: /^https?:/.test(url) ? url : 'about:blank' };
  if (!plain) return new JSDOM(text, options);
  const dom = new JSDOM('<!doctype html><body><pre></pre>', options);
  dom.window.document.querySelector('pre')!.textContent = text.replace(/\r\n?/g, '\n');
  return dom;
}

function binaryKind(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (head.startsWith('%PDF')) return 'PDF';
  if (head.startsWith('PK\u0003\u0004')) return 'Word、Excel、OFD 或压缩包';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'Word 97–2003（.doc）或 Excel 97–2003（.xls）';
  if (/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/.test(head)) return '图片';
  return null;
}
