import { isReview } from '../check-review';
import { guarded } from './library';
import { merge } from './merge';
import { readingOf, reportOf } from './readings';
import {
  type Contents,
  decisionId,
  type LibraryFile,
  pairId,
  type Reading,
  type StoredDecision,
} from './records';
import { database } from './store';

/** 导入所得 What an import added, and what was there already. */
export interface Imported {
  reports: number;
  readings: number;
  decisions: number;
  known: number;
}

/** foreign: no library of ours; newer: from a later version; damaged: some of it cannot be read. */
export type FileProblem = 'foreign' | 'newer' | 'damaged';

/** 文件读不了 Why a file could not be imported. Nothing of it was taken in. */
export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** 导出全部 Everything in the library, as one file. */
export function exportAll(now = new Date().toISOString()): Promise<LibraryFile> {
  return guarded(async () => ({ schema: 'gouji/library@1', exportedAt: now, ...(await contents()) }));
}

/** 导入 Merges a file into the library: nothing is lost, what is known is recognised. All of it or nothing is taken in. */
export async function importAll(text: string): Promise<Imported> {
  const given = readFile(text);
  return guarded(async () => {
    const before = await contents();
    const after = merge(before, given);
    const db = await database();
    const tx = db.transaction(['reports', 'readings', 'decisions', 'pairs'], 'readwrite');
    for (const reading of after.readings) await tx.objectStore('readings').put(reading);
    for (const decision of after.decisions) await tx.objectStore('decisions').put(decision);
    for (const pair of after.pairs) await tx.objectStore('pairs').put(pair);
    const reports = new Map<string, Reading[]>();
    for (const reading of after.readings)
      reports.set(reading.report, [...(reports.get(reading.report) ?? []), reading]);
    for (const readings of reports.values()) await tx.objectStore('reports').put(reportOf(readings)!);
    await tx.done;
    const known = new Set(before.readings.map(({ report }) => report));
    const added = {
      readings: after.readings.length - before.readings.length,
      decisions: after.decisions.length - before.decisions.length,
    };
    return {
      ...added,
      reports: [...reports.keys()].filter((key) => !known.has(key)).length,
      known: given.readings.length - added.readings,
    };
  });
}

async function contents(): Promise<Contents> {
  const db = await database();
  const tx = db.transaction(['readings', 'decisions', 'pairs']);
  const [readings, decisions, pairs] = await Promise.all([
    tx.objectStore('readings').getAll(),
    tx.objectStore('decisions').getAll(),
    tx.objectStore('pairs').getAll(),
  ]);
  return { readings, decisions, pairs };
}

/** 读文件 The contents of a file of ours, every part held to its shape; ids are worked out again, not believed. */
export function readFile(text: string): Contents {
  const value = parse(text);
  if (!isObject(value) || typeof value.schema !== 'string' || !value.schema.startsWith('gouji/library@'))
    throw new FileError('foreign');
  if (value.schema !== 'gouji/library@1') throw new FileError('newer');
  const { readings, decisions, pairs } = value;
  if (!Array.isArray(readings) || !Array.isArray(decisions) || !Array.isArray(pairs))
    throw new FileError('damaged');
  return {
    readings: readings.map(asReading),
    decisions: decisions.map(asDecision),
    pairs: pairs.map((pair) => {
      const names = isObject(pair) && isText(pair.id) && isTime(pair.madeAt) ? parse(pair.id) : null;
      if (!Array.isArray(names) || names.length !== 2 || typeof pair.same !== 'boolean')
        throw new FileError('damaged');
      return { id: pairId(String(names[0]), String(names[1])), same: pair.same, madeAt: pair.madeAt };
    }),
  };
}

function asReading(value: unknown): Reading {
  if (!isObject(value) || !isTime(value.firstReadAt) || !isTime(value.lastReadAt) || !isReview(value.review))
    throw new FileError('damaged');
  if (value.review.document.year === null) throw new FileError('damaged');
  const { firstReadAt, lastReadAt } = value as unknown as Reading;
  return { ...readingOf(value.review), firstReadAt, lastReadAt };
}

function asDecision(value: unknown): StoredDecision {
  const texts = ['address', 'finding', 'by', 'note', 'rule', 'code', 'message'];
  if (
    !isObject(value) ||
    !texts.every((name) => isText(value[name])) ||
    !isTime(value.madeAt) ||
    !['confirmed', 'dismissed', 'withdrawn'].includes(String(value.verdict)) ||
    !(
      value.reason === null ||
      ['verified', 'explained', 'misread', 'inapplicable', 'other'].includes(String(value.reason))
    ) ||
    !(Array.isArray(value.overrules) && value.overrules.every(isText))
  )
    throw new FileError('damaged');
  const { address, finding, verdict, reason, note, by, madeAt, overrules, rule, code, message } =
    value as unknown as StoredDecision;
  const decision = { finding, verdict, reason, note, by, madeAt, overrules, rule, code, message };
  return { ...decision, address, id: decisionId(address, decision) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileError('foreign');
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value);
// biome-ignore lint/suspicious/noExplicitAny: what a file holds is looked at field by field.
const isObject = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
