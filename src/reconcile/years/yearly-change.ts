import type { Figure } from '../../report/report';
import { placeLabel, split, tableLabel } from '../explain/labels';
import { inBoth, yearly } from './facts';
import type { YearJudge } from './years';

/** Figures that say how much there was to do. The others follow from them or are too small to compare. */
const PLACES = [
  'applications/received/total',
  'applications/disposed.total/total',
  'proactive/normativeDocument/inForce',
  'proactive/license/decisions',
  'proactive/penalty/decisions',
  'proactive/coercion/decisions',
  'proactive/fee/amount',
  'proactive/procurement/amount',
];
const TIMES = 10;
/** The larger of two counts at least; of two amounts any. */
const LEAST = 50;

/** 异常波动 Y-06: one finding for each figure. Amounts in units that both years name are compared in one unit. */
export const judgeYearlyChange: YearJudge = (rule, now, before) => {
  return PLACES.flatMap((place) => {
    const [a, b] = [now.figures[place], before.figures[place]];
    const [value, last] = inOneUnit(a, b);
    if (value === null || last === null || value <= 0 || last <= 0) return [];
    const times = Math.max(value / last, last / value);
    const isAmount = place.endsWith('/amount');
    if (times < TIMES || (!isAmount && Math.max(value, last) < LEAST)) return [];
    const ofUnits = isAmount && times >= 5000 && times <= 20_000;
    const name = (language: 'zh' | 'en') =>
      `${tableLabel(split(place)[0], language)} ${placeLabel(place, now, language)}`;
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
          last: b!.text.trim(),
          stated: a!.text.trim(),
          times: times >= 100 ? Math.round(times) : Math.round(times * 10) / 10,
          ...inBoth('where', { zh: name('zh'), en: name('en') }),
          ...inBoth(
            'note',
            ofUnits
              ? { zh: '疑元与万元混用。', en: 'Yuan and ten thousand yuan may have been mixed up. ' }
              : { zh: '', en: '' },
          ),
        },
        sides: [
          {
            label: yearly(before.document.year!, {
              zh: placeLabel(place, now, 'zh'),
              en: placeLabel(place, now, 'en'),
            }),
            value: b!.value,
            url: before.source.url,
          },
          {
            label: yearly(now.document.year!, {
              zh: placeLabel(place, now, 'zh'),
              en: placeLabel(place, now, 'en'),
            }),
            value: a!.value,
            place,
          },
        ],
      },
    ];
  });
};

const UNITS: Record<string, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

function inOneUnit(a: Figure | undefined, b: Figure | undefined): [number | null, number | null] {
  if (a?.state !== 'stated' || b?.state !== 'stated') return [null, null];
  const [x, y] = [UNITS[a.unit ?? ''], UNITS[b.unit ?? '']];
  if (x === undefined || y === undefined) return [a.value, b.value];
  return [a.value! * x, b.value! * y];
}
