import type { Clues } from './detect';

/** 取线索 The clues of a document. Its elements are walked through, and its links read, only when they are asked for. */
export function cluesOf(document: Document): Clues {
  return {
    url: document.URL,
    title: document.title,
    text: document.body?.textContent ?? '',
    names(everywhere) {
      const within = everywhere ? document : (document.head ?? document);
      const all = <E extends Element>(selector: string) => [...within.querySelectorAll<E>(selector)];
      const contents = (name: string) =>
        all<HTMLMetaElement>(`meta[name=${name} i]`).map((meta) => meta.content);
      const headings = all('h1,h2,ucaptitle').slice(0, 8);
      return [
        [
          ...contents('ArticleTitle'),
          // A heading without a year may be that of a column on a home page.
          ...headings.map((heading) => heading.textContent).filter((heading) => /\d{4}/.test(heading)),
        ],
        [...contents('ColumnName'), ...contents('ColumnType')],
      ];
    },
    links: () => [...document.links].slice(0, 1500).map((link) => link.title || link.textContent),
  };
}
