import { SourceError } from '../src/cli/review-source';
import { formOf } from '../src/forms';
import type { ExpectedValue } from '../test/lib/expected';
import { seeded } from '../test/lib/generate-figures';
import { loadPage, reviewPage, slugs } from '../test/lib/page';
import { families } from '../test/lib/render/families';
import { judge } from '../test/lib/render/judge';
import { reviewGenerated } from '../test/lib/render/review-page';

/** 读准 How the pages of one family were read. */
export interface Measure {
  family: string;
  pages: number;
  recognised: number;
  right: number;
  wrong: number;
  unread: number;
  lost: number;
  failing: number;
  found: number;
  falseAlarms: number;
  misnamed: number;
  /** What went wrong, with the page that shows it. */
  faults: string[];
}

const none = (family: string): Measure => ({
  family,
  pages: 0,
  recognised: 0,
  right: 0,
  wrong: 0,
  unread: 0,
  lost: 0,
  failing: 0,
  found: 0,
  falseAlarms: 0,
  misnamed: 0,
  faults: [],
});

const COUNTED = [
  'pages',
  'recognised',
  'right',
  'wrong',
  'unread',
  'lost',
  'failing',
  'found',
  'falseAlarms',
  'misnamed',
] as const;

/** Reads `count` generated pages of every family whose name holds `only`. */
export async function measureGenerated(count: number, seed: number, only = ''): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const [index, [family, make]] of Object.entries(families).entries()) {
    if (!family.includes(only)) continue;
    const measure = none(family);
    const pages = family === 'damaged' ? count * 8 : count;
    for (let at = 0; at < pages; at++) {
      const page = make(seeded(seed * 1_000_003 + at * 64 + index));
      const where = `${family} --seed ${seed} page ${at} (${page.recipe})`;
      let verdict: ReturnType<typeof judge>;
      try {
        verdict = judge(page.layout, await reviewGenerated(page), page.damaged);
      } catch (error) {
        measure.pages++;
        // Damage took everything, and the file is refused for it: no figure was read, and none could be.
        if (page.source === '' && error instanceof SourceError && error.code === 'empty') {
          measure.lost += page.layout.truth.size;
          continue;
        }
        measure.wrong++;
        measure.faults.push(`${where}: ${String(error)}`);
        continue;
      }
      measure.pages++;
      if (verdict.recognised) measure.recognised++;
      measure.right += verdict.right;
      measure.wrong += verdict.wrong.length;
      measure.unread += verdict.unread.length;
      measure.lost += verdict.lost;
      measure.failing += verdict.failing;
      measure.found += verdict.found;
      measure.falseAlarms += verdict.falseAlarms.length;
      measure.misnamed += verdict.misnamed.length;
      const told = [...verdict.wrong, ...verdict.falseAlarms, ...verdict.misnamed, ...verdict.unread];
      if (told.length > 0)
        measure.faults.push(
          `${where}: ${told.slice(0, 3).join(' ; ')}${told.length > 3 ? ` … ${told.length}` : ''}`,
        );
    }
    measures.push(measure);
  }
  return measures;
}

/** Reads the corpus, held against what a person wrote down for each page. */
export async function measureCorpus(): Promise<Measure[]> {
  const measures = new Map<string, Measure>();
  for (const slug of slugs()) {
    const page = loadPage(slug);
    if (!page.expected) continue;
    const report = page.expected.document.kind === 'report';
    const family = !report
      ? 'corpus: no report'
      : page.file.endsWith('txt')
        ? 'corpus: text'
        : 'corpus: pages';
    const measure = measures.get(family) ?? none(family);
    measures.set(family, measure);
    const review = await reviewPage(page);
    measure.pages++;
    if (
      page.expected.document.kind === undefined ||
      allows(page.expected.document.kind, review.document.kind)
    )
      measure.recognised++;
    const listed = new Set<string>();
    const form = review.document.form;
    for (const [table, rows] of Object.entries(page.expected.figures ?? {})) {
      for (const [row, values] of Object.entries(rows)) {
        const blocks = form ? formOf(form).tables.find(({ id }) => id === table)?.blocks : undefined;
        const block = blocks?.find((one) => one.rows.some(({ id }) => id === row)) ?? blocks?.[0];
        for (const [index, column] of (block?.columns ?? []).entries()) {
          const place = `${table}/${row}/${column.id}`;
          listed.add(place);
          const figure = review.figures[place];
          const wanted = values[index];
          if (wanted === undefined) continue;
          const told =
            figure?.state === 'stated' ? figure.value : figure?.state === 'blank' ? null : undefined;
          if (holds(wanted, told)) {
            if (told === undefined && wanted !== 'absent') measure.lost++;
            else measure.right++;
          } else if (told !== undefined) {
            measure.wrong++;
            measure.faults.push(`${slug}: ${place} read ${told}, should be ${JSON.stringify(wanted)}`);
          } else measure.unread++;
        }
      }
    }
    for (const [place, figure] of Object.entries(review.figures))
      if (figure.state === 'stated' && !listed.has(place)) {
        measure.wrong++;
        measure.faults.push(`${slug}: ${place} is not there, read ${figure.value}`);
      }
    const errors = page.expected.findings.filter((one) => one.severity === 'error' && !one.optional);
    measure.failing += errors.length;
    for (const finding of review.findings.filter((one) => one.severity === 'error')) {
      if (page.expected.findings.some((one) => one.code === finding.code)) measure.found++;
      else measure.falseAlarms++;
    }
  }
  return [...measures.values()];
}

function allows<T>(wanted: T | { anyOf: T[] }, read: T): boolean {
  return typeof wanted === 'object' && wanted !== null && 'anyOf' in wanted
    ? wanted.anyOf.includes(read)
    : wanted === read;
}

/** Whether what was told (undefined: nothing) is what is expected. */
function holds(wanted: ExpectedValue, told: number | null | undefined): boolean {
  if (wanted === 'absent') return told === undefined;
  if (wanted !== null && typeof wanted === 'object')
    return 'anyOf' in wanted
      ? wanted.anyOf.some((one) => holds(one as ExpectedValue, told))
      : told === undefined;
  return wanted === told;
}

/** The measures as a table for people. `markdown`: without padding. */
export function tableOf(measures: readonly Measure[]): string {
  const head = [
    'family',
    'pages',
    'recognised',
    'cells right',
    'cells wrong',
    'unread',
    'not kept by the page',
    'relations found',
    'false alarms',
    'misnamed',
  ];
  const rowOf = (m: Measure) => [
    m.family,
    ...[m.pages, m.recognised, m.right, m.wrong, m.unread, m.lost].map(String),
    `${m.found}/${m.failing}`,
    String(m.falseAlarms),
    String(m.misnamed),
  ];
  const all = none('all');
  for (const measure of measures) for (const key of COUNTED) all[key] += measure[key];
  const rows = [head, ...measures.map(rowOf), rowOf(all)];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const line = (row: string[]) =>
    `| ${row.map((text, at) => (at === 0 ? text.padEnd(widths[at]!) : text.padStart(widths[at]!))).join(' | ')} |`;
  const rule = `|${widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
}
