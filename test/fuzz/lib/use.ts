import { expect } from 'vitest';
import { isReview } from '../../../src/check-review';
import { printReview } from '../../../src/cli/print';
import { toCsv } from '../../../src/export/csv';
import { figuresTable } from '../../../src/export/figures-table';
import { fileName } from '../../../src/export/file-name';
import { findingsTable } from '../../../src/export/findings';
import { toJson } from '../../../src/export/json';
import { noticeOf } from '../../../src/export/notice';
import { toSummary } from '../../../src/export/summary';
import { unitsTable } from '../../../src/export/units';
import { applicantsOf, challengesOf, flowOf } from '../../../src/indicators/figures';
import { linksOf } from '../../../src/indicators/links';
import { yearFiguresOf } from '../../../src/indicators/yearly';
import { compareReadings } from '../../../src/library/compare';
import { addressOf, canKeep, compareReports, identify, isListed } from '../../../src/library/identity';
import { readingOf, reportOf } from '../../../src/library/readings';
import { layFlow } from '../../../src/popup/flow';
import { tallyOf } from '../../../src/popup/tally';
import { fingerprintOf, openFindings } from '../../../src/reconcile/decision';
import { explain, explainAll } from '../../../src/reconcile/explain';
import type { Review } from '../../../src/reconcile/review';
import { toolbar } from '../../../src/toolbar';
import { parseCsv } from '../../lib/parse-csv';

/** What a terminal would obey, but for the ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
export const terminalOrders = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

/** 全部用途 Whatever any part of the product does with a review, but for drawing it: none of it may throw. */
export function useEverywhere(review: Review): void {
  expect(isReview(review)).toBe(true);
  expect(JSON.parse(JSON.stringify(review))).toEqual(review);
  toolbar(review);
  for (const finding of review.findings) {
    fingerprintOf(finding, review.figures);
    for (const language of ['zh', 'en'] as const) explain(finding, review, language);
  }
  openFindings(review);
  for (const language of ['zh', 'en'] as const) {
    harmlessCsv(toCsv(review, language));
    toSummary(explainAll(review, language), language);
    for (const table of [findingsTable, unitsTable, figuresTable]) table([{ review }], language);
    expect(printReview(review, { language, colours: false })).not.toMatch(terminalOrders);
  }
  toJson(review);
  expect(fileName(review, 'csv')).toMatch(/^[^/\\:*?"<>|]{1,200}$/);
  noticeOf(review);
  const flow = flowOf(review);
  if (flow !== null) layFlow(flow);
  applicantsOf(review);
  challengesOf(review);
  yearFiguresOf(review);
  linksOf([review]);
  tallyOf(review.lines);
  if (!isListed(review)) return;
  const me = identify(review);
  addressOf(review.source.url);
  canKeep(review);
  compareReports(me, me);
  reportOf([readingOf(review)]);
  compareReadings(review, review);
}

/** No value of a CSV begins as a formula does, unless it is a plain number. */
function harmlessCsv(text: string): void {
  for (const row of parseCsv(text))
    for (const value of row)
      if (!/^[-+]?\d+(\.\d+)?$/.test(value)) expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
}
