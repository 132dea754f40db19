import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Sheet, type SheetProps } from '../../../src/desk/sheet/sheet';
import type { Review } from '../../../src/reconcile/review';
import { loadPage, reviewPage } from '../../lib/page';

const box = document.createElement('div');
document.body.append(box);
afterEach(() => act(() => render(null, box)));

const known = new Map<string, Promise<Review>>();

/** The redrawn table of a page of the corpus. */
async function draw(slug: string, props: Omit<SheetProps, 'review'>, change?: (review: Review) => Review) {
  const read = await (known.get(slug) ?? reviewPage(loadPage(slug)));
  known.set(slug, Promise.resolve(read));
  const review = change?.(read) ?? read;
  await act(() => render(<Sheet review={review} {...props} />, box));
  return review;
}

const cell = (place: string) => box.querySelector<HTMLElement>(`td[data-place="${place}"]`);
const rows = () => [...box.querySelectorAll('tr')].filter((row) => row.querySelector('td[data-place]'));
const proofOf = (place: string) => cell(place)!.closest('tr')!.querySelector('td.proof');
const words = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('every figure stands where the form has it', () => {
  it.each(['fault-detail-cell', 'seed-001-html', 'seed-003-html', 'challenges-transposed'])(
    '%s',
    async (slug) => {
      for (const table of ['proactive', 'applications', 'challenges'] as const) {
        const review = await draw(slug, { table });
        const stated = Object.entries(review.figures).filter(
          ([place, figure]) => place.startsWith(`${table}/`) && figure.state === 'stated',
        );
        expect(stated.length).toBeGreaterThan(2);
        for (const [place, figure] of stated)
          expect([place, words(cell(place))]).toEqual([place, expect.stringContaining(figure.text.trim())]);
      }
    },
  );

  it('says what is blank, illegible or not there', async () => {
    await draw('fault-detail-cell', { table: 'applications' }, (review) => ({
      ...review,
      figures: {
        ...review.figures,
        'applications/received/research': { text: '', value: null, state: 'blank' },
        'applications/received/business': {
          text: '12 3',
          value: null,
          state: 'illegible',
          reason: 'ambiguous',
        },
        'applications/received/publicWelfare': { text: '', value: null, state: 'absent' },
      },
    }));
    expect(cell('applications/received/research')!.ariaLabel).toBe('空白');
    expect(cell('applications/received/business')!.ariaLabel).toBe('12 3，无法识别');
    expect(cell('applications/received/business')!.className).toBe('illegible');
    expect(cell('applications/received/publicWelfare')!.ariaLabel).toBe('页面没有此格');
  });

  it('shows rows that the form does not know, and money without a unit', async () => {
    const review = await draw('unlisted-row', { table: 'applications' });
    const [row] = Object.keys(review.unlisted);
    expect(words(cell(`applications/${row}/total`)!.closest('tr'))).toContain(review.unlisted[row!]);
    await draw('amount-without-unit', { table: 'proactive' });
    expect(box.textContent).toContain('未注明单位');
  });

  it('draws the 2014 table with its nesting and its sums', async () => {
    const review = await draw('statistics-sums-off', { table: 'statistics' });
    const place = Object.keys(review.figures).find((one) => one.startsWith('statistics/r1/'))!;
    expect(words(cell(place))).toBe(review.figures[place]!.text.trim());
    expect(box.querySelectorAll('[data-depth="2"]').length).toBeGreaterThan(5);
    expect(box.querySelector('td.proof [role=img]')).not.toBeNull();
  });
});

describe('the proof', () => {
  it('ticks what adds up and gives our sum where it does not', async () => {
    const review = await draw('fault-detail-cell', { table: 'applications' });
    const broken = review.findings.flatMap(({ relations }) => relations);
    const row = broken.find(({ code }) => code === 'T3-H')!;
    const column = broken.find(({ code }) => code === 'T3-O')!;
    expect(words(proofOf(`applications/${row.line}/total`))).toContain(`≠ ${row.left}`);
    expect(proofOf('applications/received/total')!.querySelector('[aria-label="平"]')).not.toBeNull();
    const foot = [...box.querySelectorAll('tr.proof')];
    expect(foot.map((line) => words(line.querySelector('th')))).toEqual(['各办理结果之和', '收办平衡']);
    const at = [...box.querySelectorAll('thead th[title]')].findIndex(({ textContent }) =>
      textContent?.startsWith(column.line === 'naturalPerson' ? '自然' : ''),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    expect(words(foot[0])).toContain(`≠ ${column.left}`);
    expect(foot[0]!.querySelectorAll('.off')).toHaveLength(1);
  });

  it('agrees with every relation the review has judged', async () => {
    for (const slug of [
      'fault-detail-cell',
      'seed-001-html',
      'blank-organisation-columns',
      'fault-two-causes',
    ]) {
      const review = await draw(slug, { table: 'applications' });
      const judged = (outcome: string) =>
        review.lines.filter((line) => line.outcome === outcome && /^T3-[HOI]$/.test(line.code)).length;
      expect([slug, box.querySelectorAll('.off').length]).toEqual([slug, judged('violated')]);
      expect([slug, box.querySelectorAll('.open').length]).toEqual([slug, judged('undecided')]);
      expect([slug, box.querySelectorAll('[aria-label="平"]').length]).toEqual([slug, judged('satisfied')]);
    }
  });
});

describe('folding', () => {
  it('folds rows of nothing but zeros, and says how many', async () => {
    await draw('fault-detail-cell', { table: 'applications' });
    const all = rows().length;
    await draw('fault-detail-cell', { table: 'applications', fold: true, compact: true });
    const counted = [...box.querySelectorAll('tr.folded th')].map((th) => Number(/\d+/.exec(words(th))![0]));
    expect(counted.length).toBeGreaterThan(0);
    expect(rows().length + counted.reduce((sum, count) => sum + count, 0)).toBe(all);
    for (const row of rows()) {
      const figures = [...row.querySelectorAll('td[data-place]')].map(words);
      const skeleton = /received|carried|disposed\.total/.test(row.querySelector('td')!.dataset.place!);
      expect(skeleton || figures.some((one) => one !== '0')).toBe(true);
    }
  });

  it('never folds a row that a finding is about', async () => {
    const review = await draw('fault-detail-cell', { table: 'applications', fold: true });
    for (const place of review.findings.flatMap(({ places }) => places))
      if (place.startsWith('applications/')) expect(cell(place)).not.toBeNull();
  });
});

describe('the keyboard', () => {
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(() => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    });
  const here = () => (document.activeElement as HTMLElement).dataset.place;

  it('walks over the cells; only one of them is in the order of Tab', async () => {
    const onCell = vi.fn();
    await draw('fault-detail-cell', { table: 'applications', onCell });
    const entries = box.querySelectorAll<HTMLElement>('td[tabindex="0"]');
    expect(entries).toHaveLength(1);
    entries[0]!.focus();
    expect(here()).toBe('applications/received/naturalPerson');
    await press('ArrowRight');
    expect(here()).toBe('applications/received/business');
    await press('ArrowDown');
    expect(here()).toBe('applications/carriedOver/business');
    await press('End');
    expect(here()).toBe('applications/carriedOver/total');
    await press('End', { ctrlKey: true });
    expect(here()).toBe('applications/carriedForward/total');
    await press('ArrowDown');
    expect(here()).toBe('applications/carriedForward/total');
    await press('Enter');
    expect(onCell).toHaveBeenCalledWith('applications/carriedForward/total');
    expect(box.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });
});

describe('the marks', () => {
  beforeAll(() => {
    // jsdom lays nothing out: every cell gets a place by its row and column.
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      const row = this.closest('tr');
      const rowAt = row ? [...row.closest('table')!.querySelectorAll('tr')].indexOf(row) : 0;
      const at = row ? [...row.querySelectorAll('td')].indexOf(this as HTMLTableCellElement) : 0;
      if (this.matches('td')) return new DOMRect(400 + at * 54, rowAt * 23, 54, 23);
      return new DOMRect(0, 0, this.className === 'probe' ? 100 : 900, 700);
    });
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  });

  it('frames the cells of the finding, draws its ribbons, and leaves the sum to the proof column', async () => {
    const review = await draw('fault-detail-cell', { table: 'applications', finding: 0 });
    const [first] = review.findings;
    expect(first!.relations.map(({ code }) => code).sort()).toEqual(['T3-H', 'T3-O']);
    expect(box.querySelectorAll('.gj-frame[data-severity="error"]')).toHaveLength(first!.places.length);
    expect(box.querySelectorAll('.gj-ribbons .head')).toHaveLength(2);
    expect(box.querySelector('.gj-ribbons .box')).toBeNull();
    expect(box.querySelector('.gj-ribbons .double')!.getAttribute('d')).not.toBe('');
    expect(box.querySelector('.gj-tag')).toBeNull();
  });

  it('numbers the other findings, and opens them', async () => {
    const onFinding = vi.fn();
    await draw('fault-two-causes', { table: 'applications', finding: 0, onFinding });
    const pins = [...box.querySelectorAll<HTMLElement>('.gj-pin')];
    expect(pins.length).toBeGreaterThan(0);
    expect(pins.every(({ dataset }) => dataset.finding !== '0')).toBe(true);
    pins[0]!.click();
    expect(onFinding).toHaveBeenCalledWith(Number(pins[0]!.dataset.finding));
  });
});

describe('two readings', () => {
  it('shows what stood there before', async () => {
    const place = 'applications/received/total';
    await draw('fault-detail-cell', { table: 'applications', changed: new Map([[place, '99']]) });
    expect(words(cell(place)!.querySelector('del'))).toBe('99');
    expect(cell(place)!.ariaLabel).toContain('原为 99');
  });
});
