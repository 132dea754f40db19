/** A PDF written by hand, one content stream a page: what no printer of ours makes, and no more than it says. */
export interface WrittenPage {
  content: string;
  /** `/Rotate` */
  rotate?: number;
  width?: number;
  height?: number;
}

/** Fonts by name; `F1` is Helvetica. Other objects (images, CID fonts) from number 100 on. */
export interface WrittenPdf {
  pages: WrittenPage[];
  fonts?: Record<string, string>;
  xObjects?: Record<string, string>;
  objects?: Record<number, string>;
}

/** The bytes of it. Positions are those of PDF: y upwards. */
export function writePdf({ pages, fonts = {}, xObjects = {}, objects = {} }: WrittenPdf): Uint8Array {
  const all = new Map<number, string>([
    [1, '<</Type/Catalog/Pages 2 0 R>>'],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')}]>>`],
    [3, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
  ]);
  const named = (entries: Record<string, string>) =>
    Object.entries(entries)
      .map(([name, value]) => `/${name} ${value}`)
      .join('');
  pages.forEach(({ content, rotate = 0, width = 595, height = 842 }, i) => {
    all.set(
      10 + 2 * i,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${rotate}/Contents ${11 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R${named(fonts)}>>/XObject<<${named(xObjects)}>>>>>>`,
    );
    all.set(11 + 2 * i, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  });
  for (const [number, object] of Object.entries(objects)) all.set(Number(number), object);
  let text = '%PDF-1.7\n';
  const offsets = new Map<number, number>();
  for (const [number, object] of all) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  text += 'xref\n0 1\n0000000000 65535 f \n';
  for (const [number, offset] of offsets)
    text += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer<</Size ${Math.max(...offsets.keys()) + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** A text at a place. */
export const say = (x: number, y: number, text: string, size = 10, font = 'F1') =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${text.startsWith('<') ? text : `(${text})`} Tj ET\n`;

/** A level or upright line. */
export const rule = (x0: number, y0: number, x1: number, y1: number) => `${x0} ${y0} m ${x1} ${y1} l S\n`;

/** Ruling lines at these places, each from end to end. */
export const lattice = (xs: number[], ys: number[]) =>
  xs.map((x) => rule(x, Math.min(...ys), x, Math.max(...ys))).join('') +
  ys.map((y) => rule(Math.min(...xs), y, Math.max(...xs), y)).join('');

/** Enough words for a page not to pass for a scan. */
export const WORDS = say(60, 780, 'Some words of a report that stand above its table, long enough', 10);
