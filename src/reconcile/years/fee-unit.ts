import { FEE, looksLikeYuan } from '../fee-unit';
import { says, statedAt, yearly } from './facts';
import type { YearJudge } from './years';

/** 收费金额疑以元计 D-06, by last year's amount in the same form. Silent where the text names the unit. */
export const judgeFeeUnit: YearJudge = (rule, now, before) => {
  const last = statedAt(before, FEE);
  const figure = now.figures[FEE];
  if (before.document.form !== '2021' || last === null || says('fee-unit-stated', now)) return [];
  if (!looksLikeYuan(figure, last, now.document)) return [];
  const label = { zh: '行政事业性收费', en: 'fees' };
  return [
    {
      rule: rule.id,
      code: rule.code,
      severity: rule.severity,
      outcome: 'violated',
      places: [FEE],
      passage: null,
      relations: [],
      repairs: [],
      cause: null,
      facts: {
        before: before.document.year!,
        last: before.figures[FEE]!.text.trim(),
        stated: figure!.text.trim(),
        times: Math.round(figure!.value! / last),
      },
      sides: [
        { label: yearly(before.document.year!, label), value: last, url: before.source.url },
        { label: yearly(now.document.year!, label), value: figure!.value, place: FEE },
      ],
    },
  ];
};
