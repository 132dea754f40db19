import type { Rectangle } from '../../../scripts/lib/drive.mjs';
import { type OpenPage, seen, sight, type World } from './world';

/** Brings a rectangle of the window to its middle, as a reader would by scrolling, and gives where it is then. */
async function toMiddle({ page }: OpenPage, { x, y, width, height }: Rectangle): Promise<Rectangle> {
  const moved = await page.evaluate((top) => {
    const before = scrollY;
    scrollTo({ top: scrollY + top - innerHeight / 2, behavior: 'instant' });
    return scrollY - before;
  }, y);
  return { x, y: y - moved, width, height };
}

/** The figure that the page itself has under the middle of a rectangle: of a table cell, or of a text. */
export async function figureUnder(open: OpenPage, rectangle: Rectangle): Promise<string> {
  const { x, y, width, height } = await toMiddle(open, rectangle);
  return open.page.evaluate(
    ([left, top]) => {
      const [dx, dy] = [left ?? 0, top ?? 0];
      const cell = document.elementsFromPoint(dx, dy).find((element) => element.matches('td, th'));
      if (cell) return (cell.textContent ?? '').trim();
      const caret = document.caretPositionFromPoint?.(dx, dy);
      const range = caret ? null : document.caretRangeFromPoint?.(dx, dy);
      const node = caret?.offsetNode ?? range?.startContainer;
      const offset = caret?.offset ?? range?.startOffset ?? 0;
      const text = node?.textContent ?? '';
      const before = /[\d.]*$/.exec(text.slice(0, offset))?.[0] ?? '';
      const after = /^[\d.]*/.exec(text.slice(offset))?.[0] ?? '';
      return before + after;
    },
    [x + width / 2, y + height / 2],
  );
}

/** Clicks the first mark whose spoken name begins so, with the mouse. */
export async function pressMark(world: World, open: OpenPage, name: string): Promise<void> {
  const find = async () => (await sight(world, open)).marks.find((mark) => mark.name.startsWith(name));
  const mark = await find();
  if (mark === undefined) throw new Error(`no mark named ${name}`);
  const { x, y, width, height } = await toMiddle(open, mark);
  await seen(world, open, 'the mark in the middle of the window', ({ marks }) =>
    marks.some((now) => now.name === mark.name && Math.abs(now.y - y) < 1),
  );
  await open.page.mouse.click(x + width / 2, y + height / 2);
}
