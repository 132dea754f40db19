import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, type Sample } from '../../../scripts/lib/gallery.mjs';
import type { Expected, ExpectedFinding } from '../../lib/expected';

/** 示例及其应得结果 A sample of the gallery and what a person read from it. */
export interface Case {
  slug: string;
  sample: Sample;
  isText: boolean;
  /** The agency's name, or the names that the page leaves open. */
  agencies: string[];
  year: number;
  findings: ExpectedFinding[];
  errors: number;
  badge: string;
  /** 38/40 */
  held: string;
  expected: Expected;
}

/** The ten samples of the gallery. */
export function cases(): Case[] {
  return corpus()
    .filter(({ shown }) => shown)
    .map(toCase);
}

function toCase(sample: Sample): Case {
  const file = path.join(path.dirname(sample.file), 'expected.json');
  const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const findings = expected.findings.filter(({ optional }) => !optional);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const { satisfied = 0, violated = 0, undecided = 0 } = expected.checks ?? {};
  const { agency, year } = expected.document as { agency?: unknown; year?: unknown };
  return {
    slug: sample.slug,
    sample,
    isText: sample.header.startsWith('text/plain'),
    agencies: namesOf(agency),
    year: Number(year),
    findings,
    errors,
    badge: String(errors || warnings || ''),
    held: `${satisfied}/${satisfied + violated + undecided}`,
    expected,
  };
}

/** 申请去向 What became of the applications, as the popup says it in words, from the 总计 column of 表三. */
export function flowInWords({ figures }: Expected): string {
  const rows = Object.entries(figures?.applications ?? {});
  const total = (id: string) =>
    rows
      .filter(([row]) => row === id || row.startsWith(`${id}.`))
      .reduce((sum, [, values]) => sum + Number(values.at(-1)), 0);
  const outcomes = Object.entries(OUTCOMES).map(([id, name]) => `${name} ${total(`disposed.${id}`)}`);
  return `本年新收 ${total('received')} 件，上年结转 ${total('carriedOver')} 件；${outcomes.join('，')}；结转下年 ${total('carriedForward')} 件。`;
}

const OUTCOMES = {
  granted: '予以公开',
  partlyGranted: '部分公开',
  denied: '不予公开',
  unavailable: '无法提供',
  declined: '不予处理',
  other: '其他处理',
};

/** Where the page itself leaves the agency open, any of its names will do; null stands for none, and the popup says so. */
function namesOf(agency: unknown): string[] {
  const open = (agency as { anyOf?: unknown[] } | null)?.anyOf ?? [agency];
  return open.map((name) => (typeof name === 'string' ? name : '单位未认出'));
}
