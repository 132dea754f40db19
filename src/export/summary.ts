import { openFindings } from '../reconcile/decision';
import type { Explained } from '../reconcile/explain/explanation';
import type { Text } from '../rules/rule';

type Language = keyof Text;

/** 摘要 The review in a few lines of plain text, to be pasted into a message or a notice. Documents set no blanks beside figures. */
export function toSummary({ review, explanations }: Explained, language: Language): string {
  const { agency, year } = review.document;
  const { satisfied, violated, undecided } = review.checks;
  const all = satisfied + violated + undecided;
  const findings = openFindings(review);
  const by = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const found = { errors: by('error'), warnings: by('warning'), hints: by('info') };
  const unchecked = review.unchecked.length;
  const lines = findings.map(
    (finding, index) => `${index + 1}. ${explanations[review.findings.indexOf(finding)]?.wording}`,
  );

  if (language === 'zh') {
    const counts = [
      found.errors > 0 && `错误${found.errors}处`,
      found.warnings > 0 && `警告${found.warnings}处`,
      found.hints > 0 && `提示${found.hints}条`,
      unchecked > 0 && `未能核对${unchecked}项`,
    ].filter((part) => part !== false);
    const name = `${agency ?? '本页'}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
    const result = counts.length > 0 ? counts.join('，') : '没有发现问题';
    return [`${name}：${result}；勾稽关系成立${satisfied}/${all}条。`, ...lines, review.source.url].join(
      '\n',
    );
  }
  const counts = [
    found.errors > 0 && plural(found.errors, 'error'),
    found.warnings > 0 && plural(found.warnings, 'warning'),
    found.hints > 0 && plural(found.hints, 'hint'),
    unchecked > 0 && `${unchecked} not checked`,
  ].filter((part) => part !== false);
  const name = `${agency ?? 'This page'}${year === null ? '' : `, ${year}`}`;
  const result = counts.length > 0 ? counts.join(', ') : 'nothing found';
  return [`${name}: ${result}; ${satisfied} of ${all} relations hold.`, ...lines, review.source.url].join(
    '\n',
  );
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
