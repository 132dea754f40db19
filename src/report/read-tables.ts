import type { TableId } from '../forms/form';
import type { SourceDocument, TableBlock } from '../grid/document';
import { otherRow, placesOfRow, rows } from './applications-lines';
import { challengeGroupOf } from './challenges-lines';
import { doubtLastFigure } from './cut-off';
import { readFlatStatistics } from './flat-statistics';
import { readApplications } from './read-applications';
import { readChallenges } from './read-challenges';
import { readFlattened } from './read-flattened';
import { type ProactiveHead, readProactive } from './read-proactive';
import { readStatistics } from './read-statistics';
import { type Reading, rowsOf } from './reading';
import { findSections, type Heading } from './sections';
import { wordsOf } from './value-cell';

/** 各表 What was read of each table, by its id. `cut`: the text is so long that it was not read to its end; what is not here may stand there. */
export interface Tables {
  tables: Map<string, Reading>;
  cut: boolean;
}

/**
 * 读各表 Every table of the report that the page prints, once: parts of one table are put together, copies are not read again,
 * and what is hidden is read only where nothing else is there.
 */
export function readTables(document: SourceDocument): Tables {
  const found = [...readGrids(document)];
  const sections = findSections(document);
  const shown = found.filter((one) => !one.hidden);
  const merged = gather(shown.filter((one) => isAtHome(one, sections)));
  // A copy under another heading (last year's, for comparison) completes the report's own table, and never changes it.
  for (const [table, reading] of gather(shown.filter((one) => !isAtHome(one, sections)))) {
    const own = merged.get(table);
    if (!own) merged.set(table, reading);
    else if (agree(reading, own)) merge(merged, reading);
  }
  const isShown = (table: TableId) =>
    sections.some(({ number }) => table === 'statistics' || number === SECTION_OF[table]);
  const hidden = gather(
    found.filter((one) => one.hidden && (!isShown(one.table) || isAtHome(one, sections))),
  );
  // A hidden table is this report's only where it stands in its section, or that is hidden with it (a tab); a hidden set that differs from what is shown is a draft or another year's: its other tables are not this report's.
  const copies = [...hidden.values()].filter((one) => merged.has(one.table));
  if (copies.every((one) => agree(one, merged.get(one.table)!))) {
    for (const reading of hidden.values()) if (!merged.has(reading.table)) merged.set(reading.table, reading);
  }
  const missing = new Set(['proactive', 'applications', 'challenges'].filter((table) => !merged.has(table)));
  let cut = false;
  if (missing.size === 3 && !merged.has('statistics')) {
    const flat = readFlatStatistics(document);
    if (flat) merge(merged, flat);
  }
  if (missing.size > 0 && !merged.has('statistics')) {
    const flattened = readFlattened(document, missing);
    for (const reading of flattened.readings) merge(merged, reading);
    cut = flattened.cut;
  }
  dropRepeatedGroup(merged.get('applications'));
  doubtLastFigure(document, merged);
  return { tables: merged, cut };
}

function gather(readings: readonly Reading[]): Map<string, Reading> {
  const merged = new Map<string, Reading>();
  for (const reading of readings) merge(merged, reading);
  return merged;
}

/** Whether a copy prints the same, wherever both print something. */
function agree(copy: Reading, shown: Reading): boolean {
  for (const [place, cell] of copy.cells) {
    const other = shown.cells.get(place);
    if (other && other.text.trim() !== cell.text.trim()) return false;
  }
  return true;
}

function* readGrids(document: SourceDocument): Generator<Reading> {
  let columns: (string | null)[] | null = null;
  let head: ProactiveHead | null = null;
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    // Every room looks for its labels: what prints words is told from figures once.
    const words = wordsOf(block.rows);
    const applications = readApplications(block, words, columns);
    if (applications) {
      columns = applications.columns;
      yield { ...applications.reading, start: block.start };
    }
    const proactive: ReturnType<typeof readProactive> = readProactive(block, words, head);
    if (proactive) {
      head = proactive.head;
      yield { ...proactive.reading, start: block.start };
    }
    const challenges = readChallenges(block, words, () => groupBefore(document, block));
    if (challenges) yield { ...challenges, start: block.start };
    const statistics = readStatistics(block, words);
    if (statistics) yield { ...statistics, start: block.start };
  }
}

/** The group that the line before a table names: 表四 is sometimes three tables, each under its group. */
function groupBefore(document: SourceDocument, table: TableBlock): string | null {
  const before =
    document.text
      .slice(Math.max(0, table.start - 80), table.start)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return challengeGroupOf(before);
}

const PLACES_OF_PARTS = rows
  .filter(({ id }) => id.startsWith(`${otherRow.id}.`))
  .map(({ id }) => placesOfRow(id));

/** （六）其他处理 printed again on the second page, over a row whose label is missing: no page has it as a row beside its three. */
function dropRepeatedGroup(reading: Reading | undefined): void {
  if (!reading) return;
  const repeated = placesOfRow(otherRow.id).filter((place) => reading.cells.has(place));
  if (repeated.length === 0) return;
  const parts = PLACES_OF_PARTS.map((places) =>
    places.some((place) => reading.cells.has(place) || reading.doubts.has(place)),
  );
  // Its first row is the one whose label is missing.
  if (parts[0] || !parts.includes(true)) return;
  for (const place of repeated) reading.cells.delete(place);
}

/** 部分 The section that a table stands in. */
export const SECTION_OF: Record<TableId, string> = {
  proactive: '二',
  applications: '三',
  challenges: '四',
  statistics: '',
};

/** Under the heading of its own section. */
function isAtHome({ table, start }: Reading, sections: readonly Heading[]): boolean {
  const heading = sections.findLast((section) => section.start <= start);
  return heading?.number === SECTION_OF[table];
}

/** Adds what a reading has of rows not read yet. A row that was read is a copy here; where the two differ, neither is believed. */
function merge(merged: Map<string, Reading>, reading: Reading): void {
  const known = merged.get(reading.table);
  if (!known) {
    merged.set(reading.table, reading);
    return;
  }
  const rows = rowsOf(known);
  const isNew = (place: string) => !rows.has(place.split('/')[1]!);
  for (const [place, cell] of reading.cells) {
    const other = known.cells.get(place);
    if (isNew(place)) known.cells.set(place, cell);
    else if (other && other.text.trim() !== cell.text.trim()) {
      known.cells.delete(place);
      known.doubts.set(place, 'ambiguous');
      known.traces.set(place, other);
    }
  }
  for (const [place, reason] of reading.doubts) if (isNew(place)) known.doubts.set(place, reason);
  for (const [id, cell] of reading.traces) if (!known.traces.has(id)) known.traces.set(id, cell);
  for (const [place, text] of reading.texts) if (isNew(place)) known.texts.set(place, text);
  for (const [place, unit] of reading.units) if (isNew(place)) known.units.set(place, unit);
  for (const [id, label] of reading.unlisted) if (!known.unlisted.has(id)) known.unlisted.set(id, label);
  for (const hint of reading.hints) known.hints.add(hint);
}
