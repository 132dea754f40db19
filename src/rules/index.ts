import { challengesWithinDisposed } from './challenges-within-disposed';
import { feeSteps } from './fee-steps';
import { feeInTable } from './fee-in-table';
import { feeNotice } from './fee-notice';
import { directSuits } from './direct-suits';
import { reconsiderationBeforeSuit } from './reconsideration-before-suit';
import { challengesWithoutApplications } from './challenges-without-applications';
import { regulationPower } from './regulation-power';
import { netDocumentsInForce } from './net-documents-in-force';
import { procurementAmount } from './procurement-amount';
import { publishedWithinTotal } from './published-within-total';
import { afterTheYear } from './after-the-year';
import { governmentDeadline } from './government-deadline';
import { departmentDeadline } from './department-deadline';
import { nothingLeftOut } from './nothing-left-out';
import { ownWords } from './own-words';
import { periodComplete } from './period-complete';
import { periodStated } from './period-stated';
import { problemsAndImprovements } from './problems-and-improvements';
import { feeInItsSection } from './fee-in-its-section';
import { feeReported } from './fee-reported';
import { assessmentReported } from './assessment-reported';
import { fiveAspects } from './five-aspects';
import { reportTitle } from './report-title';
import { announcedSections } from './announced-sections';
import { sectionHeadings } from './section-headings';
import { sectionTitles } from './section-titles';
import { sectionsFilled } from './sections-filled';
import { sectionsInOrder } from './sections-in-order';
import { everySection } from './every-section';
import { everyRow } from './every-row';
import { everyTable } from './every-table';
import { rowsOfTheForm } from './rows-of-the-form';
import { otherDispositionsSplit } from './other-dispositions-split';
import { oneReportYear } from './one-report-year';
import { editionOfTheYear } from './edition-of-the-year';
import { amountUnit } from './amount-unit';
import { applicationsBalance } from './applications-balance';
import { carryOverContinuity } from './carry-over-continuity';
import { cellFilled } from './cell-filled';
import { challengesFooting } from './challenges-footing';
import { disposedFooting } from './disposed-footing';
import { documentsInForce } from './documents-in-force';
import { itemsContinuity } from './items-continuity';
import { nonNegativeCount } from './non-negative-count';
import { numericCell } from './numeric-cell';
import { pendingCases } from './pending-cases';
import { plainNumber } from './plain-number';
import { proseRenewed } from './prose-renewed';
import { rowFooting } from './row-footing';
import type { CellRule, JudgedRule, Rule, SumRule } from './rule';
import { subtotalFooting } from './subtotal-footing';
import { tableRenewed } from './table-renewed';
import { wholeCount } from './whole-count';
import { yearlyChange } from './yearly-change';

/** 勾稽规则 The rules that are sums, in reading order: across 表三, down 表三, 收办平衡, 表四. */
export const sumRules: readonly SumRule[] = [
  rowFooting,
  disposedFooting,
  subtotalFooting,
  applicationsBalance,
  challengesFooting,
];

/** 单元格规则 The rules on single cells. */
export const cellRules: readonly CellRule[] = [
  cellFilled,
  numericCell,
  nonNegativeCount,
  wholeCount,
  plainNumber,
  amountUnit,
];

/** 文表规则 The rules that confront the prose with the tables: N. */
export const proseRules: readonly JudgedRule[] = [];

/** 文书规则 The rules on form, sections, dates and the other tables: F, S, P, T2, X. */
export const documentRules: readonly JudgedRule[] = [
  editionOfTheYear,
  oneReportYear,
  otherDispositionsSplit,
  rowsOfTheForm,
  everyTable,
  everyRow,
  everySection,
  sectionsInOrder,
  sectionsFilled,
  sectionTitles,
  sectionHeadings,
  announcedSections,
  reportTitle,
  fiveAspects,
  assessmentReported,
  feeReported,
  feeInItsSection,
  problemsAndImprovements,
  periodStated,
  periodComplete,
  ownWords,
  nothingLeftOut,
  departmentDeadline,
  governmentDeadline,
  afterTheYear,
  publishedWithinTotal,
  procurementAmount,
  netDocumentsInForce,
  regulationPower,
  challengesWithoutApplications,
  reconsiderationBeforeSuit,
  directSuits,
  feeNotice,
  feeInTable,
  feeSteps,
  challengesWithinDisposed,
];

/** 跨年规则 The rules that confront a report with those of other years: Y, and S-11. */
export const yearRules: readonly JudgedRule[] = [
  carryOverContinuity,
  documentsInForce,
  itemsContinuity,
  pendingCases,
  tableRenewed,
  yearlyChange,
  proseRenewed,
];

/** 规则 Every rule, in reading order. */
export const rules: readonly Rule[] = [
  ...sumRules,
  ...cellRules,
  ...documentRules,
  ...proseRules,
  ...yearRules,
];

/** The rule with this id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
