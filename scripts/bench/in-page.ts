/** What the bench runs within a page of a real browser, bundled to one script. */
import { Tabletojson } from 'tabletojson';
import type { SourceDocument } from '../../src/grid/document';
import { judgePage, readSource, rehearse } from '../../src/judge';
import { cluesOf } from '../../src/page/clues';
import { detect } from '../../src/page/detect';
import { pack, unpack } from '../../src/page/pack';
import { readPage } from '../../src/page/read-page';
import { readPageInSlices } from '../../src/page/read-slices';
import { readProse } from '../../src/prose/read-prose';
import { expand } from '../../src/reconcile/expand';
import { explainAll } from '../../src/reconcile/explain';
import { judge } from '../../src/reconcile/narrow';
import { reconcile } from '../../src/reconcile/reconcile';
import { repair } from '../../src/reconcile/repair';
import { readFigure } from '../../src/report/figure';
import { readReport } from '../../src/report/read-report';
import { readTables } from '../../src/report/read-tables';
import { kindNames, otherPage } from './other-pages';
import { median, paired, pairedWarm, timed } from './pair';

export { kindNames, otherPage };

const at = '2025-01-01T00:00:00.000Z';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** 初判 The detector on the page it stands in, against one reading of its text. `first`: the very first run, nothing compiled. */
export function detector() {
  const first = timed(() => detect(cluesOf(document)));
  const pair = paired(
    () => detect(cluesOf(document)),
    () => document.body.textContent?.length,
    9,
  );
  const clues = cluesOf(document);
  const asked = new Set(['text']);
  const verdict = detect({
    ...clues,
    names(everywhere) {
      if (everywhere) asked.add('elements');
      return clues.names(everywhere);
    },
    links() {
      asked.add('links');
      return clues.links();
    },
  });
  return { ...pair, first, verdict, by: [...asked].join(', ') };
}

/** 就地核对 The page it stands in, warm, step by step, against one plain pass over the text of its table cells. */
export function review() {
  const plain = () => {
    let length = 0;
    for (const cell of document.querySelectorAll('td, th')) length += (cell.textContent ?? '').length;
    return length;
  };
  const page = readPage(document);
  const report = readReport(page.document);
  const source = { url: page.document.url, title: page.document.title, retrievedAt: at };
  const systems = expand(report.figures, report.identity.form).map((system) => ({
    system,
    verdict: judge(system),
  }));
  const against = (work: () => unknown) => pairedWarm(work, plain, 11);
  const sums = () => expand(report.figures, report.identity.form).map((system) => judge(system));
  // As a page has it that is read a second or a tenth time: nothing is compiled to the end yet.
  const soon = (work: () => unknown) => paired(work, plain, 11);
  const early = [soon(() => readPage(document)), soon(() => readFigures(page.document)), soon(sums)];
  return {
    early: early.reduce((all, { ratio }) => all + ratio, 0),
    read: against(() => readPage(document)),
    packed: against(() => JSON.stringify(pack(page.document))),
    unpacked: against(() => unpack(pack(page.document))),
    tables: against(() => readFigures(page.document)),
    // The tables once more, and what the text says: title, agency, dates, sections.
    report: against(() => readReport({ ...page.document })),
    // Sums alone: expanded and judged, without looking for what would settle them.
    sums: against(sums),
    repair: against(() => systems.map(({ system }) => repair(system))),
    prose: against(() => readProse({ ...page.document }, report)),
    reconcile: against(() => reconcile(report, source)),
    words: against(() => explainAll(reconcile(report, source), 'zh')),
    whole: against(() => readSource(readPage(document).document, at).review()),
    cells: document.querySelectorAll('td, th').length,
    bytes: document.documentElement.outerHTML.length,
  };
}

/** The tables alone, and the figures in their cells. */
function readFigures(document: SourceDocument) {
  const { tables: read } = readTables({ ...document });
  const tables = [...read.values()];
  return tables.map(({ cells }) =>
    [...cells.values()].map(({ text }) => readFigure(text, { kind: 'count' })),
  );
}

/**
 * 冷 The very first review of a page, nothing compiled: what the page itself does, and what the background answers. Milliseconds.
 * `rehearsed`: the background has judged the rehearsal meanwhile, as it does when it has just been started.
 */
export async function cold(rehearsed: boolean) {
  if (rehearsed) await rehearse();
  const start = performance.now();
  const packed = pack(readPage(document).document);
  const read = performance.now();
  await judgePage(packed, at, 'zh', null);
  return { page: read - start, answer: performance.now() - read };
}

/** 长页 Reading a page of very many rows, as a page is read: the longest time for which nobody else had a turn, and then the writing. */
export async function longest() {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const beats = await beating();
    const { document: read } = await readPageInSlices(document);
    const gap = beats.end();
    times.push(
      Math.max(
        gap,
        timed(() => JSON.stringify(pack(read))),
      ),
    );
  }
  return { median: median(times), most: Math.max(...times), rows: document.querySelectorAll('tr').length };
}

/** Asks for a turn again and again, and keeps the longest time that it had to wait for one. */
async function beating() {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let gap = 0;
  const beat = () => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  };
  port1.onmessage = () => {
    beat();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await new Promise((resolve) => setTimeout(resolve, 20));
  gap = 0;
  return {
    end() {
      beat();
      port1.close();
      return gap;
    },
  };
}

/** 批量 One page as a batch reads it, against parsing alone; the same text is made anew each time, so that nothing is remembered. */
export function batch(html: string) {
  let count = 0;
  const fresh = () => `${html}<!--${count++}-->`;
  const parsed = () => parse(fresh());
  const step = (work: (document: Document) => unknown) => pairedWarm(() => work(parsed()), parsed, 11);
  const report = readReport(readPage(parsed()).document);
  const judged = ({ figures, identity }: typeof report) =>
    expand(figures, identity.form).map((system) => judge(system));
  return {
    read: step((document) => readPage(document)),
    // The relations are those of the same page, read once: its figures are the same each time.
    tables: step((document) => [readFigures(readPage(document).document), judged(report)]),
    sums: step((document) => judged(readReport(readPage(document).document))),
    whole: step((document) => readSource(readPage(document).document, at).review()),
  };
}

/** 线性 So many pages one after the other: milliseconds for each, and how the memory grew where the browser says. */
export async function many(html: string, count: number) {
  const memory = () =>
    (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize;
  const gather = (globalThis as { gc?: () => void }).gc;
  gather?.();
  const before = memory();
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    // No two pages say the same: what is kept of their texts would show.
    readSource(readPage(parse(`${html}<p>本年第${i}次更新，收到来信${i}件。</p>`)).document, at).review();
    // As in a batch: other work has its turn between two pages.
    if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  const each = (performance.now() - start) / count;
  gather?.();
  const after = memory();
  return { each, growth: gather && before && after ? (after - before) / count : null };
}

/** 对照 What a person would have instead: a table parser (on cheerio) and a straight sum of every row and column. */
export function beside(html: string) {
  const straight = () => {
    let wrong = 0;
    for (const table of Tabletojson.convert(html, { forceIndexAsNumber: true })) {
      const rows = table.map((row: object) =>
        Object.values(row).map((text) => (text === '' ? Number.NaN : Number(text))),
      );
      const width = Math.max(0, ...rows.map((row) => row.length));
      const columns = Array.from({ length: width }, (_, x) => rows.map((row) => row[x] ?? Number.NaN));
      for (const line of [...rows, ...columns]) {
        const figures = line.filter((one) => !Number.isNaN(one));
        const total = figures.at(-1);
        if (total !== undefined && figures.slice(0, -1).reduce((a, b) => a + b, 0) !== total) wrong++;
      }
    }
    return wrong;
  };
  const ours = () => readSource(readPage(parse(html)).document, at).review();
  return { ...paired(ours, straight, 9), alarms: straight(), findings: ours().findings.length };
}

/** The background's whole answer to a page, as a message is answered. */
export async function answer() {
  const packed = pack(readPage(document).document);
  const times: number[] = [];
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    await judgePage(packed, at, 'zh', null);
    times.push(performance.now() - start);
  }
  return { first: times[0]!, median: median(times) };
}
