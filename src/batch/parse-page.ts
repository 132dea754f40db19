import { setBase } from '../page/base';
import { disarm, inert } from '../page/inert';

/**
 * 解析 HTML or text → a document that belongs to no window: no script runs, nothing is loaded. Relative addresses in it lead where they would
 * on the page.
 */
export function parsePage(content: { html: string } | { text: string }, url: string): Document {
  const parser = new DOMParser();
  if ('text' in content) {
    const document = parser.parseFromString('<!doctype html><body><pre></pre>', 'text/html');
    const pre = document.querySelector('pre');
    if (pre) pre.textContent = content.text.replace(/\r\n?/g, '\n');
    return document;
  }
  // A <base> would be heard by the policy of our own page, which forbids it: it is read as what it says, and no more.
  const document = parser.parseFromString(inert(content.html), 'text/html');
  disarm(document);
  const own = document.querySelector('meta[data-base][href]')?.getAttribute('href') ?? '';
  setBase(document, resolve(own, url));
  return document;
}

function resolve(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return base;
  }
}
