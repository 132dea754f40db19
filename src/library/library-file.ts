import { isReview } from '../check-review';
import { piecesOf } from './json-pieces';
import { readingOf } from './readings';
import {
  type Contents,
  decisionId,
  type Pair,
  pairId,
  type Reading,
  type Roster,
  type StoredDecision,
  type StoredFollowUp,
} from './records';
import { breather } from './slices';

/** What a file of ours says it is. */
export const SCHEMA = 'gouji/library@1';

/** 读到的文件 What a file holds beside its readings, and when it was written, where it says so. */
export interface GivenFile extends Omit<Contents, 'readings'> {
  exportedAt: string | null;
  /** Records that are not of their shape: they are passed over. */
  refused: number;
}

/**
 * foreign: no library of ours; newer: from a later version; damaged: it ends early, or nothing in it can be read; too-large: more than is
 * taken in at once.
 */
export type FileProblem = 'foreign' | 'newer' | 'damaged' | 'too-large';

/** 上限 So much one file may hold: records of all kinds; characters of all that are no readings, which are in memory together. */
export const fileBounds = { records: 500_000, notes: 100_000_000 };

/** 文件读不了 Why a file could not be imported. Nothing of it was taken in. */
export class FileError extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/**
 * 读文件 A file of ours, every record held to its shape; ids are worked out again, not believed. What is not of its shape is passed over and
 * counted. Readings are handed over one by one, as all of them may be more than fits: what is done with one is waited for.
 */
export async function readFile(
  file: Blob,
  onReading: (reading: Reading) => void | Promise<void>,
  progress?: (share: number) => void,
): Promise<GivenFile> {
  const given: GivenFile = {
    exportedAt: null,
    refused: 0,
    decisions: [],
    pairs: [],
    followUps: [],
    rosters: [],
  };
  const listed = new Set<string>();
  const breathe = breather();
  let named = false;
  let [records, notes] = [0, 0];
  try {
    for await (const { name, text } of piecesOf(file, progress)) {
      // Dozens of readings stand in what is in memory at a time: nothing else would have its turn between them.
      await breathe();
      if (text === null) listed.add(name);
      else if (name === 'schema') named = checkSchema(parse(text));
      else if (name === 'exportedAt') given.exportedAt = timeOf(parse(text));
      if (text === null || !isList(name)) continue;
      if (!listed.has(name)) throw new FileError('damaged');
      if (name !== 'readings') notes += text.length;
      if (++records > fileBounds.records || notes > fileBounds.notes) throw new FileError('too-large');
      const record = orNull(() => asRecord[name](parse(text)));
      if (record === null) given.refused++;
      else if (name === 'readings') await onReading(record as Reading);
      else (given[name] as unknown[]).push(record);
    }
  } catch (error) {
    // No JSON, or cut off; as long as it has not said that it is ours it is not.
    if (error instanceof SyntaxError) throw new FileError(named ? 'damaged' : 'foreign');
    throw error instanceof FileError && error.problem !== 'newer' && !named
      ? new FileError('foreign')
      : error;
  }
  if (!named) throw new FileError('foreign');
  if (!['readings', 'decisions', 'pairs'].every((name) => listed.has(name))) throw new FileError('damaged');
  if (given.refused > 0 && given.refused === records) throw new FileError('damaged');
  return given;
}

function checkSchema(schema: unknown): true {
  if (typeof schema !== 'string' || !schema.startsWith('gouji/library@')) throw new FileError('foreign');
  if (schema !== SCHEMA) throw new FileError('newer');
  return true;
}

function asPair(pair: unknown): Pair {
  const names = isObject(pair) && isText(pair.id) && isTime(pair.madeAt) ? parse(pair.id) : null;
  if (!isObject(pair) || !Array.isArray(names) || names.length !== 2 || typeof pair.same !== 'boolean')
    throw new FileError('damaged');
  return { id: pairId(String(names[0]), String(names[1])), same: pair.same, madeAt: pair.madeAt };
}

function asFollowUp(value: unknown): StoredFollowUp {
  const known = ['notified', 'explained', 'corrected', 'partly', 'not', 'none', null];
  if (!isObject(value) || !isText(value.report) || !isText(value.note) || !isTime(value.at))
    throw new FileError('damaged');
  if (!known.includes(value.status)) throw new FileError('damaged');
  const { report, status, note, at } = value as unknown as StoredFollowUp;
  return { report, status, note, at };
}

function asRoster(value: unknown): Roster {
  if (!isObject(value) || !['id', 'name', 'text'].every((name) => isText(value[name])))
    throw new FileError('damaged');
  if (!isTime(value.changedAt)) throw new FileError('damaged');
  const { id, name, text, changedAt } = value as unknown as Roster;
  return { id, name, text, changedAt };
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

/** What stands in each list. */
const asRecord = {
  readings: asReading,
  decisions: asDecision,
  pairs: asPair,
  followUps: asFollowUp,
  rosters: asRoster,
} as const;

const isList = (name: string): name is keyof typeof asRecord => Object.hasOwn(asRecord, name);

/** A record, or null where it is not of its shape or no JSON. */
function orNull<T>(as: () => T): T | null {
  try {
    return as();
  } catch {
    return null;
  }
}

const holds = (as: (value: unknown) => object) => (value: unknown) => orNull(() => as(value)) !== null;

/** 记录的形状 Whether what stands in a store is what we write there. */
export const isSound = {
  readings: (value: unknown) => holds(asReading)(value) && isObject(value) && isText(value.report),
  decisions: holds(asDecision),
  pairs: holds(asPair),
  followUps: holds(asFollowUp),
  rosters: holds(asRoster),
} as const;

function parse(text: string): unknown {
  return JSON.parse(text);
}

const timeOf = (value: unknown) => (isTime(value) ? value : null);
const isText = (value: unknown): value is string => typeof value === 'string';
/** A moment that a clock can show, and one after which there are others. */
const isTime = (value: unknown): value is string =>
  isText(value) && /^[0-8]\d{3}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value));
// biome-ignore lint/suspicious/noExplicitAny: what a file holds is looked at field by field.
const isObject = (value: unknown): value is Record<string, any> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
