import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { onLibraryChange } from '../library/news';
import { countReports } from '../library/reports';
import { Icon, type IconName } from '../ui/icons';
import { hashOf, type Route } from './route';
import { say } from './texts';

const rooms = [
  { view: 'library', icon: 'library' },
  { view: 'batch', icon: 'batch' },
  { view: 'rollup', icon: 'sum' },
  { view: 'trends', icon: 'trend' },
  { view: 'settings', icon: 'settings' },
] as const satisfies { view: Route['view']; icon: IconName }[];

/** Which room a view belongs to. */
const roomOf: Partial<Record<Route['view'], Route['view']>> = {
  missing: 'library',
  report: 'library',
  notice: 'library',
};

/** 导航 The rooms of the desk, and how much the library holds. */
export function Nav({ view }: { view: Route['view'] | null }): JSX.Element {
  const [count, setCount] = useState<number | null>(null);
  const isShown = view !== null;
  useEffect(() => {
    // What the room shows first is asked for before how many there are.
    if (!isShown) return;
    const life = new AbortController();
    const look = () => void countReports().then(setCount, () => setCount(null));
    onLibraryChange(look, life.signal);
    look();
    return () => life.abort();
  }, [isShown]);
  const room = view === null ? null : (roomOf[view] ?? view);
  return (
    <nav aria-label={say('desk')}>
      <div class="gj-brand">
        <Icon name="balanced" />
        {say('brand')}
      </div>
      {rooms.map((one) => (
        <a
          key={one.view}
          href={hashOf({ view: one.view })}
          aria-current={one.view === room ? 'page' : undefined}
        >
          <Icon name={one.icon} />
          {say(one.view)}
        </a>
      ))}
      <p>
        {count !== null && say('count', { count })}
        <br />
        {say('onlyHere')}
      </p>
    </nav>
  );
}
