import type { Standing } from '../reconcile/decision';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import type { Place, Unchecked } from '../report/report';
import type { MarkKind } from '../ui/severity';
import type { Anchors } from './anchors';
import type { Ribbon } from './draw-ribbon';
import type { Box } from './geometry';
import type { Passages } from './highlights';
import type { Ruler } from './ruler';

/** 标记 One frame with its number, as it is drawn. */
export interface Mark {
  key: string;
  finding: number;
  kind: MarkKind;
  /** The other side of a contradiction is framed, but not blamed. */
  role: 'cell' | 'other-side' | 'passage';
  frame: Box | null;
  /** Of a figure in text that the browser itself highlights: no second wash. */
  highlighted: boolean;
  /** Where the number stands; null where the finding is numbered elsewhere. */
  sign: Box | null;
  /** The value that would settle everything, beside the number. */
  to: number | null;
  /** The value stands beside the number without a word: the next cell has one, too. */
  brief: boolean;
  /** Of a passage, line by line. */
  lines: Box[];
  /** Under each line of a passage, where the browser cannot highlight. */
  strokes: Box[];
  /** Confirmed: a tick for the shape. Dismissed: a struck-through number and nothing else. */
  state: Standing['state'];
}

/** A cell of which nothing can be said, or a row whose cells could not be told apart (`<table>/<row>`). */
export interface UnreadMark {
  place: Place;
  reason: Unchecked['reason'];
  frame: Box;
  /** Null where it is said beside another cell. */
  sign: Box | null;
  /** The column is too narrow for a word: the shape alone. */
  brief: boolean;
}

/** 图片、附件、框架 What may hold a table and was not read. */
export interface UnreadMedia {
  key: string;
  frame: Box;
  /** The strip's upper left corner: within what is large, else behind it. */
  strip: Box;
  reason: Unchecked['reason'];
  table: string | null;
}

/** A stated total of the current finding, for the box that leads to it when it is out of view. */
export interface TotalMark {
  total: Box;
  /** What of the ribbon must be in view for the box to be of use. */
  run: Box;
  equation: number;
}

/** 画面 All that is drawn over the page at one moment, in positions only. */
export interface Scene {
  marks: Mark[];
  unread: UnreadMark[];
  media: UnreadMedia[];
  ribbons: { equation: number; ribbon: Ribbon; clip: Box | null }[];
  totals: TotalMark[];
  /** What of the totals and their runs can be in view: told when it comes and goes. Nothing beyond a scrolling part, it would make the page wider. */
  sights: Box[];
  /** What should be in view beside the culprit: the stated totals. */
  need: Box[];
  passages: Passages;
  /** The cell beside which the card opens; null if the finding has none on the page. */
  culprit: Box | null;
  /** Line by line, where that is a sentence: its box may be empty at the ends. */
  lines: Box[];
  /** Numbers and sums: the card's leader does not run through them. */
  signs: Box[];
  /** What the card must not cover. */
  avoid: Box[];
  table: Box | null;
  /** The culprit is a figure in text. */
  inText: boolean;
}

/** What decides on the picture beside the page itself. */
export interface SceneRequest {
  review: Review;
  explanations: readonly Explanation[];
  anchors: Anchors;
  ruler: Ruler;
  pageWidth: number;
  current: number | null;
  /** The relation and the alternative repair that the reader points at. */
  relation: number | null;
  alternative: number | null;
  /** Does the browser paint ranges? Otherwise their lines are drawn. */
  highlights: boolean;
  /** False: no value stands beside a number; where the table is drawn by us, it stands beside the table. */
  tags?: boolean;
  /** The word on a tag: how wide it is. */
  suggest?: string;
}
