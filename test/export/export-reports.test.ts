import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ExportOptions, MOST_IN_WORKBOOK, makeExport } from '../../src/desk/export-reports';
import { clipboardTable } from '../../src/export/clipboard-table';
import { distinct, exportName } from '../../src/export/file-name';
import { localTime, writable } from '../../src/export/table';
import { columnName, workbook } from '../../src/export/workbook';
import { readingOf, reportOf } from '../../src/library/readings';
import type { OpenReport } from '../../src/library/records';
import type { Review } from '../../src/reconcile/review';
import { hostileEntry, hostileTexts } from '../lib/entries';
import { loadPage, reviewPage } from '../lib/page';
import { parseCsv } from '../lib/parse-csv';
import { sampleReview } from '../lib/sample-review';

let faulty: Review;
beforeAll(async () => {
  faulty = await reviewPage(loadPage('fault-two-causes'));
}, 60_000);

/** A library that holds what a key names. */
const holding = (reviews: Record<string, Review>): ExportOptions => ({
  open: async (key): Promise<OpenReport | null> => {
    const review = reviews[key];
    if (review === undefined) return null;
    const reading = readingOf(review);
    return { record: reportOf([reading])!, review, readings: [reading] };
  },
});

const bytes = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('exports of the desk', () => {
  it('give one line for every review, as it is', async () => {
    const made = await makeExport(
      ['a', 'gone', 'b'],
      'reviews-jsonl',
      holding({ a: faulty, b: sampleReview() }),
    );
    const lines = (await made!.blob.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([faulty, sampleReview()]);
    expect(made!.reports).toBe(2);
  });

  it('carry what was noted with the follow-up', async () => {
    const reading = readingOf(faulty);
    const record = { ...reportOf([reading])!, followUp: 'notified' as const };
    const open = async () => ({ record, review: faulty, readings: [reading], note: '已电话告知' });
    const made = await makeExport(['a'], 'findings-csv', { open });
    const [head, first] = parseCsv(await made!.blob.text());
    expect(first![head!.indexOf('备注')]).toBe('已电话告知');
    expect(first![head!.indexOf('整改状态')]).toBe('已通知');
  });

  it('give one value a row for many reports under one head', async () => {
    const many = Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`k${index}`, sampleReview()]));
    const seen: number[] = [];
    const made = await makeExport(Object.keys(many), 'figures-csv', {
      ...holding(many),
      progress: (done) => seen.push(done),
    });
    const text = await made!.blob.text();
    const rows = parseCsv(text);
    expect(rows).toHaveLength(1 + 450);
    const start = [...(await bytes(made!.blob)).subarray(0, 3)];
    expect(start, 'the mark that Excel needs').toEqual([0xef, 0xbb, 0xbf]);
    expect(text.indexOf('\uFEFF', 1)).toBe(-1);
    expect(new Set(rows.slice(1).map((row) => row.join()))).toHaveLength(1);
    expect(seen.at(-1)).toBe(450);
  });

  it('let no formula into CSV or onto the clipboard', async () => {
    const made = await makeExport(['a'], 'findings-csv', holding({ a: hostileEntry().review }));
    const cells = parseCsv(await made!.blob.text()).flat();
    for (const text of hostileTexts.formulas) expect(cells).toContain(`'${text}`);
    expect(cells.filter((cell) => /^[=+@＝]/.test(cell))).toEqual([]);
    const column = { title: 'a', kind: 'text' as const, width: 9 };
    const { html, text } = clipboardTable({
      name: 'x',
      columns: [column],
      rows: [['=1'], ['<b>&\n"c"'], ['a\tb']],
    });
    expect(html).toBe(
      "<table><tr><th>a</th></tr><tr><td>'=1</td></tr><tr><td>&lt;b&gt;&amp;<br>&quot;c&quot;</td></tr><tr><td>a\tb</td></tr></table>",
    );
    expect(text).toBe('a\r\n\'=1\r\n<b>& "c"\r\na b');
  });

  it('give several notices as one file each, of different names', async () => {
    const again = { ...faulty, source: { ...faulty.source, url: `${faulty.source.url}?2` } };
    const later = { ...faulty, document: { ...faulty.document, year: 2022 } };
    const options = holding({ a: faulty, b: again, c: sampleReview(), d: later });
    const made = await makeExport(['a', 'b', 'c', 'd'], 'notice-docx', options);
    expect(made).toMatchObject({ reports: 3, name: '整改通知-3-勾稽.zip' });
    const files = unzipSync(await bytes(made!.blob));
    expect(Object.keys(files)).toEqual([
      '云川市生态环境局2021-整改通知.docx',
      '云川市生态环境局2021-整改通知-2.docx',
      '云川市生态环境局2022-整改通知.docx',
    ]);
    for (const file of Object.values(files))
      expect(Object.keys(unzipSync(file))).toContain('word/document.xml');
    expect(await makeExport(['c'], 'notice-docx', options)).toBeNull();
    expect((await makeExport(['a'], 'notice-docx', options))!.name).toBe(
      '整改通知-云川市生态环境局2021-勾稽.docx',
    );
  });

  it('put more reports than a workbook takes into several', async () => {
    const keys = Array.from({ length: MOST_IN_WORKBOOK + 1 }, (_, index) => `k${index}`);
    const review = sampleReview();
    const opened = await holding({ a: review }).open!('a');
    const made = await makeExport(keys, 'units-xlsx', { open: async () => opened });
    expect(made!.reports).toBe(MOST_IN_WORKBOOK + 1);
    const files = unzipSync(await bytes(made!.blob));
    expect(Object.keys(files)).toEqual(['汇总表-1.xlsx', '汇总表-2.xlsx']);
    const rows = Object.values(files).map((file) => {
      const sheet = new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml']);
      return sheet.match(/<row /g)!.length - 1;
    });
    expect(rows).toEqual([MOST_IN_WORKBOOK, 1]);
  });

  it('stop when they are told to', async () => {
    const signal = AbortSignal.abort();
    await expect(makeExport(['a'], 'findings-csv', { ...holding({ a: faulty }), signal })).rejects.toThrow();
  });
});

describe('what a cell takes', () => {
  it.each([
    ['a\u0000b\u0008c\u001fd\u007fe', 'abcde'],
    ['x\r\ny\rz\tw', 'x\ny\nz\tw'],
    ['\ud800a\udc00😀\uffff', 'a😀'],
    ['\u202e反\u202c', '\u202e反\u202c'],
    ['', ''],
  ])('%j → %j', (text, written) => {
    expect(writable(text)).toBe(written);
  });

  it('cuts a megabyte with …, never through a character', () => {
    const cut = writable('a'.repeat(1_000_000));
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith('a…')).toBe(true);
    expect(writable(`${'a'.repeat(8)}😀bcd`, 10)).toBe(`${'a'.repeat(8)}…`);
    expect(writable('a'.repeat(32_767))).toBe('a'.repeat(32_767));
  });
});

describe('the workbook', () => {
  it('freezes the head, filters every column, and holds no formula', async () => {
    const columns = [
      { title: 'a', kind: 'text' as const, width: 9 },
      { title: 'b', kind: 'day' as const, width: 9 },
    ];
    const rows = [
      ['=1+1', '2025-03-07'],
      ['constructor', 'soon'],
      [7, null],
    ];
    const book = await workbook([{ name: '甲', columns, rows }]);
    const files = unzipSync(await bytes(book));
    const xml = (name: string) => new TextDecoder().decode(files[name]);
    const sheet = xml('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<autoFilter ref="A1:B4"/>');
    expect(sheet.indexOf('<autoFilter')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).not.toContain('<f>');
    expect(xml('xl/sharedStrings.xml')).toContain('=1+1');
    // 2025-03-07 is day 45723 of Excel's calendar.
    expect(sheet).toContain('<v>45723</v>');
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('calls column %i %s', (column, name) => {
    expect(columnName(column)).toBe(name);
  });
});

it('moments are written as clocks show them here', () => {
  const moment = new Date(2025, 1, 3, 4, 5, 6);
  expect(localTime(moment.toISOString())).toBe('2025-02-03 04:05:06');
  expect(localTime('soon')).toBeNull();
});

it('names say what is in the file, and no two are the same', () => {
  const of = (agency: string | null, year: number | null) => ({ ...sampleReview().document, agency, year });
  expect(exportName('审核表', [of('某市/某局', 2024)], 'xlsx')).toBe('审核表-某市某局2024-勾稽.xlsx');
  expect(exportName('审核表', [of('甲', 2024), of('乙', 2024)], 'xlsx')).toBe('审核表-2024-2-勾稽.xlsx');
  expect(exportName('审核表', [of('甲', 2023), of('乙', 2024)], 'xlsx')).toBe('审核表-2-勾稽.xlsx');
  const taken = new Set<string>();
  expect(['a.docx', 'A.docx', 'a.docx'].map((name) => distinct(name, taken))).toEqual([
    'a.docx',
    'A-2.docx',
    'a-3.docx',
  ]);
});
