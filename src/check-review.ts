import type { Review } from './reconcile/review';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isNumberOrNull: Check = (value) => value === null || isNumber(value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = (...values: (string | null)[]): Check => {
  return (value) => (values as unknown[]).includes(value);
};
const listOf = (check: Check): Check => {
  return (value) => Array.isArray(value) && value.every(check);
};
const recordOf = (check: Check): Check => {
  return (value) => isObject(value) && Object.values(value).every(check);
};
/** An object with at least these fields; what else it holds is not our business. */
const withFields = (fields: Record<string, Check>): Check => {
  return (value) => isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
};
const optional = (check: Check): Check => {
  return (value) => value === undefined || check(value);
};

const outcome = oneOf('satisfied', 'violated', 'undecided', 'inapplicable');

const figure = withFields({
  text: isText,
  value: isNumberOrNull,
  state: oneOf('stated', 'blank', 'illegible', 'absent'),
});

const change = withFields({ place: isText, from: isNumberOrNull, to: isNumber });

const finding = withFields({
  rule: isText,
  code: isText,
  severity: oneOf('error', 'warning', 'info'),
  outcome: oneOf('violated', 'undecided'),
  places: listOf(isText),
  passage: (value) => value === null || withFields({ quote: isText, start: isNumber, end: isNumber })(value),
  relations: listOf(
    withFields({ code: isText, line: isText, left: isNumber, right: isNumber, difference: isNumber }),
  ),
  repairs: listOf(listOf(change)),
  cause: isTextOrNull,
  message: withFields({ zh: isText, en: isText }),
});

const links = listOf(withFields({ url: isText, text: isText, date: isTextOrNull }));

const review = withFields({
  schema: oneOf('gouji/review@1'),
  source: withFields({ url: isText, title: isText, retrievedAt: isText }),
  document: withFields({
    kind: oneOf('report', 'older-report', 'report-index', 'report-without-tables', 'not-a-report'),
    reason: oneOf('image', 'attachment', 'frame', 'missing', null),
    form: oneOf('2014', '2019', '2021', null),
    agency: isTextOrNull,
    agencyType: isText,
    year: isNumberOrNull,
    published: isTextOrNull,
    signed: isTextOrNull,
    identifier: isTextOrNull,
  }),
  figures: recordOf(figure),
  unlisted: recordOf(isText),
  findings: listOf(finding),
  unchecked: listOf(withFields({ code: isTextOrNull, places: listOf(isText), reason: isText })),
  checks: withFields({
    satisfied: isNumber,
    violated: isNumber,
    undecided: isNumber,
    inapplicable: isNumber,
  }),
  lines: listOf(withFields({ code: isText, line: isText, outcome })),
  links: optional(links),
  otherYears: optional(links),
  sentences: optional(listOf(isText)),
  remarks: optional(listOf(isText)),
  pages: optional(recordOf(isNumber)),
  decisions: optional(
    listOf(
      withFields({
        finding: isText,
        verdict: oneOf('confirmed', 'dismissed', 'withdrawn'),
        reason: isTextOrNull,
        note: isText,
        by: isText,
        madeAt: isText,
        overrules: listOf(isText),
        rule: isText,
        code: isText,
        message: isText,
      }),
    ),
  ),
});

/** 核对结果的形状 True if a value from outside has every field of a `Review` that we go on to use. */
export function isReview(value: unknown): value is Review {
  return review(value);
}
