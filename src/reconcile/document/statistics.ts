import type { Place, Report } from '../../report/report';
import type { Draft } from '../violations';
import type { Fault } from './judge';

/** 统计表所判 What the judges of the 2014 table ask. */
export interface StatisticsSubject {
  /** The stated value of a row; null where it is blank, illegible or absent. */
  value(row: string): number | null;
  /** Whether a sum that does not hold runs through a row: then a relation to other rows says nothing new. */
  disputed(row: string): boolean;
}

/** 统计表判者 Looks at the 2014 table for one kind of fault. */
export type StatisticsJudge = (subject: StatisticsSubject) => Fault[];

/** 所判 The statistics table of a report, beside what its sums found. */
export function statisticsOf({ figures }: Report, sums: readonly Draft[]): StatisticsSubject {
  const disputed = new Set(
    sums.flatMap(({ places, repairs }) => [...places, ...repairs.flat().map((change) => change.place)]),
  );
  return {
    value: (row) => figures[placeOf(row)]?.value ?? null,
    disputed: (row) => disputed.has(placeOf(row)),
  };
}

const placeOf = (row: string): Place => `statistics/${row}/value`;

interface Name {
  zh: string;
  en: string;
}

const PARTS: { part: string; whole: string; names: [part: Name, whole: Name] }[] = [
  {
    part: 'p1a',
    whole: 'p1',
    names: [
      { zh: '主动公开规范性文件数', en: 'normative documents published' },
      { zh: '主动公开政府信息数', en: 'information published' },
    ],
  },
  {
    part: 'q21a',
    whole: 'q21',
    names: [
      { zh: '主要负责同志参加新闻发布会次数', en: 'press conferences with the head' },
      { zh: '参加或举办新闻发布会总次数', en: 'press conferences' },
    ],
  },
  {
    part: 'q22a',
    whole: 'q22',
    names: [
      { zh: '主要负责同志参加政府网站在线访谈次数', en: 'online interviews with the head' },
      { zh: '政府网站在线访谈次数', en: 'online interviews' },
    ],
  },
];

/** 其中项大于总数 L-08: a row that is part of another states more than it. */
export const judgeParts: StatisticsJudge = ({ value }) =>
  PARTS.flatMap(({ part, whole, names: [name, of] }): Fault[] => {
    const [stated, total] = [value(part), value(whole)];
    if (stated === null || total === null || stated <= total) return [];
    return [
      {
        places: [placeOf(part), placeOf(whole)],
        facts: {
          stated,
          total,
          'part.zh': name.zh,
          'part.en': name.en,
          'whole.zh': of.zh,
          'whole.en': of.en,
        },
      },
    ];
  });

const CHANNELS = ['p21', 'p22', 'p23', 'p24', 'p25'];

/** 渠道与总数 L-09: less in all than over one channel, or more than over all of them. The latter only where all are stated. */
export const judgePublication: StatisticsJudge = ({ value }) => {
  const total = value('p1');
  const channels = CHANNELS.flatMap((row) => {
    const count = value(row);
    return count === null ? [] : [{ row, count }];
  });
  if (total === null || channels.length === 0) return [];
  const largest = channels.reduce((best, other) => (other.count > best.count ? other : best));
  if (total < largest.count) {
    return [
      {
        places: [placeOf('p1'), placeOf(largest.row)],
        facts: {
          total,
          bound: largest.count,
          'relation.zh': '小于渠道最大值 ',
          'relation.en': 'fewer than the largest channel with ',
        },
      },
    ];
  }
  const sum = channels.reduce((all, { count }) => all + count, 0);
  if (channels.length < CHANNELS.length || total <= sum) return [];
  return [
    {
      places: ['p1', ...CHANNELS].map(placeOf),
      facts: {
        total,
        bound: sum,
        'relation.zh': '大于各渠道之和 ',
        'relation.en': 'more than all channels together with ',
      },
    },
  ];
};

/** 办结与答复不等 L-10: both hold in themselves and differ. */
export const judgeReplied: StatisticsJudge = ({ value, disputed }) => {
  const [completed, replies] = [value('r2'), value('r3')];
  if (completed === null || replies === null || completed === replies) return [];
  if (disputed('r2') || disputed('r3')) return [];
  return [
    {
      places: [placeOf('r2'), placeOf('r3')],
      facts: { completed, replies, difference: Math.abs(completed - replies) },
    },
  ];
};

/** 办结多于收到 L-11: both hold in themselves, and more was completed than came in. */
export const judgeCompleted: StatisticsJudge = ({ value, disputed }) => {
  const [received, completed] = [value('r1'), value('r2')];
  if (received === null || completed === null || completed <= received) return [];
  if (disputed('r1') || disputed('r2')) return [];
  return [
    {
      places: [placeOf('r1'), placeOf('r2')],
      facts: { received, completed, difference: completed - received },
    },
  ];
};
