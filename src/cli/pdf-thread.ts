import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Thread } from '../files/pdf/library';

const library = pathToFileURL(
  createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
).href;

/** What the thread runs: the library's own half, told where to listen. In Node it listens nowhere by itself. */
const program = `import(${JSON.stringify(library)}).then(({ WorkerMessageHandler }) =>
  WorkerMessageHandler.initializeFromPort(require('node:worker_threads').parentPort))`;

/** 解析线程 A thread of Node's in which a PDF is parsed, as the library knows workers. It does not keep the command from ending. */
export function startPdfThread(): Thread {
  const worker = new Worker(program, { eval: true });
  worker.unref();
  const listeners = new Map<unknown, (data: unknown) => void>();
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[] | undefined),
    addEventListener(type, listener) {
      const heard = (data: unknown) => listener({ data });
      listeners.set(listener, heard);
      worker.on(type, heard);
    },
    removeEventListener(type, listener) {
      const heard = listeners.get(listener);
      if (heard) worker.off(type, heard);
    },
    terminate: () => void worker.terminate(),
  };
}
