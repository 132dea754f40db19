import type { Place, Report } from '../report/report';

/** 办理结果各组 The groups of 办理结果, as rows begin. */
export const GROUPS = {
  granted: 'disposed.granted',
  partlyGranted: 'disposed.partlyGranted',
  denied: 'disposed.denied',
  unavailable: 'disposed.unavailable',
  declined: 'disposed.declined',
  otherHandling: 'disposed.other',
} as const;

/** 表中各格 The places of a report's tables, by what the prose calls them. */
export class Places {
  readonly #places: Place[];
  readonly received = ['applications/received/total'];
  readonly carriedOver = ['applications/carriedOver/total'];
  readonly carriedForward = ['applications/carriedForward/total'];
  readonly disposed = ['applications/disposed.total/total'];
  /** 应办件 What had to be answered. */
  readonly due = [...this.received, ...this.carriedOver];

  readonly year: number | null;

  constructor(report: Report) {
    this.year = report.identity.year;
    this.#places = Object.keys(report.figures).filter((place) => report.figures[place]!.state !== 'absent');
  }

  /** 组 The rows of a group of 办理结果 in the total column: 不予公开 stands for eight. A printed subtotal is left out. */
  group(row: string): Place[] {
    const rows = this.#places.filter(
      (place) => place.startsWith(`applications/${row}.`) && place.endsWith('/total'),
    );
    return rows.length > 0 ? rows : this.row(row);
  }

  /** 行 One row of 表三 in the total column. */
  row(row: string): Place[] {
    return this.some([`applications/${row}/total`]);
  }

  /** 复议诉讼 Cells of 表四: rows × columns. */
  challenges(rows: string[], columns: string[]): Place[] {
    return this.some(rows.flatMap((row) => columns.map((column) => `challenges/${row}/${column}`)));
  }

  /** Those of the places that the page has, or none if one of them is missing. */
  some(places: Place[]): Place[] {
    return places.every((place) => this.#places.includes(place)) ? places : [];
  }
}
