import { describe, expect, it } from 'vitest';
import { columnIds, columns } from '../../../src/desk/library/columns';
import { countsOf, type Filters, filterOf, noFilters } from '../../../src/desk/library/filters';
import { allOf, nothing, ranged, toggled } from '../../../src/desk/library/selection';
import { sorted, sortedBy, usualSort } from '../../../src/desk/library/sort';
import { usualState, viewStateFrom } from '../../../src/desk/library/view-state';
import { commonRegion, withoutRegion } from '../../../src/library/region';
import { record } from './records';

const late = record({
  agency: '云川市水利局',
  overdue: 3,
  codes: ['P-01'],
  counts: { error: 0, warning: 1, info: 0 },
  handled: { open: 0, confirmed: 0, dismissed: 1 },
});
const wrong = record({
  agency: '云川市林业局',
  year: 2023,
  counts: { error: 2, warning: 1, info: 1 },
  codes: ['T3-O', 'Y-01'],
  handled: { open: 3, confirmed: 0, dismissed: 0 },
});
const old = record({
  agency: '云川市人民政府',
  year: 2019,
  form: '2019',
  agencyType: 'government',
  followUp: 'notified',
  counts: { error: 1, warning: 0, info: 0 },
  codes: ['T3-O'],
});
const unread = record({
  agency: '云川市档案局',
  kind: 'report-without-tables',
  reason: 'image',
  form: null,
  overdue: null,
  received: null,
});
const all = [late, wrong, old, unread];
const names = (records: readonly (typeof all)[number][]) => records.map(({ agency }) => agency!.slice(3));
const passing = (filters: Partial<Filters>) => names(filterOf(all)({ ...noFilters, ...filters }));

describe('filters', () => {
  it.each<[Partial<Filters>, string[]]>([
    [{}, ['水利局', '林业局', '人民政府', '档案局']],
    [{ year: [2024] }, ['水利局', '档案局']],
    [{ year: [2024, 2019] }, ['水利局', '人民政府', '档案局']],
    [{ grade: ['error'] }, ['林业局', '人民政府']],
    [{ grade: ['warning', 'unread'] }, ['水利局', '档案局']],
    [{ grade: ['error'], year: [2023] }, ['林业局']],
    [{ code: ['Y-01', 'P-01'] }, ['水利局', '林业局']],
    [{ type: ['government'] }, ['人民政府']],
    [{ form: ['none'] }, ['档案局']],
    [{ deadline: ['late'] }, ['水利局']],
    [{ deadline: ['unknown'] }, ['档案局']],
    [{ handling: ['open'] }, ['林业局']],
    [{ handling: ['settled'] }, ['水利局']],
    [{ handling: ['notified'] }, ['人民政府']],
    [{ text: '水利' }, ['水利局']],
    [{ text: '云川市政府' }, ['人民政府']],
    [{ text: ' 林业  2023 ' }, ['林业局']],
    [{ text: 'YUNCHUAN.gov.cn/林业' }, []],
    [{ text: 'YUNCHUAN.gov.cn/云川市林业' }, ['林业局']],
    [{ text: '林业　２０２３' }, ['林业局']],
    [{ text: 'https://www.yunchuan.gov.cn/云川市林业局/2023' }, ['林业局']],
    [{ text: '没有' }, []],
  ])('%j', (filters, expected) => expect(passing(filters)).toEqual(expected));

  it('say how many there would be, given all the others', () => {
    expect(countsOf(all, { ...noFilters, grade: ['error'], year: [2024] }, 'year')).toEqual(
      new Map([
        [2023, 1],
        [2019, 1],
      ]),
    );
    expect(countsOf(all, { ...noFilters, code: ['P-01'] }, 'code')).toEqual(
      new Map([
        ['P-01', 1],
        ['T3-O', 2],
        ['Y-01', 1],
      ]),
    );
  });
});

describe('sorting', () => {
  it('is by errors, then warnings, then name', () => {
    expect(names(sorted(all, usualSort))).toEqual(['林业局', '人民政府', '水利局', '档案局']);
  });
  it('turns round when the same head is pressed, and keeps the one before as the second', () => {
    const byYear = sortedBy(usualSort, 'year');
    expect(byYear).toEqual([{ by: 'year', descending: true }, usualSort[0]]);
    expect(sortedBy(byYear, 'year')[0]).toEqual({ by: 'year', descending: false });
    expect(names(sorted(all, byYear)).slice(-1)).toEqual(['人民政府']);
  });
  it('is by pinyin for names, and puts what has no value last in either direction', () => {
    expect(names(sorted(all, [{ by: 'name', descending: false }]))).toEqual([
      '档案局',
      '林业局',
      '人民政府',
      '水利局',
    ]);
    for (const descending of [true, false])
      expect(names(sorted(all, [{ by: 'received', descending }])).at(-1)).toBe('档案局');
  });
  it.each(columnIds)('by %s puts nothing out of the list', (by) => {
    expect(columns[by].id).toBe(by);
    expect(new Set(sorted(all, [{ by, descending: true }]))).toEqual(new Set(all));
  });
});

describe('selection', () => {
  const shown = ['a', 'b', 'c', 'd'];
  const keys = (selection: typeof nothing) => [...selection.keys].sort();
  it('takes one, a range up or down, all and none', () => {
    const one = toggled(nothing, 'c');
    expect(keys(ranged(one, 'a', shown))).toEqual(['a', 'b', 'c']);
    expect(keys(ranged(toggled(nothing, 'b'), 'd', shown))).toEqual(['b', 'c', 'd']);
    expect(keys(toggled(one, 'c'))).toEqual([]);
    expect(keys(allOf(one, ['a', 'b']))).toEqual(['a', 'b', 'c']);
    expect(keys(allOf(one, ['c'], false))).toEqual([]);
    expect(keys(ranged(nothing, 'b', shown))).toEqual(['b']);
  });
});

describe('the place that stands in the head', () => {
  it.each([
    [['云川市林业局', '云川市水利局'], '云川市'],
    [['云川市林业局', null, '云川市人民政府'], '云川市'],
    [['云川市林业局', '云海市林业局'], ''],
    [['云川市林业局'], ''],
    [['林业局', '林业站'], ''],
    [['市场监督管理局', '市场发展局'], ''],
    [['云川市教育局', '教育局'], ''],
    [[], ''],
    [[null], ''],
    [['云川市青山区林业局', '云川市青山区水利局'], '云川市青山区'],
  ])('%j: %j', (agencies, expected) => expect(commonRegion(agencies)).toBe(expected));
  it('is not taken from a government', () => {
    expect(withoutRegion('云川市林业局', '云川市')).toBe('林业局');
    expect(withoutRegion('云川市人民政府', '云川市')).toBe('云川市人民政府');
    expect(withoutRegion('云川市人民政府办公室', '云川市')).toBe('云川市人民政府办公室');
    expect(withoutRegion('云川市', '云川市')).toBe('云川市');
  });
});

describe('the view that was stored', () => {
  it.each([
    [null],
    ['x'],
    [{ filters: 1, sorts: {}, columns: 'x' }],
    [{ sorts: [{ by: 'nothing', descending: true }] }],
  ])('%j is as usual where it is not of its shape', (stored) =>
    expect(viewStateFrom(stored)).toEqual(usualState),
  );
  it('is what it was', () => {
    const state = {
      filters: { ...noFilters, year: [2024], code: ['T3-O'] },
      sorts: [{ by: 'year', descending: false }],
      columns: ['year', 'error'],
      region: '云川市',
    };
    expect(viewStateFrom(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(viewStateFrom({ ...state, columns: ['year', 'gone', 'year'] }).columns).toEqual(['year']);
  });
});
