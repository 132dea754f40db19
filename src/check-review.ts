import type { Review } from './reconcile/review';
import type { Figure } from './report/report';

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
const recordOf = (name: Check, check: Check): Check => {
  return (value) => isObject(value) && Object.entries(value).every(([key, one]) => name(key) && check(one));
};
/** 位置 Never the name of something that every object has: a place is looked up in records. */
const isPlace: Check = (value) =>
  isText(value) && /^[a-z]+\/[A-Za-z0-9.]+\/[A-Za-z0-9]+$/.test(value as string);
/** Of a row, a rule or a fact. */
const isName: Check = (value) => isText(value) && !((value as string) in Object.prototype);
/** An object with at least these fields; what else it holds is not our business. */
const withFields = (fields: Record<string, Check>): Check => {
  return (value) => isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
};
const optional = (check: Check): Check => {
  return (value) => value === undefined || check(value);
};

const outcome = oneOf('satisfied', 'violated', 'undecided', 'inapplicable');

const isTrue: Check = (value) => value === true;

const aFigure = withFields({
  text: isText,
  value: isNumberOrNull,
  state: oneOf('stated', 'blank', 'illegible', 'absent'),
  reason: optional(oneOf('not-a-number', 'ambiguous', 'run-together', 'truncated', 'short')),
  notes: optional(listOf(isText)),
  unit: optional(isTextOrNull),
});
/** A figure has a value if and only if it states one. */
const figure: Check = (value) => {
  if (!aFigure(value)) return false;
  const { state, value: number } = value as Figure;
  return (state === 'stated') === (number !== null);
};

const passage = withFields({ quote: isText, start: isNumber, end: isNumber });
const text = withFields({ zh: isText, en: isText });
const side = withFields({
  label: text,
  value: isNumberOrNull,
  place: optional(isPlace),
  passage: optional(passage),
  url: optional(isText),
});

const change = withFields({ place: isPlace, from: isNumberOrNull, to: isNumber });

const finding = withFields({
  rule: isName,
  code: isName,
  severity: oneOf('error', 'warning', 'info'),
  outcome: oneOf('violated', 'undecided'),
  places: listOf(isPlace),
  passage: (value) => value === null || passage(value),
  relations: listOf(
    withFields({ code: isName, line: isName, left: isNumber, right: isNumber, difference: isNumber }),
  ),
  repairs: listOf(listOf(change)),
  cause: isTextOrNull,
  message: text,
  section: optional(withFields({ number: isTextOrNull, title: isText, paragraph: isNumberOrNull })),
  uncertain: optional(isTrue),
  more: optional(isTrue),
  decidedBy: optional(oneOf('prose', 'last-year', 'next-year')),
  facts: optional(recordOf(isName, (value) => isText(value) || isNumber(value))),
  sides: optional((value) => listOf(side)(value) && (value as unknown[]).length === 2),
});

const links = listOf(withFields({ url: isText, text: isText, date: isTextOrNull }));

const review = withFields({
  schema: oneOf('gouji/review@1'),
  source: withFields({ url: isText, title: isText, retrievedAt: isText }),
  document: withFields({
    kind: oneOf('report', 'older-report', 'report-index', 'report-without-tables', 'not-a-report'),
    reason: oneOf('image', 'attachment', 'frame', 'encoding', 'long', 'missing', null),
    form: oneOf('2014', '2019', '2021', null),
    agency: isTextOrNull,
    agencyType: oneOf('government', 'department', 'township', 'subdistrict', 'committee', 'unknown'),
    year: isNumberOrNull,
    published: isTextOrNull,
    signed: isTextOrNull,
    period: (value) =>
      value === undefined || value === null || (listOf(isText)(value) && (value as unknown[]).length === 2),
    identifier: isTextOrNull,
  }),
  figures: recordOf(isPlace, figure),
  unlisted: recordOf(isName, isText),
  findings: listOf(finding),
  unchecked: listOf(
    withFields({
      code: isTextOrNull,
      places: listOf(isPlace),
      reason: isText,
      table: optional(isText),
      url: optional(isText),
    }),
  ),
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
  pages: optional(recordOf(isPlace, isNumber)),
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
  return isOfSize(value) && review(value);
}

/** 放得下 Whether it may be sent and kept. */
export function isOfSize(value: unknown): boolean {
  return isWithin(value, LARGEST_REVIEW);
}

/** Ten times the largest review of a real report; in characters of text, a number or a name counting as eight. */
const LARGEST_REVIEW = 4_000_000;

/** 大小 Whether a value from outside stays within a size, told without going further into it than that: nor deeper than JSON of ours goes. */
export function isWithin(value: unknown, most: number): boolean {
  let left = most;
  const walk = (one: unknown, depth: number): boolean => {
    left -= typeof one === 'string' ? one.length : 8;
    if (left < 0 || depth > 20) return false;
    if (typeof one !== 'object' || one === null) return true;
    if (Array.isArray(one)) return one.every((part) => walk(part, depth + 1));
    return Object.entries(one).every(([name, part]) => {
      left -= name.length;
      return walk(part, depth + 1);
    });
  };
  return walk(value, 0);
}
