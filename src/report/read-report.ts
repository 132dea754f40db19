import { formOf } from '../forms';
import {
  type Form,
  type FormId,
  type FormTable,
  type Line,
  placesOf,
  type RowPlaces,
  rowsWithPlaces,
  type TableId,
} from '../forms/form';
import type { SourceDocument } from '../grid/document';
import { readIdentity } from './agency';
import { readFigure } from './figure';
import { leadsOf, readKind } from './kind';
import { otherYears } from './other-years';
import { remarksOf, sentencesOf } from './prose-traces';
import { readTables, SECTION_OF } from './read-tables';
import type { Reading } from './reading';
import { type Figure, type Report, rowOf, type Unchecked } from './report';
import { findSections } from './sections';
import { readStructure } from './structure';

/**
 * 读报告 A page as plain data → what its report states. Judges nothing.
 *
 * The edition is told table by table from the rows and columns that are there, not from the year (rules.md 1.6).
 */
export function readReport(document: SourceDocument): Report {
  const read = readTables(document);
  const { tables } = read;
  const identity = readIdentity(document);
  const edition = editionOf(tables, identity.year);
  const { kind, reason } = readKind(document, identity, read);
  const form = tables.size > 0 ? edition.document : kind === 'older-report' ? null : edition.document;
  const report: Report = {
    identity: { kind, reason, form: kind === 'report' || kind === 'older-report' ? form : null, ...identity },
    figures: {},
    cells: {},
    traces: {},
    unlisted: {},
    unchecked: [],
  };
  if (kind === 'report') {
    report.sentences = sentencesOf(document);
    report.remarks = remarksOf(document);
  }
  if (kind !== 'not-a-report' && kind !== 'report-index') report.otherYears = otherYears(document, identity);
  if (tables.size === 0 || kind === 'not-a-report') {
    if (kind === 'report-without-tables')
      report.unchecked.push({ code: null, places: [], reason: reason ?? 'missing' });
    return withStructure(document, report);
  }
  for (const table of expectedTables(edition)) {
    const reading = tables.get(table.id);
    if (reading) addFigures(report, table, reading);
    else {
      for (const place of placesOf(table)) report.figures[place] = absent();
      if (kind === 'report') report.unchecked.push(missingTable(document, table, read.cut));
    }
  }
  addNotedUnit(document, report);
  if (endsInside(document, report)) {
    markTruncated(report);
    report.unchecked = report.unchecked.filter((entry) => entry.table !== 'challenges');
    for (const table of ['applications', 'challenges']) {
      report.unchecked.push({ code: null, places: [], table, reason: 'truncated' });
    }
  }
  return withStructure(document, report);
}

/**
 * 文书结构 Reports on 2018 and before are in free form: nothing of it is asked of them. Nor of a page whose report is in an attachment,
 * an image or a frame, or has not come yet: what is missing there may well be in the report.
 */
function withStructure(document: SourceDocument, report: Report): Report {
  const { kind } = report.identity;
  const links = leadsOf(document, kind);
  if (links.length > 0) report.links = links;
  const printed = report.identity.reason === 'missing' && findSections(document).length >= 3;
  if (kind === 'report' || (kind === 'report-without-tables' && printed))
    report.structure = readStructure(document, report);
  return report;
}

/** What could not be read of the last row printed is what the page's end cut off. */
function markTruncated({ figures }: Report): void {
  const places = Object.keys(figures).filter((place) => place.startsWith('applications/'));
  const last = places.findLast((place) => figures[place]!.state !== 'absent');
  const row = last?.slice(0, last.lastIndexOf('/') + 1);
  for (const place of row ? places.filter((one) => one.startsWith(row)) : []) {
    const figure = figures[place]!;
    if (figure.reason === 'ambiguous' || figure.reason === 'short') figure.reason = 'truncated';
  }
}

/** The page ends within 表三: its last rows are not there, nor any section after it. */
function endsInside(document: SourceDocument, { figures }: Report): boolean {
  const last = ['disposed.total', 'carriedForward'].map(
    (row) => figures[`applications/${row}/naturalPerson`]?.state,
  );
  if (!last.includes('absent') || figures['applications/received/naturalPerson']?.state === 'absent')
    return false;
  return !findSections(document).some((section) => '四五六'.includes(section.number));
}

interface Edition {
  document: FormId;
  applications: FormId;
}

/** 版本 表二 decides, then the rows of （六）其他处理, then the year. */
function editionOf(tables: Map<string, Reading>, year: number | null): Edition {
  if (tables.has('statistics') && !tables.has('applications')) {
    return { document: '2014', applications: '2014' };
  }
  const hinted = (id: TableId): FormId | null => {
    const hints = [...(tables.get(id)?.hints ?? [])];
    return hints.length === 1 ? hints[0]! : null;
  };
  const byYear: FormId | null = year === null ? null : year >= 2021 ? '2021' : '2019';
  const single = [...(tables.get('applications')?.cells.keys() ?? [])].some((place) =>
    place.startsWith('applications/disposed.other/'),
  );
  const applicationsHint = hinted('applications');
  const document = hinted('proactive') ?? applicationsHint ?? byYear ?? (single ? '2019' : '2021');
  return { document, applications: applicationsHint ?? document };
}

function expectedTables(edition: Edition): FormTable[] {
  const from = (id: FormId, table: TableId) => formOf(id).tables.filter((one) => one.id === table);
  if (edition.document === '2014') return [...formOf('2014').tables];
  return [
    ...from(edition.document, 'proactive'),
    ...from(edition.applications, 'applications'),
    ...from(edition.document, 'challenges'),
  ];
}

/** 金额单位：元, 采购总金额以万元计 in a note or a line of its own. */
const NOTED_UNIT =
  /(?:金额[^。；\n]{0,10}|[\n（(]\s{0,9})单位(?:均)?(?:为|是|[:：])\s{0,4}(亿元|万元|千元|元)|金额[^。；\n]{0,10}[以按]\s{0,4}(亿元|万元|千元|元)\s{0,4}(?:计|为单位|填|统计)/;

/** 注明的单位 Where neither cell nor head names the unit of 采购总金额, a note in its section may. */
function addNotedUnit(document: SourceDocument, { figures }: Report): void {
  const amount = figures['proactive/procurement/amount'];
  const sections = findSections(document);
  const at = sections.findIndex(({ number }) => number === '二');
  if (amount?.state !== 'stated' || amount.unit || at === -1) return;
  const noted = NOTED_UNIT.exec(document.text.slice(sections[at]!.end, sections[at + 1]?.start));
  if (noted) amount.unit = (noted[1] ?? noted[2])!;
}

const absent = (): Figure => ({ text: '', value: null, state: 'absent' });

/** The figures of a table in the order of the form, then of rows that it does not know. */
function addFigures(report: Report, table: FormTable, reading: Reading): void {
  for (const one of rowsWithPlaces(table)) {
    // （六）其他处理 printed as one row in the 2021 form stands before the three rows that are absent.
    if (one.row.id === 'disposed.other.uncorrected')
      addPrinted(report, table, { ...one.row, id: 'disposed.other' }, reading);
    addRow(report, one, reading);
  }
  const subtotals = ['disposed.denied', 'disposed.unavailable', 'disposed.declined'];
  for (const id of [...subtotals, ...reading.unlisted.keys()])
    addPrinted(report, table, { id, labels: [''] }, reading);
  for (const [id, label] of reading.unlisted) report.unlisted[id] = label.trim();
}

/** A row that the form has not, if the page prints it. */
function addPrinted(report: Report, table: FormTable, row: Line, reading: Reading): void {
  const { columns } = table.blocks[0]!;
  const places = columns.map((column) => `${table.id}/${row.id}/${column.id}`);
  if (places.some((place) => reading.cells.has(place) || reading.doubts.has(place)))
    addRow(report, { row, columns, places }, reading);
}

function addRow(report: Report, { row, columns, places }: RowPlaces, reading: Reading): void {
  for (const [index, place] of places.entries()) {
    const cell = reading.cells.get(place);
    const doubt = reading.doubts.get(place);
    if (cell) {
      const kind = columns[index]!.kind ?? row.kind ?? 'count';
      report.cells[place] = cell.id;
      report.figures[place] = readFigure(reading.texts.get(place) ?? cell.text, {
        kind,
        mayBeNone: row.optional === true,
        unit: reading.units.get(place) ?? null,
      });
    } else if (doubt) {
      report.figures[place] = { text: '', value: null, state: 'illegible', reason: doubt };
      const at = reading.traces.has(place) ? place : rowOf(place);
      const trace = reading.traces.get(at);
      // 表四 is printed in one row, whatever the form calls a row.
      if (trace && !Object.values(report.traces).includes(trace.id)) report.traces[at] = trace.id;
    } else report.figures[place] = absent();
  }
}

/** 未能核对 A table that is not there: what stands in its section instead. */
function missingTable(document: SourceDocument, table: FormTable, cut: boolean): Unchecked {
  const number = SECTION_OF[table.id];
  const sections = findSections(document);
  const at = sections.findIndex((section) => section.number === number);
  const start = at === -1 ? 0 : sections[at]!.end;
  const end = at === -1 ? document.text.length : (sections[at + 1]?.start ?? document.text.length);
  const media = document.blocks.find(
    (block) =>
      (block.kind === 'image' || block.kind === 'attachment' || block.kind === 'frame') &&
      block.start >= start &&
      block.start <= end,
  );
  const truncated =
    at !== -1 && at === sections.length - 1 && number !== '六' && document.text.length - start < 400;
  const reason =
    media && media.kind !== 'text' && media.kind !== 'table'
      ? media.kind
      : truncated
        ? 'truncated'
        : cut
          ? 'long'
          : 'missing';
  const code = table.id === 'challenges' ? 'T4-S' : null;
  const url = media && 'url' in media && /^https?:/i.test(media.url) ? { url: media.url } : {};
  return { code, places: [], table: table.id, reason, ...url };
}

/** The edition of a report, for those who show it. */
export function formOfReport(report: Report): Form | null {
  return report.identity.form ? formOf(report.identity.form) : null;
}
