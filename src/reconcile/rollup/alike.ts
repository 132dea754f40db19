import { proseOfItsOwn } from '../../rules/prose-of-its-own';
import { explain } from '../explain';
import type { Finding } from '../finding';
import type { Review } from '../review';

/** 雷同的两份 Two reports of one year, by their indexes, and how much of the shorter text the other has too, from 0 to 100. */
export interface Alike {
  a: number;
  b: number;
  share: number;
}

/** Of the shorter text's characters, in per cent. */
const SHARE = 90;
/** A shorter text may have little to tell. */
const SHORTEST = 400;
/** A sentence in so many reports is a phrase of all, not of two; of few reports, more than half of them. */
const COMMON = 5;

/**
 * 内容雷同 S-11: the pairs of reports of one year whose texts are the same but for their figures. Sentences that many have are left out
 * first, so that legal phrases and a preamble handed down are no likeness. Most alike first.
 */
export function alikeProse(reviews: readonly Review[], least = SHARE): Alike[] {
  const texts = reviews.map(({ sentences = [] }) => new Map(sentences.map(measured)));
  const holders = new Map<string, number[]>();
  for (const [index, text] of texts.entries())
    for (const name of text.keys()) {
      const list = holders.get(name);
      if (list) list.push(index);
      else holders.set(name, [index]);
    }
  const most = Math.max(COMMON, Math.floor(reviews.length / 2));
  const lengths = texts.map((text) => {
    let length = 0;
    for (const [name, size] of text) if (holders.get(name)!.length <= most) length += size;
    return length;
  });
  const shared = new Map<string, number>();
  for (const [name, list] of holders) {
    if (list.length < 2 || list.length > most) continue;
    for (const [at, a] of list.entries())
      for (const b of list.slice(at + 1)) {
        const key = `${a} ${b}`;
        shared.set(key, (shared.get(key) ?? 0) + texts[a]!.get(name)!);
      }
  }
  return [...shared]
    .flatMap(([key, length]): Alike[] => {
      const [a = 0, b = 0] = key.split(' ').map(Number);
      if (reviews[a]!.source.url === reviews[b]!.source.url) return [];
      const whole = Math.min(lengths[a]!, lengths[b]!);
      const share = Math.floor((length / whole) * 100);
      return whole >= SHORTEST && share >= least ? [{ a, b, share }] : [];
    })
    .sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b);
}

/** 雷同提示 The finding on one of the two: a hint, for the desk alone. */
export function alikeFinding(review: Review, other: Review, share: number): Finding {
  const name = other.document.agency ?? other.source.title;
  const finding: Finding = {
    rule: proseOfItsOwn.id,
    code: proseOfItsOwn.code,
    severity: proseOfItsOwn.severity,
    outcome: 'violated',
    places: [],
    passage: null,
    relations: [],
    repairs: [],
    cause: null,
    message: { zh: '', en: '' },
    facts: { other: name, share },
  };
  const message = (language: 'zh' | 'en') => explain(finding, review, language).message;
  return { ...finding, message: { zh: message('zh'), en: message('en') } };
}

function measured(sentence: string): [string, number] {
  const [name = '', length = '0'] = sentence.split(':');
  return [name, Number(length)];
}
