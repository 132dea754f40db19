import { JSDOM, VirtualConsole } from 'jsdom';
import { readSource } from '../../src/judge';
import { pack, unpack } from '../../src/page/pack';
import { readPage } from '../../src/page/read-page';
import { readProse } from '../../src/prose/read-prose';
import { ownReport } from '../../src/report/own-report';
import { readReport } from '../../src/report/read-report';
import { type Enormous, enormous } from '../../test/lib/enormous';

/** 增长 Processor time of one kind of page at one length and at eight times it, in milliseconds: reading the page, its report, its prose, and all. */
export interface Growth {
  name: string;
  length: number;
  page: [number, number];
  report: [number, number];
  prose: [number, number];
  whole: [number, number];
}

const AT = '2026-01-01T00:00:00Z';
const STEPS = ['page', 'report', 'prose', 'whole'] as const;

/** Every kind at this length and at eight times it, the better of two times each. */
export function measureGrowth(length: number, only = ''): Growth[] {
  return Object.entries(enormous)
    .filter(([name]) => name.includes(only))
    .map(([name, kind]) => {
      const [small, large] = [kind.make(length), kind.make(length * 8)].map((source) =>
        measured(kind, source),
      );
      const pairs = STEPS.map((step) => [step, [small![step], large![step]]] as const);
      return { name, length, ...Object.fromEntries(pairs) } as unknown as Growth;
    });
}

function measured(kind: Enormous, source: string): Record<(typeof STEPS)[number], number> {
  const url = 'http://www.example.gov.cn/zwgk/zfxxgknb/content.html';
  const options = { url, virtualConsole: new VirtualConsole() };
  const { window } = new JSDOM(kind.plain ? '<!doctype html><body><pre></pre>' : source, options);
  if (kind.plain) window.document.querySelector('pre')!.textContent = source;
  const contentType = kind.plain ? 'text/plain' : 'text/html';
  const packed = pack({ ...readPage(window.document).document, contentType });
  try {
    return {
      page: timed(() => readPage(window.document)),
      report: timed(() => readReport(ownReport(unpack(packed)))),
      prose: timedWith(
        () => {
          const document = ownReport(unpack(packed));
          return [document, readReport(document)] as const;
        },
        ([document, report]) => readProse(document, report),
      ),
      whole: timed(() => readSource(unpack(packed), AT).review()),
    };
  } finally {
    window.close();
  }
}

const timed = (work: () => unknown): number => timedWith(() => null, work);

/** Processor time, as other work on the machine says nothing of ours. */
function timedWith<T>(prepare: () => T, work: (prepared: T) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 2; turn++) {
    const prepared = prepare();
    const start = process.cpuUsage().user;
    work(prepared);
    best = Math.min(best, (process.cpuUsage().user - start) / 1000);
  }
  return best;
}
