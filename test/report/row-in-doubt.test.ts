import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { judgePage } from '../../src/judge';
import { pack } from '../../src/page/pack';
import { readDocument } from '../../src/review-document';
import { loadPage } from '../lib/page';

/** A page of the corpus with something else in its place, read. */
function read(slug: string, from = '', to = '') {
  const { bytes, origin } = loadPage(slug);
  const html = new TextDecoder().decode(bytes);
  if (!html.includes(from)) throw new Error(`${slug} has no ${from}`);
  const { document } = new JSDOM(html.replace(from, to)).window;
  return readDocument(document, { url: origin.url });
}

/** 缺格 A row with too few cells: which is missing cannot be known, but the row is there to be pointed at. */
describe('a row short of a cell is told by its first cell', () => {
  const whole = '<td>0</td><td>0</td><td>1</td><td>0</td><td>1</td><td>1</td><td>0</td>';
  it.each<[string, string, string, string, string]>([
    ['applications/disposed.unavailable.notHeld', '1.本机关不掌握相关政府信息', 'missing-cell', '', ''],
    [
      'proactive/normativeDocument',
      '行政规范性文件',
      'missing-cell',
      '<td>5</td><td>3</td><td>22</td>',
      '<td>5</td><td>22</td>',
    ],
    ['challenges/reconsideration', '0', 'missing-cell', whole, whole.replace('<td>1</td>', '')],
  ])('%s', (row, label, slug, from, to) => {
    const { report, page, review } = read(slug, from, to);
    const own = Object.keys(report.figures).filter((place) => place.startsWith(`${row}/`));
    for (const place of own) {
      expect(report.figures[place]).toMatchObject({ state: 'illegible', reason: 'short' });
      expect(report.cells[place]).toBeUndefined();
    }
    const first = page.anchor(report.traces[row]!) as Element;
    expect(first.textContent).toBe(label);
    const { unchecked, findings } = review();
    const places = unchecked.flatMap((one) => (one.reason === 'short' ? one.places : []));
    expect(places).toEqual(expect.arrayContaining(own));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('表四 is one row, pointed at once', () => {
    const { report } = read('missing-cell', whole, whole.replace('<td>1</td>', ''));
    expect(Object.keys(report.traces).filter((row) => row.startsWith('challenges'))).toHaveLength(1);
  });
});

it('a row with cells that could not be told apart has no less than it should', () => {
  const { report } = read('blank-beside-extra-cells');
  expect(report.traces).toHaveProperty(['applications/disposed.granted']);
  expect(report.figures['applications/disposed.granted/total']!.reason).toBe('ambiguous');
});

/** A row of 表三 in which 重复申请 is printed in another way. */
describe('a row with more cells than columns', () => {
  const row =
    '<tr><td>2.重复申请</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr>';
  const total = 'applications/disposed.declined.repeat/total';
  const printed = (cells: string[], label = '<td>2.重复申请</td>') => {
    const other = `<tr>${label}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    return read('year-2025', row, other).report.figures[total];
  };

  it('is read where the others are blank', () =>
    expect(printed(['2', '0', '0', '0', '0', '0', '2', ''])).toMatchObject({ state: 'stated', value: 2 }));

  it('is in doubt where a figure is left over', () =>
    expect(printed(['2', '0', '0', '0', '0', '0', '2', '9'])).toMatchObject({
      state: 'illegible',
      reason: 'ambiguous',
    }));

  it('is in doubt where it has drifted, and its last figure may be one of the blanks', () => {
    const drifted = '<td colspan="2">2.重复申请</td>';
    expect(printed(['2', '0', '0', '0', '0', '0', '2', ''], drifted)).toMatchObject({ value: 2 });
    expect(printed(['2', '0', '0', '0', '0', '0', '', ''], drifted)).toMatchObject({
      state: 'illegible',
      reason: 'ambiguous',
    });
  });
});

it('a row 其他 of another group is not （六）3.其他', () => {
  const row = '<tr><td>2.重复申请</td>';
  const other =
    '<tr><td>其他</td><td>7</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>7</td></tr>';
  const { figures, unlisted } = read('year-2025', row, other + row).report;
  expect(figures['applications/disposed.other.misc/naturalPerson']).toMatchObject({ value: 2 });
  expect(unlisted).toEqual({ 'disposed.unlisted.1': '其他' });
  expect(figures['applications/disposed.unlisted.1/naturalPerson']).toMatchObject({ value: 7 });
});

it('of two copies that differ the cell itself is known', () => {
  const { report, page } = read('copies-that-differ');
  const place = 'applications/disposed.granted/naturalPerson';
  expect(report.cells[place]).toBeUndefined();
  expect((page.anchor(report.traces[place]!) as Element).textContent).toBe('0');
});

it('whoever shows it hears where the row stands, and what it is called', async () => {
  const { page } = read('missing-cell');
  const { cells, labels } = await judgePage(pack(page.document), '2026-11-29T00:00:00Z', 'zh', null);
  const row = 'applications/disposed.unavailable.notHeld';
  expect((page.anchor(cells[row]!) as Element).textContent).toBe('1.本机关不掌握相关政府信息');
  expect(labels[row]).toBe('1.本机关不掌握相关政府信息');
  expect(cells[`${row}/total`]).toBeUndefined();
});
