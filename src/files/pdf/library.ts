import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** 打开的 PDF The library with one document; `close` ends its worker. */
export interface OpenPdf {
  library: Library;
  document: PDFDocumentProxy;
}

/** 线程口 How the library talks with a thread that does its work. */
export interface Thread {
  postMessage(message: unknown, transfer?: readonly unknown[]): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  terminate(): void;
}

/** 起线程 Where there are no workers but threads, whoever has them says how one is started: without one, nothing could end the library's work. */
export const threads: { start: (() => Thread) | null } = { start: null };

/** What the library asks for beside the file: the tables of Chinese encodings. It draws nothing, so it needs no fonts. */
class BinaryData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`no ${kind}`);
    return (await import('./cmaps')).cmapBytes(filename);
  }
}

/**
 * 打开 PDF Loads pdf.js (the build for older browsers) and parses the bytes, in a worker of the extension where there are workers,
 * else in a thread (`threads`).
 * With `until` it ends, whatever it is doing. Rejects with the library's own errors: PasswordException, InvalidPDFException and others.
 */
export async function openLibrary(bytes: Uint8Array, until: AbortSignal): Promise<OpenPdf> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  if (typeof Worker !== 'undefined') library.GlobalWorkerOptions.workerSrc = workerUrl;
  // Of our own, so that it can be ended at once: the library asks a worker first, and one that is lost in its work never answers.
  const thread = typeof Worker === 'undefined' ? (threads.start?.() ?? null) : null;
  const verbosity = library.VerbosityLevel.ERRORS;
  // The types of the library do not know its ports.
  const worker = new library.PDFWorker({ port: thread as unknown as null, verbosity });
  const task = library.getDocument({
    worker,
    // The worker takes the bytes over, and the file is the caller's; of Node's buffers, which it refuses, a plain copy.
    data: new Uint8Array(bytes),
    BinaryDataFactory: BinaryData,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    // The fonts' tables of characters: to tell a character that is stated from one that is guessed.
    fontExtraProperties: true,
    isEvalSupported: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity,
  });
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    thread?.terminate();
  };
  if (until.aborted) close();
  until.addEventListener('abort', close, { once: true });
  // A password is never asked for here: the file is reported as locked.
  try {
    const document = await task.promise;
    return { library, document };
  } catch (error) {
    close();
    throw error;
  }
}
