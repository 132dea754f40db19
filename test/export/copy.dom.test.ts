import { describe, expect, it } from 'vitest';
import { markedCopy } from '../../src/export/copy';
import { inert } from '../../src/page/inert';
import { readDocument } from '../../src/review-document';
import { loadPage } from '../lib/page';

/** A page of the corpus, with whatever a hostile site puts into it, and its copy. */
function copyOf(
  slug: string,
  change: (document: Document) => void = () => undefined,
  language: 'zh' | 'en' = 'zh',
) {
  const { bytes, origin } = loadPage(slug);
  const source = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
  change(source);
  const read = readDocument(source, { url: origin.url, contentType: 'text/html' });
  const review = read.review();
  const html = markedCopy(
    review,
    source,
    {
      at: (place) => {
        const cell = read.report.cells[place];
        return cell === undefined ? null : read.page.anchor(cell);
      },
      passage: (start, end) => read.page.range(start, end),
      hash: 'ab12',
      version: '9.9.9',
    },
    language,
  );
  return { review, html, copy: new DOMParser().parseFromString(html, 'text/html'), source };
}

const bare = (text: string | null | undefined) => (text ?? '').replace(/\s/g, '');

describe('a copy of a page', () => {
  it('says where, when and what was read, and every finding in words', () => {
    const { copy, review } = copyOf('fault-two-causes');
    const facts = bare(copy.querySelector('dl')?.textContent);
    for (const part of [
      review.source.url,
      review.source.retrievedAt,
      'ab12',
      '9.9.9',
      review.document.agency,
    ])
      expect(facts).toContain(bare(part));
    expect(copy.querySelectorAll('.gj-list li')).toHaveLength(review.findings.length);
    expect(bare(copyOf('fault-two-causes', undefined, 'en').copy.body.textContent)).toContain('Addresshttp');
  });

  it('can be read again: the same figures, the same findings', () => {
    for (const slug of ['fault-detail-cell', 'fault-two-causes', 'seed-004-html', 'amount-without-unit']) {
      const { copy, review } = copyOf(slug);
      for (const ours of copy.querySelectorAll('header, .gj-list, .gj-number')) ours.remove();
      const again = readDocument(copy, { url: review.source.url, contentType: 'text/html' }).review();
      const stated = (figures: typeof review.figures) =>
        Object.entries(figures).map(([place, { state, value }]) => [place, state, value]);
      expect([slug, stated(again.figures)]).toEqual([slug, stated(review.figures)]);
    }
  });

  it('marks the cells of each finding with its number', () => {
    const { copy, review } = copyOf('fault-detail-cell');
    const [finding] = review.findings;
    const marked = [...copy.querySelectorAll('main .gj-cell.gj-error')];
    expect(marked).toHaveLength(finding!.places.length);
    expect(marked[0]!.querySelector('.gj-number')!.textContent).toBe('1');
    expect(marked[0]!.textContent).toBe(`${review.figures[finding!.places[0]!]!.text.trim()}1`);
  });

  it('marks sentences that findings quote', () => {
    const { copy, review } = copyOf('fault-detail-cell', (source) => {
      const heading = source.createElement('p');
      heading.textContent = '2022年共收到政府信息公开申请99件。';
      source.querySelector('table')!.before(heading);
    });
    const quoted = review.findings.filter(({ passage }) => passage !== null);
    expect(quoted.length).toBeGreaterThan(0);
    expect([...copy.querySelectorAll('main mark')].map(({ textContent }) => bare(textContent))).toContain(
      bare(quoted[0]!.passage!.quote),
    );
  });

  it('holds nothing that runs, loads, or was hidden', () => {
    const { html, copy } = copyOf('fault-detail-cell', (source) => {
      const bad = source.createElement('div');
      bad.innerHTML = `<script>alert(1)</script><img src="https://evil.example/a.png" onerror="alert(2)"><a href="javascript:alert(3)">链接甲</a>
        <iframe src="https://evil.example"></iframe><svg onload="alert(4)"><a xlink:href="javascript:alert(5)">x</a></svg><style>@import "https://evil.example/b.css"</style>
        <p style="display:none">藏起来的话</p><p style="background:url(https://evil.example/c.png)" onclick="alert(6)" id="x" class="y">看得见的话</p>
        <form action="https://evil.example"><input value="填的字"></form><math><mtext><script>alert(7)</script></mtext></math>`;
      // As pages of ours parse it: styles are set aside there.
      bad.innerHTML += inert('<p style="display:none">也藏起来的话</p>');
      source.querySelector('table')!.before(bad);
      source.title = '</title></head><script>alert(8)</script>';
    });
    expect(html).not.toMatch(/evil\.example|<script|javascript:|onerror|onclick|onload|藏起来的话|填的字/);
    expect(copy.head.querySelectorAll('style')).toHaveLength(1);
    expect(copy.body.textContent).toContain('看得见的话');
    expect(copy.body.textContent).toContain('链接甲');
    const allowed = new Set([
      'class',
      'title',
      'colspan',
      'rowspan',
      'value',
      'lang',
      'charset',
      'http-equiv',
      'content',
    ]);
    for (const element of copy.querySelectorAll('*'))
      for (const { name } of element.attributes)
        expect([element.localName, name, allowed.has(name)]).toEqual([element.localName, name, true]);
    expect(copy.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain("default-src 'none'");
  });

  it('leaves the document it was read from as it was', () => {
    const { bytes } = loadPage('fault-detail-cell');
    const before = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html');
    const { copy, source } = copyOf('fault-detail-cell');
    expect(source.documentElement.outerHTML).toBe(before.documentElement.outerHTML);
    expect(copy.querySelectorAll('main table').length).toBeGreaterThanOrEqual(3);
  });
});
