import type { Line } from '../forms/form';
import { bareLabel, normaliseLabel, shortLabel, similarity } from './label';

/** 认行名 Finds the line that a printed label names. */
export interface LabelMatcher {
  /** The line whose label this is, in any known wording; null if none. `text` is as printed. */
  exact(text: string): Line | null;
  /** The line whose label ends the text, where group labels run into it; the longest one. */
  suffix(text: string): Line | null;
  /** The line whose label begins the text, and what follows it; the longest one. */
  prefix(text: string): { line: Line; rest: string } | null;
  /** The only line that the text nearly is (letters lost, OCR look-alikes); null if none or several. */
  nearly(text: string, among?: readonly Line[]): Line | null;
}

/** Shorter labels (其他, 总计) say too little to be found inside a longer text; */
const TELLING = 4;
/** and short ones are too much alike (予以公开, 不予公开) to be taken one for another. */
const UNLIKE = 6;

export function labelMatcher(lines: readonly Line[]): LabelMatcher {
  const wordings = new Map<string, Line>();
  for (const line of lines) {
    for (const label of [line.labels.at(-1)!, ...(line.aliases ?? [])]) {
      const normal = normaliseLabel(label);
      for (const wording of [normal, bareLabel(normal), shortLabel(normal)]) {
        if (wording.length > 1 && !wordings.has(wording)) wordings.set(wording, line);
      }
    }
  }
  const byLength = [...wordings].sort((a, b) => b[0].length - a[0].length);

  const exact = (text: string): Line | null => {
    const normal = normaliseLabel(text);
    if (normal === '') return null;
    return (
      wordings.get(normal) ?? wordings.get(bareLabel(normal)) ?? wordings.get(shortLabel(normal)) ?? null
    );
  };

  return {
    exact,
    suffix(text) {
      const normal = normaliseLabel(text);
      for (const [wording, line] of byLength) {
        if (wording.length >= TELLING && normal.endsWith(wording)) return line;
      }
      return null;
    },
    prefix(text) {
      // Compared in normal form, cut in the printed one: the rest may hold figures whose gaps matter.
      for (let end = 1; end <= text.length; end++) {
        const next = text[end];
        if (next !== undefined && !/[\s\d\u00a0\u3000|]/.test(next)) continue;
        const line = exact(text.slice(0, end));
        if (line && /\d/.test(text.slice(end))) return { line, rest: text.slice(end) };
      }
      return null;
    },
    nearly(text, among = lines) {
      const bare = bareLabel(normaliseLabel(text));
      if (bare.length < UNLIKE) return null;
      let best: Line | null = null;
      let first = 0;
      let second = 0;
      for (const line of among) {
        const likeness = Math.max(
          ...[line.labels.at(-1)!, ...(line.aliases ?? [])].map((label) =>
            similarity(bare, bareLabel(normaliseLabel(label))),
          ),
        );
        if (likeness > first) [second, first, best] = [first, likeness, line];
        else if (likeness > second) second = likeness;
      }
      return first >= 0.78 && first - second >= 0.08 ? best : null;
    },
  };
}
