import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import { rules } from '../../rules/index';
import { say } from './texts';

/** 关于 Which version, how many rules, and the page with the sample. */
export function AboutSection(): JSX.Element {
  const { version } = browser.runtime.getManifest();
  return (
    <section id="about">
      <h2>
        {say('about')}
        <span>{say('version', { version, count: rules.length })}</span>
      </h2>
      <p class="gj-legend">
        <a href={browser.runtime.getURL('src/welcome/index.html')}>{say('guide')}</a>
        <span>{say('licence')}</span>
      </p>
    </section>
  );
}
