import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drawer } from '../../../src/desk/sheet/drawer';
import { forgetAll } from '../../../src/library/forget';
import { identify } from '../../../src/library/identity';
import { beside, keep, openReport } from '../../../src/library/library';
import { closeDatabase } from '../../../src/library/store';
import { reviewFor, single } from '../../lib/years';

const box = document.createElement('div');
document.body.append(box);

const review = reviewFor({
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    'disposed.granted': single(3),
    'disposed.total': single(3),
  },
});
const { key } = identify(review);
const onClose = vi.fn();
const onStep = vi.fn();
const text = () => (box.textContent ?? '').replace(/\s+/g, ' ');
const press = (name: string) =>
  act(() => {
    [...box.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(name))!.click();
  });

beforeEach(async () => {
  vi.clearAllMocks();
  await forgetAll();
  await keep(review);
  await act(() => render(<Drawer reportKey={key} onClose={onClose} onStep={onStep} />, box));
  await vi.waitFor(() => expect(box.querySelector('.gj-detail')).not.toBeNull());
});
afterEach(async () => {
  await act(() => render(null, box));
  await closeDatabase();
});

describe('the drawer', () => {
  it('shows the worst finding and the folded table it is about', () => {
    expect(text()).toContain('云川市林业局');
    expect(text()).toContain('2023 年度');
    expect(box.querySelectorAll('tr.folded').length).toBeGreaterThan(0);
    expect(box.querySelector('td[data-place="applications/received/naturalPerson"]')!.ariaLabel).toMatch(
      /错误 1/,
    );
    expect(box.querySelector('a[href^="#report?"]')!.textContent).toBe('完整报告');
  });

  it('leads on by keys and buttons', async () => {
    const key = (name: string) =>
      act(() => {
        box.querySelector('aside')!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      });
    await key(']');
    await key('[');
    await key('Escape');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('keeps a confirmation, and takes it back', async () => {
    await press('确认');
    await vi.waitFor(() => expect(box.querySelector('.gj-decided[data-state="confirmed"]')).not.toBeNull());
    expect((await openReport(key))!.record.summary.handled.confirmed).toBe(1);
    await press('撤回确认');
    await vi.waitFor(() => expect(box.querySelector('.gj-decided')).toBeNull());
    expect((await openReport(key))!.record.summary.handled.confirmed).toBe(0);
  });

  it('ignores only for a reason, and then it no longer counts', async () => {
    const errors = (await openReport(key))!.record.counts.error;
    await press('忽略…');
    const send = box.querySelector<HTMLButtonElement>('.gj-ignore button[type=submit]')!;
    expect(send.disabled).toBe(true);
    await act(() => box.querySelector<HTMLInputElement>('input[value=explained]')!.click());
    await act(() => send.click());
    await vi.waitFor(async () => expect((await openReport(key))!.record.counts.error).toBe(errors - 1));
    const { decisions } = await beside(review);
    expect(decisions.map(({ verdict, reason }) => [verdict, reason])).toEqual([['dismissed', 'explained']]);
    await vi.waitFor(() => expect(box.querySelector('.gj-ignored')).not.toBeNull());
  });

  it('says so when the report is gone', async () => {
    await act(() => forgetAll());
    await vi.waitFor(() => expect(text()).toContain('库中已没有这份报告'));
  });
});
