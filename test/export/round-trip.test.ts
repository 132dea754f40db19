import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresTable } from '../../src/export/figures-table';
import { findingsTable } from '../../src/export/findings';
import { type Notice, noticeOf } from '../../src/export/notice';
import { noticeDocx } from '../../src/export/notice-docx';
import type { Table } from '../../src/export/table';
import { unitsTable } from '../../src/export/units';
import { workbook } from '../../src/export/workbook';
import { entriesOfCorpus, hostileEntry, hostileTexts } from '../lib/entries';
import { parseCsv } from '../lib/parse-csv';

const office = ['soffice', 'libreoffice'].find(
  (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** One run of a reader that is not ours. Its own profile, so that it starts beside a running one. */
function convert(folder: string, file: string, to: string): void {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const run = spawnSync(office!, [profile, '--headless', '--convert-to', to, '--outdir', folder, file], {
    encoding: 'utf8',
    timeout: 100_000,
  });
  if (run.status !== 0) throw new Error(`${office} ${to}: ${run.stderr} ${run.error ?? ''}`);
}

/** UTF-8, comma, every sheet into a file of its own, values as they are and not as formatted. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

describe.skipIf(office === undefined)('exports as LibreOffice reads them', () => {
  let folder = '';
  let tables: Table[] = [];
  let sheets: string[][][] = [];
  let notices: Notice[] = [];
  let text = '';

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'gouji-round-trip-'));
    const entries = [...(await entriesOfCorpus()), hostileEntry()];
    tables = [findingsTable(entries, 'zh'), unitsTable(entries, 'zh'), figuresTable(entries, 'zh')];
    const xlsx = path.join(folder, 'book.xlsx');
    writeFileSync(xlsx, Buffer.from(await (await workbook(tables)).arrayBuffer()));
    convert(folder, xlsx, CSV);
    sheets = tables.map(({ name }) => parseCsv(readFileSync(path.join(folder, `book-${name}.csv`), 'utf8')));
    notices = entries.flatMap((entry) => ('review' in entry ? (noticeOf(entry.review) ?? []) : []));
    const docx = path.join(folder, 'notice.docx');
    const signature = { deadline: '2025年3月7日', office: '=云川市政务公开办公室', date: '2025年2月21日' };
    writeFileSync(docx, Buffer.from(await (await noticeDocx(notices, signature)).arrayBuffer()));
    convert(folder, docx, 'txt:Text (encoded):UTF8');
    text = readFileSync(path.join(folder, 'notice.txt'), 'utf8');
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives every sheet, and no other', () => {
    const names = readdirSync(folder).filter((file) => file.endsWith('.csv'));
    expect(names.sort()).toEqual(tables.map(({ name }) => `book-${name}.csv`).sort());
  });

  it.each([0, 1, 2])('gives every value of sheet %i again', (index) => {
    const table = tables[index]!;
    const sheet = sheets[index]!;
    expect(sheet[0]).toEqual(table.columns.map(({ title }) => title));
    expect(sheet).toHaveLength(table.rows.length + 1);
    table.rows.forEach((row, at) => {
      row.forEach((value, column) => {
        const read = sheet[at + 1]![column]!;
        const where = `${table.name} ${at + 1} ${table.columns[column]!.title}`;
        if (typeof value === 'number') expect(numberOf(read), where).toBeCloseTo(value, 9);
        else expect(read, where).toBe(asRead(value));
      });
    });
  });

  it('computes nothing: what begins like a formula is still text', () => {
    const all = sheets.flat(2);
    for (const formula of hostileTexts.formulas) expect(all).toContain(formula);
    expect(all.filter((cell) => /^(?:#NAME\?|#VALUE!|Err:\d+|#REF!)$/.test(cell))).toEqual([]);
  });

  it('gives the words of every notice', () => {
    const plain = text.replace(/\s+/g, '');
    expect(notices.length).toBeGreaterThan(5);
    for (const notice of notices) {
      const texts = [notice.title, notice.to, notice.opening];
      for (const row of notice.rows) texts.push(row.place, row.stated, row.problem, row.suggestion);
      for (const one of texts) expect(plain).toContain(one.replace(/\s+/g, ''));
    }
    expect(plain).toContain('请于2025年3月7日前核实更正、重新发布，并反馈更正情况。');
    expect(plain).toContain('=云川市政务公开办公室2025年2月21日');
  });
});

/** A share comes as 57.1428571428571%. */
function numberOf(read: string): number {
  return read.endsWith('%') ? Number(read.slice(0, -1)) / 100 : read === '' ? Number.NaN : Number(read);
}

/** A text that every object knows as its own has a blank behind it: see `workbook`. */
function asRead(value: string | null): string {
  return value === null ? '' : value in {} ? `${value} ` : value;
}
