export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
/** The part of vitest's JSON report that counting needs. */
export interface TestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
export function countTests(report: TestReport | null, status: number): Count;
export function sum(counts: Count[]): Count;
export function summary(count: Count): string;
