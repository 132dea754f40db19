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

  it('the one that names most of the members is taken', () => {
    const rosters = [
      { id: 'a', name: 'a', text: '海宁市水务局\n海宁市教育局', changedAt: '' },
      { id: 'b', name: 'b', text, changedAt: '' },
    ];
    expect(rosterFor(rosters, ['云川市教育局', '云川市水务局'], 2024)?.id).toBe('b');
    expect(rosterFor(rosters, ['丙县财政局'], 2024)).toBeNull();
  });
});
