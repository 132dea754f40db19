import { rowName } from '../explain/labels';
import { inBoth, statedAt, yearly } from './facts';
import type { YearJudge } from './years';

/** 未审结接续 Y-04: one finding for each group of 表四. */
export const judgePendingCases: YearJudge = (rule, now, before) =>
  ['reconsideration', 'directSuit', 'suitAfterReconsideration'].flatMap((group) => {
    const pending = statedAt(before, `challenges/${group}/pending`);
    const stated = statedAt(now, `challenges/${group}/total`);
    if (pending === null || stated === null || stated >= pending) return [];
    const place = `challenges/${group}/total`;
    const name = (language: 'zh' | 'en') => rowName('challenges', group, now, language);
    return [
      {
        rule: rule.id,
        code: rule.code,
        severity: rule.severity,
        outcome: 'violated',
        places: [place],
        passage: null,
        relations: [],
        repairs: [],
        cause: null,
        facts: {
          year: now.document.year!,
          before: before.document.year!,
          pending,
          stated,
          ...inBoth('group', { zh: name('zh'), en: name('en') }),
        },
        sides: [
          {
            label: yearly(before.document.year!, { zh: '尚未审结', en: 'pending' }),
            value: pending,
            url: before.source.url,
          },
          { label: yearly(now.document.year!, { zh: '总计', en: 'total' }), value: stated, place },
        ],
      },
    ];
  });
