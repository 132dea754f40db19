import type { FormId } from '../src/forms/form';
import { repair } from '../src/reconcile/repair';
import type { Repair } from '../src/reconcile/system';
import { applicationsSystem, type Faulty, garbage, injectors } from '../test/lib/faults';
import {
  agencySizes,
  type BlankStyle,
  balancedApplications,
  blankStyles,
  seeded,
  withBlanks,
} from '../test/lib/generate-figures';

/** What became of one kind of error in tables with one style of blanks. */
export interface Measure {
  kind: string;
  blanks: BlankStyle;
  tables: number;
  /** The table was found to be faulty. */
  found: number;
  /** The true cells and values come first, alternatives or not. */
  first: number;
  /** They are among the alternatives. */
  among: number;
  /** They are asserted: no alternative, no doubt about the value. */
  asserted: number;
  /** Something is asserted that is not so. */
  falselyCertain: number;
  /** No explanation within the bound. */
  unexplained: number;
  milliseconds: number[];
}

const forms: FormId[] = ['2019', '2021'];

/** Measures every kind of error on tables of every form, size and style of blanks. */
export function measure(rounds: number): Measure[] {
  const kinds = { ...injectors, garbage };
  // Until the engine is warm, times say nothing.
  for (let seed = 0; seed < 30; seed++) {
    const figures = balancedApplications('2021', 'department', seeded(seed));
    repair(applicationsSystem(injectors['two cells']!(figures, '2021', seeded(seed))!.figures, '2021'));
  }
  return blankStyles.flatMap((blanks) =>
    Object.entries(kinds).map(([kind, inject], at) => {
      const result: Measure = {
        kind,
        blanks,
        tables: 0,
        found: 0,
        first: 0,
        among: 0,
        asserted: 0,
        falselyCertain: 0,
        unexplained: 0,
        milliseconds: [],
      };
      for (const form of forms) {
        for (const [index, size] of agencySizes.entries()) {
          for (let round = 0; round < rounds; round++) {
            const random = seeded(round * 1000 + at * 10 + index + (form === '2019' ? 500_000 : 0));
            const stated = withBlanks(balancedApplications(form, size, random), form, blanks, random);
            const faulty = inject(stated, form, random);
            if (faulty) count(result, faulty, form);
          }
        }
      }
      return result;
    }),
  );
}

function count(result: Measure, faulty: Faulty, form: FormId): void {
  const system = applicationsSystem(faulty.figures, form);
  let repairs: Repair[] = [];
  // The least of three: what else runs on the machine is not ours.
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    repairs = repair(system);
    least = Math.min(least, performance.now() - start);
  }
  result.milliseconds.push(least);
  result.tables++;
  if (repairs.length > 0) result.found++;
  if (repairs.some(({ status }) => status === 'no-small-explanation')) result.unexplained++;
  if (repairs.some((entry) => isAsserted(entry) && !isTrue(entry.alternatives[0]!, faulty))) {
    result.falselyCertain++;
  }
  if (isCovered(repairs, faulty, (entry) => [entry.alternatives[0] ?? []])) result.first++;
  if (isCovered(repairs, faulty, (entry) => entry.alternatives)) result.among++;
  if (isCovered(repairs, faulty, (entry) => (isAsserted(entry) ? entry.alternatives : []))) result.asserted++;
}

/** Whether a repair would be told the reader as what should stand there. */
export function isAsserted({ alternatives, status, uncertain, more }: Repair): boolean {
  return alternatives.length === 1 && status === 'explained' && !uncertain && !more;
}

type Alternative = Repair['alternatives'][number];

/** Whether the true cells and values are exactly those of one of the alternatives of each repair. */
function isCovered(repairs: Repair[], { due }: Faulty, choices: (entry: Repair) => Alternative[]): boolean {
  const named = repairs.map((entry) =>
    choices(entry).find((changes) =>
      changes.filter(({ from }) => from !== null).every(({ place, to }) => due.get(place) === to),
    ),
  );
  if (named.some((changes) => changes === undefined)) return false;
  return named.flat().filter((change) => change!.from !== null).length === due.size && due.size > 0;
}

/** Whether an alternative says nothing but what is so. */
function isTrue(changes: Alternative, { due, figures }: Faulty): boolean {
  return changes.every(
    ({ place, from, to }) => from === null || (due.get(place) ?? figures.get(place)) === to,
  );
}

/** The measures as a table for people. */
export function tableOf(measures: Measure[]): string {
  const head = [
    'blanks',
    'fault',
    'tables',
    'found',
    'first',
    'among',
    'asserted',
    'falsely certain',
    'unexplained',
    'median',
    'p95',
    'max',
  ];
  const rows = measures.map((m) => {
    const times = [...m.milliseconds].sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    const share = (part: number) => `${((100 * part) / Math.max(1, m.tables)).toFixed(1)} %`;
    return [
      m.blanks,
      m.kind,
      `${m.tables}`,
      share(m.found),
      share(m.first),
      share(m.among),
      share(m.asserted),
      `${m.falselyCertain}`,
      `${m.unexplained}`,
      ...[at(0.5), at(0.95), at(1)].map((time) => `${time.toFixed(2)} ms`),
    ];
  });
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: string[]) => `| ${row.map((text, i) => text.padEnd(widths[i]!)).join(' | ')} |`;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}
