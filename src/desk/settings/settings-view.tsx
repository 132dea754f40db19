import './settings.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../settings';
import { Segments } from '../../ui/segments';
import { focusLost } from '../focus';
import type { Route } from '../route';
import { AboutSection } from './about-section';
import { KeysSection } from './keys-section';
import { MarksSection } from './marks-section';
import { SitesSection } from './sites-section';
import { StorageSection } from './storage-section';
import { say } from './texts';
import { type Parts, useSettings } from './use-settings';

/** 设置 Two columns and no save button: what is changed holds at once, and is said. */
export default function SettingsView({ route }: { route: Route }): JSX.Element {
  const [said, setSaid] = useState('');
  const parts = useSettings(setSaid);
  const part = route.view === 'settings' ? route.part : undefined;
  const ready = parts !== null;
  useEffect(() => {
    const section = ready && part ? document.getElementById(part) : null;
    section?.scrollIntoView?.({ block: 'nearest' });
    if (focusLost()) section?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
  }, [ready, part]);
  return (
    <main class="gj-settings" aria-busy={!ready}>
      <header class="gj-title">
        <h1>{say('title')}</h1>
        <span class="from" role="status">
          {said === '' ? say('atOnce') : said}
        </span>
      </header>
      {parts && (
        <>
          <div class="col">
            <MarksSection {...parts} />
            <SitesSection {...parts} />
          </div>
          <div class="col">
            <LanguageSection {...parts} />
            <KeysSection />
            <StorageSection {...parts} part={part} />
            <AboutSection />
          </div>
        </>
      )}
    </main>
  );
}

/** 语言 The names of the languages are in themselves. */
function LanguageSection({ settings, save }: Parts): JSX.Element {
  return (
    <section id="language">
      <h2>{say('language')}</h2>
      <div class="gj-setting">
        <div>
          {say('surface')}
          <small>{say('documents')}</small>
        </div>
        <Segments<Settings['language']>
          label={say('surface')}
          options={[
            { value: 'auto', label: say('language_auto') },
            { value: 'zh', label: say('language_zh') },
            { value: 'en', label: say('language_en') },
          ]}
          value={settings.language}
          onChoose={(value) => save({ language: value }, say('language'))}
        />
      </div>
    </section>
  );
}
