import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { rules } from '../../rules/index';
import { Dialog } from '../../ui/dialog';
import { language } from '../../ui/i18n';
import { say } from './texts';

/** 关于 Which version, which rules, the page with the sample, the licences. */
export function AboutSection(): JSX.Element {
  const [open, setOpen] = useState(false);
  const { version } = browser.runtime.getManifest();
  return (
    <section id="about">
      <h2>
        {say('about')}
        <span>{say('version', { version, count: rules.length })}</span>
      </h2>
      <p class="gj-legend">
        <button type="button" class="gj-link" onClick={() => setOpen(true)}>
          {say('rules')}
        </button>
        <a href={browser.runtime.getURL('src/welcome/index.html')}>{say('guide')}</a>
        <a href={browser.runtime.getURL('LICENSES.txt')}>{say('licence')}</a>
      </p>
      {open && (
        <Dialog title={say('rules')} width={640} onClose={() => setOpen(false)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <ul class="gj-rules" tabIndex={0} aria-label={say('rules')}>
            {rules.map(({ id, code, severity, title }) => (
              <li key={id}>
                <span>{code}</span>
                <span>{title[language()]}</span>
                <span class="gj-faint">{say(severity)}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </section>
  );
}
