import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/dialog';
import { Menu, MenuCheck, MenuGroup, MenuItem, MenuLine, Panel } from '../../src/ui/menu';
import { Segments } from '../../src/ui/segments';
import { Tabs } from '../../src/ui/tabs';

beforeEach(() => {
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
});

const show = (tree: Parameters<typeof render>[0]) => act(async () => render(tree, document.body));
const one = <T extends Element = HTMLElement>(selector: string) => document.querySelector<T>(selector)!;
const press = (key: string, more: KeyboardEventInit = {}) =>
  act(
    async () =>
      void document.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, ...more }),
      ),
  );
const click = (selector: string) => act(async () => one(selector).click());
const focused = () => document.activeElement!.textContent;
const violations = async () => {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

it('a menu is worked by arrows, ends and letters; choosing closes it, and the focus returns', async () => {
  const chosen = vi.fn();
  const toggled = vi.fn();
  await show(
    <Menu label="导出" value="3">
      <MenuGroup label="已选">
        <MenuItem onChoose={() => chosen('a')}>Alpha</MenuItem>
        <MenuItem onChoose={() => chosen('b')} disabled>
          Beta
        </MenuItem>
      </MenuGroup>
      <MenuLine />
      <MenuCheck checked={false} onToggle={toggled}>
        Gamma
      </MenuCheck>
    </Menu>,
  );
  one('button').focus();
  await press('ArrowDown');
  expect(focused()).toBe('Alpha');
  expect(await violations()).toEqual([]);
  await press('End');
  expect(focused()).toBe('Gamma');
  await press('ArrowDown');
  expect(focused()).toBe('Alpha');
  await press('ArrowUp');
  expect(focused()).toBe('Gamma');
  await press('b');
  expect(focused()).toBe('Beta');
  await click('[role=menuitem][aria-disabled=true]');
  expect(chosen).not.toHaveBeenCalled();
  await click('[role=menuitemcheckbox]');
  expect([toggled.mock.calls, document.querySelector('[role=menu]') !== null]).toEqual([[[true]], true]);
  await click('[role=menuitem]');
  expect([chosen.mock.calls, document.querySelector('[role=menu]')]).toEqual([[['a']], null]);
  expect(focused()).toBe('导出 3');
  await press('ArrowUp');
  expect(focused()).toBe('Gamma');
  await press('Escape');
  expect([document.querySelector('[role=menu]'), focused()]).toEqual([null, '导出 3']);
});

it('a menu closes when the focus or the pointer goes elsewhere', async () => {
  await show(
    <>
      <Menu label="x">
        <MenuItem onChoose={() => undefined}>Alpha</MenuItem>
      </Menu>
      <input id="elsewhere" aria-label="e" />
    </>,
  );
  await click('button');
  await act(async () => one('#elsewhere').focus());
  expect(document.querySelector('[role=menu]')).toBeNull();
  await click('button');
  await act(async () => void one('#elsewhere').dispatchEvent(new Event('pointerdown', { bubbles: true })));
  expect(document.querySelector('[role=menu]')).toBeNull();
});

it('a menu at the foot of the window opens upwards, one at its head downwards', async () => {
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(200);
  for (const [top, upwards] of [
    [innerHeight - 40, true],
    [10, false],
  ] as const) {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, top, 80, 28));
    await show(
      <Menu label="导出">
        <MenuItem onChoose={() => undefined}>CSV</MenuItem>
      </Menu>,
    );
    await click('button');
    expect(one('.gj-menu').hasAttribute('data-up')).toBe(upwards);
    expect(Number.parseInt(one('.gj-menu').style.maxHeight, 10)).toBeGreaterThan(200);
    await show(null);
  }
  vi.restoreAllMocks();
});

it('a panel moves between its controls, and leaves the arrows of a text to the text', async () => {
  await show(
    <Panel label="规则">
      <input type="search" aria-label="find" />
      <label>
        <input type="checkbox" /> A
      </label>
    </Panel>,
  );
  await click('button');
  expect(document.activeElement).toBe(one('[type=search]'));
  await press('Home');
  expect(document.activeElement).toBe(one('[type=search]'));
  await press('ArrowDown');
  expect(document.activeElement).toBe(one('[type=checkbox]'));
  expect(await violations()).toEqual([]);
});

it('a dialog is named, takes the focus and gives it back, closes by Esc, and has one main button', async () => {
  const main = vi.fn();
  const onClose = vi.fn();
  document.body.append(Object.assign(document.createElement('button'), { id: 'before' }));
  one('#before').focus();
  const root = document.body.appendChild(document.createElement('div'));
  const dialog = (disabled: boolean) => (
    <Dialog title="删除" main={{ label: '删除 3 份', disabled, onChoose: main }} onClose={onClose}>
      <input aria-label="field" />
    </Dialog>
  );
  await act(async () => render(dialog(true), root));
  expect(document.getElementById(one('dialog').getAttribute('aria-labelledby')!)!.textContent).toBe('删除');
  expect(document.activeElement).toBe(one('dialog input'));
  one('#before').setAttribute('aria-label', 'before');
  expect(await violations()).toEqual([]);
  await act(async () => void one('dialog form').dispatchEvent(new Event('submit', { cancelable: true })));
  expect(main).not.toHaveBeenCalled();
  await act(async () => render(dialog(false), root));
  await act(async () => one<HTMLFormElement>('dialog form').requestSubmit());
  expect(main).toHaveBeenCalledOnce();
  const cancel = new Event('cancel', { cancelable: true });
  await act(async () => void one('dialog').dispatchEvent(cancel));
  expect([onClose.mock.calls.length, cancel.defaultPrevented]).toEqual([1, true]);
  await act(async () => render(null, root));
  expect(document.activeElement).toBe(one('#before'));
});

it('of tabs one is in the order of Tab, and arrows choose', async () => {
  const choose = vi.fn();
  await show(
    <Tabs
      label="t"
      tabs={[
        { name: 'a', label: 'A' },
        { name: 'b', label: 'B' },
      ]}
      chosen="a"
      onChoose={choose}
    >
      <p>panel</p>
    </Tabs>,
  );
  const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  tabs[0]!.focus();
  await press('ArrowLeft');
  expect([choose.mock.calls, focused()]).toEqual([[['b']], 'B']);
  expect(await violations()).toEqual([]);
});

it('segments are radio buttons', async () => {
  const choose = vi.fn();
  await show(
    <Segments
      label="s"
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
      value="a"
      onChoose={choose}
    />,
  );
  expect([...document.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([true, false]);
  await act(async () => document.querySelectorAll('input')[1]!.click());
  expect(choose).toHaveBeenCalledWith('b');
  expect(await violations()).toEqual([]);
});
