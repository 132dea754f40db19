import { readFileSync } from 'node:fs';
import path from 'node:path';
import { corpus, type Sample } from '../../../scripts/lib/gallery.mjs';
import type { Finding } from '../../../src/reconcile/finding';
import type { Expected, ExpectedFinding } from '../../lib/expected';

/** 示例及其应得结果 A sample of the gallery and what a person read from it. */
export interface Case {
  slug: string;
  sample: Sample;
  isText: boolean;
  /** The agency's name, or the names that the page leaves open. */
  agencies: string[];
  year: number;
  /** Those of the tables and of single cells, which expected.json lists completely. No other may be an error. */
  findings: ExpectedFinding[];
  errors: number;
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
  const { satisfied = 0, violated = 0, undecided = 0 } = expected.checks ?? {};
  const { agency, year } = expected.document as { agency?: unknown; year?: unknown };
  return {
    slug: sample.slug,
    sample,
    isText: sample.header.startsWith('text/plain'),
    agencies: namesOf(agency),
    year: Number(year),
    findings,
    errors: countOf(findings, 'error'),
    held: `${satisfied}/${satisfied + violated + undecided}`,
    expected,
  };
}

/** How many findings are of this severity. */
export function countOf(findings: readonly { severity: string }[], severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** 徽标 The number of errors, else that of warnings, else nothing. */
export function badgeOf(findings: readonly Finding[]): string {
  return String(countOf(findings, 'error') || countOf(findings, 'warning') || '');
}

/** The findings of the codes that expected.json lists completely. */
export function heldFindings(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => /^(T3|T4|D)-/.test(code));
}

/** 编号标记 The index of its finding for every numbered mark: one on a passage, one on each cell, of many cells on the first alone. */
export function numberedMarks(findings: readonly Finding[]): number[] {
  return findings.flatMap(({ places, passage }, index) => {
    const cells = places.length > 3 ? 1 : places.length;
    return Array.from({ length: cells + (passage ? 1 : 0) }, () => index);
  });
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
