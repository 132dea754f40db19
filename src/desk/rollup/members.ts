import type { ReportRecord, Roster } from '../../library/records';
import { existedIn, parseRoster } from '../../library/roster';
import { compareAgencies, plainAgency } from '../../report/agency-name';

/** 汇总报告 The reports that may be a government's roll-up, newest year first, then by name. */
export function governmentsIn(records: readonly ReportRecord[]): ReportRecord[] {
  return records
    .filter(({ summary }) => summary.agencyType === 'government' && summary.kind === 'report')
    .sort((a, b) => b.year - a.year || nameOf(a).localeCompare(nameOf(b), 'zh-CN'));
}

/** 可作成员 Every other report of the same year, one for each agency: the one read last. */
export function candidatesFor(government: ReportRecord, records: readonly ReportRecord[]): ReportRecord[] {
  const latest = new Map<string, ReportRecord>();
  for (const record of records) {
    if (record.year !== government.year || record.agencyKey === government.agencyKey) continue;
    const known = latest.get(record.agencyKey);
    if (known === undefined || record.readAt > known.readAt) latest.set(record.agencyKey, record);
  }
  return [...latest.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'zh-CN'));
}

/**
 * 拟作成员 Those that belong to it by name (云川市人民政府: 云川市教育局), and where a name has no place in it, by site. Other governments
 * are left to the person: whether a city sums up its counties is not the same everywhere. Townships are no such governments.
 */
export function proposedMembers(government: ReportRecord, candidates: readonly ReportRecord[]): string[] {
  const place = placeOf(government);
  return candidates
    .filter(({ agency, site, summary }) => {
      if (summary.agencyType === 'government') return false;
      if (agency === null) return site !== '' && site === government.site;
      if (place !== '' && agency.startsWith(place)) return true;
      return site !== '' && site === government.site && !/[省市县区州旗盟]/.test(agency.slice(0, -2));
    })
    .map(({ key }) => key);
}

/** What a government's name has behind its place. */
const ending = /人民政府.*$|行政公署.*$/;

/** 地名 云川市人民政府 → 云川市. */
export function placeOf(government: Pick<ReportRecord, 'agency'>): string {
  return government.agency?.replace(ending, '') ?? '';
}

/** The agency, or where it stands if it has no name. */
export function nameOf({ agency, site, column }: ReportRecord): string {
  return agency ?? `${site}${column}`;
}

/** 名册上的单位 The names of a roster's units that existed in a year. */
export function unitsOf({ text }: Pick<Roster, 'text'>, year: number): string[] {
  return parseRoster(text)
    .filter((unit) => existedIn(unit, year))
    .map(({ name }) => name);
}

/** 未见成员 Units of the roster of which no report is among these; the government itself is none. */
export function missingOf(
  units: readonly string[],
  seen: readonly (string | null)[],
  government: string | null,
): string[] {
  const place = government === null ? '' : placeOf({ agency: government });
  const known = seen.filter((name) => name !== null);
  const isSame = (unit: string, name: string) =>
    plainAgency(unit) === plainAgency(name) ||
    compareAgencies(unit, name) !== null ||
    (place !== '' && plainAgency(`${place}${unit}`) === plainAgency(name));
  return units.filter(
    (unit) => !(government !== null && isSame(unit, government)) && !known.some((name) => isSame(unit, name)),
  );
}

/** 相符的名册 The roster that names most of these members; null where none names any. */
export function rosterFor(
  rosters: readonly Roster[],
  members: readonly (string | null)[],
  year: number,
): Roster | null {
  let best: { roster: Roster; named: number } | null = null;
  for (const roster of rosters) {
    const units = unitsOf(roster, year);
    const named = units.length - missingOf(units, members, null).length;
    if (named > (best?.named ?? 0)) best = { roster, named };
  }
  return best?.roster ?? null;
}
