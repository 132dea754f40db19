import type { Figure, Place, Remark, ReportIdentity, Unchecked } from '../report/report';
import type { Decision } from './decision';
import type { Finding, Outcome } from './finding';

/** 核对结果 One page's report with its findings: what messages carry, the popup shows and the command line prints. Plain JSON. */
export interface Review {
  schema: 'gouji/review@1';
  source: { url: string; title: string; retrievedAt: string };
  document: ReportIdentity;
  /** Every place of the form in use. Empty where no table was read. */
  figures: Record<Place, Figure>;
  /** Labels of rows the form does not know, by row id. */
  unlisted: Record<string, string>;
  /** Errors first, then page order. Their index is how messages name them. */
  findings: Finding[];
  unchecked: Unchecked[];
  /** Lines of T3-H, T3-O, T3-I and T4-S, or of L-01 to L-07, by outcome. */
  checks: Record<Outcome, number>;
  /** The same one by one, in reading order: for the tally. */
  lines: { code: string; line: string; outcome: Outcome }[];
  /**
   * Where to go on from here. Of a list of reports: the reports it lists. Of a report without tables: the attachments, images or
   * frames that may hold them. Left out where there are none.
   */
  links?: ReviewLink[];
  /** 正文痕迹 Fingerprints of the sentences of the prose with their lengths (`1x2y3z:24`), for the comparison with other years. */
  sentences?: string[];
  /** 单位说明 What the prose says that bears on that comparison. */
  remarks?: Remark[];
  /** 他年年报 Links on the page to the reports of other years, and to the list of them. */
  otherYears?: ReviewLink[];
  /** 页码 Of a PDF: on which of its pages a figure stands, counted from 1. */
  pages?: Record<Place, number>;
  /** 人工处理 What persons have decided on these findings, in this browser or in one whose library was imported. */
  decisions?: Decision[];
}

/** 链接 A report or an attachment that the page leads to. */
export interface ReviewLink {
  url: string;
  text: string;
  /** As printed beside it. */
  date: string | null;
}
