import { figuresHead, figuresLines, mark, tableHead, tableLines } from '../export/csv';
import type { Entry, Unread } from '../export/entry';
import { clean, distinct, exportName } from '../export/file-name';
import { findingColumns, rowsOf } from '../export/findings';
import { type Notice, noticeOf, type Signature } from '../export/notice';
import { openReport } from '../library/library';
import type { OpenReport } from '../library/records';
import type { ReportIdentity } from '../report/report';
import { language } from '../ui/i18n';
import { saveFile } from '../ui/save-file';
import { say } from './export-texts';

/** 导出种类 */
export type ExportKind =
  /** 审核表: one finding a row, with the sheets of units and of figures. */
  | 'findings-xlsx'
  /** 汇总表: one report a row, with the sheet of figures. */
  | 'units-xlsx'
  /** 整改通知: one document for each unit that has something to correct. */
  | 'notice-docx'
  /** One value a row, with its place. */
  | 'figures-csv'
  | 'findings-csv'
  /** One review a line, as docs/review.schema.json has it. */
  | 'reviews-jsonl';

/** 导出的选择 */
export interface ExportOptions {
  /** Sources that could not be read: rows of the sheets too. */
  unread?: readonly Unread[];
  /** Of notices. */
  signature?: Signature;
  /** Hints go into notices too. */
  hints?: boolean;
  /** Notices of several units: a zip of one .docx each, or one .docx. */
  notices?: 'each' | 'one';
  /** After every report, how many are done. */
  progress?(done: number): void;
  signal?: AbortSignal;
  /** How a report is opened; the library's way where it is left out. */
  open?(key: string): Promise<OpenReport | null>;
}

/** 导出所得 The file, and how many reports are in it: some may be gone from the library, some have nothing to notify of. */
export interface Exported {
  blob: Blob;
  name: string;
  reports: number;
}

/** A workbook has no more reports than these: more go into several, in a zip. Keeps memory and Excel at ease. */
export const MOST_IN_WORKBOOK = 3000;

/** Texts are handed to the browser in pieces of this many reports, which it keeps outside of our memory. */
const PIECE = 200;

/** 导出 Makes the file and saves it. Gives how many reports are in it; 0 saves nothing. */
export async function exportReports(
  keys: readonly string[],
  kind: ExportKind,
  options: ExportOptions = {},
): Promise<number> {
  const made = await makeExport(keys, kind, options);
  if (made === null) return 0;
  saveFile(made.blob, made.name);
  return made.reports;
}

/** 制作 The file without saving it; null where nothing would be in it. Reports are opened one after the other, and let go. */
export async function makeExport(
  keys: readonly string[],
  kind: ExportKind,
  options: ExportOptions = {},
): Promise<Exported | null> {
  const documents: ReportIdentity[] = [];
  const entries = opened(keys, options);
  const blob =
    kind === 'findings-xlsx' || kind === 'units-xlsx'
      ? await workbooks(entries, kind, documents, options)
      : kind === 'notice-docx'
        ? await notices(entries, documents, options)
        : await texts(entries, kind, documents, options);
  if (documents.length + (options.unread?.length ?? 0) === 0) return null;
  const { what: name, ending } = NAMES[kind];
  const isZip = blob.type === 'application/zip';
  const what = say(name);
  return {
    blob,
    name: exportName(what, documents, isZip ? 'zip' : ending),
    reports: documents.length,
  };
}

const NAMES = {
  'findings-xlsx': { what: 'findings', ending: 'xlsx' },
  'units-xlsx': { what: 'reports', ending: 'xlsx' },
  'notice-docx': { what: 'notices', ending: 'docx' },
  'figures-csv': { what: 'figures', ending: 'csv' },
  'findings-csv': { what: 'findings', ending: 'csv' },
  'reviews-jsonl': { what: 'reviews', ending: 'jsonl' },
} as const satisfies Record<ExportKind, { what: string; ending: string }>;

/** 复制为表格 The reports on the clipboard, one a row, as a spreadsheet takes them. Call it from the click itself. */
export async function copyAsTable(keys: readonly string[], options: ExportOptions = {}): Promise<void> {
  const made = (async () => {
    const [{ clipboardTable }, { unitsTable }] = await Promise.all([
      import('../export/clipboard-table'),
      import('../export/units'),
    ]);
    const entries: (Entry | Unread)[] = [...(options.unread ?? [])];
    for await (const entry of opened(keys, options)) entries.push(entry);
    return clipboardTable(unitsTable(entries, language()));
  })();
  // The promise goes in at once: after a wait the browser would no longer take this for an answer to the click.
  const part = (name: 'html' | 'text', type: string) =>
    made.then((table) => new Blob([table[name]], { type }));
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': part('html', 'text/html'),
      'text/plain': part('text', 'text/plain'),
    }),
  ]);
}

async function* opened(
  keys: readonly string[],
  { open = openReport, progress, signal }: ExportOptions,
): AsyncGenerator<Entry> {
  let done = 0;
  for (const key of keys) {
    signal?.throwIfAborted();
    const report = await open(key);
    if (report !== null) yield entryOf(report);
    progress?.(++done);
  }
}

/** What is exported of an opened report. */
export function entryOf({ record, review, readings, note = '' }: OpenReport): Entry {
  return { review, readings, followUp: record.followUp, note };
}

async function workbooks(
  entries: AsyncIterable<Entry>,
  kind: 'findings-xlsx' | 'units-xlsx',
  documents: ReportIdentity[],
  { unread = [] }: ExportOptions,
): Promise<Blob> {
  const [{ workbook }, { zipped }, { sheetsOf }] = await Promise.all([
    import('../export/workbook'),
    import('../export/zip'),
    import('../export/sheets'),
  ]);
  const said = language();
  let sheets = sheetsOf(kind, said);
  const finished: { name: string; blob: Blob }[] = [];
  const finish = async () => {
    const name = `${say(NAMES[kind].what)}-${finished.length + 1}.xlsx`;
    finished.push({ name, blob: await workbook(sheets.tables()) });
    sheets = sheetsOf(kind, said);
  };
  for (const one of unread) sheets.add(one);
  for await (const entry of entries) {
    if (sheets.size() >= MOST_IN_WORKBOOK) await finish();
    documents.push(entry.review.document);
    sheets.add(entry);
  }
  if (sheets.size() > 0) await finish();
  const [only] = finished;
  return finished.length === 1 ? only!.blob : zipped(finished);
}

async function notices(
  entries: AsyncIterable<Entry>,
  documents: ReportIdentity[],
  { signature = { deadline: '', office: '', date: '' }, hints = false, notices: as = 'each' }: ExportOptions,
): Promise<Blob> {
  const drafted: Notice[] = [];
  for await (const { review } of entries) {
    const notice = noticeOf(review, { hints });
    if (notice === null) continue;
    drafted.push(notice);
    documents.push(review.document);
  }
  return noticeFile(drafted, signature, as);
}

/** 通知文件 One .docx, or a zip of one for each unit. */
export async function noticeFile(
  drafted: readonly Notice[],
  signature: Signature,
  as: 'each' | 'one',
): Promise<Blob> {
  const [{ noticeDocx }, { zipped }] = await Promise.all([
    import('../export/notice-docx'),
    import('../export/zip'),
  ]);
  if (as === 'one' || drafted.length === 1) return noticeDocx(drafted, signature);
  const taken = new Set<string>();
  return zipped(
    (async function* () {
      for (const notice of drafted) {
        const to = clean(`${notice.to}${notice.year ?? ''}`);
        const name = distinct(`${say('notice', { to })}.docx`, taken);
        yield { name, blob: await noticeDocx([notice], signature) };
      }
    })(),
  );
}

async function texts(
  entries: AsyncIterable<Entry>,
  kind: 'figures-csv' | 'findings-csv' | 'reviews-jsonl',
  documents: ReportIdentity[],
  { unread = [] }: ExportOptions,
): Promise<Blob> {
  const said = language();
  const type = kind === 'reviews-jsonl' ? 'application/x-ndjson;charset=utf-8' : 'text/csv;charset=utf-8';
  let count = 0;
  const findings = (entry: Entry | Unread) => tableLines(rowsOf(entry, said).map((row) => [++count, ...row]));
  const [head, textOf] = {
    'figures-csv': [mark + figuresHead(said), ({ review }: Entry) => figuresLines(review, said)],
    'findings-csv': [mark + tableHead(findingColumns(said)) + unread.map(findings).join(''), findings],
    'reviews-jsonl': ['', ({ review }: Entry) => `${JSON.stringify(review)}\n`],
  }[kind] as [string, (entry: Entry) => string];
  const pieces: Blob[] = [];
  let piece = [head];
  for await (const entry of entries) {
    documents.push(entry.review.document);
    piece.push(textOf(entry));
    if (piece.length < PIECE) continue;
    pieces.push(new Blob(piece));
    piece = [];
  }
  return new Blob([...pieces, ...piece], { type });
}
