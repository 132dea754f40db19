import { addressOf } from './identity';
import { FileError, type GivenFile, readFile } from './library-file';
import { laterDecision, laterFollowUp } from './merge';
import type { Reading } from './records';
import { breather, inSlices, together } from './slices';
import { database } from './store';

/** 一览 What a file holds, of its readings only what they are of. */
export interface Survey extends GivenFile {
  readings: { id: string; report: string; address: string }[];
}

/** A file that was looked through once is not looked through again: what is in it cannot change. */
const surveyed = new WeakMap<Blob, Survey>();

/** Looks a file through, once. Throws a `FileError` where it cannot be read or holds too much. */
export async function survey(file: Blob, progress?: (share: number) => void): Promise<Survey> {
  const known = surveyed.get(file);
  if (known !== undefined) return known;
  const readings: Survey['readings'] = [];
  const [ofReport, decided] = [counter(), counter()];
  const given = await readFile(
    file,
    (reading) => {
      ofReport(reading.report);
      readings.push({ id: reading.id, report: reading.report, address: addressOfReading(reading) });
    },
    progress,
  );
  for (const { address } of given.decisions) decided(address);
  const made = { ...given, readings };
  surveyed.set(file, made);
  return made;
}

/** 同类的上限 Readings of one report, and decisions at one address: what is written of a report is worked out from all of them. */
export const MOST_ALIKE = 2000;

/** Counts what has the same name, up to where it is too much. */
function counter(): (name: string) => void {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    if (count > MOST_ALIKE) throw new FileError('too-large');
    counts.set(name, count);
  };
}

/** So many keys are asked for at a time. */
const KEYS = 64;

/** Which reports of a file are not here, which would change, and how many would not. */
export async function compareWith(
  given: Survey,
): Promise<{ added: Set<string>; differing: Set<string>; same: number }> {
  const db = await database();
  const added = new Set<string>();
  const differing = new Set<string>();
  const byAddress = new Map<string, string[]>();
  const all = new Set<string>();
  await inSlices(given.readings, ({ report, address }) => {
    all.add(report);
    const there = byAddress.get(address);
    if (there === undefined) byAddress.set(address, [report]);
    else there.push(report);
  });
  for await (const part of inParts(all)) {
    const reports = db.transaction('reports').store;
    await together(
      part,
      async (key) => {
        if ((await reports.getKey(key)) === undefined) added.add(key);
      },
      KEYS,
    );
  }
  for await (const part of inParts(given.readings)) {
    const here = part.filter(({ report }) => !added.has(report));
    if (here.length === 0) continue;
    const readings = db.transaction('readings').store;
    await together(
      here,
      async ({ id, report }) => {
        if ((await readings.getKey(id)) === undefined) differing.add(report);
      },
      KEYS,
    );
  }
  const tx = db.transaction(['decisions', 'followUps']);
  for (const decision of given.decisions) {
    const reports = byAddress.get(decision.address)?.filter((key) => !added.has(key)) ?? [];
    if (reports.length === 0) continue;
    const known = await tx.objectStore('decisions').get(decision.id);
    if (known === undefined || changes(known, laterDecision(known, decision)))
      for (const key of reports) differing.add(key);
  }
  for (const note of given.followUps) {
    if (!all.has(note.report) || added.has(note.report)) continue;
    const known = await tx.objectStore('followUps').get(note.report);
    if (known === undefined || changes(known, laterFollowUp(known, note))) differing.add(note.report);
  }
  return { added, differing, same: all.size - added.size - differing.size };
}

/** Of so many the page has a turn. */
const PART = 100;

/** Part by part, with a turn for the page between them. */
async function* inParts<T>(all: Iterable<T>): AsyncGenerator<T[]> {
  const given = [...all];
  const breathe = breather();
  for (let at = 0; at < given.length; at += PART) {
    await breathe();
    yield given.slice(at, at + PART);
  }
}

const changes = (before: unknown, after: unknown) => JSON.stringify(before) !== JSON.stringify(after);
const addressOfReading = ({ review }: Reading) => addressOf(review.source.url);
