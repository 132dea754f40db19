import { pairId, type ReportRecord } from '../../library/records';
import { existedIn, type Unit } from '../../library/roster';
import { compareAgencies, plainAgency } from '../../report/agency-name';

/** 一年 ok: published; late: so many days; unseen: the library has none; absent: the unit did not exist; unread: published, not checked. */
export type YearState =
  | { state: 'ok' | 'unread'; key: string }
  | { state: 'late'; days: number; key: string }
  | { state: 'unseen' | 'absent' };

/** 对照 A unit beside what the library has under its name. */
export interface Compared {
  unit: Unit;
  /** By which the library knows it, and what a person says of pairs. */
  plain: string;
  /** The agency in the library; null where there is none. `asked`: probably the same, for a person to say. */
  match: { agency: string; agencyKey: string; asked: boolean } | null;
  years: Map<number, YearState>;
  /** The folder that its reports stand in. */
  column: string | null;
}

/** 名册对库 Each unit against the reports. Names that are probably one unit are asked about; what a person said of them holds. */
export function compareRoster(
  units: readonly Unit[],
  records: readonly ReportRecord[],
  years: readonly number[],
  region: string,
  said: ReadonlyMap<string, boolean>,
): Compared[] {
  const byKey = new Map<string, ReportRecord[]>();
  for (const record of records) {
    if (record.agency === null) continue;
    const reports = byKey.get(record.agencyKey);
    if (reports === undefined) byKey.set(record.agencyKey, [record]);
    else reports.push(record);
  }
  const certain = new Map<Unit, string>();
  for (const unit of units) {
    const key = namesOf(unit, region).find((name) => byKey.has(name));
    if (key !== undefined) certain.set(unit, key);
  }
  const taken = new Set(certain.values());
  return units.map((unit) => {
    const own = certain.get(unit);
    const plain = plainAgency(fullName(unit, region));
    const others = own === undefined ? [...byKey.keys()].filter((key) => !taken.has(key)) : [];
    const told = others.find((key) => said.get(pairId(plain, key)) === true);
    const maybe =
      told ?? others.find((key) => said.get(pairId(plain, key)) !== false && isLike(unit, key, region));
    const key = own ?? told ?? maybe;
    const reports = key === undefined ? [] : byKey.get(key)!;
    const newest = reports.reduce<ReportRecord | null>(
      (a, b) => (a !== null && a.year >= b.year ? a : b),
      null,
    );
    return {
      unit,
      plain,
      match:
        newest === null
          ? null
          : { agency: newest.agency!, agencyKey: key!, asked: own === undefined && told === undefined },
      years: new Map(years.map((year) => [year, stateOf(unit, year, reports)])),
      column: newest !== null && newest.site !== '' ? new URL(newest.url).origin + newest.column : null,
    };
  });
}

/** 名册外 Agencies of the library that no unit of the roster is, by name. */
export function outsideRoster(compared: readonly Compared[], records: readonly ReportRecord[]): string[] {
  const inside = new Set(compared.flatMap(({ match }) => (match === null ? [] : [match.agencyKey])));
  const outside = new Map<string, string>();
  for (const { agency, agencyKey } of records)
    if (agency !== null && !inside.has(agencyKey)) outside.set(agencyKey, agency);
  return [...outside.values()].sort();
}

/** 排在前的 Units that are not seen this year, then names to ask about, then late ones, then as in the roster. */
export function inOrder(compared: readonly Compared[], year: number): Compared[] {
  const rank = ({ match, years }: Compared) => {
    const state = years.get(year)?.state;
    return state === 'unseen' ? 0 : match?.asked ? 1 : state === 'late' ? 2 : 3;
  };
  return compared.map((one) => one).sort((a, b) => rank(a) - rank(b));
}

/** A report of several at different addresses that was in time stands for the others. */
function stateOf(unit: Unit, year: number, reports: readonly ReportRecord[]): YearState {
  const found = reports.filter((record) => record.year === year);
  if (found.length === 0) return { state: existedIn(unit, year) ? 'unseen' : 'absent' };
  const best = found.reduce((a, b) => ((b.summary.overdue ?? 0) < (a.summary.overdue ?? 0) ? b : a));
  const days = best.summary.overdue ?? 0;
  if (days > 0) return { state: 'late', days, key: best.key };
  const read = [best, ...found].find(({ summary }) => summary.kind !== 'report-without-tables');
  return read === undefined ? { state: 'unread', key: best.key } : { state: 'ok', key: read.key };
}

/** A roster of one city may leave its name out. */
function fullName({ name }: Unit, region: string): string {
  return name.startsWith(region) ? name : region + name;
}

function namesOf(unit: Unit, region: string): string[] {
  return [...new Set([plainAgency(fullName(unit, region)), plainAgency(unit.name)])];
}

/** Probably one unit: renamed in a reform, or one name is the other without its place. Never assumed. */
function isLike(unit: Unit, agencyKey: string, region: string): boolean {
  return namesOf(unit, region).some((name) => compareAgencies(name, agencyKey) !== null);
}
