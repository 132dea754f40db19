import { rowName } from '../explain/labels';
import { inBoth, says, statedAt, yearly } from './facts';
import type { YearJudge } from './years';

/** 文件存量 Y-02: one finding for each of 规章 and 规范性文件. The form of 2019 counts something else, and has no 现行有效. */
export const judgeDocumentsInForce: YearJudge = (rule, now, before) => {
  if (says('documents-expired', now) || says('scope-changed', now, before)) return [];
  return ['regulation', 'normativeDocument'].flatMap((row) => {
    const at = (column: string) => `proactive/${row}/${column}`;
    const last = statedAt(before, at('inForce'));
    const [issued, repealed, stated] = ['issued', 'repealed', 'inForce'].map((column) =>
      statedAt(now, at(column)),
    ) as [number | null, number | null, number | null];
    if (last === null || issued === null || repealed === null || stated === null) return [];
    const expected = last + issued - repealed;
    if (expected === stated) return [];
    const name = (language: 'zh' | 'en') => rowName('proactive', row, now, language);
    return [
      {
        rule: rule.id,
        code: rule.code,
        severity: rule.severity,
        outcome: 'violated',
        places: [at('inForce')],
        passage: null,
        relations: [],
        repairs: [],
        cause: null,
        facts: {
          before: before.document.year!,
          last,
          issued,
          repealed,
          expected,
          stated,
          difference: Math.abs(expected - stated),
          ...inBoth('row', { zh: name('zh'), en: name('en') }),
        },
        sides: [
          {
            label: yearly(before.document.year!, {
              zh: '现行有效＋本年制发－废止',
              en: 'in force + issued − repealed',
            }),
            value: expected,
            url: before.source.url,
          },
          {
            label: yearly(now.document.year!, { zh: '现行有效', en: 'in force' }),
            value: stated,
            place: at('inForce'),
          },
        ],
      },
    ];
  });
};

const ITEMS = ['license', 'otherService', 'penalty', 'coercion', 'fee'];

/** 项目数衔接 Y-03: one finding for all rows. */
export const judgeItems: YearJudge = (rule, now, before) => {
  if (now.document.form !== '2019' || before.document.form !== '2019' || now.document.year !== 2020)
    return [];
  const broken = ITEMS.flatMap((row) => {
    const items = statedAt(before, `proactive/${row}/previousItems`);
    const change = statedAt(before, `proactive/${row}/change`);
    const stated = statedAt(now, `proactive/${row}/previousItems`);
    if (items === null || change === null || stated === null || items + change === stated) return [];
    return [{ row, expected: items + change, stated }];
  });
  const [first] = broken;
  if (first === undefined) return [];
  const name = (row: string, language: 'zh' | 'en') => rowName('proactive', row, now, language);
  return [
    {
      rule: rule.id,
      code: rule.code,
      severity: rule.severity,
      outcome: 'violated',
      places: broken.map(({ row }) => `proactive/${row}/previousItems`),
      passage: null,
      relations: [],
      repairs: [],
      cause: null,
      facts: {
        before: before.document.year!,
        ...inBoth('rows', {
          zh: broken.map(({ row }) => name(row, 'zh')).join('、'),
          en: broken.map(({ row }) => name(row, 'en')).join(', '),
        }),
        ...inBoth('list', {
          zh: broken
            .map(({ row, expected, stated }) => `${name(row, 'zh')}应为 ${expected}，填 ${stated}`)
            .join('；'),
          en: broken
            .map(({ row, expected, stated }) => `${name(row, 'en')} ${expected} expected, ${stated} stated`)
            .join('; '),
        }),
      },
      sides: [
        {
          label: yearly(before.document.year!, {
            zh: `${name(first.row, 'zh')}，项目数量＋增减`,
            en: `${name(first.row, 'en')}, items + change`,
          }),
          value: first.expected,
          url: before.source.url,
        },
        {
          label: yearly(now.document.year!, {
            zh: `${name(first.row, 'zh')}，上一年项目数量`,
            en: `${name(first.row, 'en')}, items of last year`,
          }),
          value: first.stated,
          place: `proactive/${first.row}/previousItems`,
        },
      ],
    },
  ];
};
