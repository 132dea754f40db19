import type { Block, SourceDocument } from '../grid/document';
import { findSections, repeatsOf } from './sections';

/** The last row of 表三, in any spacing: what stands before it is no list of contents. */
const LAST_ROW = /结\s*转\s*下\s*年/;

/**
 * 本篇 The part of a page that is the report: where another one begins below it (a page that collects those of several agencies, or prints
 * one again and again), the rest is not this report's. Neither its sentences nor its tables say anything of these figures.
 */
export function ownReport(document: SourceDocument): SourceDocument {
  const from = findSections(document)[0]?.start ?? 0;
  const end = repeatsOf(document).find((at) => LAST_ROW.test(document.text.slice(from, at)));
  if (end === undefined) return document;
  const blocks = document.blocks.filter((block) => block.start < end).map((block) => cutAt(block, end));
  return { ...document, text: document.text.slice(0, end), blocks };
}

function cutAt(block: Block, end: number): Block {
  if (block.kind !== 'text' || block.end <= end) return block;
  const next = block.lineStarts.findIndex((start) => start >= end);
  const count = next === -1 ? block.lineStarts.length : next;
  return { ...block, end, lines: block.lines.slice(0, count), lineStarts: block.lineStarts.slice(0, count) };
}
