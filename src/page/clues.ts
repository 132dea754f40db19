import type { Clues } from './detect';

const articleNames = 'meta[name="ArticleTitle" i]';
const columnNames = 'meta[name="ColumnName" i],meta[name="ColumnType" i]';
const headings = 'h1,h2,ucaptitle';

/** 取线索 The clues of a document. It looks at few elements, and at the text and the links only when they are asked for. */
export function cluesOf(document: Document): Clues {
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const contents = (selector: string) => all<HTMLMetaElement>(selector).map((meta) => meta.content);
  return {
    url: document.URL,
    title: document.title,
    subjects: [
      ...contents(articleNames),
      ...all(headings)
        .slice(0, 8)
        .map((heading) => heading.textContent ?? '')
        // A heading without a year may be that of a column on a home page.
        .filter((heading) => /\d{4}/.test(heading)),
    ],
    columns: contents(columnNames),
    text: () => document.body?.textContent ?? '',
    links: () =>
      all<HTMLAnchorElement>('a[href]')
        .slice(0, 1500)
        .map((link) => link.title || (link.textContent ?? '')),
  };
}
