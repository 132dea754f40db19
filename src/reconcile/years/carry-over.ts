import { compareAgencies } from '../../report/agency-name';
import { columnLabel } from '../explain/labels';
import type { Relation } from '../finding';
import { inBoth, says, statedAt, type YearlyReport, yearly } from './facts';
import type { YearJudge } from './years';

const COLUMNS = [
  'total',
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];

/**
 * 结转衔接 Y-01. One finding for all columns: at 总计 where it differs, else at the columns. Silent where the agency explains its
 * carry-over, or where an earlier reading of last year's report agrees: that report was corrected since.
 */
export const judgeCarryOver: YearJudge = (rule, now, before, earlier) => {
  if (says('carry-over-explained', now, before)) return [];
  const relations = COLUMNS.flatMap((column) => differenceAt(column, now, before));
  if (relations.length === 0) return [];
  if (earlier.some((reading) => COLUMNS.every((column) => differenceAt(column, now, reading).length === 0)))
    return [];
  const first = relations[0]!;
  const atTotal = first.line === 'total';
  const note = noteOf(now, before);
  const place = (column: string) => `applications/carriedOver/${column}`;
  const label = (language: 'zh' | 'en') =>
    columnLabel('applications', 'carriedOver', first.line, now, language);
  return [
    {
      rule: rule.id,
      code: rule.code,
      severity: atTotal && note === null ? rule.severity : 'info',
      outcome: 'violated',
      places: atTotal ? [place('total')] : relations.map(({ line }) => place(line)),
      passage: null,
      relations,
      repairs: [],
      cause: null,
      facts: {
        year: now.document.year!,
        before: before.document.year!,
        stated: first.right,
        expected: first.left,
        difference: first.difference,
        ...inBoth('column', { zh: label('zh'), en: label('en') }),
        ...inBoth(
          'note',
          note ?? {
            zh: '机构合并、汇总范围变化也会这样。',
            en: 'Mergers and a change of what is summed up look like this too. ',
          },
        ),
      },
      sides: [
        {
          label: yearly(before.document.year!, { zh: '结转下年', en: 'carried forward' }),
          value: first.left,
          url: before.source.url,
        },
        {
          label: yearly(now.document.year!, { zh: '上年结转', en: 'carried over' }),
          value: first.right,
          place: place(first.line),
        },
      ],
    },
  ];
};

function differenceAt(column: string, now: YearlyReport, before: YearlyReport): Relation[] {
  const left = statedAt(before, `applications/carriedForward/${column}`);
  const right = statedAt(now, `applications/carriedOver/${column}`);
  if (left === null || right === null || left === right) return [];
  return [{ code: 'Y-01', line: column, left, right, difference: Math.abs(left - right) }];
}

/** What the reports themselves give as a reason; null where they give none. */
function noteOf(now: YearlyReport, before: YearlyReport) {
  const [a, b] = [now.document.agency, before.document.agency];
  const renamed = a !== null && b !== null && compareAgencies(a, b) === 'renamed';
  if (renamed || says('reorganised', now, before))
    return {
      zh: '两年间机构有调整，可能因此不同。',
      en: 'The agency was reorganised between the two years, which may be why. ',
    };
  if (says('scope-changed', now, before))
    return {
      zh: '报告说明口径或范围有变，可能因此不同。',
      en: 'The report says that its scope changed, which may be why. ',
    };
  return null;
}
