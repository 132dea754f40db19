import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewSample } from '../../src/welcome/live';
import { restore, SampleTable } from '../../src/welcome/sample';

let edits = 0;
const table = () => document.querySelector('table')!;
const figures = () => [...document.querySelectorAll<HTMLElement>('tr:not([hidden]) [role=textbox]')];
const figure = (row: string, column: string) =>
  figures().find((one) => one.getAttribute('aria-label') === `${row}，${column}`)!;
const type = (one: HTMLElement, text: string) => {
  one.textContent = text;
  one.dispatchEvent(new Event('input', { bubbles: true }));
};
const errors = () => reviewSample(table()).review.findings.filter(({ severity }) => severity === 'error');

beforeEach(() => {
  edits = 0;
  render(<SampleTable onEdit={() => edits++} />, document.body);
});
afterEach(() => render(null, document.body));

describe('the sample of the first page', () => {
  it('has one slip, which breaks a row and a column, and one value that settles both', () => {
    const { review, anchors } = reviewSample(table());
    const [finding, ...others] = review.findings;
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('error');
    expect(finding?.relations.map(({ code }) => code).sort()).toEqual(['T3-H', 'T3-O']);
    expect(finding?.repairs).toMatchObject([[{ from: 21, to: 12 }]]);
    expect(review.unchecked).toEqual([]);
    // The mark stands on the cell of the page itself.
    const cell = anchors.at(finding!.places[0]!);
    expect(cell).toBe(figure('1.本机关不掌握相关政府信息', '自然人').closest('td'));
  });

  it('adds up once that value is typed, and is as it was after restoring', () => {
    type(figure('1.本机关不掌握相关政府信息', '自然人'), '12');
    expect(edits).toBe(1);
    const { review } = reviewSample(table());
    expect(review.findings).toEqual([]);
    expect(review.checks.satisfied).toBeGreaterThan(10);
    restore(document.body);
    expect(errors()).toHaveLength(1);
  });

  it('finds another slip where one is made', () => {
    type(figure('1.本机关不掌握相关政府信息', '自然人'), '12');
    type(figure('一、本年新收政府信息公开申请数量', '总计'), '93');
    const [finding] = errors();
    expect(finding?.repairs).toMatchObject([[{ from: 93, to: 39 }]]);
  });

  it('calls what is no number illegible or wrong, and does not fall over', () => {
    for (const text of ['', '十二', '-1', '1e9', '<b>9</b>', '９']) {
      type(figure('1.本机关不掌握相关政府信息', '自然人'), text);
      expect(() => reviewSample(table())).not.toThrow();
    }
    expect(table().querySelector('b')).toBeNull();
  });

  it('is one stop in the order of Tab, at the figure one was at; left and right go along the row', () => {
    const stops = () => figures().filter(({ tabIndex }) => tabIndex === 0);
    expect(stops()).toEqual([figures()[0]]);
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    figures()[0]!.focus();
    getSelection()!.selectAllChildren(figures()[0]!);
    press('ArrowRight');
    expect(document.activeElement).toBe(figures()[1]);
    expect(stops()).toEqual([figures()[1]]);
    // The cursor within a figure stays with its text: before the 6 it can still go right.
    getSelection()!.collapse(figures()[1]!.firstChild, 0);
    press('ArrowRight');
    expect(document.activeElement).toBe(figures()[1]);
    press('ArrowLeft');
    expect(document.activeElement).toBe(figures()[0]);
  });

  it('moves by arrows and Enter within a column', () => {
    const first = figures()[0]!;
    first.focus();
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('Enter');
    expect(document.activeElement).toBe(figures()[7]);
    press('ArrowUp');
    expect(document.activeElement).toBe(first);
    press('ArrowUp');
    expect(document.activeElement).toBe(first);
  });
});
