/** 一个单位的率 A share of one agency (0 to 1) and of how many it is one. Null: not stated, or nothing to divide by. */
export interface Standing {
  key: string;
  name: string;
  value: number | null;
  /** The denominator: of the five rates 办结, 应办 or 新收. */
  base: number | null;
  /** 未能核对 Its tables could not be read. */
  unread: boolean;
}

/** 不在图里 Why an agency is not in the picture: nothing to divide by, not read, or left unstated. */
export type Absence = 'none' | 'unread' | 'unstated';

/** 排列 One agency in its place. Rank says higher or lower, never better or worse; equal shares have equal ranks. */
export interface Ranked {
  key: string;
  name: string;
  rank: number;
  value: number;
  base: number;
  /** 不足 10 件 So few that one application moves the rate: drawn hollow. */
  few: boolean;
}

/** 同一年度 Agencies of one year beside each other. */
export interface Ranking {
  rows: Ranked[];
  /** 中位数 Of all in the picture; null where there is none. */
  median: number | null;
  /** 合在一起 By application, not the mean of the agencies. */
  together: { base: number; part: number; share: number | null };
  /** 分布 Ten equal bins from 0 to 1; 1 itself is in the last. */
  bins: { from: number; to: number; many: number; few: number }[];
  absent: Record<Absence, number>;
}

/** Below this a rate says little. */
export const FEW = 10;

/** 排列 From high to low, or from low to high; among equals by name. */
export function rank(agencies: readonly Standing[], order: 'high' | 'low' = 'high'): Ranking {
  const absent = { none: 0, unread: 0, unstated: 0 };
  const known: Ranked[] = [];
  for (const { key, name, value, base, unread } of agencies) {
    if (unread) absent.unread++;
    else if (base === 0) absent.none++;
    else if (value === null || base === null) absent.unstated++;
    else known.push({ key, name, rank: 0, value, base, few: base < FEW });
  }
  const sign = order === 'high' ? -1 : 1;
  known.sort((a, b) => sign * (a.value - b.value) || a.name.localeCompare(b.name, 'zh-CN'));
  for (const [index, row] of known.entries()) {
    const before = known[index - 1];
    row.rank = before !== undefined && before.value === row.value ? before.rank : index + 1;
  }
  const base = known.reduce((total, row) => total + row.base, 0);
  const part = known.reduce((total, row) => total + Math.round(row.value * row.base), 0);
  return {
    rows: known,
    median: medianOf(known.map(({ value }) => value)),
    together: { base, part, share: base > 0 ? part / base : null },
    bins: Array.from({ length: 10 }, (_, index) => {
      const inBin = known.filter(({ value }) => Math.min(9, Math.floor(value * 10 + 1e-9)) === index);
      const few = inBin.filter((row) => row.few).length;
      return { from: index * 10, to: index * 10 + 10, many: inBin.length - few, few };
    }),
    absent,
  };
}

/** 中位数 The middle one; of an even number the mean of the two. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
