import type { Block, PackedDocument, SourceDocument } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { linesOf } from './read-text';

/** 打包 A document for the way to whoever judges it. Cells of tables come first among all cells, in the order of their tables. */
export function pack(document: SourceDocument): PackedDocument {
  const cells: number[] = [];
  const blocks = document.blocks.map((block): PackedDocument['blocks'][number] => {
    if (block.kind === 'text') return { kind: block.kind, start: block.start, end: block.end };
    if (block.kind !== 'table') return block;
    for (const row of block.rows)
      for (const { start, end, colSpan, rowSpan } of row) cells.push(start, end, colSpan, rowSpan);
    return { ...block, rows: block.rows.map((row) => row.length) };
  });
  return { ...document, cells, blocks };
}

/** 拆包 The document as it was read: cells by the same ids, text cut into its lines and tokens anew. */
export function unpack(packed: PackedDocument): SourceDocument {
  const { text } = packed;
  const cells: SourceCell[] = [];
  const addCell = (start: number, end: number, colSpan: number, rowSpan: number): SourceCell => {
    const cell = { id: cells.length, text: text.slice(start, end), start, end, colSpan, rowSpan };
    cells.push(cell);
    return cell;
  };
  const numbers = packed.cells.values();
  const next = () => numbers.next().value ?? 0;
  const tables = packed.blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, lines: [], lineStarts: [] };
    if (block.kind !== 'table') return block;
    const rows = block.rows.map((length) =>
      Array.from({ length }, () => addCell(next(), next(), next(), next())),
    );
    return { ...block, rows };
  });
  const token = (start: number, end: number) => addCell(start, end, 1, 1);
  const blocks = tables.map((block) =>
    block.kind === 'text' ? { ...block, ...linesOf(text, block.start, block.end, token) } : block,
  );
  return { ...packed, cells, blocks };
}
