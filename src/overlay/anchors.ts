import type { Place } from '../report/report';

/** 锚点 Where the figures and sentences of a review stand on this page. Built by whoever read the page. */
export interface Anchors {
  /** The cell's element, or the range of a figure in flattened text; null if it is not on the page. */
  at(place: Place): Element | Range | null;
  /** Range of a passage of the normalised text. */
  passage(start: number, end: number): Range | null;
}
