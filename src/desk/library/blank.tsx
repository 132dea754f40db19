import type { JSX } from 'preact';
import browser from 'webextension-polyfill';
import type { LibraryProblem } from '../../library/store';
import { Icon } from '../../ui/icons';
import { hashOf } from '../route';
import { say } from './texts';

/** 空库 Three ways to begin, each with its button. */
export function EmptyLibrary({ onImport }: { onImport(): void }): JSX.Element {
  const sample = () => void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
  return (
    <section class="gj-blank">
      <Icon name="library" />
      <h2>{say('empty')}</h2>
      <p>{say('emptyWhat')}</p>
      <ul>
        <li>
          <div>
            {say('emptyOpen')}
            <p>{say('emptyOpenHow')}</p>
          </div>
          <button type="button" class="gj-button" onClick={sample}>
            {say('emptySample')}
          </button>
        </li>
        <li>
          <div>
            {say('emptyBatch')}
            <p>{say('emptyBatchHow')}</p>
          </div>
          <a class="gj-button" data-kind="main" href={hashOf({ view: 'batch' })}>
            {say('emptyBatchGo')}
          </a>
        </li>
        <li>
          <div>
            {say('emptyImport')}
            <p>{say('emptyImportHow')}</p>
          </div>
          <button type="button" class="gj-button" onClick={onImport}>
            {say('importMore')}
          </button>
        </li>
      </ul>
    </section>
  );
}

/** 库不可用 Why, and what can be done. */
export function UnusableLibrary({
  problem,
  onRetry,
}: {
  problem: LibraryProblem;
  onRetry(): void;
}): JSX.Element {
  return (
    <section class="gj-blank" role="alert">
      <Icon name="unchecked" />
      <h2>{say('unusable')}</h2>
      <p>{say(`unusable_${problem}`)}</p>
      <ul>
        <li>
          <div>{say(`unusable_${problem}Do`)}</div>
          <button type="button" class="gj-button" data-kind="main" onClick={onRetry}>
            {say('retry')}
          </button>
        </li>
      </ul>
    </section>
  );
}
