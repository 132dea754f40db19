import type { SourceDocument, TextBlock } from '../grid/document';
import type { Report } from '../report/report';
import { findSections } from '../report/sections';
import { findTitles } from '../report/title';

/** 句 One sentence of the prose, by offsets in the document's text. */
export interface Sentence {
  start: number;
  end: number;
  /** Which paragraph it stands in: figures may refer to what the sentence before counts. */
  paragraph: number;
}

/** What stands below a report and is no part of it. */
const BELOW =
  /^(?:相关(?:链接|阅读|文章|稿件|新闻|信息)|上一篇|下一篇|主办单位|版权所有|扫一扫|网站地图|分享到|附件下载|责任编辑|【?(?:打印|关闭))/;
/** A line that begins something of its own. */
const NUMBERED =
  /^[\s\u00a0\u3000]*(?:[（(]?[一二三四五六七八九十]{1,2}[）)、．.]|[（(]?\d{1,2}[）)、．.](?!\d)|[①-⑩])/;
const END = /[。；！？;!?：:]["”’」）)]*[\s\u00a0\u3000]*$/;
/** Shorter lines are no lines of a paragraph that goes on below. */
const WRAPPED = 24;
/** What runs on longer is a list or a table without its lines, no sentence. */
const LONGEST = 2000;

/**
 * 分句 The sentences of the text outside tables, in reading order: what tables the report was read from, flattened ones too, and
 * what stands above its title and below the report are left out.
 */
export function findSentences(document: SourceDocument, report: Report): Sentence[] {
  const tables = stretchesOf(document, report);
  const first = startOf(document);
  const last = findSections(document).at(-1)?.start ?? 0;
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let open: { start: number; end: number } | null = null;
  const close = () => {
    if (open) sentences.push(...split(document.text, open.start, open.end, paragraph++));
    open = null;
  };
  for (const block of document.blocks) {
    if (block.kind !== 'text' || block.end <= first) continue;
    for (const { start, end } of linesIn(block, document.text)) {
      if (end <= first) continue;
      const line = document.text.slice(start, end);
      const text = line.trim();
      if (tables.some((one) => start < one.end && end > one.start) || /[|\t｜│]/.test(line)) {
        close();
        continue;
      }
      if (text === '') {
        if (line === '') close();
        continue;
      }
      if (start > last && last > 0 && BELOW.test(text)) {
        close();
        return sentences;
      }
      const goesOn: boolean = open !== null && !NUMBERED.test(line) && isWrapped(document.text, open);
      if (!goesOn) close();
      open = { start: open === null ? start : (open as { start: number }).start, end };
    }
    close();
  }
  return sentences;
}

/** The line above the first section that is the title: what is before it is the site's, its menus and news. 0 where none is. */
function startOf(document: SourceDocument): number {
  const section = findSections(document)[0]?.start ?? 0;
  const found = findTitles(document).map(({ text }) => document.text.lastIndexOf(`\n${text}`, section));
  return Math.max(0, ...found);
}

/** Whether a paragraph breaks off within a sentence at the end of a full line. */
function isWrapped(text: string, { start, end }: { start: number; end: number }): boolean {
  const lineStart = Math.max(start, text.lastIndexOf('\n', end - 1) + 1);
  return end - lineStart >= WRAPPED && !END.test(text.slice(Math.max(lineStart, end - 12), end));
}

function linesIn(block: TextBlock, text: string): { start: number; end: number }[] {
  return block.lineStarts.map((start, index) => {
    const next = block.lineStarts[index + 1] ?? block.end;
    const end = text[next - 1] === '\n' ? next - 1 : next;
    return { start, end: Math.max(start, end) };
  });
}

/** Where flattened tables stand in the text: from the first to the last cell that was read from each. */
function stretchesOf(document: SourceDocument, report: Report): { start: number; end: number }[] {
  const found = new Map<string, { start: number; end: number }>();
  for (const [place, id] of Object.entries(report.cells)) {
    const cell = document.cells[id];
    if (!cell) continue;
    const table = place.slice(0, place.indexOf('/'));
    const known = found.get(table);
    found.set(table, {
      start: Math.min(known?.start ?? cell.start, cell.start),
      end: Math.max(known?.end ?? cell.end, cell.end),
    });
  }
  return [...found.values()];
}

function split(text: string, start: number, end: number, paragraph: number): Sentence[] {
  const sentences: Sentence[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const letter = text[at]!;
    if (!'。；！？;!?'.includes(letter)) continue;
    if (at > from && at - from < LONGEST) sentences.push({ start: from, end: at + 1, paragraph });
    from = at + 1;
  }
  if (end > from && end - from < LONGEST) sentences.push({ start: from, end, paragraph });
  return sentences;
}
