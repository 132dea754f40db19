import { useEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings, type Settings, saveSettings } from '../../settings';
import { listed } from '../../ui/listed';
import { unreadSettings } from '../../unread-settings';
import { say } from './texts';

/** What every part of the settings is given. */
export interface Parts {
  settings: Settings;
  /** Saves at once and says `what` is now so. */
  save(changed: Partial<Settings>, what: string): void;
  /** Says something to everybody, seen or heard. */
  tell(sentence: string): void;
}

/** 设置 As they are stored now, whoever changes them; null until they have been read. */
export function useSettings(tell: (sentence: string) => void): Parts | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void loadSettings().then(setSettings);
    void unreadSettings().then((some) => {
      if (some.length > 0) tell(say('unread', { what: listed(some.map((name) => say(`of_${name}`))) }));
    });
    onSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);
  if (settings === null) return null;
  const save = (changed: Partial<Settings>, what: string) => {
    setSettings({ ...settings, ...changed });
    saveSettings(changed).then(
      () => tell(say('saved', { what })),
      (error: unknown) => {
        setSettings(settings);
        tell(say(error instanceof Error && error.message === 'newer' ? 'notSavedNewer' : 'notSaved'));
      },
    );
  };
  return { settings, save, tell };
}
