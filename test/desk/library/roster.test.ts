import { describe, expect, it } from 'vitest';
import { compareRoster, inOrder, outsideRoster } from '../../../src/desk/missing/roster';
import { pairId } from '../../../src/library/records';
import { parseRoster } from '../../../src/library/roster';
import { record } from './records';

describe('the roster as text', () => {
  it.each([
    ['林业局', { name: '林业局', from: null, to: null }],
    ['数据局 2024-', { name: '数据局', from: 2024, to: null }],
    ['数据局2024-', { name: '数据局', from: 2024, to: null }],
    ['安监局 -2018', { name: '安监局', from: null, to: 2018 }],
    ['安监局（2016-2018）', { name: '安监局', from: 2016, to: 2018 }],
    ['筹备组 2020', { name: '筹备组', from: 2020, to: 2020 }],
    ['3. 水利局', { name: '水利局', from: null, to: null }],
    ['（3）水利局', { name: '水利局', from: null, to: null }],
    ['12\t水利局\t王某', { name: '水利局', from: null, to: null }],
    ['水利局\t2019－2021'.replace('－', '-'), { name: '水利局', from: 2019, to: 2021 }],
    ['八一街道办事处', { name: '八一街道办事处', from: null, to: null }],
  ])('%j', (line, expected) => expect(parseRoster(line)).toEqual([expected]));

  it('says each unit once, and nothing of blank lines', () => {
    expect(
      parseRoster('\n云川市人民政府\r\n\n云川市政府\n  \n# 备注\n———\n').map(({ name }) => name),
    ).toEqual(['云川市人民政府']);
  });
});

describe('the roster against the library', () => {
  const years = [2022, 2023, 2024];
  const records = [
    record({ agency: '云川市林业局', year: 2023 }),
    record({ agency: '云川市林业局', year: 2024, overdue: 6 }),
    record({ agency: '云川市市场监督管理局', year: 2024 }),
    record({ agency: '云川市档案局', year: 2024, kind: 'report-without-tables' }),
    record({ agency: '云川市水利局', year: 2024 }),
  ];
  const units = parseRoster('林业局\n市场监管局\n数据局 2024-\n档案局\n云川市民政局');
  const compare = (said = new Map<string, boolean>()) => compareRoster(units, records, years, '云川市', said);
  const states = (name: string, said?: Map<string, boolean>) =>
    [
      ...compare(said)
        .find(({ unit }) => unit.name === name)!
        .years.values(),
    ].map(({ state }) => state);

  it('tells published, late, not seen, not there yet, and not read apart', () => {
    expect(states('林业局')).toEqual(['unseen', 'ok', 'late']);
    expect(compare()[0]!.years.get(2024)).toMatchObject({ days: 6 });
    expect(states('数据局')).toEqual(['absent', 'absent', 'unseen']);
    expect(states('档案局')).toEqual(['unseen', 'unseen', 'unread']);
    expect(states('云川市民政局')).toEqual(['unseen', 'unseen', 'unseen']);
  });

  it('asks about names that are probably one unit, and believes the answer', () => {
    const name = '市场监管局';
    const match = (said?: Map<string, boolean>) =>
      compare(said).find(({ unit }) => unit.name === name)!.match;
    expect(match()).toMatchObject({ agency: '云川市市场监督管理局', asked: true });
    const pair = pairId('云川市市场监管局', '云川市市场监督管理局');
    expect(match(new Map([[pair, true]]))).toMatchObject({ asked: false });
    expect(match(new Map([[pair, false]]))).toBeNull();
    expect(states(name, new Map([[pair, false]]))).toEqual(['unseen', 'unseen', 'unseen']);
  });

  it('puts first who is not seen, then names, then who is late', () => {
    expect(inOrder(compare(), 2024).map(({ unit }) => unit.name)).toEqual([
      '数据局',
      '云川市民政局',
      '市场监管局',
      '林业局',
      '档案局',
    ]);
  });

  it('names agencies outside it', () => {
    expect(outsideRoster(compare(), records)).toEqual(['云川市水利局']);
  });

  it('does not ask about a unit that has its own name in the library', () => {
    const both = [...records, record({ agency: '云川市市场监管局', year: 2024 })];
    const [, found] = compareRoster(units, both, years, '云川市', new Map());
    expect(found!.match).toMatchObject({ agency: '云川市市场监管局', asked: false });
  });

  const found = (
    roster: string,
    reports: Parameters<typeof compareRoster>[1],
    said = new Map<string, boolean>(),
  ) => compareRoster(parseRoster(roster), reports, years, '云川市', said);

  it('does not ask about a name that is another unit of the roster', () => {
    expect(found('市场监督管理局\n市场监管局', records).map(({ match }) => match?.asked)).toEqual([
      false,
      undefined,
    ]);
  });

  it('knows a unit by its full name, and one of another place than the region', () => {
    const pair = pairId('云川市市场监管局', '云川市市场监督管理局');
    const [full] = found('云川市市场监管局', records, new Map([[pair, true]]));
    expect(full!.match).toMatchObject({ agency: '云川市市场监督管理局', asked: false });
    const [below] = found('青禾县林业局', [record({ agency: '青禾县林业局', year: 2024 })]);
    expect(below!.match).toMatchObject({ agency: '青禾县林业局', asked: false });
  });

  it('calls late what came one day late; of several at different addresses the one in time stands', () => {
    const late = (days: number) =>
      record({ agency: '云川市林业局', overdue: days, url: `https://www.yunchuan.gov.cn/${days}.html` });
    const state = (...reports: ReturnType<typeof late>[]) => found('林业局', reports)[0]!.years.get(2024);
    expect(state(late(1))).toMatchObject({ state: 'late', days: 1 });
    expect(state(late(6), late(0))).toEqual({ state: 'ok', key: late(0).key });
    expect(state(late(0), late(6))).toEqual({ state: 'ok', key: late(0).key });
  });

  it('names the folder of the newest report; a file stands in none', () => {
    const moved = [
      record({ agency: '云川市林业局', year: 2023, url: 'https://old.yunchuan.gov.cn/lyj/2023.html' }),
      record({ agency: '云川市林业局', year: 2024, url: 'https://www.yunchuan.gov.cn/lyj/2024.html' }),
    ];
    for (const reports of [moved, [...moved].reverse()])
      expect(found('林业局', reports)[0]!.column).toBe('https://www.yunchuan.gov.cn/lyj');
    const file = { ...record({ agency: '云川市林业局', url: 'file:///2024.docx' }), site: '', column: '' };
    expect(found('林业局', [file])[0]!.column).toBeNull();
  });
});
