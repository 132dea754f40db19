import { JSDOM, VirtualConsole } from 'jsdom';
import { reviewBytes, SourceError } from '../../../src/cli/review-source';
import type { Review } from '../../../src/reconcile/review';
import { readDocument } from '../../../src/review-document';
import { type GeneratedPage, URL_OF_PAGES } from './families';

/**
 * 核对造出的页面 A generated page → its review. What is refused as a file (its encoding cannot be recognised) is read as a browser
 * shows it, for there the engine has no say in it.
 */
export async function reviewGenerated(page: GeneratedPage): Promise<Review> {
  const bytes = new TextEncoder().encode(page.source);
  try {
    return await reviewBytes(bytes, { url: URL_OF_PAGES, contentType: page.contentType ?? null });
  } catch (error) {
    if (!(error instanceof SourceError) || error.code !== 'unreadable') throw error;
    return reviewShown(page);
  }
}

function reviewShown({ source, contentType }: GeneratedPage): Review {
  const plain = contentType?.startsWith('text/plain') ?? false;
  const options = { virtualConsole: new VirtualConsole(), url: URL_OF_PAGES };
  const dom = new JSDOM(plain ? '<!doctype html><body><pre></pre>' : source, options);
  try {
    if (plain) dom.window.document.querySelector('pre')!.textContent = source;
    const type = plain ? { contentType: 'text/plain' } : {};
    return readDocument(dom.window.document, { url: URL_OF_PAGES, ...type }).review();
  } finally {
    dom.window.close();
  }
}
