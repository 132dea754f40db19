import type { PageBlock, PageLayout } from './layout';
import { textOf } from './lines';

/** Running heads and page numbers stand in this part of the page, above and below. */
const MARGIN = 0.12;

/**
 * 去页眉页脚 Leaves out page numbers and what is printed at the head or foot of page after page. Nothing inside a table is touched,
 * and a bare number goes only where it counts the pages.
 */
export function withoutRunning(pages: readonly PageLayout[]): PageLayout[] {
  const seen = new Map<string, Set<number>>();
  const numbers = new Map<number, number>();
  for (const page of pages)
    for (const block of page.blocks) {
      const text = marginText(page, block);
      if (text === null) continue;
      const key = keyOf(page, block, text);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.page));
      if (/^\d{1,3}$/.test(text))
        numbers.set(Number(text) - page.page, (numbers.get(Number(text) - page.page) ?? 0) + 1);
    }
  const least = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.filter((block) => {
      const text = marginText(page, block);
      if (text === null) return true;
      if (isPageNumber(text)) return false;
      if (/^\d{1,3}$/.test(text) && (numbers.get(Number(text) - page.page) ?? 0) > 1) return false;
      return (seen.get(keyOf(page, block, text))?.size ?? 0) < least;
    }),
  }));
}

/** The text of a line in the margin, without spaces; null elsewhere. */
function marginText({ height }: PageLayout, block: PageBlock): string | null {
  if (block.kind !== 'line') return null;
  const middle = (block.y0 + block.y1) / 2;
  if (middle > height * MARGIN && middle < height * (1 - MARGIN)) return null;
  return textOf(block.line).replace(/\s/g, '');
}

/** The same words at the same height; the number of the page may differ. */
function keyOf({ height }: PageLayout, block: PageBlock, text: string): string {
  const half = block.y0 < height / 2 ? 'head' : 'foot';
  const words = text.replace(/\d+/g, '#');
  return words === '#' ? `${half} ${text}` : `${half} ${words} ${Math.round(block.y0 / 6)}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:[-—–―－~·]+\d{1,3}[-—–―－~·]+|第\d{1,3}页(?:[，,/]?共\d{1,3}页)?|\d{1,3}[/／]\d{1,3}页?|Page\d{1,3}(?:of\d{1,3})?)$/i.test(
    text,
  );
}
