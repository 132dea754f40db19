import type { Decision, DismissalReason } from '../reconcile/decision';

/** 操作 What the reader can do in card, navigator and list. */
export interface Actions {
  open(finding: number): void;
  close(): void;
  next(): void;
  previous(): void;
  copy(): void;
  toggleList(): void;
  /** Opens the report in the desk; null where the library has no place for it. */
  showInDesk: (() => void) | null;
  /** Takes the sentence away that there is nothing to do. */
  dismiss(): void;
  setShown(shown: boolean): void;
  /** Confirms the current finding, or takes that back. */
  confirm(): void;
  /** Opens or closes the menu of reasons. */
  askReason(open: boolean): void;
  ignore(reason: DismissalReason, note: string): void;
  /** Opens what saves a sample of the current finding; undefined where nothing does. */
  falseAlarm: (() => void) | undefined;
  /** Takes back whatever was decided on a finding. */
  restore(finding: number): void;
  /** Chooses between reviewers who disagree. */
  choose(decision: Decision): void;
  goToPlace(place: string): void;
  goToPassage(passage: { start: number; end: number }): void;
  /** Draw one relation of the current finding alone; null: the usual ones. */
  pointAtRelation(relation: number | null): void;
  /** Draw one of several equal repairs; null: none. */
  pointAtAlternative(alternative: number | null): void;
  /** Scroll to the stated total of a relation. */
  goToTotal(equation: number): void;
}
