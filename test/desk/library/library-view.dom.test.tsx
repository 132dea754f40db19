import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import LibraryView from '../../../src/desk/library/library-view';
import { forgetRemembered } from '../../../src/desk/library/use-reports';
import MissingView from '../../../src/desk/missing/missing-view';
import { measure } from '../../../src/desk/settings/storage-parts';
import { keep } from '../../../src/library/library';
import { putRoster } from '../../../src/library/notes';
import { listReports } from '../../../src/library/reports';
import { closeDatabase } from '../../../src/library/store';
import { exportAll } from '../../../src/library/transfer';
import { fake } from '../../lib/fake-polyfill';
import { reviewFor, single } from '../../lib/years';
import { hold, putRecords, record } from './records';

const faulty = {
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    'disposed.granted': single(1),
    'disposed.total': single(1),
  },
};

beforeEach(async () => {
  fake.reset();
  forgetRemembered();
  await closeDatabase();
  await deleteDB('gouji-library');
  location.hash = '';
  // jsdom lays nothing out.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute('open');
  };
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const all = <T extends Element = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<T>(selector),
];
const one = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const button = (words: string) =>
  all('button').find(({ textContent }) => textContent?.trim().startsWith(words))!;
const click = (element: Element) => act(async () => (element as HTMLElement).click());
const press = (element: Element, key: string, more: KeyboardEventInit = {}) =>
  act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more })));
const rows = () => all('.gj-reports tbody tr:not(.gap)');

async function show(View: typeof LibraryView): Promise<void> {
  await act(async () => render(<View route={{ view: 'library' }} />, document.body));
  await vi.waitFor(() => act(async () => expect(one('main').getAttribute('aria-busy')).toBe('false')));
}
async function withReports(): Promise<void> {
  await keep(reviewFor(faulty));
  await keep(reviewFor({ year: 2022 }));
  await keep(
    reviewFor({ year: 2023, agency: '云川市水利局', url: 'https://www.yunchuan.gov.cn/slj/2023.html' }),
  );
}
const noViolations = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};

describe('the library', () => {
  it('that is empty says three ways to begin', async () => {
    await show(LibraryView);
    expect(one('.gj-blank h2').textContent).toBe('库里还没有报告');
    expect(all('.gj-blank li')).toHaveLength(3);
    await noViolations();
  });

  it('that cannot be opened says so and what to do, and tries again', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await show(LibraryView);
    expect(one('[role=alert]').textContent).toContain('可能不允许保存数据');
    open.mockRestore();
    await click(button('重试'));
    await vi.waitFor(() => act(async () => expect(one('.gj-blank h2').textContent).toBe('库里还没有报告')));
  });

  it('is a table with its order said, in which a filter that is set names its value', async () => {
    await withReports();
    await show(LibraryView);
    expect(rows().map((row) => row.querySelector('th')!.textContent)).toEqual(['林业局', '林业局', '水利局']);
    expect(one('[aria-sort]').textContent).toBe('错误');
    expect(one('table').getAttribute('aria-rowcount')).toBe('4');
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4']);
    await noViolations();
    await click(button('年度'));
    await click(one('.gj-menu input'));
    expect(rows()).toHaveLength(2);
    expect(one('.gj-button[data-on]').textContent).toContain('2023');
    expect(one('.gj-tools .count').textContent).toBe('2 份，共 3 份');
    await noViolations();
    await press(document.activeElement!, 'Escape');
    expect(document.activeElement!.textContent).toContain('年度');
    expect((await browser.storage.local.get('deskLibrary')).deskLibrary).toMatchObject({
      filters: { year: [2023] },
    });
    await click(button('清除筛选'));
    expect(rows()).toHaveLength(3);
  });

  it('of many shows the first screen before the rest is read, and is not searched or exported by halves', async () => {
    const records = Array.from({ length: 1500 }, (_, index) =>
      record({ agency: `云川市${index}局`, counts: { error: index % 3, warning: 0, info: 0 } }),
    );
    await putRecords(records);
    // As the table was left: the place stands in the head from the first screen on.
    await browser.storage.local.set({ deskLibrary: { region: '云川市' } });
    const readRest = await hold('catalogue');
    await act(async () => render(<LibraryView route={{ view: 'library' }} />, document.body));
    await vi.waitFor(() => act(async () => expect(rows().length).toBeGreaterThan(20)));
    const [before, main] = [rows().map(({ textContent }) => textContent), one('main')];
    expect(main.getAttribute('aria-busy')).toBe('true');
    const count = () => one('.gj-tools .count').textContent;
    await vi.waitFor(() => act(async () => expect(count()).toBe('1500 份，共 1500 份')));
    expect(one('table').getAttribute('aria-rowcount')).toBe('1501');
    expect(one<HTMLInputElement>('thead input').disabled).toBe(true);
    const type = (words: string) =>
      act(async () => {
        const field = one<HTMLInputElement>('[data-find]');
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('1499');
    expect(rows()).toHaveLength(0);
    expect(one('.gj-none').textContent).toBe('正在读取 1500 份…');
    await act(async () => readRest());
    await vi.waitFor(() => act(async () => expect(main.getAttribute('aria-busy')).toBe('false')));
    expect(rows().map((row) => row.querySelector('th')!.textContent)).toEqual(['1499局']);
    await type('');
    expect(
      rows()
        .map(({ textContent }) => textContent)
        .slice(0, before.length),
    ).toEqual(before);
  });

  it('is worked by keys: rows, selection, range, opening', async () => {
    await withReports();
    await show(LibraryView);
    const table = one('table');
    await act(async () => table.focus());
    await press(table, 'ArrowDown');
    expect(table.getAttribute('aria-activedescendant')).toBe(rows()[1]!.id);
    await press(table, ' ');
    await press(table, 'ArrowDown', { shiftKey: true });
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual(['false', 'true', 'true']);
    expect(one('[data-selected] .count').textContent).toBe('已选 2 份');
    await noViolations();
    await press(table, 'Escape');
    expect(document.querySelector('[data-selected]')).toBeNull();
    await press(table, 'Home');
    await press(table, 'Enter');
    expect(location.hash).toMatch(/^#report\?key=/);
    await press(document.body, '/');
    expect(document.activeElement).toBe(one('[data-find]'));
  });

  it('says as much is kept as the settings say', async () => {
    await withReports();
    await show(LibraryView);
    const { results, copies, handling } = await measure();
    const size = ((results + copies + handling) / 1_000_000).toFixed(1);
    await vi.waitFor(() => act(async () => expect(one('.gj-foot').textContent).toContain(`占用 ${size} MB`)));
  });

  it('has its keys again, on the same row, when a person comes back from a report; not from elsewhere', async () => {
    await withReports();
    await show(LibraryView);
    await act(async () => one('table').focus());
    await press(one('table'), 'End');
    await press(one('table'), 'Enter');
    const leave = () => act(async () => render(null, document.body));
    await leave();
    await show(LibraryView);
    expect(document.activeElement).toBe(one('table'));
    expect(one('table').getAttribute('aria-activedescendant')).toBe(rows()[2]!.id);
    location.hash = '#settings';
    await leave();
    await show(LibraryView);
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves the focus where one can go on when a button goes with what it does', async () => {
    await withReports();
    await show(LibraryView);
    await click(one('.gj-reports tbody input'));
    button('取消').focus();
    await click(button('取消'));
    expect(document.activeElement).toBe(one('table'));
    await click(button('年度'));
    await click(one('.gj-menu input'));
    await press(document.activeElement!, 'Escape');
    button('清除筛选').focus();
    await click(button('清除筛选'));
    expect(document.activeElement).toBe(one('[data-find]'));
  });

  it('leaves the keys with the table when a box is clicked: a row may show another report the next moment', async () => {
    await withReports();
    await show(LibraryView);
    const box = rows()[1]!.querySelector('input')!;
    box.focus();
    await click(box);
    expect(document.activeElement).toBe(one('.gj-reports'));
    expect(rows().map((row) => row.querySelector('input')!.checked)).toEqual([false, true, false]);
    await press(document.activeElement!, ' ');
    expect(rows().map((row) => row.querySelector('input')!.checked)).toEqual([false, false, false]);
  });

  it('marks and deletes what is chosen, and follows changes made elsewhere', async () => {
    await withReports();
    await show(LibraryView);
    await click(one('.gj-reports tbody input'));
    await click(button('标为'));
    await click(all('[role=menuitem]')[0]!);
    await vi.waitFor(() => act(async () => expect(rows()[0]!.textContent).toContain('已发通知')));
    await click(button('删除…'));
    expect(one('dialog h2').textContent).toBe('删除 1 份报告');
    await noViolations();
    await act(async () => one<HTMLFormElement>('dialog form').requestSubmit());
    await vi.waitFor(() => act(async () => expect(rows()).toHaveLength(2)));
    expect(await listReports()).toHaveLength(2);
    await act(async () => void (await keep(reviewFor({ year: 2024 }))));
    await vi.waitFor(() => act(async () => expect(rows()).toHaveLength(3)));
  });

  it('exports: says how far it is, what came of it, and can be stopped', async () => {
    await withReports();
    await show(LibraryView);
    const saved = vi.fn<(blob: Blob) => string>(() => 'blob:x');
    Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const exportCsv = async () => {
      await click(all('.exports button').find(({ textContent }) => textContent?.includes('导出'))!);
      await click(all('[role=menuitem]').find(({ textContent }) => textContent?.includes('CSV'))!);
    };
    const said = () => one('main > [role=status]').textContent;
    await exportCsv();
    // What makes files is loaded now.
    await vi.waitFor(() => act(async () => expect(said()).toBe('已导出 3 份')), 15_000);
    expect(saved).toHaveBeenCalledTimes(1);

    const goOn = await hold('readings');
    await exportCsv();
    await vi.waitFor(() =>
      act(async () => expect(one('.gj-toast.running').textContent).toContain('0 / 3 份')),
    );
    await noViolations();
    await click(one('.gj-toast.running button'));
    goOn();
    await vi.waitFor(() => act(async () => expect(said()).toBe('导出已取消')));
    expect([saved.mock.calls.length, document.querySelector('.gj-toast.running')]).toEqual([1, null]);
  });

  it('sorts by its heads, moves columns by Alt and an arrow, and remembers both', async () => {
    await withReports();
    await show(LibraryView);
    const heads = () => all('.gj-reports thead button').map(({ textContent }) => textContent);
    expect(heads().slice(0, 4)).toEqual(['单位（云川市）', '类型', '年度', '格式']);
    await click(all('.gj-reports thead button')[2]!);
    expect(one('[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    expect(one('.gj-foot').textContent).toContain('先按年度，再按错误');
    await press(all('.gj-reports thead button')[2]!, 'ArrowLeft', { altKey: true });
    expect(heads().slice(0, 4)).toEqual(['单位（云川市）', '年度', '类型', '格式']);
    const { deskLibrary } = (await browser.storage.local.get('deskLibrary')) as {
      deskLibrary: { columns: string[] };
    };
    expect(deskLibrary.columns.slice(0, 2)).toEqual(['year', 'type']);
  });

  it('imports a backup: first what it brings, then it is done', async () => {
    await keep(reviewFor(faulty));
    const all = await exportAll();
    // One of them cannot be read: it is said to be left out, and the others come.
    const text = JSON.stringify({ ...all, readings: [...all.readings, {}] });
    await deleteEverything();
    await show(LibraryView);
    await click(button('导入…'));
    await vi.waitFor(() => act(async () => expect(one('dialog')).not.toBeNull()));
    const field = one<HTMLInputElement>('dialog input[type=file]');
    const choose = async (content: string) => {
      Object.defineProperty(field, 'files', {
        value: [new File([content], 'gouji.json')],
        configurable: true,
      });
      await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
    };
    await choose('{"schema":"gouji/library@9"}');
    await vi.waitFor(() =>
      act(async () => expect(one('dialog [role=alert]').textContent).toContain('更新版本')),
    );
    await choose(text);
    await vi.waitFor(() =>
      act(async () => expect(one('dialog').textContent).toContain('1 份本机没有，将加入')),
    );
    expect(one('dialog').textContent).toContain('1 条读不出，不会导入');
    expect(await listReports()).toEqual([]);
    await noViolations();
    await act(async () => one<HTMLFormElement>('dialog form').requestSubmit());
    await vi.waitFor(() => act(async () => expect(rows()).toHaveLength(1)));
    expect(document.body.textContent).toContain('已加入 1 份报告，另有 1 条读不出，没有导入');
  });
});

async function deleteEverything(): Promise<void> {
  await closeDatabase();
  await deleteDB('gouji-library');
}

describe('missing reports', () => {
  it('compares a roster that was kept, and asks about names', async () => {
    await withReports();
    await keep(
      reviewFor({ year: 2023, agency: '云川市应急管理局', url: 'https://www.yunchuan.gov.cn/yj/2023.html' }),
    );
    await putRoster({
      id: 'r',
      name: '名册',
      text: '林业局\n安监局\n数据局 2023-',
      changedAt: '2025-01-01T00:00:00Z',
    });
    await show(MissingView);
    const lines = () => all('.gj-years-grid tbody tr').map((row) => row.querySelector('th')!.textContent);
    expect(lines()).toEqual(['数据局', '安监局', '林业局']);
    expect(all('.gj-filter').map(({ textContent }) => textContent)).toEqual([
      '名册 3',
      '已发布 2',
      '未见 1',
      '名称不同 1',
      '逾期 0',
    ]);
    await noViolations();
    await click(button('不是'));
    await vi.waitFor(() =>
      act(async () => expect(one('.gj-filter:nth-child(3)').textContent).toBe('未见 2')),
    );
    await click(button('未见'));
    expect(lines()).toEqual(['安监局', '数据局']);
    expect(one('.gj-foot').textContent).toContain('库中另有 2 个单位不在名册里');
  });
});
