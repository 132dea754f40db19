import './welcome.css';
import { type JSX, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hashOf, type Route } from '../desk/route';
import { type Overlay, show } from '../overlay';
import { explainAll } from '../reconcile/explain';
import type { Review } from '../reconcile/review';
import { tellScheme } from '../scheme';
import { onSettings } from '../settings';
import { language } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { loadLanguage } from '../ui/language';
import { reviewSample } from './live';
import { restore, SampleTable } from './sample';
import { say } from './texts';

const signs = ['error', 'warning', 'hint', 'unchecked'] as const;

/** 首页 Opened once, after installing: one sentence, the signs in words, a sample to try them on, the promise. */
function Welcome(): JSX.Element {
  const sheet = useRef<HTMLDivElement>(null);
  const [review, setReview] = useState<Review | null>(null);
  const [look, setLook] = useState<() => void>(() => () => undefined);

  useEffect(() => {
    const table = sheet.current?.querySelector('table');
    if (!table) return;
    const life = new AbortController();
    let overlay: Overlay | null = null;
    let asked = 0;
    const now = () => {
      const { review: found, anchors } = reviewSample(table);
      setReview(found);
      const explained = explainAll(found, language());
      if (overlay) overlay.update(explained, anchors);
      // The sums stand there at first sight, before anything is pressed; no card lies over the table.
      else
        overlay = show(explained, anchors, {
          signal: life.signal,
          highlightRules: () => undefined,
          atRest: 0,
        });
    };
    setLook(() => () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(now);
    });
    now();
    return () => life.abort();
  }, []);

  return (
    <>
      <div class="gj-brand">
        <Icon name="balanced" />
        {say('brand')}
      </div>
      <section class="say">
        <h1>{say('headline')}</h1>
        <p>{say('try')}</p>
        <ul class="marks">
          {signs.map((sign) => (
            <li key={sign}>
              <span class={`gj-severity gj-${sign}`}>
                <Icon name={sign} />
                {say(sign)}
              </span>
              <span>{say(`${sign}Why`)}</span>
            </li>
          ))}
        </ul>
        <p>{say('promise')}</p>
      </section>
      <section class="try" aria-label={say('sample')}>
        <div class="gj-sheet" data-theme="light" ref={sheet}>
          <SampleTable onEdit={look} />
        </div>
        <p>
          <span role="status">{review && <Verdict review={review} />}</span>
          <button
            type="button"
            class="gj-button"
            onClick={() => {
              if (sheet.current) restore(sheet.current);
              look();
            }}
          >
            {say('restore')}
          </button>
        </p>
      </section>
      <Foot />
    </>
  );
}

/** One line on the sample: the one change that would settle it, where there is one. */
function Verdict({ review: { findings } }: { review: Review }): JSX.Element {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [only] = errors;
  if (only === undefined)
    return (
      <>
        <Icon name="pass" class="gj-pass" />
        {say('even')}
      </>
    );
  const change = errors.length === 1 && only.repairs.length === 1 && only.repairs[0]?.length === 1;
  const repair = change ? only.repairs[0]?.[0] : undefined;
  return (
    <>
      <Icon name="unequal" class="gj-error" />
      {repair && repair.from !== null
        ? say('repair', { from: repair.from, to: repair.to })
        : say('off', { count: errors.length })}
    </>
  );
}

function Foot(): JSX.Element {
  const [before, after] = say('where', { icon: '\n' }).split('\n');
  return (
    <footer>
      <p>
        {before}
        <Icon name="equal" />
        {after}
      </p>
      <a href={desk({ view: 'settings' })}>{say('settings')}</a>
      <a class="gj-button" href={desk({ view: 'batch' })}>
        {say('batch')}
      </a>
      <a class="gj-button" data-kind="main" href={desk({ view: 'library' })}>
        {say('library')}
      </a>
    </footer>
  );
}

function desk(route: Route): string {
  return `../desk/index.html${hashOf(route)}`;
}

async function start(root: HTMLElement): Promise<void> {
  const language = await loadLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('title');
  render(<Welcome />, root);
  tellScheme();
  onSettings(async () => {
    if ((await loadLanguage()) !== language) location.reload();
  });
}

const root = document.getElementById('welcome');
if (root) void start(root);
