import { describe, expect, it } from 'vitest';
import {
  candidatesFor,
  governmentsIn,
  missingOf,
  proposedMembers,
  rosterFor,
  unitsOf,
} from '../../../src/desk/rollup/members';
import { readingOf, reportOf } from '../../../src/library/readings';
import type { ReportRecord } from '../../../src/library/records';
import { type Given, memberReview } from '../../lib/members';

const record = (given: Given): ReportRecord =>
  ({
    ...(reportOf([readingOf(memberReview(given))]) as unknown as ReportRecord),
  }) as ReportRecord;
const government = record({ agency: '云川市人民政府', agencyType: 'government' });
const all = [
  government,
  record({ agency: '云川市教育局' }),
  record({ agency: '青石镇人民政府', agencyType: 'township' }),
  record({ agency: '云川市东区人民政府', agencyType: 'government' }),
  record({ agency: '海宁市水务局', url: 'https://www.haining.gov.cn/1.html' }),
  record({ agency: '云川市教育局', year: 2023 }),
];

describe('who may be a member', () => {
  it('governments are offered as the total', () =>
    expect(governmentsIn(all).map(({ agency }) => agency)).toEqual(['云川市东区人民政府', '云川市人民政府']));

  it('of several years the newest first, and none whose tables could not be read', () => {
    const older = record({ agency: '云川市人民政府', agencyType: 'government', year: 2022 });
    const image = { ...older, summary: { ...older.summary, kind: 'report-without-tables' as const } };
    expect(governmentsIn([older, ...all]).map(({ year }) => year)).toEqual([2024, 2024, 2022]);
    expect(governmentsIn([image, ...all]).map(({ year }) => year)).toEqual([2024, 2024]);
  });

  it('of an agency at two addresses the report that was read last', () => {
    const [, education] = all;
    const again = { ...education!, key: 'again', readAt: '2025-06-01T00:00:00Z' };
    for (const given of [
      [education!, again],
      [again, education!],
    ])
      expect(candidatesFor(government, given).map(({ key }) => key)).toEqual(['again']);
  });

  it('what names no place is proposed where it stands on the government’s site, and only there', () => {
    const proposed = (...given: ReportRecord[]) =>
      proposedMembers(government, given).map((key) => given.find((one) => one.key === key)!.agency);
    const at = (agency: string, url?: string) =>
      record({ agency, agencyType: 'township', ...(url && { url }) });
    const unnamed = { ...record({ agency: '云川市档案局' }), agency: null };
    const elsewhere = { ...unnamed, site: 'haining.gov.cn', key: 'elsewhere' };
    expect(proposed(unnamed, elsewhere)).toEqual([null]);
    expect(proposed(at('青石镇人民政府'), at('柳溪镇人民政府', 'https://www.haining.gov.cn/2.html'))).toEqual(
      ['青石镇人民政府'],
    );
    // A county's department on the site of its city has a place of its own.
    expect(proposed(record({ agency: '青禾县水务局' }))).toEqual([]);
  });

  it('other reports of the year are candidates; those of the place and its townships are proposed', () => {
    const candidates = candidatesFor(government, all);
    expect(candidates.map(({ agency }) => agency).sort()).toEqual(
      ['云川市教育局', '青石镇人民政府', '云川市东区人民政府', '海宁市水务局'].sort(),
    );
    const keys = proposedMembers(government, candidates);
    expect(
      candidates
        .filter(({ key }) => keys.includes(key))
        .map(({ agency }) => agency)
        .sort(),
    ).toEqual(['云川市教育局', '青石镇人民政府'].sort());
  });
});

describe('the roster', () => {
  const text =
    '1. 云川市教育局\n云川市数据局 2024-\n云川市粮食局 -2022\n云川市人民政府\n# 备注\n\n水务局，2019—2024';

  it('is one unit a line, with the years it existed', () => {
    expect(unitsOf({ text }, 2024)).toEqual(['云川市教育局', '云川市数据局', '云川市人民政府', '水务局']);
    expect(unitsOf({ text }, 2020)).toEqual(['云川市教育局', '云川市粮食局', '云川市人民政府', '水务局']);
  });

  it('names who was not seen, whatever the name is written with; the government is not its own member', () => {
    expect(
      missingOf(unitsOf({ text }, 2024), ['云川市教育局', '云川市水务局', null], '云川市人民政府'),
    ).toEqual(['云川市数据局']);
  });

  it('knows a unit under the name that it had before a reform, and by its place', () => {
    expect(missingOf(['云川市市场监管局'], ['云川市市场监督管理局'], '云川市人民政府')).toEqual([]);
    expect(missingOf(['财政所'], ['青石镇财政所'], '青石镇人民政府')).toEqual([]);
    expect(missingOf(['财政所'], ['柳溪镇财政所'], '青石镇人民政府')).toEqual(['财政所']);
  });

  it('the one that names most of the members is taken', () => {
    const rosters = [
      { id: 'a', name: 'a', text: '海宁市水务局\n海宁市教育局', changedAt: '' },
      { id: 'b', name: 'b', text, changedAt: '' },
    ];
    expect(rosterFor(rosters, ['云川市教育局', '云川市水务局'], 2024)?.id).toBe('b');
    expect(rosterFor(rosters, ['丙县财政局'], 2024)).toBeNull();
  });
});
