import 'fake-indexeddb/auto';
import axe from 'axe-core';
import { deleteDB } from 'idb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeBatches } from '../../src/batch/store';
import type { View } from '../../src/desk/desk';
import { forgetRemembered } from '../../src/desk/library/use-reports';
import { Nav } from '../../src/desk/nav';
import type { Route } from '../../src/desk/route';
import { closeDatabase } from '../../src/library/store';
import { loadLanguage } from '../../src/ui/language';
import { fake } from '../lib/fake-polyfill';

// Nothing is read here: the engine of a real desk would wait for its lock.
vi.mock('../../src/batch/desk-engine', () => ({
  deskEngine: () => ({ pace: () => ({ perJob: null }), runs: () => true, problem: () => null }),
  permissionsMissing: async () => [],
}));

const rooms: [Route, () => Promise<{ default: View }>][] = [
  [{ view: 'library' }, () => import('../../src/desk/library/library-view')],
  [{ view: 'missing' }, () => import('../../src/desk/missing/missing-view')],
  [{ view: 'batch' }, () => import('../../src/desk/batch/batch-view')],
  [{ view: 'rollup' }, () => import('../../src/desk/rollup/rollup-view')],
  [{ view: 'trends' }, () => import('../../src/desk/trends/trends-view')],
  [{ view: 'settings' }, () => import('../../src/desk/settings/settings-view')],
  [{ view: 'report', key: 'gone' }, () => import('../../src/desk/report/report-view')],
  [{ view: 'notice', keys: [] }, () => import('../../src/desk/notice/notice-view')],
];

beforeEach(async () => {
  fake.reset();
  forgetRemembered();
  await fake.areas.local.set({ language: 'en' });
  await loadLanguage();
  document.documentElement.lang = 'en';
  await closeDatabase();
  await closeBatches();
  await deleteDB('gouji-library');
  await deleteDB('gouji-batches');
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function enter([route, load]: (typeof rooms)[number]): Promise<string> {
  const { default: Room } = await load();
  await act(async () =>
    render(
      <div class="gj-desk">
        <Nav view={route.view} />
        <Room route={route} />
      </div>,
      document.body,
    ),
  );
  await vi.waitFor(() =>
    act(async () => {
      const main = document.querySelector('main');
      expect(main?.getAttribute('aria-busy') ?? 'false').toBe('false');
      expect((main?.textContent ?? '').trim().length).toBeGreaterThan(10);
    }),
  );
  return document.body.textContent ?? '';
}

/** What is Chinese in either language: the name of the other one in the settings, and of the product. */
const without = (words: string) => words.replace('中文', '').replace('勾稽', '');

describe.each(rooms)('a room in which there is nothing yet: %j', (...room) => {
  it('speaks English throughout, and has a name for everything', async () => {
    expect(without(await enter(room))).not.toMatch(/\p{Script=Han}/u);
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it('says in English what is wrong where the browser gives no storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const words = await enter(room);
    expect(without(words)).not.toMatch(/\p{Script=Han}/u);
    // Without a report chosen there is nothing to open.
    if (room[0].view !== 'notice') expect(words).toMatch(/storage|browser|could not|cannot/i);
  });
});
