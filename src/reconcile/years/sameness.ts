import { tableLabel } from '../explain/labels';
import { inBoth } from './facts';
import type { YearJudge } from './years';

/** Fewer figures may agree by themselves. */
const FEWEST = 5;
/** Of the text, in per cent, and how long a text must be. A township may have little to tell. */
const SHARE = 90;
const SHORTEST = { usual: 400, township: 800 };

/** 表格照抄 Y-05: one finding for each table that states exactly what last year's did. */
export const judgeTableRenewed: YearJudge = (rule, now, before) => {
  if (now.document.form === null || now.document.form !== before.document.form) return [];
  return ['proactive', 'applications'].flatMap((table) => {
    const places = Object.keys(now.figures).filter((place) => place.startsWith(`${table}/`));
    const others = Object.keys(before.figures).filter((place) => place.startsWith(`${table}/`));
    if (places.length !== others.length) return [];
    const said = places.filter((place) => (now.figures[place]!.value ?? 0) !== 0);
    if (said.length < FEWEST) return [];
    const same = places.every((place) => {
      const [a, b] = [now.figures[place]!, before.figures[place]];
      return b !== undefined && a.state === b.state && a.state !== 'illegible' && a.value === b.value;
    });
    if (!same) return [];
    return [
      {
        rule: rule.id,
        code: rule.code,
        severity: rule.severity,
        outcome: 'violated',
        places: said,
        passage: null,
        relations: [],
        repairs: [],
        cause: null,
        facts: {
          before: before.document.year!,
          count: said.length,
          ...inBoth('table', { zh: tableLabel(table, 'zh'), en: tableLabel(table, 'en') }),
        },
      },
    ];
  });
};

/** 正文雷同 S-11. What is compared is whole sentences, so a text that was edited here and there is not called the same. */
export const judgeProseRenewed: YearJudge = (rule, now, before) => {
  const sentences = (now.sentences ?? []).map(measured);
  const theirs = new Set((before.sentences ?? []).map((sentence) => measured(sentence).name));
  const length = sum(sentences);
  const small = ['township', 'subdistrict'].includes(now.document.agencyType);
  if (length < (small ? SHORTEST.township : SHORTEST.usual)) return [];
  const share = Math.floor((sum(sentences.filter(({ name }) => theirs.has(name))) / length) * 100);
  if (share < SHARE) return [];
  return [
    {
      rule: rule.id,
      code: rule.code,
      severity: rule.severity,
      outcome: 'violated',
      places: [],
      passage: null,
      relations: [],
      repairs: [],
      cause: null,
      facts: { before: before.document.year!, share },
    },
  ];
};

function measured(sentence: string): { name: string; length: number } {
  const [name = '', length = '0'] = sentence.split(':');
  return { name, length: Number(length) };
}

function sum(sentences: { length: number }[]): number {
  return sentences.reduce((total, { length }) => total + length, 0);
}
