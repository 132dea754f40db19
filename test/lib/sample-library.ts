import { readingOf } from '../../src/library/readings';
import type { LibraryFile } from '../../src/library/records';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import { reportOf } from '../reconcile/report-of';
import { injectors } from './faults';
import { type Figures, linesOf, placeOf, type Random, seeded, whole } from './generate-figures';

/** Agencies of a city that does not exist, by what each of them is to show. */
const DEPARTMENTS = [
  '教育局',
  '科学技术局',
  '工业和信息化局',
  '公安局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '自然资源局',
  '生态环境局',
  '住房和城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '商务局',
  '文化广电和旅游局',
  '卫生健康委员会',
  '应急管理局',
  '审计局',
  '林业局',
];

/** What goes wrong in which report of 2024. */
const FAULTS: Record<string, string> = {
  教育局: 'wrong cell',
  公安局: 'misplaced',
  财政局: 'two cells',
  自然资源局: 'digit slip',
  水利局: 'shifted row',
  卫生健康委员会: 'missing outcome',
};

/** Published after 31 January, and by how many days. */
const LATE: Record<string, string> = { 商务局: '2025-02-08', 审计局: '2025-02-21' };

const FIRST_YEAR = 2021;
const LAST_YEAR = 2024;
const CITY = '云川市';

/** How often an outcome occurs: most of what is asked for is granted or is not held. */
const OUTCOMES: [row: string, weight: number][] = [
  ['disposed.granted', 42],
  ['disposed.partlyGranted', 9],
  ['disposed.denied.lawProhibited', 2],
  ['disposed.denied.thirdParty', 3],
  ['disposed.denied.internalAffairs', 3],
  ['disposed.unavailable.notHeld', 24],
  ['disposed.unavailable.needsCreation', 4],
  ['disposed.declined.petition', 5],
  ['disposed.declined.repeat', 3],
  ['disposed.other.uncorrected', 4],
];

/**
 * 样例报告库 A library for pictures and checks of the desk: a city with its departments over four years, faults of every kind, late
 * and missing ones, decisions' targets and a roster. The same every time.
 */
export function sampleLibrary(): LibraryFile {
  const random = seeded(20250211);
  const reviews: Review[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    const members = DEPARTMENTS.filter((_, at) => year === LAST_YEAR || (at + year) % 7 !== 0).map((name) =>
      memberOf(name, year, reviews, random),
    );
    reviews.push(...members, cityOf(members, year, reviews));
  }
  return {
    schema: 'gouji/library@1',
    exportedAt: '2025-02-11T08:00:00.000Z',
    readings: reviews.map(readingOf),
    decisions: [],
    pairs: [],
    followUps: [],
    rosters: [
      {
        id: 'roster',
        name: '云川市政府部门',
        text: [...DEPARTMENTS, '信访局', '数据局 2024-', '市场监督管理局', '城市管理局', '粮食局 -2022']
          .map((name) => CITY + name)
          .join('\n'),
        changedAt: '2025-02-11T08:00:00.000Z',
      },
    ],
  };
}

function memberOf(name: string, year: number, known: readonly Review[], random: Random): Review {
  const agency = CITY + name;
  const before = known.find(({ document }) => document.agency === agency && document.year === year - 1);
  const figures = applicationsOf(before, random);
  const injector = year === LAST_YEAR ? injectors[FAULTS[name] ?? ''] : undefined;
  const stated = injector?.(figures, '2021', random)?.figures ?? figures;
  const published = (year === LAST_YEAR && LATE[name]) || `${year + 1}-01-${whole(random, 12, 28)}`;
  const upheld = whole(random, 0, 3);
  const counts: Record<string, number> = {
    'proactive/license/decisions': whole(random, 20, 900),
    'proactive/penalty/decisions': whole(random, 3, 260),
    'proactive/coercion/decisions': whole(random, 0, 12),
    'challenges/reconsideration/upheld': upheld,
    'challenges/reconsideration/other': 1,
    'challenges/reconsideration/total': upheld + 1,
  };
  const counted = (place: string) => counts[place] ?? 0;
  return judged(agency, 'department', year, published, stated, before ? [before] : [], counted);
}

/** 表三 of one year, in which every relation holds and which begins with what the year before carried forward. */
function applicationsOf(before: Review | undefined, random: Random): Figures {
  const { rows, columns } = linesOf('2021');
  const figures: Figures = new Map(rows.flatMap((row) => columns.map((column) => [placeOf(row, column), 0])));
  const add = (row: string, column: string, count: number) => {
    for (const each of [column, 'total'])
      figures.set(placeOf(row, each), (figures.get(placeOf(row, each)) ?? 0) + count);
  };
  for (const [at, column] of columns.slice(0, -1).entries()) {
    const carriedOver = before?.figures[placeOf('carriedForward', column)]?.value ?? 0;
    const received = at === 0 ? whole(random, 8, 140) : random() < 0.35 ? whole(random, 1, 9) : 0;
    const forward = Math.min(received, whole(random, 0, at === 0 ? 4 : 1));
    add('carriedOver', column, carriedOver);
    add('received', column, received);
    add('carriedForward', column, forward);
    add('disposed.total', column, received + carriedOver - forward);
    for (let left = received + carriedOver - forward; left > 0; left--) add(outcomeOf(random), column, 1);
  }
  return figures;
}

function outcomeOf(random: Random): string {
  let left = random() * OUTCOMES.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [row, weight] of OUTCOMES) {
    left -= weight;
    if (left < 0) return row;
  }
  return OUTCOMES[0]![0];
}

/** The government's own report: the sum of its departments, but for one cell. */
function cityOf(members: readonly Review[], year: number, known: readonly Review[]): Review {
  const agency = `${CITY}人民政府`;
  const before = known.find(({ document }) => document.agency === agency && document.year === year - 1);
  const { rows, columns } = linesOf('2021');
  const sum = (place: string) =>
    members.reduce((total, { figures }) => total + (figures[place]?.value ?? 0), 0);
  const figures: Figures = new Map(
    rows.flatMap((row) => columns.map((column) => [placeOf(row, column), sum(placeOf(row, column))])),
  );
  const slip = placeOf('disposed.granted', 'naturalPerson');
  if (year === LAST_YEAR) figures.set(slip, (figures.get(slip) ?? 0) + 3);
  return judged(agency, 'government', year, `${year + 1}-03-18`, figures, before ? [before] : [], sum);
}

function judged(
  agency: string,
  agencyType: Review['document']['agencyType'],
  year: number,
  published: string,
  figures: Figures,
  years: Review[],
  counted: (place: string) => number,
): Review {
  const { rows, columns } = linesOf('2021');
  const applications = Object.fromEntries(
    rows.map((row) => [row, columns.map((column) => figures.get(placeOf(row, column)))]),
  );
  const report = reportOf('2021', {
    applications,
    proactive: Object.fromEntries(
      ['license', 'penalty', 'coercion'].map((row) => [row, [counted(`proactive/${row}/decisions`)]]),
    ),
    challenges: {
      reconsideration: ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) =>
        counted(`challenges/reconsideration/${column}`),
      ),
    },
  });
  const identity = { ...report.identity, agency, agencyType, year, published };
  const url = `http://www.yunchuan.gov.cn/xxgk/${encodeURIComponent(agency)}/${year}.html`;
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  return reconcile(
    { ...report, identity },
    { url, title, retrievedAt: '2025-02-11T08:00:00.000Z' },
    { years },
  );
}
