import { type ComponentType, type JSX, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pruneCopies } from '../library/copies';
import { loadSettings, onSettings } from '../settings';
import { loadLanguage } from '../ui/language';
import { Damage } from './damage';
import { Nav } from './nav';
import { parseRoute, type Route } from './route';
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

/** 工作台 Follows the address: what stands behind # is where one is. */
function Desk(): JSX.Element {
  const [shown, setShown] = useState<{ route: Route; View: View } | null>(null);
  useEffect(() => {
    let latest = 0;
    const follow = async () => {
      const turn = ++latest;
      const route = parseRoute(location.hash);
      const { default: View } = await views[route.view]();
      if (turn === latest) setShown({ route, View });
    };
    void follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
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
  // A batch goes on whichever room one is in; what it takes is loaded after the room.
  void import('../batch/desk-engine').then(({ deskEngine }) => deskEngine());
  // Copies of pages that have grown older than a person wants to keep them.
  void loadSettings()
    .then(({ copies }) => pruneCopies(copies.days))
    .catch(() => 0);
  // Another language is another page: everything is said anew.
  onSettings(async () => {
    if ((await loadLanguage()) !== language) location.reload();
  });
}

const root = document.getElementById('desk');
if (root) void start(root);
