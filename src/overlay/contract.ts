import type { DecisionOrder, KeepingProblem } from '../messages';
import type { Explained } from '../reconcile/explain/explanation';
import type { Anchors } from './anchors';

/** 覆盖层 Findings, drawn over the page. */
export interface Overlay {
  /** Scrolls to a finding (index in `Review.findings`) and opens its card. */
  reveal(finding: number): void;
  /** Shows or hides every mark; hidden, only the way back remains. */
  marks(shown: boolean): void;
  next(): void;
  previous(): void;
  /** The page or its review has changed. */
  update(explained: Explained, anchors: Anchors): void;
  /** Is this node the overlay's own? For whoever watches the page for changes. */
  owns(node: Node): boolean;
  /** Leaves the page as it was. */
  remove(): void;
}

/** What the overlay needs from outside the page. */
export interface Options {
  /** Put in, or take out, the rules of highlight-css.ts. */
  highlightRules(wanted: boolean): void;
  /** A property of the page's root: where it goes, nothing of ours is seen any more. Null, or left out: whoever shows it takes it out. */
  tether?(): Promise<string | null>;
  /** Removes the overlay. */
  signal: AbortSignal;
  onMarks?(shown: boolean): void;
  /** Records what the reader decided on a finding; gives why it could not. Left out: nothing can be decided here. */
  decide?(order: DecisionOrder): Promise<KeepingProblem | null>;
  /** Opens the report in the desk. Left out: there is none. */
  showInDesk?(): void;
  /** Opens what saves a sample of a finding, named by its fingerprint. Left out: there is nothing of the kind. */
  falseAlarm?(finding: string): void;
  /** The finding whose sums are drawn while no card is open. Left out: none are. */
  atRest?: number;
}
