import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { FileProblem, type OpenedFile, type SourceFile } from './file';
import { openMht } from './mht';
import { type Parts, partsOf } from './office';

/** What mammoth reads, and pages that are parts of their own; pictures, fonts and settings stay packed. */
const READ =
  /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes|comments)\w*\.xml(?:\.rels)?|(?:word\/)?[^/]*\.(?:mht|mhtml|html?))$/i;

/**
 * Word 文档 A .docx → HTML by mammoth: merged cells as colspan and rowspan, notes at the end, deleted text left out, text struck through or hidden as
 * `<s>`, which the reader leaves out. Of pictures only it is a `scan`.
 */
export async function openDocx(file: SourceFile): Promise<OpenedFile> {
  const parts = partsOf(file, 'docx', READ);
  let pictures = 0;
  const picture = mammoth.images.imgElement(async () => {
    pictures++;
    return { src: '' };
  });
  const bytes = prepared(parts);
  // In a browser mammoth takes an ArrayBuffer, in Node a Buffer: the same bytes do for both.
  const input = { arrayBuffer: bytes.buffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
  const { value: html } = await mammoth.convertToHtml(input, {
    convertImage: picture,
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
  });
  const text = html.replace(/<[^>]*>/g, '').trim();
  if (text !== '') return { name: file.name, kind: 'docx', content: { html } };
  if (pictures > 0) throw new FileProblem('scan', 'docx', file.name);
  const embedded = await openEmbedded(parts, file);
  if (embedded) return embedded;
  throw new FileProblem('empty', 'docx', file.name);
}

/** Some web systems export a .docx that holds nothing but the page, as a part of its own (`w:altChunk`). */
async function openEmbedded(parts: Parts, file: SourceFile): Promise<OpenedFile | null> {
  const path = parts.paths.find((one) => /^(?:word\/)?[^/]*\.(?:mht|mhtml|html?)$/i.test(one));
  const bytes = path === undefined ? null : parts.bytes(path);
  if (path === undefined || bytes === null) return null;
  if (/\.mht/i.test(path))
    return { ...(await openMht({ name: file.name, bytes })), name: file.name, kind: 'docx' };
  return { name: file.name, kind: 'docx', content: { html: new TextDecoder().decode(bytes) } };
}

/** The same document without its pictures, and with what mammoth would miss said in the way it understands. */
function prepared(parts: Parts): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {};
  for (const path of parts.paths) {
    if (!/\.(?:xml|rels)$/i.test(path)) continue;
    const body = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/.test(path);
    const xml = parts.text(path)!;
    if (!isClosed(xml)) throw new Error(`${path} is cut off`);
    files[path] = strToU8(body ? understood(xml) : xml);
  }
  return zipSync(files, { level: 0 });
}

/** Ends with its root element. What does not is given up at once: the parser behind mammoth would take seconds to find every fault of it. */
function isClosed(xml: string): boolean {
  const root = /<([\w:.-]+)[\s/>]/.exec(xml)?.[1];
  const end = xml.slice(-1000).trimEnd();
  return root !== undefined && (end.endsWith(`</${root}>`) || end.endsWith('/>'));
}

/** What mammoth 1.13 passes over, in words that it knows. */
function understood(xml: string): string {
  return (
    xml
      // A bookmark among rows makes it forget which cells of the table are merged.
      .replace(/<w:bookmark(?:Start|End)\b[^<>]*?\/>/g, '')
      // Hidden text is no part of what is published: as struck through the reader leaves it out.
      .replace(/<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g, '<w:strike/>')
      .replace(/<w:dstrike(\s[^<>]*)?\/>/g, '<w:strike$1/>')
      .replace(/<w:cr\s*\/>/g, '<w:br/>')
      // Cells left out before the first of a row: without them the cells below a merged one would be taken for others.
      .replace(/<w:trPr>(?:[^<]|<(?!\/?w:trPr>))*<\/w:trPr>/g, (row) => {
        const count = Number(/<w:gridBefore\s+w:val="(\d+)"/.exec(row)?.[1] ?? 0);
        return count > 0 && count < 64
          ? `${row}<w:tc><w:tcPr><w:gridSpan w:val="${count}"/></w:tcPr><w:p/></w:tc>`
          : row;
      })
  );
}
