import type { TableId } from '../../forms/form';
import type { Place, Report } from '../../report/report';
import type { Structure } from '../../report/structure';
import type { Severity } from '../../rules/rule';
import type { Finding } from '../finding';

/** 判得 What a judge found, before the rule lends it its code and its words. */
export interface Fault {
  /** Where it is not the rule's own. */
  severity?: Severity;
  places?: Place[];
  passage?: Finding['passage'];
  facts?: NonNullable<Finding['facts']>;
  sides?: NonNullable<Finding['sides']>;
}

/** 判者 Looks at a whole report for one kind of fault. */
export type Judge = (subject: Subject) => Fault[];

/** 所判 A report with its structure, and what judges ask of it again and again. */
export interface Subject {
  report: Report;
  structure: Structure;
  /** The report year where title and 统计期限 do not contradict each other. */
  year: number | null;
  /** The stated value of a cell; null where it is blank, illegible or absent. */
  value(place: Place): number | null;
  /** Whether any cell of a table was read. */
  has(table: TableId): boolean;
}

export function subjectOf(report: Report, structure: Structure): Subject {
  const years = titleYears(structure);
  const spoken = structure.period.years.flat();
  const { year } = report.identity;
  const disputed = years.length > 1 || (years.length === 1 && spoken.some((one) => !years.includes(one)));
  const read = new Set<string>();
  for (const [place, { state }] of Object.entries(report.figures))
    if (state !== 'absent') read.add(place.slice(0, place.indexOf('/')));
  return {
    report,
    structure,
    year: disputed ? null : year,
    value: (place) => report.figures[place]?.value ?? null,
    has: (table) => read.has(table),
  };
}

/** The years that the titles name, each once. */
export function titleYears({ titles }: Structure): number[] {
  return [...new Set(titles.flatMap(({ year }) => (year === null ? [] : [year])))];
}
