import { WORDS, writePdf } from './write-pdf';

/** 套娃 A page of three kilobytes that draws what draws ten others, so many times over: nobody comes to the end of nine. */
export function laughingPdf(levels = 9): Uint8Array {
  const form = (content: string, inner: number) =>
    `<</Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources<</XObject<</X ${inner} 0 R>>>>/Length ${content.length}>>stream\n${content}\nendstream`;
  const objects: Record<number, string> = { 100: form('0 0 m 1 1 l S\n'.repeat(10), 100) };
  for (let at = 101; at <= 100 + levels; at++) objects[at] = form('/X Do '.repeat(10), at - 1);
  return writePdf({
    pages: [{ content: `${WORDS}/X Do\n` }],
    xObjects: { X: `${100 + levels} 0 R` },
    objects,
  });
}
