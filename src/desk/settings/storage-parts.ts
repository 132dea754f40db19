import { database } from '../../library/store';

/** 占用 Bytes of what is kept, in its three parts, and how many reports that is. */
export interface Usage {
  reports: number;
  results: number;
  copies: number;
  handling: number;
}

/** So many entries of a store are measured; of more, the rest is taken to be like them. */
const SAMPLE = 200;

/** Which stores make up each part. One that an older library does not have is empty. */
const stores = {
  results: ['reports', 'readings'],
  copies: ['copies'],
  handling: ['decisions', 'pairs', 'followUps', 'rosters'],
} as const;

/** 统计占用 Measured as the library stores it: browsers tell only of all of our files together, and round that. */
export async function measure(): Promise<Usage> {
  const db = await database();
  const known = [...db.objectStoreNames] as string[];
  const sizeOf = async (name: string): Promise<number> => {
    if (!known.includes(name)) return 0;
    const store = db.transaction(name as 'reports').store;
    const [count, some] = await Promise.all([store.count(), store.getAll(null, SAMPLE)]);
    if (some.length === 0) return 0;
    return Math.round((some.reduce((sum, one) => sum + bytesOf(one), 0) * count) / some.length);
  };
  const sum = async (names: readonly string[]) =>
    (await Promise.all(names.map(sizeOf))).reduce((all, one) => all + one, 0);
  return {
    reports: await db.count('reports'),
    results: await sum(stores.results),
    copies: await sum(stores.copies),
    handling: await sum(stores.handling),
  };
}

const encoder = new TextEncoder();

/** A value as JSON; bytes within it (a compressed copy) by their own number. */
function bytesOf(value: unknown): number {
  let binary = 0;
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Blob) binary += part.size;
    else if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) binary += part.byteLength;
    else return part;
    return null;
  });
  return binary + encoder.encode(json ?? '').length;
}
