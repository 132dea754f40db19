import { pickOne, type Random, whole } from '../generate-figures';

/**
 * 损坏 What happens to a page after it is made. What a damaged page states is what the agency stated: a figure read from it is that
 * figure, or none. `keeps`: nothing of the tables is lost.
 */
export interface Damage {
  apply(source: string, random: Random): string;
  /** Rows that only change places keep what they state. */
  keeps?: true;
}

const linesOf = (source: string) => source.split('\n');

/** Where the tables stand, roughly: damage elsewhere teaches nothing. */
function inTables(source: string, random: Random): number {
  const from = Math.max(0, source.search(/二、主动公开/));
  const to = source.indexOf('五、存在');
  return whole(random, from, to > from ? to : source.length - 1);
}

/** A line of the tables. */
function lineInTables(lines: readonly string[], random: Random): number {
  const first = lines.findIndex((line) => line.startsWith('二、主动公开'));
  const last = lines.findIndex((line) => line.startsWith('五、'));
  return whole(random, first + 1, Math.max(first + 1, last - 1));
}

/** A label, or a row with its label; 其中修订16件，共22件 is a figure. */
const isLabel = (line: string) => /\p{Script=Han}{4}/u.test(line) && !/其中|共/.test(line);

const garbled = (text: string) => {
  const bytes = new TextEncoder().encode(text);
  return new TextDecoder('gb18030').decode(bytes);
};

/** Damages to a text, by name. */
export const textDamages: Record<string, Damage> = {
  'cut off': { apply: (source, random) => source.slice(0, inTables(source, random)) },
  'lines dropped': {
    apply: (source, random) => {
      const lines = linesOf(source);
      for (let count = whole(random, 1, 3); count > 0; count--) lines.splice(lineInTables(lines, random), 1);
      return lines.join('\n');
    },
  },
  // A page's end: what stood there is gone, one after another.
  'lines dropped together': {
    apply: (source, random) => {
      const lines = linesOf(source);
      lines.splice(lineInTables(lines, random), whole(random, 2, 24));
      return lines.join('\n');
    },
  },
  'page numbers inside': {
    apply: (source, random) => {
      const lines = linesOf(source);
      for (let page = 3; page < 6; page++)
        lines.splice(
          lineInTables(lines, random),
          0,
          pickOne(random, [`-${page}-`, `- ${page} -`, `${page}`, `第 ${page} 页`]),
        );
      return lines.join('\n');
    },
  },
  // Of a line printed twice one is too many.
  'lines doubled': {
    apply: (source, random) => {
      const lines = linesOf(source);
      for (let count = whole(random, 1, 3); count > 0; count--) {
        const at = lineInTables(lines, random);
        lines.splice(at, 0, lines[at] ?? '');
      }
      return lines.join('\n');
    },
  },
  // Two figures that change places are other figures: no reader can know. A label or a whole row can be seen to stand elsewhere.
  'lines swapped': {
    apply: (source, random) => {
      const lines = linesOf(source);
      for (let count = whole(random, 1, 3); count > 0; count--) {
        const at = lineInTables(lines, random);
        const [one, other] = [lines[at] ?? '', lines[at + 1] ?? ''];
        if (isLabel(one) || isLabel(other)) lines.splice(at, 2, other, one);
      }
      return lines.join('\n');
    },
  },
  'lines merged': {
    apply: (source, random) => {
      const lines = linesOf(source);
      for (let count = whole(random, 1, 3); count > 0; count--) {
        const at = lineInTables(lines, random);
        const two = lines.slice(at, at + 2).join(pickOne(random, ['', ' ']));
        lines.splice(at, 2, two);
      }
      return lines.join('\n');
    },
  },
  // Lines and cells in which nothing is printed, some of them or all: editors and scripts take them for nothing.
  'blanks lost': {
    apply: (source, random) => {
      const share = pickOne(random, [0.02, 0.3, 1]);
      const lines = linesOf(source);
      const from = lines.findIndex((line) => line.startsWith('二、主动公开'));
      return lines.filter((line, at) => at < from || line.trim() !== '' || random() >= share).join('\n');
    },
  },
  'garbled in part': {
    apply: (source, random) => {
      const at = inTables(source, random);
      const size = whole(random, 4, 300);
      return source.slice(0, at) + garbled(source.slice(at, at + size)) + source.slice(at + size);
    },
  },
  garbled: { apply: (source) => garbled(source) },
  'cells run together': {
    apply: (source, random) => {
      const at = inTables(source, random);
      const next = source.slice(at).search(/\d[\s|\u00a0]+\d/);
      if (next === -1) return source;
      return source.slice(0, at + next + 1) + source.slice(at + next + 1).replace(/^[\s|\u00a0]+/, '');
    },
  },
};

/** Damages to markup, by name. */
export const htmlDamages: Record<string, Damage> = {
  'cut off': textDamages['cut off']!,
  'garbled in part': textDamages['garbled in part']!,
  'cells dropped': {
    apply: (source, random) => {
      const at = inTables(source, random);
      return source.slice(0, at) + source.slice(at).replace(/<td[^>]*>[^<]*<\/td>/, '');
    },
  },
  'cells merged': {
    apply: (source, random) => {
      const at = inTables(source, random);
      return (
        source.slice(0, at) +
        source
          .slice(at)
          .replace(/<td>([^<]*\d[^<]*)<\/td><td>([^<]*\d[^<]*)<\/td>/, '<td colspan="2">$1$2</td>')
      );
    },
  },
  'cells emptied of their tags': {
    apply: (source, random) => {
      const at = inTables(source, random);
      return source.slice(0, at) + source.slice(at).replace(/(\d)<\/td><td[^>]*>(?=[^<]*\d)/, '$1');
    },
  },
  'rows dropped': {
    apply: (source, random) => {
      const at = inTables(source, random);
      return source.slice(0, at) + source.slice(at).replace(/<tr[^>]*>(?:(?!<\/?tr)[\s\S])*<\/tr>/, '');
    },
  },
  'row ends dropped': {
    apply: (source, random) => {
      const at = inTables(source, random);
      return source.slice(0, at) + source.slice(at).replace(/<\/tr>\s*<tr[^>]*>/, '');
    },
  },
  'rows swapped': {
    apply: (source, random) => {
      const at = inTables(source, random);
      return (
        source.slice(0, at) +
        source
          .slice(at)
          .replace(/(<tr>(?:<td>[^<]*<\/td>){8}<\/tr>)\n?(<tr>(?:<td>[^<]*<\/td>){8}<\/tr>)/, '$2$1')
      );
    },
  },
};
