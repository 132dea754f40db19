import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import NoticeView from '../../../src/desk/notice/notice-view';
import { decideOn } from '../../../src/library/decide-on';
import { keep } from '../../../src/library/library';
import { listReports } from '../../../src/library/reports';
import { closeDatabase } from '../../../src/library/store';
import { loadLanguage } from '../../../src/ui/language';
import { fake } from '../../lib/fake-polyfill';
import { reviewFor, single } from '../../lib/years';

const faulty = reviewFor({
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    'disposed.granted': single(1),
    'disposed.total': single(1),
  },
});

const one = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const words = () => document.body.textContent ?? '';
const button = (name: string) => all('button').find(({ textContent }) => textContent?.trim() === name)!;

let saved: { blob: Blob; name: string }[];

beforeEach(async () => {
  fake.reset();
  await fake.areas.local.set({ language: 'zh' });
  await loadLanguage();
  await closeDatabase();
  await deleteDB('gouji-library');
  saved = [];
  let last: Blob | null = null;
  URL.createObjectURL = (blob) => {
    last = blob as Blob;
    return 'blob:x';
  };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ blob: last!, name: this.download });
  });
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function show(keys: string[]): Promise<void> {
  await act(async () => render(<NoticeView route={{ view: 'notice', keys }} />, document.body));
  await vi.waitFor(() => act(async () => expect(words()).not.toContain('正在打开')));
}
const keys = async () => (await listReports()).map(({ key }) => key);

describe('the notices', () => {
  it('are one paper for each unit that has something to correct; the others are counted', async () => {
    await keep(faulty);
    await keep(reviewFor({ year: 2023, agency: '云川市水利局', url: 'https://www.yunchuan.gov.cn/2.html' }));
    await show([...(await keys()), 'gone']);
    expect(all('.gj-paper')).toHaveLength(1);
    await vi.waitFor(() =>
      act(async () => expect(one('.gj-paper').textContent).toContain(faulty.document.agency)),
    );
    expect(all('.gj-paper tbody tr')).toHaveLength(1);
    expect(words()).toContain('1 个单位');
    expect(words()).toContain('1 份没有要更正的');
    expect(words()).toContain('1 份已不在报告库');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  it('go into Word as they were changed on the paper, with the fields that all share', async () => {
    await keep(faulty);
    await show(await keys());
    const opening = one('.gj-paper [aria-label^="开头"]');
    await act(async () => {
      opening.textContent = '经核，贵单位年报有下列事项。';
      opening.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const [deadline, office] = all('.gj-notice-field input') as HTMLInputElement[];
    for (const [field, value] of [
      [deadline!, '2024-03-15'],
      [office!, '云川市政务公开办'],
    ] as const)
      await act(async () => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    expect(one('.gj-paper').textContent).toContain('2024年3月15日');
    await act(async () => button('Word').click());
    await vi.waitFor(() => act(async () => expect(saved).toHaveLength(1)), { timeout: 15_000 });
    expect(saved[0]!.name).toMatch(/^整改通知-.*2023-勾稽\.docx$/);
    const parts = unzipSync(new Uint8Array(await saved[0]!.blob.arrayBuffer()));
    const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '');
    for (const part of ['经核，贵单位年报有下列事项。', '2024年3月15日', '云川市政务公开办'])
      expect(text).toContain(part);
    expect(words()).toContain(`已保存 ${saved[0]!.name}`);
  });

  it('keep the code of a rule on one line, in the same text', async () => {
    await keep(faulty);
    await show(await keys());
    const codes = () => all('.gj-paper .code');
    await vi.waitFor(() =>
      act(async () => expect(codes().map(({ textContent }) => textContent)).toContain('错误·T3-I')),
    );
    expect(codes()[0]!.closest('[contenteditable]')!.textContent).toMatch(/〔错误·T3-[A-Z]〕$/);
  });

  it('leave out what was ignored', async () => {
    await keep(faulty);
    for (const finding of faulty.findings.filter(({ severity }) => severity !== 'info'))
      await decideOn(faulty, finding, { verdict: 'dismissed', reason: 'verified', note: '' });
    await show(await keys());
    expect(all('.gj-paper')).toHaveLength(0);
    expect(words()).toContain('所选报告没有要更正的错误和警告。');
    expect((button('Word') as HTMLButtonElement).disabled).toBe(true);
  });

  it('say where no report was chosen, and where the library cannot be opened', async () => {
    await show([]);
    expect(words()).toContain('没有选择报告。');
    expect(one('a').getAttribute('href')).toBe('#library');
    await act(async () => render(null, document.body));
    await closeDatabase();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await show(['any']);
    expect(words()).toContain('报告库打不开，没有拟出通知。');
  });
});
