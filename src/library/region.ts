import { hasRegion } from '../report/agency-name';

/** 共有的前缀 The place that all names begin with (云川市), which then stands once in the head; empty where they share none. */
export function commonRegion(names: Iterable<string | null>): string {
  let shared: string | null = null;
  let different = false;
  for (const name of names) {
    if (name === null) continue;
    if (shared === null) {
      shared = name;
      continue;
    }
    if (shared !== name) different = true;
    let end = 0;
    while (end < shared.length && shared[end] === name[end]) end++;
    shared = shared.slice(0, end);
    if (shared === '') return '';
  }
  if (shared === null || !different) return '';
  const region = /^.*[省市县区旗盟州]/u.exec(shared)?.[0] ?? '';
  return region.length >= 2 && hasRegion(`${region}某局`) ? region : '';
}

/** 去前缀 A name without the place that stands in the head; a government keeps it, for 人民政府 alone is no name. */
export function withoutRegion(name: string, region: string): string {
  const rest = name.slice(region.length);
  return region !== '' && name.startsWith(region) && rest !== '' && !/^(?:人民)?政府(?:$|办公)/.test(rest)
    ? rest
    : name;
}
