import { plainAgency } from '../report/agency-name';

/** 名册中的单位 One line of the roster: the name as written, and the first and last year it existed where they are said. */
export interface Unit {
  name: string;
  from: number | null;
  to: number | null;
}

/**
 * 读名册 One unit a line; behind it perhaps the years that it existed: `数据局 2024-`, `安监局 -2018`, `某局 2019-2021`, `某局 2020`.
 * Numbers before a name (1. 1、 （1）) and a second column are dropped; the same name twice is one unit. A line that begins with # is a
 * remark.
 */
export function parseRoster(text: string): Unit[] {
  const units = new Map<string, Unit>();
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const years =
      /(?:[\s,，、(（]|(?<=\p{Script=Han}))(\d{4})?\s*([-–—~～至])?\s*(\d{4})?\s*年?\s*[)）]?\s*$/u.exec(
        line,
      );
    const said = years !== null && (years[1] !== undefined || years[3] !== undefined);
    const name = (said ? line.slice(0, years.index) : line)
      .replace(/^\s*(?:[（(]?\d{1,4}[)）.．、]\s*|\d{1,4}[\t,，]\s*)/, '')
      .split(/[\t,，]/)[0]!
      .trim();
    if (!/\p{L}/u.test(name) || name.startsWith('#')) continue;
    const number = (value: string | undefined) => (value === undefined ? null : Number(value));
    const [first, last] = said ? [number(years[1]), number(years[3])] : [null, null];
    const only = said && years[2] === undefined;
    const unit = { name, from: first, to: only ? (last ?? first) : last };
    if (!units.has(plainAgency(name))) units.set(plainAgency(name), unit);
  }
  return [...units.values()];
}

/** 当年是否存在 Whether a unit existed in a year, as far as the roster says. */
export function existedIn({ from, to }: Unit, year: number): boolean {
  return (from === null || year >= from) && (to === null || year <= to);
}
