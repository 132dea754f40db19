import type { Line } from '../forms/form';
import { isDigits } from './characters';
import { bareLabel, normaliseLabel, shortLabel, similarity } from './label';
import { remembered } from './remembered';

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
/** Less in common, and two labels are not the same. */
const LEAST = 0.78;

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
  const lengths = [...new Set(byLength.map(([wording]) => wording.length))].filter((size) => size >= TELLING);
  const longest = Math.max(...byLength.map(([wording]) => wording.length));
  const bareWordings = byLength.map(([wording, line]) => [bareLabel(wording), line] as const);
  const labelsOf = new Map(
    lines.map((line) => [
      line,
      [line.labels.at(-1)!, ...(line.aliases ?? [])].map((label) => bareLabel(normaliseLabel(label))),
    ]),
  );

  const exact = (text: string): Line | null => {
    // Instructions in brackets may follow a label; an article is none.
    if (text.length > 400) return null;
    const normal = normaliseLabel(text);
    if (normal === '') return null;
    return (
      wordings.get(normal) ?? wordings.get(bareLabel(normal)) ?? wordings.get(shortLabel(normal)) ?? null
    );
  };

  const suffix = (text: string): Line | null => {
    if (text.length > 400) return null;
    const normal = normaliseLabel(text);
    for (const size of lengths) {
      const line = normal.length >= size ? wordings.get(normal.slice(-size)) : undefined;
      if (line) return line;
    }
    return null;
  };

  const beginning = (text: string): Line | null => {
    const bare = bareLabel(normaliseLabel(text)).replace(/[,(]$/, '');
    if (bare.length < UNLIKE) return null;
    if (bare.length > longest) return null;
    const begun = new Set(
      bareWordings.filter(([wording]) => wording.startsWith(bare)).map(([, line]) => line),
    );
    return begun.size === 1 ? [...begun][0]! : null;
  };

  const nearly = (text: string, among: readonly Line[] = lines): Line | null => {
    if (text.length > 120) return null;
    const bare = bareLabel(normaliseLabel(text));
    if (bare.length < UNLIKE) return null;
    const characters = new Set(bare);
    let best: Line | null = null;
    let first = 0;
    let second = 0;
    for (const line of among) {
      const likeness = Math.max(
        ...(labelsOf.get(line) ?? []).map((label) =>
          mayBeAlike(characters, bare.length, label) ? similarity(bare, label) : 0,
        ),
      );
      if (likeness > first) [second, first, best] = [first, likeness, line];
      else if (likeness > second) second = likeness;
    }
    return first >= LEAST && first - second >= 0.08 ? best : null;
  };

  const nearlyAny = rememberedLabel((text) => nearly(text));
  return {
    exact: rememberedLabel(exact),
    suffix: rememberedLabel(suffix),
    beginning: rememberedLabel(beginning),
    nearly: (text, among) => (among ? nearly(text, among) : nearlyAny(text)),
  };
}

/** A figure is no label, and need not be remembered as none. */
function rememberedLabel(work: (text: string) => Line | null): (text: string) => Line | null {
  const known = remembered(work);
  return (text) => (isDigits(text) ? null : known(text));
}

/** Without enough characters in common there is no need to compare their order. */
function mayBeAlike(characters: ReadonlySet<string>, length: number, label: string): boolean {
  let common = 0;
  for (const character of label) if (characters.has(character)) common++;
  return 2 * common >= LEAST * (length + label.length) * 0.8;
}
