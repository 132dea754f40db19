import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Icon } from '../../ui/icons';
import { say } from './texts';

const names = { 'next-finding': 'next', 'previous-finding': 'previous', 'toggle-marks': 'toggle' } as const;

/** Firefox from 137. */
type WithSettings = { openShortcutSettings?: () => Promise<void> };

/** 快捷键 As the browser has them now; only there can they be changed. */
export function KeysSection(): JSX.Element {
  const [keys, setKeys] = useState<Record<string, string>>({});
  useEffect(() => {
    const look = () =>
      void browser.commands
        .getAll()
        .then((all) => setKeys(Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut ?? '']))));
    look();
    // They are changed on a page of the browser's own: on coming back they are read again.
    const life = new AbortController();
    addEventListener('focus', look, { signal: life.signal });
    return () => life.abort();
  }, []);
  const change = wayToChange();
  return (
    <section id="keys">
      <h2>
        {say('keys')}
        {change && (
          <button type="button" class="gj-link" onClick={change}>
            {say('changeKeys')} <Icon name="open" />
          </button>
        )}
      </h2>
      {Object.entries(names).map(([name, key]) => (
        <div key={name} class="gj-setting">
          <div>{say(`key_${key}`)}</div>
          <Keys shortcut={keys[name] ?? ''} />
        </div>
      ))}
      {!change && <p class="gj-hint-line">{say('keysFirefox')}</p>}
    </section>
  );
}

function Keys({ shortcut }: { shortcut: string }): JSX.Element {
  if (shortcut === '') return <span class="gj-quiet">{say('noKey')}</span>;
  return (
    <span class="gj-keys">
      {shortcut.split('+').map((key) => (
        <kbd key={key} class="gj-key">
          {key}
        </kbd>
      ))}
    </span>
  );
}

/** Chromium has a page for it, newer Firefox a call; older Firefox has a menu that one must be told of. */
function wayToChange(): (() => void) | null {
  const { openShortcutSettings } = browser.commands as WithSettings;
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (navigator.userAgent.includes('Firefox')) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
