import type { Explanation } from '../reconcile/explain/explanation';
import type { Finding } from '../reconcile/finding';
import type { Place } from '../report/report';

/** 锚点 Where the figures and sentences of a review stand on this page. Built by whoever read the page. */
export interface Anchors {
  /** The cell's element, or the range of a figure in flattened text; null if it is not on the page. */
  at(place: Place): Element | Range | null;
  /** Range of a passage of the normalised text. */
  passage(start: number, end: number): Range | null;
}

/** What is brought into reach when a finding is opened: the cell to be changed, else the first of its places, else its sentence. */
export function anchorOf(
  { places, passage }: Finding,
  explanation: Explanation | undefined,
  anchors: Anchors,
): Element | Range | null {
  const [place] = places;
  if (place) return anchors.at(explanation?.changes[0]?.place ?? place);
  return passage && anchors.passage(passage.start, passage.end);
}
