import type { JobSource } from '../../batch/job';

/** 粘贴的网址 What was understood of a text: the addresses, each once, with the name that stands beside it. */
export interface PastedAddresses {
  addresses: { url: string; label: string }[];
  /** How many stood there again: each is read once. */
  repeated: number;
  /** 1-based numbers of lines that hold something, but no address. */
  others: number[];
}

const address =
  /(?:https?:\/\/|www\.)[^\s"'<>，。；、（）《》]+|[\w-]+(?:\.[\w-]+)*\.gov\.cn(?:[/?#:][^\s"'<>，。；、（）《》]*)?/i;

/** 读网址 One address a line; of a row copied from a table, the address in it and the name beside. */
export function readAddresses(text: string): PastedAddresses {
  const seen = new Set<string>();
  const found: PastedAddresses = { addresses: [], repeated: 0, others: [] };
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const written = address.exec(line)?.[0];
    const url = written === undefined ? null : plain(written);
    if (url === null) found.others.push(index + 1);
    else if (seen.has(url)) found.repeated += 1;
    else {
      seen.add(url);
      found.addresses.push({ url, label: nameBeside(line, written!) });
    }
  });
  return found;
}

/** A name as lists have it: the first field with Chinese in it that is no address. */
function nameBeside(line: string, written: string): string {
  const rest = line.replace(written, '\t').split(/\t|,|，|；|;|\s{2,}/);
  return (
    rest
      .map((field) => field.replace(/^[\s"“”《》\d.、)）(（-]+|[\s"“”《》:：-]+$/g, ''))
      .find((field) => /\p{Script=Han}{2,}/u.test(field)) ?? ''
  );
}

function plain(written: string): string | null {
  try {
    const url = new URL(/^https?:\/\//i.test(written) ? written : `http://${written}`);
    return url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[')
      ? url.href
      : null;
  } catch {
    return null;
  }
}

/** 粘贴的表 What a clipboard holds as one source, null if there is neither a table nor anything like one in it. */
export function pastedTables(clipboard: {
  html: string;
  text: string;
}): Extract<JobSource, { type: 'pasted' }> | null {
  if (/<table[\s>]/i.test(clipboard.html)) return { type: 'pasted', content: { html: clipboard.html } };
  const { text } = clipboard;
  // Rows of a table copied as text: several figures a line, in several lines.
  const rows = text.split('\n').filter((line) => (line.match(/\d+(?=\s|$|\t|\|)/g)?.length ?? 0) >= 3);
  return rows.length >= 3 ? { type: 'pasted', content: { text } } : null;
}
