import { useEffect, useState } from 'preact/hooks';
import { copyOf, type KeptCopy } from '../../library/copies';
import { onLibraryChange } from '../../library/news';
import { inert } from '../../page/inert';

/** 副本 The copy of a reading; null where none is kept. */
export function useCopy(reading: string): KeptCopy | null {
  const [copy, setCopy] = useState<KeptCopy | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const open = async () => {
      const found = await copyOf(reading).catch(() => null);
      if (!life.signal.aborted) setCopy(found);
    };
    setCopy(null);
    // Reading the same again changes nothing but that there is a copy now.
    onLibraryChange(() => void open(), life.signal);
    void open();
    return () => life.abort();
  }, [reading]);
  return copy;
}

/** Elements that hold a paragraph of their own. */
const BLOCK = 'p, li, h1, h2, h3, h4, h5, h6, div, pre, blockquote, caption';

/** 正文 The text of a copy, paragraph by paragraph, without its tables and without what we wrote into it. */
export function paragraphsOf(html: string): string[] {
  const main = new DOMParser().parseFromString(inert(html), 'text/html').querySelector('main');
  if (main === null) return [];
  for (const other of main.querySelectorAll('table, .gj-number')) other.remove();
  for (const line of main.querySelectorAll('br')) line.replaceWith('\n');
  const paragraphs: string[] = [];
  let open = '';
  const close = () => {
    paragraphs.push(...open.split('\n').map((line) => line.trim()));
    open = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      // Line ends within a paragraph of HTML mean nothing; those of <br> and <pre> do.
      const pre = node.parentElement?.closest('pre') !== null;
      const text = node.textContent ?? '';
      open += pre || text === '\n' ? text : text.replace(/\s+/g, ' ');
      return;
    }
    const block = node instanceof Element && node.matches(BLOCK);
    if (block) close();
    node.childNodes.forEach(walk);
    if (block) close();
  };
  walk(main);
  close();
  return paragraphs.filter((paragraph) => paragraph !== '');
}
