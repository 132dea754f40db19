import type { Place } from '../report/report';

/** 一段原文 A stretch of the document's normalised text. */
export interface Passage {
  quote: string;
  /** Offsets in `SourceDocument.text`. */
  start: number;
  end: number;
}

/** 量 A number, or a sum of cells less others: 应办件 less 结转下年. */
export type Amount = { value: number } | { plus: Place[]; minus: Place[] };

/** 分数 Part over whole: what a percentage in the text may mean. */
export interface Ratio {
  part: Amount;
  of: Amount;
}

/** 分项 One item of a list, with its figure. */
export interface Part {
  label: string;
  value: number;
}

/**
 * 文内关系 What figures of the text say of one another.
 *
 * `list`: parts of a whole (N-06, N-11); `share`: a percentage and all it may mean (N-12); `growth`: change and percentage
 * (N-13); `rate`: a percentage without its change, null where the figure of this year is not told (N-13); `fees`: notices, their amount and what was paid (N-16); null where it is not stated.
 */
export type Claim =
  | {
      kind: 'list';
      parts: Part[];
      whole: number;
      /** The list says that there is more: 等、主要、除……外. */
      open: boolean;
      /** Its last item is 其他, or it lists everything there can be. */
      closed: boolean;
    }
  | { kind: 'share'; percent: number; decimals: number; ratios: Ratio[] }
  | {
      kind: 'growth';
      percent: number;
      decimals: number;
      change: number;
      current: number;
      rises: boolean;
      /** Applications are what is counted. */
      cases: boolean;
    }
  | { kind: 'rate'; percent: number; decimals: number; rises: boolean; current: number | null }
  | { kind: 'fees'; notices: number | null; charged: number | null; paid: number | null };

/**
 * 陈述 What a sentence of the report states in figures: “收到申请8件” → received, 8, exact.
 */
export interface Statement {
  /** The rule that confronts it with the tables: N-01 to N-16; D-06 for amounts of fees, in yuan. */
  code: string;
  /** What is counted. */
  quantity: string;
  /** Its official name, for people: 本年新收. */
  name: string;
  /** Null where a clause has no figure of its own. */
  value: number | null;
  /** 约、近、余、多、以上 */
  about: boolean;
  /** Whose: the agency's own, all that it sums up, or not to be told. */
  scope: 'own' | 'all' | 'unclear';
  /** The sums of cells any of which the figure may equal: each is a list of places that are added. */
  accepts: Place[][];
  /** Sums less others that it may equal as well: 答复 = 新收 + 结转 − 结转下年. */
  differences?: { plus: Place[]; minus: Place[] }[];
  /** 口径 Sums that it may equal in another usual way of counting that the sentence does not name: worth a hint at most. */
  readings?: Place[][];
  /** The wording leaves doubt (办理, 正在办理, no noun of its own): never more than a warning. */
  loose?: true;
  /** 旁证 Perhaps the same count in words that we do not know: where it holds nothing is amiss; it is never held against the table. */
  witness?: true;
  /** The figure is a part of the cell: only a larger one contradicts. */
  atMost?: true;
  /** 所属总数 The figure of the text that this one is a part of, and where that ends. */
  whole?: { value: number; about: boolean; end: number };
  /** What figures of the text say of one another; `value` is the figure at which it is marked. */
  claim?: Claim;
  /** The figure itself, and its sentence. */
  figure: Passage;
  sentence: Passage;
}
