import { remembered } from './remembered';

/**
 * 标签归一 A label as it is compared: no white space, no quotes, brackets and digits in half width, 、，, alike.
 * Real pages break, space and punctuate labels in many ways (rules.md 1.7).
 */
export const normaliseLabel: (text: string) => string = remembered(normalise);

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(LEFT_OUT, '')
    .replace(FOLDED, (character) => FOLDS[character]!)
    .replace(/[。.．]$/, '');
}

/** White space, what is not seen, quotes. */
const LEFT_OUT = /[\s\u00a0\u3000\u200b-\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff\u00ad"'“”‘’「」『』]+/g;
/** Brackets, commas and strokes of every kind; 它. */
const FOLDED = /[〔［【[〕］】\]、，∕⁄它]/g;
const FOLDS: Record<string, string> = {
  ...{ '〔': '(', '［': '(', '【': '(', '[': '(', '〕': ')', '］': ')', '】': ')', ']': ')' },
  ...{ '、': ',', '，': ',', '∕': '/', '⁄': '/', 它: '他' },
};

const NUMBERING =
  /^(?:第?[一二三四五六七八九十]+(?:部分)?[,.:：]|\([一二三四五六七八九十]+\)[,.]?|\(?\d{1,2}\)?[,.:)]|\d{1,2}(?=[\u4e00-\u9fff])|[①-⑩][,.]?)+/u;

/** The normalised label without its numbering 一、 （一） 1. ①. */
export function bareLabel(normalised: string): string {
  return normalised.replace(NUMBERING, '');
}

/** The bare label up to its first bracket: local templates append explanations. */
export function shortLabel(normalised: string): string {
  const bare = bareLabel(normalised);
  const bracket = bare.indexOf('(');
  return bracket > 1 ? bare.slice(0, bracket) : bare;
}

/** 相似度 Share of characters that two labels have in common, in order (longest common subsequence), 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a.length > 80 || b.length > 80) return a === b ? 1 : 0;
  let previous = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const current = new Uint8Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      current[j + 1] = a[i] === b[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, current[j]!);
    }
    previous = current;
  }
  return (2 * previous[b.length]!) / (a.length + b.length);
}
