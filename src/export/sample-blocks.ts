import type { SampleBlock } from '../messages';
import type { Page } from '../page/read-page';
import type { Finding } from '../reconcile/finding';
import type { Report } from '../report/report';

/** So much of the text before a table goes along: its heading is in it. */
const BEFORE = 200;

/** 有关的表与句子 What of a page a finding is about, as it was read: tables whole, of the text the lines it quotes and those with its figures. */
export function sampleBlocks({ document }: Page, places: Report['cells'], finding: Finding): SampleBlock[] {
  const ids = new Set(finding.places.flatMap((place) => places[place] ?? []));
  const cells = [...ids].flatMap((id) => document.cells[id] ?? []);
  const { passage } = finding;
  const concerns = (start: number, end: number) =>
    cells.some((cell) => cell.start >= start && cell.end <= end) ||
    (passage !== null && passage.start < end && passage.end > start);
  return document.blocks.flatMap((block): SampleBlock[] => {
    if ((block.kind !== 'table' && block.kind !== 'text') || !concerns(block.start, block.end)) return [];
    if (block.kind === 'table') {
      const rows = block.rows.map((row) =>
        row.map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan })),
      );
      const before = document.text.slice(Math.max(0, block.start - BEFORE), block.start).trim();
      return [{ kind: 'table', before, rows }];
    }
    // Figures in flattened text stand for a whole table: it goes along whole.
    const whole = cells.some((cell) => cell.start >= block.start && cell.end <= block.end);
    const text = document.text.slice(block.start, block.end);
    return [{ kind: 'text', lines: whole ? text.split('\n') : linesAt(text, block.start, passage) }];
  });
}

/** The lines that a passage touches. */
function linesAt(text: string, offset: number, passage: Finding['passage']): string[] {
  let start = offset;
  return text.split('\n').filter((line) => {
    const end = start + line.length;
    const touched = passage !== null && passage.start <= end && passage.end >= start;
    start = end + 1;
    return touched;
  });
}
