import type { Review } from '../../../src/reconcile/review';
import { failingRelations } from './report';
import type { Layout } from './sheet';

/** 判读 How a page was read, held against what its rendering states. */
export interface Verdict {
  recognised: boolean;
  right: number;
  /** A value, a blank or nothing where something else is stated: each a line to read. */
  wrong: string[];
  /** Not read although the rendering keeps it. */
  unread: string[];
  /** Not read, and the rendering does not keep it. */
  lost: number;
  /** Relations that do not hold, and those of them that were found not to. */
  failing: number;
  found: number;
  falseAlarms: string[];
  /** Agency, year or form read wrong. */
  misnamed: string[];
}

/** `damaged`: whatever it was, anything may be lost. */
export function judge(layout: Layout, review: Review, damaged: boolean): Verdict {
  const { report, truth } = layout;
  const verdict: Verdict = {
    recognised: review.document.kind === (report.form === '2014' ? 'older-report' : 'report'),
    right: 0,
    wrong: [],
    unread: [],
    lost: 0,
    failing: 0,
    found: 0,
    falseAlarms: [],
    misnamed: [],
  };
  for (const [place, { value, lost }] of truth) {
    const figure = review.figures[place];
    const told = figure?.state === 'stated' ? figure.value : figure?.state === 'blank' ? null : undefined;
    if (told === value) verdict.right++;
    else if (told !== undefined)
      verdict.wrong.push(`${place}: states ${value}, read ${told} (${figure!.text})`);
    else if (lost || damaged) verdict.lost++;
    else
      verdict.unread.push(
        `${place}: states ${value}, ${figure?.state ?? 'no place'} ${figure?.reason ?? ''}`,
      );
  }
  for (const [place, figure] of Object.entries(review.figures)) {
    if (!truth.has(place) && (figure.state === 'stated' || figure.state === 'blank'))
      verdict.wrong.push(`${place}: is not there, read ${figure.value} (${figure.text})`);
  }
  const failing = failingRelations(report.meant);
  verdict.failing = failing.size;
  const violated = new Set(
    review.lines.filter((line) => line.outcome === 'violated').map((line) => `${line.code} ${line.line}`),
  );
  for (const relation of failing) if (violated.has(relation)) verdict.found++;
  // Sums of the 2014 table are warnings, and no alarm that we cause is right.
  for (const relation of violated)
    if (relation.startsWith('L-') && !failing.has(relation)) verdict.falseAlarms.push(relation);
  for (const finding of review.findings) {
    if (finding.severity !== 'error') continue;
    const said = finding.relations.map((relation) => `${relation.code} ${relation.line}`);
    const so =
      said.length > 0
        ? said.some((one) => failing.has(one))
        : finding.places.every((place) => isOdd(truth.get(place)?.value));
    if (!so) verdict.falseAlarms.push(`${finding.code} ${said.join(', ')} ${finding.message.zh}`);
  }
  const { document } = review;
  if (verdict.recognised && !damaged) {
    if (document.agency !== report.agency)
      verdict.misnamed.push(`agency ${document.agency}, not ${report.agency}`);
    if (document.year !== report.year) verdict.misnamed.push(`year ${document.year}, not ${report.year}`);
    if (document.form !== report.form) verdict.misnamed.push(`form ${document.form}, not ${report.form}`);
  }
  return verdict;
}

/** A cell check may speak of a count below zero or with a fraction. */
function isOdd(value: number | null | undefined): boolean {
  return value !== undefined && value !== null && (value < 0 || !Number.isInteger(value));
}
