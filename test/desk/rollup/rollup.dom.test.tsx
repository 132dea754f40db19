import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import RollupView from '../../../src/desk/rollup/rollup-view';
import { forgetAll } from '../../../src/library/forget';
import { identify } from '../../../src/library/identity';
import { keep, openReport } from '../../../src/library/library';
import { putRoster } from '../../../src/library/notes';
import type { Review } from '../../../src/reconcile/review';
import { fake } from '../../lib/fake-polyfill';
import { memberReview, stating, sumOf } from '../../lib/members';
import { single } from '../../lib/years';

const AT = 'applications/disposed.unavailable.notHeld/naturalPerson';
const FEWER = 'applications/disposed.granted/total';
const rows = (count: number) => ({
  received: single(count),
  'disposed.unavailable.notHeld': single(count),
  'disposed.total': single(count),
});
const police = memberReview({ agency: '云川市公安局', applications: rows(19) });
const planning = memberReview({
  agency: '云川市自然资源和规划局',
  applications: { ...rows(12), 'disposed.unavailable.notHeld': [21, 0, 0, 0, 0, 0, 12] },
});
const quiet = memberReview({ agency: '云川市统计局' });
/** 31 of 不掌握, where the members state 40; of 予以公开 2 more than they do. */
const government = stating(sumOf([police, planning, quiet]), { [AT]: 31, [FEWER]: 2 });

const words = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const cell = (place: string) => document.querySelector<HTMLElement>(`td[data-place="${place}"]`)!;
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(name))!;
const press = (element: HTMLElement) => act(() => element.click());

async function show(...reviews: Review[]): Promise<void> {
  for (const review of reviews) await keep(review);
  const key = identify(government).key;
  await act(() => render(<RollupView route={{ view: 'rollup', key }} />, document.body));
  if (reviews.includes(government)) await vi.waitFor(() => expect(cell(AT)).not.toBeNull());
}

let written: string[] = [];
beforeEach(async () => {
  fake.reset();
  await forgetAll();
  written = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void written.push(text) },
  });
});
afterEach(() => act(() => render(null, document.body)));

describe('the roll-up', () => {
  it('marks where members have more, and only notes where they have fewer while it is not known who is missing', async () => {
    await show(government, police, planning, quiet);
    expect(cell(AT).className).toContain('over');
    expect(cell(AT).textContent).toBe('31+9');
    expect(cell(FEWER).className).not.toContain('over');
    expect(cell(FEWER).textContent).toBe('2−2');
    await vi.waitFor(() => expect(words()).toContain('1 格成员大于汇总'));
    expect(words()).toMatch(/未见 ?未知/);
  });

  it('opens at the largest difference: the members by size, zeros folded, what a repair makes of the sum', async () => {
    await show(government, police, planning, quiet);
    await vi.waitFor(() => expect(words()).toContain('G-02'));
    const lines = [...document.querySelectorAll('.gj-members tbody tr')].map((line) => line.textContent);
    expect(lines).toEqual(['自然资源和规划局建议 1221', '公安局19', '另 1 个成员为 0展开']);
    expect(words()).toContain(
      '自然资源和规划局这一格本身不平，填 21，建议 12。改后成员之和为 31，与政府报告一致。',
    );
    await press(button('展开'));
    expect(words()).toContain('统计局0');
  });

  it('marks fewer as well once a roster says that all are there, and names who is not', async () => {
    const roster = { id: 'r', name: '云川市', changedAt: '2025-01-01T00:00:00Z' };
    await putRoster({ ...roster, text: '云川市公安局\n云川市统计局\n云川市自然资源和规划局' });
    await show(government, police, planning, quiet);
    await vi.waitFor(() => expect(cell(FEWER).className).toContain('over'));
    expect(words()).toContain('2 格不一致');
    await act(() => putRoster({ ...roster, text: '云川市公安局\n云川市数据局' }));
    await act(() => render(null, document.body));
    await show(government);
    await vi.waitFor(() => expect(words()).toContain('未见成员 1'));
    expect(words()).toContain('数据局添加…');
    expect(cell(FEWER).className).not.toContain('over');
  });

  it('the arrows move the cell, and the panel follows', async () => {
    await show(government, police, planning, quiet);
    await vi.waitFor(() => expect(cell(AT).tabIndex).toBe(0));
    await act(() => cell(AT).focus());
    await act(() => {
      cell(AT).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    const next = cell('applications/disposed.unavailable.notHeld/business');
    expect(document.activeElement).toBe(next);
    expect(next.getAttribute('aria-selected')).toBe('true');
    expect(document.querySelector('aside h2')!.textContent).toContain('商业企业');
    expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
  });

  it('shows only rows that differ when asked', async () => {
    await show(government, police, planning, quiet);
    const all = document.querySelectorAll('td[data-place]').length;
    await press(document.querySelector<HTMLElement>('.gj-tabs input')!);
    const left = [...document.querySelectorAll<HTMLElement>('td[data-place]')];
    expect(left.length).toBeLessThan(all);
    expect([...new Set(left.map(({ dataset }) => dataset.place!.split('/')[1]))]).toEqual([
      'disposed.granted',
      'disposed.unavailable.notHeld',
    ]);
  });

  it('copies the wording without blanks, and what is confirmed is kept', async () => {
    await show(government, police, planning, quiet);
    await vi.waitFor(() => expect(words()).toContain('复制核对表述'));
    await press(button('复制核对表述'));
    expect(written[0]).toBe(
      '表三“1.本机关不掌握相关政府信息·自然人”：已见成员3个之和为40，政府报告填31，成员多9。请核实汇总是否漏计，或成员是否多填。',
    );
    await press(button('确认'));
    await vi.waitFor(() => expect(words()).toContain('已确认'));
    const { review } = (await openReport(identify(government).key))!;
    expect(review.decisions).toMatchObject([{ code: 'G-02', verdict: 'confirmed' }]);
  });

  it('a member that is taken out counts no more', async () => {
    await show(government, police, planning, quiet);
    await press(button('3 个'));
    const box = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes('规划局'))!;
    await press(box.querySelector('input')!);
    await vi.waitFor(() => expect(cell(AT).textContent).toBe('31−12'));
    expect(cell(AT).className).not.toContain('over');
    // The choice is kept while the desk is open.
    await press(box.querySelector('input')!);
    await vi.waitFor(() => expect(cell(AT).textContent).toBe('31+9'));
  });

  it('says what is needed where there is no government in the library', async () => {
    await show(police);
    await vi.waitFor(() => expect(words()).toContain('库中还没有县级以上人民政府的报告'));
  });

  it('axe finds nothing', async () => {
    await show(government, police, planning, quiet);
    await vi.waitFor(() => expect(words()).toContain('G-02'));
    const { violations } = await axe.run(document, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const own = violations.filter(({ id }) => !['document-title', 'html-has-lang'].includes(id));
    expect(own.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});
