/** 读不出的字 A glyph of which the file does not say what character it is. */
export const UNKNOWN = '\ufffd';

/** What is used of the library's font, and of its glyphs. */
export interface PdfFont {
  fontMatrix?: readonly number[];
  vertical?: boolean;
  defaultVMetrics?: readonly number[];
  isType3Font?: boolean;
  composite?: boolean;
  /** By glyph name, of a simple font. */
  differences?: Record<string, string>;
  toUnicode?: { _map?: Record<string, unknown>; firstChar?: number };
}

/** One glyph as it is to be shown. */
export interface PdfGlyph {
  originalCharCode: number;
  unicode: string;
  width: number;
  vmetric?: readonly number[] | null;
  isSpace: boolean;
}

/** Characters of the radicals' block that fonts share with the character itself, and that NFKC leaves as they are. */
const RADICALS: Record<string, string> = Object.fromEntries(
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺋卩⺍小⺎兀⺏尢⺐尣⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺧牛⺨犭⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴冈⺵羊⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);

/**
 * 字 What a glyph stands for; `UNKNOWN` where the file does not say. pdf.js takes the number of a glyph for its character where a font
 * has no table: a 7 might be anything then, so such a guess is no character here.
 */
export function characterOf(glyph: PdfGlyph, font: PdfFont): string {
  if (!isStated(glyph, font)) return UNKNOWN;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not pass for text
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufff0-\uffff]/.test(glyph.unicode))
    return UNKNOWN;
  if (/[\u{f0000}-\u{10ffff}]/u.test(glyph.unicode)) return UNKNOWN;
  // Fonts share one glyph among several dashes; a soft hyphen that is printed is a hyphen, or a minus.
  const text = glyph.unicode.replace(/[\u00ad\u2010\u2011]/g, '-').replace(/\u2012/g, '–');
  return text.replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (char) =>
    (RADICALS[char] ?? char).normalize('NFKC'),
  );
}

function isStated({ originalCharCode, unicode }: PdfGlyph, font: PdfFont): boolean {
  if (unicode === '') return false;
  const { toUnicode } = font;
  // Made by us or of a kind without tables: nothing more is known.
  if (!toUnicode) return false;
  if (!toUnicode._map) return !font.composite;
  if (toUnicode._map[originalCharCode] === undefined) return false;
  return !isNumbered(font.differences?.[originalCharCode] ?? '', unicode);
}

/** Names such as c48 or G30 may number the glyphs of a subset; pdf.js takes the number for the character's. */
function isNumbered(name: string, unicode: string): boolean {
  const [, short, long, decimal] = /^(?:G([\dA-F]{2})|g([\dA-F]{4})|[cC](\d{2,3}))$/i.exec(name) ?? [];
  const hex = short ?? long;
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : Number.NaN;
  return String.fromCharCode(code) === unicode && /[\d.,%-]/.test(unicode);
}
