import type { Report } from '../../report/report';
import { documentRules, statisticsRules } from '../../rules';
import type { JudgedRule } from '../../rules/rule';
import type { Draft } from '../violations';
import {
  judgeDirectSuits,
  judgeFeeInTable,
  judgeFeeSteps,
  judgeMany,
  judgeSuitsAfter,
  judgeUnpaid,
  judgeWithoutApplications,
} from './between';
import { judgeDepartmentDeadline, judgeGovernmentDeadline, judgeTooEarly } from './dates';
import {
  judgeColumns,
  judgeEdition,
  judgeOtherRows,
  judgeRows,
  judgeTables,
  judgeUnlistedRows,
  judgeYears,
} from './form';
import { type Fault, type Judge, subjectOf } from './judge';
import {
  judgeAspects,
  judgeAssessment,
  judgeGaps,
  judgePeriod,
  judgePeriodEnd,
  judgeRemedies,
  judgeTraces,
} from './narrative';
import { judgeInForce, judgeProcurement, judgePublished, judgeRegulation } from './proactive';
import {
  judgeClaim,
  judgeEmpty,
  judgeFee,
  judgeFeePlace,
  judgeHeadings,
  judgeOrder,
  judgeSections,
  judgeTitle,
  judgeTitles,
} from './sections';
import {
  judgeCompleted,
  judgeParts,
  judgePublication,
  judgeReplied,
  type StatisticsJudge,
  statisticsOf,
} from './statistics';

/** 判者 By the names that the rules give them. */
export const DOCUMENT_JUDGES: Record<string, Judge> = {
  edition: judgeEdition,
  years: judgeYears,
  'other-rows': judgeOtherRows,
  'unlisted-rows': judgeUnlistedRows,
  tables: judgeTables,
  rows: judgeRows,
  columns: judgeColumns,
  sections: judgeSections,
  order: judgeOrder,
  empty: judgeEmpty,
  titles: judgeTitles,
  headings: judgeHeadings,
  claim: judgeClaim,
  title: judgeTitle,
  aspects: judgeAspects,
  assessment: judgeAssessment,
  fee: judgeFee,
  'fee-place': judgeFeePlace,
  remedies: judgeRemedies,
  period: judgePeriod,
  'period-end': judgePeriodEnd,
  traces: judgeTraces,
  gaps: judgeGaps,
  'department-deadline': judgeDepartmentDeadline,
  'government-deadline': judgeGovernmentDeadline,
  'too-early': judgeTooEarly,
  published: judgePublished,
  procurement: judgeProcurement,
  'in-force': judgeInForce,
  regulation: judgeRegulation,
  'without-applications': judgeWithoutApplications,
  'suits-after': judgeSuitsAfter,
  'direct-suits': judgeDirectSuits,
  unpaid: judgeUnpaid,
  'fee-in-table': judgeFeeInTable,
  'fee-steps': judgeFeeSteps,
  many: judgeMany,
};

/** 统计表判者 Those of the 2014 table, by the names that the rules give them. */
export const STATISTICS_JUDGES: Record<string, StatisticsJudge> = {
  'part-within-whole': judgeParts,
  'publication-channels': judgePublication,
  'completed-replied': judgeReplied,
  'completed-within-received': judgeCompleted,
};

/**
 * 统计表核对 What the 2014 table says besides its sums. Tables for 2013 and before were laid out locally: only their sums are asked.
 */
export function findStatisticsFaults(report: Report, sums: readonly Draft[]): Draft[] {
  const { form, year } = report.identity;
  if (form !== '2014' || (year ?? 2014) < 2014) return [];
  const subject = statisticsOf(report, sums);
  return statisticsRules.flatMap((rule) =>
    (STATISTICS_JUDGES[rule.judge]?.(subject) ?? []).map((fault) => draftOf(rule, fault)),
  );
}

/** 文书核对 Findings on form, sections, dates and the other tables. Reports on 2018 and before are asked nothing of it. */
export function findDocumentFaults(report: Report): Draft[] {
  const { structure, identity } = report;
  const applies = identity.kind === 'report' || identity.kind === 'report-without-tables';
  if (!structure || !applies || identity.form === '2014' || (identity.year ?? 2019) < 2019) return [];
  const subject = subjectOf(report, structure);
  return documentRules.flatMap((rule) =>
    (DOCUMENT_JUDGES[rule.judge]?.(subject) ?? []).map((fault) => draftOf(rule, fault)),
  );
}

function draftOf(rule: JudgedRule, { severity, places, passage, facts, sides }: Fault): Draft {
  return {
    rule: rule.id,
    code: rule.code,
    severity: severity ?? rule.severity,
    outcome: 'violated',
    places: places ?? [],
    passage: passage ?? null,
    relations: [],
    repairs: [],
    cause: null,
    ...(facts && { facts }),
    ...(sides && { sides }),
  };
}
