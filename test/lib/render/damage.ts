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
      const first = lines.findIndex((line) => line.startsWith('二、主动公开'));
      const last = lines.findIndex((line) => line.startsWith('五、'));
      const count = whole(random, 1, 3);
      for (let at = 0; at < count; at++)
        lines.splice(whole(random, first + 1, Math.max(first + 1, last - 1)), 1);
      return lines.join('\n');
    },
  },
  // A page's end: what stood there is gone, one after another.
  'lines dropped together': {
    apply: (source, random) => {
      const lines = linesOf(source);
      const first = lines.findIndex((line) => line.startsWith('二、主动公开'));
      const last = lines.findIndex((line) => line.startsWith('五、'));
      lines.splice(whole(random, first + 1, Math.max(first + 1, last - 1)), whole(random, 2, 24));
      return lines.join('\n');
    },
  },
  'page numbers inside': {
    apply: (source, random) => {
      const lines = linesOf(source);
      const first = lines.findIndex((line) => line.startsWith('二、主动公开'));
      const last = lines.findIndex((line) => line.startsWith('五、'));
      for (let page = 3; page < 6; page++)
        lines.splice(
          whole(random, first + 1, last - 1),
          0,
          pickOne(random, [`-${page}-`, `- ${page} -`, `${page}`, `第 ${page} 页`]),
        );
      return lines.join('\n');
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
