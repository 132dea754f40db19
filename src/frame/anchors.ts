import type { Anchors } from '../overlay';
import type { Page } from '../page/read-page';
import type { Review } from '../reconcile/review';
import type { Report } from '../report/report';

/** 所在格 Place → id of the cell it was read from. */
export type Cells = Report['cells'];

/** 锚点 Where the figures of a report stand on the page from which it was read. */
export function anchorsOf(page: Page, cells: Cells): Anchors {
  return {
    at(place) {
      const cell = cells[place];
      return cell === undefined ? null : page.anchor(cell);
    },
    passage: (start, end) => page.range(start, end),
  };
}

/** 所见 What a person would see change: findings and figures, and whether their cells are still the same ones on the page. */
export function sightOf(review: Review, page: Page, cells: Cells): string {
  const gone = Object.values(cells).some((cell) => page.anchor(cell) === null);
  const { source: _, ...content } = review;
  return JSON.stringify([gone, tableKey(page, cells), content]);
}

const keys = new WeakMap<Node, number>();
let count = 0;

/** Tells a redrawn table from the one before: nodes are numbered as they are met. */
function tableKey(page: Page, cells: Cells): number {
  const first = Object.values(cells)[0];
  const anchor = first === undefined ? null : page.anchor(first);
  const node = anchor instanceof Range ? anchor.startContainer : anchor;
  if (!node) return 0;
  const known = keys.get(node);
  if (known !== undefined) return known;
  count++;
  keys.set(node, count);
  return count;
}
