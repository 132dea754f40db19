import type { Link, MediaBlock } from '../grid/document';
import { baseOf } from './base';

/** 去处 What an element leads to, wherever it stands. */
export type Lead = Pick<MediaBlock, 'kind' | 'url' | 'label'>;

const ATTACHMENT = /\.(pdf|docx?|xlsx?|wps|et|ofd|rtf|zip|rar|7z)(?=$|[?#&])/i;
const VIEWER = /viewer[^?#]*\?(?:[^#]*&)?file=/i;

/** Whether an address is that of a file, or of a viewer that shows one. */
const isFile = (url: string): boolean => ATTACHMENT.test(url) || VIEWER.test(url);

/** An image that may hold a table: buttons, logos and dividers hold none. Where the size is unknown (no layout) the file may. */
export function imageLead(image: HTMLImageElement): Lead | null {
  const width = Number(image.getAttribute('width')) || image.naturalWidth || image.width || 0;
  const height = Number(image.getAttribute('height')) || image.naturalHeight || image.height || 0;
  const known = width > 0 && height > 0;
  if (known && (width < 240 || height < 80)) return null;
  return {
    kind: 'image',
    url: absolute(image.getAttribute('src') ?? '', image.ownerDocument),
    label: image.alt ?? '',
  };
}

/** A document within the page. */
export function frameLead(element: Element): Lead | null {
  const url = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  if (url === '' || url === 'about:blank') return null;
  const attached = isFile(url) || /pdf/i.test(element.getAttribute('type') ?? '');
  return {
    kind: attached ? 'attachment' : 'frame',
    url: absolute(url, element.ownerDocument),
    label: element.getAttribute('title') ?? '',
  };
}

/** What a link leads to: an attachment, and what may be another report. */
export function readLink(element: Element): { attachment: Lead | null; link: Link | null } {
  const url = element.getAttribute('href') ?? '';
  const written = element.textContent!;
  const title = element.getAttribute('title')?.trim() ?? '';
  const attached = isFile(url);
  // Most links lead elsewhere in the site.
  if (!attached && !written.includes('年') && !title.includes('年')) return { attachment: null, link: null };
  const label = written.replace(/\s+/g, ' ').trim().slice(0, 1000);
  const document = element.ownerDocument;
  return {
    attachment: attached ? { kind: 'attachment', url: absolute(url, document), label: title || label } : null,
    link: /年报|年度报告/.test(label + title)
      ? {
          url: absolute(url, document),
          text: title.length > label.length ? title : label,
          date: dateBeside(element, label),
        }
      : null,
  };
}

function dateBeside(element: Element, label: string): string | null {
  return /(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(textBeside(element).replace(label, ''))?.[0] ?? null;
}

/** What stands around a link, up to a line or two: thousands of links may stand in one element, which is not read for each of them. */
function textBeside(element: Element): string {
  const { parentElement, ownerDocument } = element;
  if (parentElement === null) return '';
  const nodes = ownerDocument.createTreeWalker(parentElement, 5);
  let text = '';
  for (let left = 500; left > 0 && text.length < 2000 && nodes.nextNode(); left--)
    text += nodes.currentNode.nodeValue ?? '';
  return text;
}

function absolute(url: string, document: Document): string {
  try {
    return new URL(url, baseOf(document)).href;
  } catch {
    return url;
  }
}
