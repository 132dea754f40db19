import { strFromU8, strToU8 } from 'fflate';
import PostalMime from 'postal-mime';
import { decode } from './decode';
import { FileProblem, type OpenedFile, type SourceFile } from './file';

/** What a page is called while the mail is taken apart: under its own name postal-mime would decode it, by a charset it may not say. */
const PAGE = 'application/x-page';

/**
 * 网页归档 A saved page (.mht, .mhtml; also Word's 单个文件网页): its HTML with that of its frames, in the encoding the bytes have, and the address
 * it was saved from.
 */
export async function openMht(file: SourceFile): Promise<OpenedFile> {
  const text = strFromU8(file.bytes, true);
  const renamed = text.replace(/^(Content-Type:\s*)text\/html\b/gim, `$1${PAGE}`);
  const mail = await PostalMime.parse(strToU8(renamed, true), { attachmentEncoding: 'arraybuffer' });
  const parts = mail.attachments
    .filter(({ mimeType }) => mimeType === PAGE)
    .map(({ content }) => decode(new Uint8Array(content as ArrayBuffer), null));
  const [page] = parts;
  if (!page || parts.every((part) => part.text.trim() === '')) {
    const empty = mail.attachments.length === 0;
    throw new FileProblem(empty ? 'damaged' : 'empty', 'mht', file.name);
  }
  const saved = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value;
  const url = [saved, /^Content-Location:\s*(\S+)/im.exec(text)?.[1]].find(
    (one) => one !== undefined && /^https?:\/\//i.test(one),
  );
  return {
    name: file.name,
    kind: 'mht',
    content: { html: parts.map((part) => part.text).join('\n') },
    encoding: page.encoding,
    ...(url !== undefined && { url }),
  };
}
