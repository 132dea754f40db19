/** 中文预定义编码 The tables for Chinese fonts that a PDF names without carrying them, as data: in a chunk of their own, read only when a PDF asks. */
const FILES = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*GB*.bcmap', {
  query: '?url&inline',
  import: 'default',
  eager: true,
});

/** The bytes of one table (`GBK-EUC-H.bcmap`); throws where it is none of the Chinese ones. */
export function cmapBytes(filename: string): Uint8Array {
  const url = FILES[`/node_modules/pdfjs-dist/cmaps/${filename}`];
  if (url === undefined) throw new Error(`no table ${filename}`);
  const binary = atob(url.slice(url.indexOf(',') + 1));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
