import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Route } from '../../../src/desk/route';
import { Multiples } from '../../../src/desk/trends/multiples';
import TrendsView from '../../../src/desk/trends/trends-view';
import { forgetAll } from '../../../src/library/forget';
import { keep } from '../../../src/library/library';
import { fake } from '../../lib/fake-polyfill';
import { memberReview } from '../../lib/members';
import { reviewFor, single, type Year } from '../../lib/years';

const KEY = '云川市林业局';
const year = (at: number, over: number, received: number, forward: number): Year => ({
  year: at,
  applications: {
    received: single(received),
    carriedOver: single(over),
    'disposed.granted': single(over + received - forward),
    'disposed.total': single(over + received - forward),
    carriedForward: single(forward),
  },
});
const words = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const drawings = () => [...document.querySelectorAll('.gj-plot svg')];
const pictures = () =>
  [...document.querySelectorAll('.gj-plot')].map((one) => one.getAttribute('aria-label') ?? '');

const show = (route: Partial<Route & { key: string; year: number }>) =>
  act(() => render(<TrendsView route={{ view: 'trends', ...route } as Route} />, document.body));

beforeEach(async () => {
  fake.reset();
  await forgetAll();
  for (const one of [year(2020, 0, 5, 2), year(2021, 2, 6, 1), year(2023, 1, 10, 0)])
    await keep(reviewFor(one));
});
afterEach(() => act(() => render(null, document.body)));

describe('one agency over the years', () => {
  it('every chart says all its numbers, and a year without a report too', async () => {
    await show({ key: KEY });
    await vi.waitFor(() => expect(drawings()).toHaveLength(5));
    expect(pictures()[0]).toBe('本年新收：2020 年 5，2021 年 6，2022 年 未填或无此数，2023 年 10');
    expect(pictures()[1]).toBe(
      '公开率：2020 年 100.0%，2021 年 100.0%，2022 年 未填或无此数，2023 年 100.0%',
    );
    expect(words()).toContain('3 份报告，缺 2022 年度');
  });

  it('draws from zero: bars stand to each other as their numbers do', async () => {
    await show({ key: KEY });
    await vi.waitFor(() => expect(drawings()).toHaveLength(5));
    const bars = [...drawings()[0]!.querySelectorAll('.bars rect')].map((bar) =>
      Number(bar.getAttribute('height')),
    );
    expect(bars).toHaveLength(3);
    const [first, second, last] = bars as [number, number, number];
    expect(second / first).toBeCloseTo(6 / 5);
    expect(last / first).toBeCloseTo(2);
  });

  it('brings no style into the page, and the drawing is silent', async () => {
    await show({ key: KEY });
    await vi.waitFor(() => expect(drawings()).toHaveLength(5));
    expect(document.querySelectorAll('svg style')).toHaveLength(0);
    for (const drawing of drawings()) {
      expect(drawing.getAttribute('aria-hidden')).toBe('true');
      expect(drawing.querySelector('[aria-label]')).toBeNull();
    }
  });

  it('the table has the numbers of the chart', async () => {
    await show({ key: KEY });
    await vi.waitFor(() => expect(drawings()).toHaveLength(5));
    const section = document.querySelector('.gj-chart')!;
    await act(() => section.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click());
    expect([...section.querySelectorAll('td')].map((one) => one.textContent)).toEqual(['5', '6', '—', '10']);
  });

  it('the checks between years are equations; across a gap there are none', async () => {
    await show({ key: KEY });
    await vi.waitFor(() => expect(words()).toContain('Y-01'));
    const heads = [...document.querySelectorAll('.gj-links thead th')].map((one) => one.textContent);
    expect(heads.slice(1)).toEqual(['2020 → 2021']);
    expect(document.querySelector('.gj-links tbody td')!.textContent).toBe('2 → 2一致');
  });

  it('is copied with a year a row', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    await show({ key: KEY });
    await vi.waitFor(() => expect(drawings()).toHaveLength(5));
    const copy = [...document.querySelectorAll('button')].find((one) => one.textContent === '复制数据')!;
    await act(() => copy.click());
    expect(written[0]!.split('\r\n')[1]).toBe('2020\t5\t0\t3\t2\t60\t100\t0\t0\t');
    expect(written[0]!.split('\r\n')).toHaveLength(5);
  });
});

describe('one year', () => {
  it('ranks the agencies with a rate, hollow where there are few, and counts the others by reason', async () => {
    const given = (agency: string, granted: number, other: number) =>
      keep(
        memberReview({
          agency,
          year: 2023,
          applications: {
            received: single(granted + other),
            'disposed.granted': single(granted),
            'disposed.unavailable.notHeld': single(other),
            'disposed.total': single(granted + other),
          },
        }),
      );
    await given('云川市教育局', 5, 15);
    await given('云川市水务局', 3, 3);
    await given('云川市统计局', 0, 0);
    await show({ year: 2023 });
    await vi.waitFor(() => expect(document.querySelectorAll('.gj-rank .list tbody tr')).toHaveLength(3));
    const rows = [...document.querySelectorAll('.gj-rank .list tbody tr')];
    expect(rows.map((row) => [...row.querySelectorAll('td')].map((one) => one.textContent))).toEqual([
      ['1', '林业局', '', '100.0%', '11'],
      ['2', '水务局', '', '50.0%', '6'],
      ['3', '教育局', '', '25.0%', '20'],
    ]);
    expect(rows.map((row) => row.querySelector('i.few') !== null)).toEqual([false, true, false]);
    expect(rows[2]!.querySelector<HTMLElement>('i')!.style.left).toBe('25%');
    expect(rows[2]!.querySelector<HTMLElement>('u')!.style.left).toBe('50%');
    expect(words()).toContain('没有申请，率无从算起1');
    await vi.waitFor(() => expect(pictures()[0]).toBe('公开率：20 至 30：1，50 至 60：1，90 至 100：1'));
  });
});

describe('the focus', () => {
  const active = () => document.activeElement as HTMLElement;
  const pressed = (words: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.includes(words))!;

  it('stays in the field by which an agency is found, whatever is typed and cleared', async () => {
    for (const agency of ['云川市教育局', '云川市水务局']) await keep(memberReview({ agency, year: 2023 }));
    await show({ key: KEY });
    await vi.waitFor(() => expect(drawings()).toHaveLength(5));
    await act(() => pressed('对照').click());
    const field = document.querySelector<HTMLInputElement>('.gj-picker-field')!;
    expect(active()).toBe(field);
    for (const words of ['水', '水务', '没有', '']) {
      await act(() => {
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      expect([document.querySelector('.gj-picker-field'), active()]).toEqual([field, field]);
    }
    // What is chosen closes it: on with the button that opened it.
    await act(() => [...document.querySelectorAll<HTMLElement>('.gj-menu > button')][1]!.click());
    expect(document.querySelector('.gj-menu')).toBeNull();
    expect(active().textContent).toMatch(/^对照 云川市/);
  });

  it('stays where shared text was looked for, once it was found', async () => {
    for (const agency of ['云川市教育局', '云川市水务局']) await keep(memberReview({ agency, year: 2023 }));
    await show({ year: 2023 });
    await vi.waitFor(() => expect(pressed('查找')).toBeDefined());
    pressed('查找').focus();
    await act(() => pressed('查找').click());
    await vi.waitFor(() => expect(words()).toContain('没有发现整句相同达九成的两份'));
    expect(active().className).toContain('gj-alike');
  });
});

describe('the small charts beside a report', () => {
  it('are four, with the chain of carry-overs', async () => {
    await act(() => render(<Multiples agencyKey={KEY} year={2021} compact />, document.body));
    await vi.waitFor(() => expect(drawings()).toHaveLength(4));
    expect(document.querySelector('.gj-chain')!.textContent).toBe(
      '结转衔接20一致21 · 有一年未填22 · 有一年未填23',
    );
    expect(document.querySelectorAll('.bars.now rect')).toHaveLength(2);
  });

  it('say so where only one year is known', async () => {
    await keep(memberReview({ agency: '云川市统计局' }));
    await act(() => render(<Multiples agencyKey="云川市统计局" year={2024} compact />, document.body));
    await vi.waitFor(() => expect(words()).toContain('库中只有这一年'));
  });
});

it.each([[{ key: KEY }], [{ year: 2023 }]])('axe finds nothing: %j', async (route) => {
  await show(route);
  await vi.waitFor(() => expect(drawings().length).toBeGreaterThan(0));
  const { violations } = await axe.run(document, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const own = violations.filter(({ id }) => !['document-title', 'html-has-lang'].includes(id));
  expect(own.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

it('an empty library says what will be here', async () => {
  await forgetAll();
  await show({});
  await vi.waitFor(() => expect(words()).toContain('库中还没有报告'));
});
