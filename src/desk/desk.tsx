import { type ComponentType, type JSX, render } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { database } from '../library/store';
import { tellScheme } from '../scheme';
import { loadSettings, onSettings } from '../settings';
import { loadLanguage } from '../ui/language';
import { Damage } from './damage';
import { arrive } from './focus';
import { Nav } from './nav';
import { hashOf, parseRoute, type Route } from './route';
import { say } from './texts';

/** 视图 One room of the desk: takes the route that leads to it. Each is loaded when it is first entered. */
export type View = ComponentType<{ route: Route }>;

const views: Record<Route['view'], () => Promise<{ default: View }>> = {
  library: () => import('./library/library-view'),
  missing: () => import('./missing/missing-view'),
  batch: () => import('./batch/batch-view'),
  rollup: () => import('./rollup/rollup-view'),
  trends: () => import('./trends/trends-view'),
  settings: () => import('./settings/settings-view'),
  report: () => import('./report/report-view'),
  notice: () => import('./notice/notice-view'),
};

// What the first room takes is fetched beside all else: its code, and the library, which takes a while to open.
void views[parseRoute(location.hash).view]().catch(() => null);
void database().catch(() => null);

/** 工作台 Follows the address: what stands behind # is where one is. */
function Desk(): JSX.Element {
  const [shown, setShown] = useState<{ route: Route; View: View; first: boolean } | null>(null);
  useLayoutEffect(() => {
    let latest = 0;
    const follow = async () => {
      const turn = ++latest;
      const route = parseRoute(location.hash);
      const { default: View } = await views[route.view]();
      if (turn === latest) setShown((before) => ({ route, View, first: before === null }));
    };
    void follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  useLayoutEffect(() => {
    // Nobody's focus is taken when the desk is opened.
    if (shown !== null && !shown.first) return arrive(document.getElementById('desk')!);
  }, [shown]);
  return (
    <>
      <Nav view={shown?.route.view ?? null} />
      <Damage />
      {shown ? <shown.View route={shown.route} /> : <main aria-busy="true" />}
    </>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const language = await loadLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('title');
  render(<Desk />, root);
  const wait = parseRoute(location.hash).view === 'batch' ? 0 : SOON;
  setTimeout(() => requestIdleCallback(() => void housekeep(), { timeout: SOON }), wait);
  tellScheme();
  // Another language is another page: everything is said anew.
  onSettings(async () => {
    if ((await loadLanguage()) === language) return;
    // Where the language was chosen one goes on: the part of the settings stands in the address.
    const part = document.activeElement?.closest('.gj-settings section')?.id;
    if (part) history.replaceState(null, '', hashOf({ view: 'settings', part }));
    location.reload();
  });
}

/** What nobody waits for begins when the room has long been shown: it loads the rules and all that reads pages. Milliseconds. */
const SOON = 1000;

/**
 * 常务 What goes on whichever room one is in, when the room has been shown: batches, and the copies of pages that have grown older than a
 * person wants to keep them.
 */
async function housekeep(): Promise<void> {
  const { deskEngine } = await import('../batch/desk-engine');
  deskEngine();
  const [{ pruneCopies }, { copies }] = await Promise.all([import('../library/copies'), loadSettings()]);
  await pruneCopies(copies.days).catch(() => 0);
}

const root = document.getElementById('desk');
if (root) void start(root);
