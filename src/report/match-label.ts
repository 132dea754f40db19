import type { Line } from '../forms/form';
import { bareLabel, normaliseLabel, shortLabel, similarity } from './label';

/** 认行名 Finds the line that a printed label names. */
export interface LabelMatcher {
  /** The line whose label this is, in any known wording; null if none. `text` is as printed. */
  exact(text: string): Line | null;
  /** The line whose label ends the text, where group labels run into it; the longest one. */
  suffix(text: string): Line | null;
  /** The only line whose label the text begins (the rest stands on another line); null if none or several. */
  beginning(text: string): Line | null;
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
    beginning(text) {
      const bare = bareLabel(normaliseLabel(text)).replace(/[,(]$/, '');
      if (bare.length < UNLIKE) return null;
      const begun = new Set(
        byLength.filter(([wording]) => bareLabel(wording).startsWith(bare)).map(([, line]) => line),
      );
      return begun.size === 1 ? [...begun][0]! : null;
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
