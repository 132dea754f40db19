import { absencesInProse } from './absences-in-prose';
import { afterTheYear } from './after-the-year';
import { amountUnit } from './amount-unit';
import { announcedSections } from './announced-sections';
import { applicantsInProse } from './applicants-in-prose';
import { applicationsBalance } from './applications-balance';
import { assessmentReported } from './assessment-reported';
import { carriedForwardInProse } from './carried-forward-in-prose';
import { carriedOverInProse } from './carried-over-in-prose';
import { carryOverContinuity } from './carry-over-continuity';
import { cellFilled } from './cell-filled';
import { challengesFooting } from './challenges-footing';
import { challengesInProse } from './challenges-in-prose';
import { challengesWithinDisposed } from './challenges-within-disposed';
import { challengesWithoutApplications } from './challenges-without-applications';
import { channelsAddUp } from './channels-add-up';
import { channelsFooting } from './channels-footing';
import { completedFooting } from './completed-footing';
import { completedReplied } from './completed-replied';
import { completedWithinReceived } from './completed-within-received';
import { consistentProse } from './consistent-prose';
import { decisionsInProse } from './decisions-in-prose';
import { departmentDeadline } from './department-deadline';
import { directSuits } from './direct-suits';
import { disposedFooting } from './disposed-footing';
import { disposedInProse } from './disposed-in-prose';
import { dispositionsInProse } from './dispositions-in-prose';
import { documentsInForce } from './documents-in-force';
import { documentsInProse } from './documents-in-prose';
import { editionOfTheYear } from './edition-of-the-year';
import { everyColumn } from './every-column';
import { everyRow } from './every-row';
import { everySection } from './every-section';
import { everyTable } from './every-table';
import { feeInItsSection } from './fee-in-its-section';
import { feeInTable } from './fee-in-table';
import { feeNotice } from './fee-notice';
import { feeReported } from './fee-reported';
import { feeSteps } from './fee-steps';
import { feeUnit } from './fee-unit';
import { feeUnitInProse } from './fee-unit-in-prose';
import { feesInProse } from './fees-in-prose';
import { fiveAspects } from './five-aspects';
import { governmentDeadline } from './government-deadline';
import { growthFromLastYear } from './growth-from-last-year';
import { growthInProse } from './growth-in-prose';
import { growthRateFromLastYear } from './growth-rate-from-last-year';
import { itemsAddUp } from './items-add-up';
import { itemsContinuity } from './items-continuity';
import { membersWithinRollUp } from './members-within-roll-up';
import { netDocumentsInForce } from './net-documents-in-force';
import { nonNegativeCount } from './non-negative-count';
import { nothingLeftInProse } from './nothing-left-in-prose';
import { nothingLeftOut } from './nothing-left-out';
import { numericCell } from './numeric-cell';
import { oneReportYear } from './one-report-year';
import { otherDispositionsSplit } from './other-dispositions-split';
import { ownWords } from './own-words';
import { partWithinWhole } from './part-within-whole';
import { pendingCases } from './pending-cases';
import { percentagesInProse } from './percentages-in-prose';
import { periodComplete } from './period-complete';
import { periodStated } from './period-stated';
import { plainNumber } from './plain-number';
import { problemsAndImprovements } from './problems-and-improvements';
import { procurementAmount } from './procurement-amount';
import { proseOfItsOwn } from './prose-of-its-own';
import { proseRenewed } from './prose-renewed';
import { publicationChannels } from './publication-channels';
import { publishedWithinTotal } from './published-within-total';
import { receivedInProse } from './received-in-prose';
import { receivedWithCarryOver } from './received-with-carry-over';
import { reconsiderationBeforeSuit } from './reconsideration-before-suit';
import { reconsiderationFooting } from './reconsideration-footing';
import { refusalsFooting } from './refusals-footing';
import { regulationPower } from './regulation-power';
import { repliesFooting } from './replies-footing';
import { reportTitle } from './report-title';
import { rollUpSum } from './roll-up-sum';
import { rowFooting } from './row-footing';
import { rowsOfTheForm } from './rows-of-the-form';
import type { CellRule, JudgedRule, Rule, SumRule } from './rule';
import { sectionHeadings } from './section-headings';
import { sectionTitles } from './section-titles';
import { sectionsFilled } from './sections-filled';
import { sectionsInOrder } from './sections-in-order';
import { staffFooting } from './staff-footing';
import { subtotalFooting } from './subtotal-footing';
import { suitsFooting } from './suits-footing';
import { tableRenewed } from './table-renewed';
import { wholeCount } from './whole-count';
import { yearlyChange } from './yearly-change';

/** 勾稽规则 The rules that are sums, in reading order: across 表三, down 表三, 收办平衡, 表四; then those of the 2014 table. */
export const sumRules: readonly SumRule[] = [
  rowFooting,
  disposedFooting,
  subtotalFooting,
  applicationsBalance,
  challengesFooting,
  channelsFooting,
  completedFooting,
  repliesFooting,
  refusalsFooting,
  reconsiderationFooting,
  suitsFooting,
  staffFooting,
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
export const proseRules: readonly JudgedRule[] = [
  receivedInProse,
  receivedWithCarryOver,
  carriedOverInProse,
  carriedForwardInProse,
  disposedInProse,
  nothingLeftInProse,
  dispositionsInProse,
  channelsAddUp,
  applicantsInProse,
  challengesInProse,
  documentsInProse,
  decisionsInProse,
  itemsAddUp,
  percentagesInProse,
  growthInProse,
  growthFromLastYear,
  growthRateFromLastYear,
  absencesInProse,
  consistentProse,
  feesInProse,
  feeUnitInProse,
];

/** 文书规则 The rules on form, sections, dates and the other tables: F, S, P, T2, X. */
export const documentRules: readonly JudgedRule[] = [
  editionOfTheYear,
  oneReportYear,
  otherDispositionsSplit,
  rowsOfTheForm,
  everyTable,
  everyRow,
  everyColumn,
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

/** 统计表规则 The rules on the 2014 statistics table that are no sums: L-08 to L-11. */
export const statisticsRules: readonly JudgedRule[] = [
  partWithinWhole,
  publicationChannels,
  completedReplied,
  completedWithinReceived,
];

/** 跨年规则 The rules that confront a report with those of other years: Y, and S-11. */
export const yearRules: readonly JudgedRule[] = [
  carryOverContinuity,
  documentsInForce,
  itemsContinuity,
  pendingCases,
  tableRenewed,
  feeUnit,
  yearlyChange,
  proseRenewed,
];

/** 汇总规则 The rules that confront the reports of one year with each other: G, and S-11 among peers. For the desk alone. */
export const memberRules: readonly JudgedRule[] = [rollUpSum, membersWithinRollUp, proseOfItsOwn];

/** 规则 Every rule, in reading order. */
export const rules: readonly Rule[] = [
  ...sumRules,
  ...cellRules,
  ...documentRules,
  ...statisticsRules,
  ...proseRules,
  ...yearRules,
  ...memberRules,
];

/** The rule with this id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
