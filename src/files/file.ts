/** 文件 Bytes with what is known of them besides: a file that was dropped, an attachment, the answer of a server. */
export interface SourceFile {
  /** The name or the address; its ending is a hint only, what the bytes say comes first. */
  name: string;
  bytes: Uint8Array;
  /** The HTTP header, or the type the system gives a file. */
  contentType?: string | null;
  /** 指定编码 The encoding a person chose, where none could be told. */
  encoding?: string;
}

/** 文件种类 What the bytes are. */
export type FileKind =
  | 'html'
  | 'text'
  | 'docx'
  | 'pdf'
  | 'xlsx'
  | 'mht'
  | 'doc'
  | 'xls'
  | 'ofd'
  | 'wps'
  | 'zip'
  | 'image'
  | 'other';

/**
 * 打开的文件 What a file holds, as HTML or plain text for the one reader: whatever the file was, its tables are `<table>`s now. A zip gives
 * several. Of a PDF each table row and paragraph carries `data-page`, counted from 1.
 */
export interface OpenedFile {
  /** The name as given; of a file within an archive, the path within it after `!/`. */
  name: string;
  kind: FileKind;
  content: { html: string } | { text: string };
  /** How the bytes were decoded, where they were text. */
  encoding?: string;
  /** Of a file that knows its address: an .mht says where it was saved from. */
  url?: string;
  /** Number of pages, of a PDF. */
  pages?: number;
}

/**
 * 文件读不了 Why a file could not be opened. scan: a PDF or a Word file of pictures; nameless: a PDF that prints characters without saying
 * which, as Firefox prints Chinese; legacy: .doc, .xls, .wps, .ofd, which `kind` tells apart;
 * locked: needs a password; damaged: not what it says it is; encoding: text that no encoding fits; too-large, empty, unsupported.
 */
export type FileFault =
  | 'scan'
  | 'nameless'
  | 'legacy'
  | 'locked'
  | 'damaged'
  | 'encoding'
  | 'too-large'
  | 'empty'
  | 'unsupported';

/** 文件读不了 Nothing of the file was taken in. What to say and to do about it is the caller's. */
export class FileProblem extends Error {
  constructor(
    readonly fault: FileFault,
    readonly kind: FileKind,
    readonly file: string,
  ) {
    super(`${fault} ${kind} ${file}`);
  }
}

/** Larger than any report; a scan of a hundred pages is below it. */
export const MAX_BYTES = 50_000_000;
