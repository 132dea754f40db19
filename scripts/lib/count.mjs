/** 计数 From vitest's JSON report to the one line that says how many checks passed and failed. Pure. */

/**
 * 计数 What one run of vitest comes to. A file that could not even be loaded has no tests of its own and counts as one
 * failure; so does a run that ended badly with nothing to show for it, and a run without any test.
 */
export function countTests(report, status) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const states = file.assertionResults.map((test) => test.status);
    counts.passed += states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length;
    counts.failed += failed;
    counts.skipped += states.length - states.filter((state) => state === 'passed').length - failed;
    if (file.status === 'failed' && failed === 0) counts.failed += 1;
    else if (states.length === 0) counts.failed += 1;
  }
  const silent = counts.failed === 0 && (status !== 0 || counts.passed + counts.skipped === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** 合计 */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return total;
}

/** 摘要 `N passed, N failed`, and what was skipped if anything was. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
