import type { SampleBlock } from '../messages';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';

/** 误报样例 What is needed to see why a finding was made, and nothing else. A person saves it and sends it, or does not. */
export interface FalseAlarmSample {
  schema: 'gouji/sample@1';
  /** The day. */
  made: string;
  version: string;
  browser: string;
  page: Pick<Review['document'], 'kind' | 'form' | 'agency' | 'agencyType' | 'year'> & {
    url: string | null;
    title: string;
  };
  finding: Finding;
  blocks: SampleBlock[];
}

/** 做样例 The finding and what of the page it is about. */
export function makeSample(
  review: Review,
  finding: Finding,
  blocks: SampleBlock[],
  from: { version: string; browser: string; made: string },
): FalseAlarmSample {
  const { kind, form, agency, agencyType, year } = review.document;
  const { url, title } = review.source;
  const page = { url, title, kind, form, agency, agencyType, year };
  return { schema: 'gouji/sample@1', ...from, page, finding, blocks };
}

/** 隐去 The address goes, the agency and any other word given is replaced wherever it stands. Figures and cells stay. */
export function blank(sample: FalseAlarmSample, words: readonly string[], instead: string): FalseAlarmSample {
  const { agency } = sample.page;
  const all = [agency ?? '', ...words].map((word) => word.trim()).filter((word) => word.length > 1);
  // The longest first: one word may be part of another.
  all.sort((a, b) => b.length - a.length);
  const without = (text: string) => all.reduce((left, word) => left.replaceAll(word, instead), text);
  const blanked = deep(sample, without) as FalseAlarmSample;
  return { ...blanked, schema: sample.schema, page: { ...blanked.page, url: null } };
}

/** As it is written into a file. */
export function toText(sample: FalseAlarmSample): string {
  return `${JSON.stringify(sample, null, 1)}\n`;
}

function deep(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => deep(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one, change)]));
}

/** 写样例 The file of one finding: `hide` names the words to blank besides the agency, null blanks nothing. */
export function sampleWriter(
  review: Review,
  finding: Finding,
  blocks: SampleBlock[],
  from: { version: string; browser: string; made: string },
): (hide: readonly string[] | null, instead: string) => string {
  const whole = makeSample(review, finding, blocks, from);
  return (hide, instead) => toText(hide === null ? whole : blank(whole, hide, instead));
}
