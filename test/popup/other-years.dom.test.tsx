import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { OtherYears } from '../../src/messages';
import { ReportView } from '../../src/popup/report';
import { fingerprintOf } from '../../src/reconcile/decision';
import { explainAll } from '../../src/reconcile/explain';
import { fake } from '../lib/fake-polyfill';
import { reviewFor } from '../lib/years';

const review = reviewFor({ year: 2023, applications: { received: [7, 0, 0, 0, 0, 0, 8] } });
const nothing: OtherYears = {
  previous: null,
  maybe: [],
  readings: [],
  correction: null,
  kept: true,
  problem: null,
  loss: false,
};
let sent: { type: string; args: unknown[] }[] = [];

const words = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const press = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name))!.click();

async function show(known: OtherYears | null, subject = review, frameId?: number): Promise<void> {
  sent = [];
  Object.assign(browser.runtime, {
    sendMessage: async (message: { type: string; args: unknown[] }) => {
      sent.push(message);
      return message.type === 'otherYears' ? known : message.type === 'forget' ? { ok: true } : null;
    },
  });
  render(
    <ReportView
      explained={explainAll(subject, 'zh')}
      tabId={4}
      {...(frameId !== undefined && { frameId })}
      onReveal={() => undefined}
    />,
    document.body,
  );
  await vi.waitFor(() => expect(sent.map(({ type }) => type)).toContain('otherYears'));
}

afterEach(() => {
  render(null, document.body);
  fake.reset();
});

describe('the line on other years', () => {
  it('compares with the year before', async () => {
    await show({
      ...nothing,
      previous: { year: 2022, url: 'https://a.gov.cn/2022.html', received: 5, carriedForward: 2 },
    });
    await vi.waitFor(() => expect(words()).toContain('与 2022 年度 新收 5 → 8'));
    expect(words()).toContain('结转衔接 2 ≠ 0');
  });

  it('offers the links on the page where the library has none', async () => {
    const links = [{ url: 'https://a.gov.cn/2022.html', text: '2022年政府信息公开工作年度报告', date: null }];
    await show(nothing, {
      ...review,
      otherYears: [...links, { url: 'javascript:alert(1)', text: '2021年', date: null }],
    });
    await vi.waitFor(() => expect(words()).toContain('库中没有 2022 年度报告'));
    expect(words()).not.toContain('2021年');
    press('2022年政府信息');
    expect(fake.calls.createTab.calls).toEqual([[{ url: 'https://a.gov.cn/2022.html' }]]);
  });

  it('asks whether an uncertain one is the same agency', async () => {
    await show({ ...nothing, maybe: [{ agencyKey: '林业局', agency: '林业局', year: 2022, url: '' }] });
    await vi.waitFor(() => expect(words()).toContain('库中有“林业局”2022 年度报告，是同一单位吗？'));
    press('是同一单位');
    await vi.waitFor(() => expect(sent).toContainEqual({ type: 'sameAgency', args: [4, '林业局', true] }));
  });

  it.each([
    ['done', '整改到位：原有的错误、警告 2 处已更正'],
    ['partly', '部分整改：更正 2 处，还有 1 处，新增 1 处'],
    ['not', '未整改：1 处仍在'],
  ] as const)('says what became of an earlier reading: %s', async (status, sentence) => {
    const readings = ['2025-03-01T00:00:00Z', '2025-02-01T00:00:00Z'].map((readAt) => ({
      readAt,
      errors: 0,
      warnings: 0,
    }));
    const correction = { status, corrected: 2, remaining: 1, fresh: status === 'partly' ? 1 : 0 };
    await show({ ...nothing, readings, correction });
    await vi.waitFor(() => expect(words()).toContain(sentence));
    expect(words()).toContain('本报告读过 2 个版本，上一版读于 2025-0');
    const date = document.querySelector('.gj-years .date')!;
    expect(date.textContent).toMatch(/^2025-0\d-\d\d \d\d:\d\d$/);
  });

  it.each(['private', 'full', 'newer', 'blocked'] as const)(
    'says why nothing is kept: %s',
    async (problem) => {
      await show({ ...nothing, kept: false, problem });
      await vi.waitFor(() => expect(words()).toContain('核对结果照常显示'));
      expect(words()).toContain('云川市林业局');
    },
  );
});

describe('what was ignored', () => {
  it('stands under the findings and can be restored', async () => {
    const finding = fingerprintOf(review.findings[0]!, review.figures);
    const decision = {
      finding,
      verdict: 'dismissed',
      reason: 'verified',
      note: '',
      by: 'one',
      madeAt: '2025-02-12T01:40:00Z',
      overrules: [],
      rule: 'r',
      code: 'T3-H',
      message: '',
    } as const;
    await show(nothing, { ...review, decisions: [{ ...decision, overrules: [] }] });
    expect(words()).toContain('已忽略 1');
    press('恢复');
    await vi.waitFor(() =>
      expect(sent).toContainEqual({
        type: 'decideInTab',
        args: [4, { finding, verdict: 'withdrawn', reason: null, note: '' }],
      }),
    );
  });
});

describe('the menu of the library', () => {
  it('leads to the page for files, and forgets this report', async () => {
    await show(nothing);
    press('导出');
    await vi.waitFor(() => expect(words()).toContain('导入…'));
    const forgets = () => sent.filter(({ type }) => type === 'forget');
    press('删除本报告…');
    await vi.waitFor(() => expect(words()).toContain('再选一次就删除，不能恢复'));
    expect(forgets()).toEqual([]);
    press('删除本报告…');
    await vi.waitFor(() => expect(words()).toContain('已从库中删除'));
    expect(forgets()).toEqual([{ type: 'forget', args: [4] }]);
    press('导入…');
    expect(fake.calls.createTab.calls[0]).toEqual([
      { url: expect.stringContaining('src/desk/index.html#settings?part=load') },
    ]);
  });

  it('does not delete the report because another entry was looked at in between', async () => {
    await show(nothing);
    press('导出');
    await vi.waitFor(() => expect(words()).toContain('导入…'));
    const entry = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
      one.textContent?.startsWith('删除本报告'),
    )!;
    entry.focus();
    entry.click();
    await vi.waitFor(() => expect(words()).toContain('再选一次就删除'));
    document.querySelector<HTMLElement>('[role=menuitem]')!.focus();
    await vi.waitFor(() => expect(words()).not.toContain('再选一次就删除'));
    expect(sent.filter(({ type }) => type === 'forget')).toEqual([]);
  });

  it('has the focus again when a person comes back from the sample of a false alarm', async () => {
    await show(nothing, review, 0);
    press('导出');
    await vi.waitFor(() => expect(words()).toContain('这是误报…'));
    press('这是误报…');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('false-alarm'));
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('导出'));
  });
});
