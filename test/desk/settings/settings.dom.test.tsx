import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatch } from '../../../src/batch/batches';
import { database as batchDatabase } from '../../../src/batch/store';
import SettingsView from '../../../src/desk/settings/settings-view';
import { keepCopy } from '../../../src/library/copies';
import { keep } from '../../../src/library/library';
import { countReports } from '../../../src/library/reports';
import { database } from '../../../src/library/store';
import { loadSettings } from '../../../src/settings';
import { loadLanguage } from '../../../src/ui/language';
import { fake } from '../../lib/fake-polyfill';
import { reviewFor } from '../../lib/years';

const root = () => document.querySelector<HTMLElement>('#root')!;
const words = () => (root().textContent ?? '').replace(/\s+/g, ' ');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)!;
const status = () => document.querySelector('[role=status]')?.textContent;
const choose = (name: string) =>
  [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === name)!.click();

// jsdom knows no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

async function show(part?: string): Promise<void> {
  render(<SettingsView route={part ? { view: 'settings', part } : { view: 'settings' }} />, root());
  await vi.waitFor(() => expect(words()).toContain('核对结果'));
}

beforeEach(async () => {
  fake.reset();
  await fake.areas.local.set({ language: 'zh' });
  await loadLanguage();
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => render(null, root()));

describe('the settings', () => {
  it('save each change at once and say so', async () => {
    await show();
    expect(status()).toBe('改动立即生效');
    document.querySelector<HTMLInputElement>('input[name=info]')!.click();
    await vi.waitFor(() => expect(status()).toBe('已保存：提示'));
    expect((await loadSettings()).shown.info).toBe(false);
    choose('不显示');
    await vi.waitFor(async () => expect((await loadSettings()).sayClear).toBe(false));
    choose('90 天');
    await vi.waitFor(async () => expect((await loadSettings()).copies.days).toBe(90));
  });

  it('say when nothing could be saved, and show what holds', async () => {
    await show();
    const set = vi.spyOn(fake.areas.local, 'set').mockRejectedValue(new Error('full'));
    const input = document.querySelector<HTMLInputElement>('input[name=info]')!;
    input.click();
    await vi.waitFor(() => expect(status()).toContain('没有存下来'));
    expect(document.querySelector<HTMLInputElement>('input[name=info]')!.checked).toBe(true);
    set.mockRestore();
  });

  it('follow what another window changes', async () => {
    await show();
    await fake.areas.local.set({ onOpen: 'icon' });
    await vi.waitFor(() => {
      const chosen = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
        ({ checked }) => checked,
      );
      expect(chosen.map((one) => one.parentElement?.textContent)).toContain('只改图标');
    });
  });

  it('ask the browser for a site, and give it back', async () => {
    const granted = ['*://*.gov.cn/*'];
    fake.calls.allPermissions.answer = () => ({ origins: granted });
    fake.calls.requestPermission.answer = (({ origins }: { origins: string[] }) => {
      granted.push(...origins);
      void fake.events.permissionsAdded.emit();
      return true;
    }) as never;
    await show();
    button('添加网站…').click();
    await vi.waitFor(() => expect(document.querySelector('.gj-add-site')).not.toBeNull());
    const field = document.querySelector<HTMLInputElement>('.gj-add-site input')!;
    const submit = async (address: string) => {
      field.value = address;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await vi.waitFor(() => expect(button('允许').disabled).toBe(false));
      button('允许').click();
    };
    await submit('nowhere');
    await vi.waitFor(() => expect(words()).toContain('这不是网址'));
    await submit('https://preview.a.cn/x');
    await vi.waitFor(() => expect(words()).toContain('preview.a.cn已允许'));
    document.querySelector<HTMLButtonElement>('[aria-label="收回 preview.a.cn 的许可"]')!.click();
    await vi.waitFor(() =>
      expect(fake.calls.removePermission.calls).toEqual([[{ origins: ['*://preview.a.cn/*'] }]]),
    );
  });

  it('delete everything only after it was said twice, and keep the language', async () => {
    const review = reviewFor({ year: 2023 });
    await keep(review);
    await keepCopy(review, '<p>', 'aa');
    await createBatch('一批', null, [
      {
        source: { type: 'file', name: 'a.docx', contentType: '' },
        label: 'a',
        file: new Uint8Array([1]),
      },
    ]);
    const view = { columns: ['year'] };
    await fake.areas.local.set({
      onOpen: 'icon',
      backedUpAt: '2025-02-08T00:00:00Z',
      deskLibrary: view,
    });
    await show('delete');
    await vi.waitFor(() => expect(document.querySelector('dialog')?.textContent).toContain('1 份'));
    const remove = () => document.querySelector<HTMLButtonElement>('[name=remove]')!;
    expect(remove().disabled).toBe(true);
    expect(document.querySelector('dialog [data-kind=main]')?.textContent).toBe('先备份');
    expect(document.activeElement?.textContent).toBe('先备份');
    document.querySelector<HTMLInputElement>('dialog [type=checkbox]')!.click();
    await vi.waitFor(() => expect(remove().disabled).toBe(false));
    remove().click();
    await vi.waitFor(() => expect(status()).toBe('已删除全部'));
    expect(await countReports()).toBe(0);
    const library = await database();
    for (const store of library.objectStoreNames)
      expect([store, await library.count(store)]).toEqual([store, 0]);
    const orders = await batchDatabase();
    for (const store of orders.objectStoreNames)
      expect([store, await orders.count(store)]).toEqual([store, 0]);
    expect(await fake.areas.local.get('deskLibrary')).toEqual({});
    expect(await loadSettings()).toMatchObject({ language: 'zh', onOpen: 'marks', backedUpAt: null });
  });

  it('name each of their parts for those who hear them', async () => {
    await show();
    const { violations } = await axe.run(root(), { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
