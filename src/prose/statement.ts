import type { Place } from '../report/report';

/** 一段原文 A stretch of the document's normalised text. */
export interface Passage {
  quote: string;
  /** Offsets in `SourceDocument.text`. */
  start: number;
  end: number;
}

/**
 * 陈述 What a sentence of the report states in figures: “收到申请8件” → received, 8, exact.
 */
export interface Statement {
  /** The rule that confronts it with the tables: N-01 to N-16. */
  code: string;
  /** What is counted. */
  quantity: string;
  /** Null where the figure was left out (S-10). */
  value: number | null;
  /** 约、近、余、多、以上 */
  about: boolean;
  /** Whose: the agency's own, all that it sums up, or not to be told. */
  scope: 'own' | 'all' | 'unclear';
  /** The sums of cells any of which the figure may equal: each is a list of places that are added. */
  accepts: Place[][];
  /** The figure itself, and its sentence. */
  figure: Passage;
  sentence: Passage;
}
