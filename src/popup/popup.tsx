import { type JSX, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import browser, { type Tabs } from 'webextension-polyfill';
import { hashOf, type Route } from '../desk/route';
import { send, sendTo } from '../messages';
import { fingerprintOf } from '../reconcile/decision';
import type { Review } from '../reconcile/review';
import { tellScheme } from '../scheme';
import { loadSettings, onSettings, type Settings, saveSettings, siteChoice, withSite } from '../settings';
import { keyOf } from '../tabs';
import { text } from '../ui/i18n';
import { loadLanguage } from '../ui/language';
import { Index } from './list-page';
import type { Wishes } from './quiet';
import { ReportView } from './report';
import { glance, look, type Situation, storedOf } from './situation';
import { Blocked, Failed, FileAccess, Never, Reading, Unrecognised, Withheld } from './states';
import { Unread } from './unread';

/** Reading takes less than a second. After this long something has gone wrong. */
const patience = 20_000;

/** 弹窗 Whatever is to be said of one tab, and it stays true while the popup is open. */
function Popup(props: { tab: Tabs.Tab; first: Situation; settings: Settings }): JSX.Element {
  const { tab, first } = props;
  const tabId = tab.id ?? -1;
  const [settings, setSettings] = useState(props.settings);
  const [situation, setSituation] = useState(first);
  const [tried, setTried] = useState(false);
  const turn = useRef(0);
  /** Answers may overtake one another: only the last question's counts. */
  const settle = async (next: Situation | Promise<Situation>) => {
    turn.current += 1;
    const mine = turn.current;
    const now = await next;
    if (mine === turn.current) setSituation(now);
  };
  const again = () => settle(look(tab));

  useEffect(() => {
    const key = keyOf(tabId);
    const changed = (changes: Record<string, unknown>) => void (key in changes && again());
    browser.storage.session.onChanged.addListener(changed);
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    // The page may have been read between the first look and now.
    void again();
    return () => {
      browser.storage.session.onChanged.removeListener(changed);
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [tabId]);

  useEffect(() => {
    if (situation.kind !== 'reading') return;
    const timer = setTimeout(() => void settle({ kind: 'failed' }), patience);
    return () => clearTimeout(timer);
  }, [situation.kind]);

  useEffect(() => {
    const life = new AbortController();
    const follow = async (now: Settings) => {
      await speakAs(Promise.resolve(now));
      setSettings(now);
      await again();
    };
    onSettings((now) => void follow(now), life.signal);
    // What was painted first went by a copy of the settings.
    void loadSettings().then((now) => {
      if (!life.signal.aborted && JSON.stringify(now) !== JSON.stringify(settings)) void follow(now);
    });
    // 点图标时: the button has been pressed.
    if (first.kind === 'unrecognised' && first.waits) void reviewAnyway();
    return () => life.abort();
  }, [tabId]);

  const reviewAnyway = async () => {
    setTried(true);
    await settle({ kind: 'reading' });
    const answer = await send('reviewTab', tabId);
    const kinds = { forbidden: 'blocked', file: 'file', failed: 'failed' } as const;
    const reason = answer?.ok === false ? answer.reason : 'failed';
    if (answer?.ok || reason === 'never') await again();
    else await settle({ kind: kinds[reason] });
  };

  const wishes: Wishes = {
    reviewAnyway: () => void reviewAnyway(),
    // Not awaited before the request: browsers grant nothing outside the press of a button.
    allow: (origins) =>
      void browser.permissions.request({ origins }).then(async (granted) => {
        if (!granted) return again();
        await choose('auto');
        await reviewAnyway();
      }),
    forgetSite: (origin) => void browser.permissions.remove({ origins: [origin] }).then(again),
    openLink: (url) => void browser.tabs.create({ url }),
    openDesk: (route) => void browser.tabs.create({ url: deskUrl(route) }),
    waitForButton: () => void choose('ask').then(reviewAnyway),
  };

  /** What holds for the site of this tab from now on; the narrower word that was chosen before gives way. */
  const choose = async (choice: 'auto' | 'ask') => {
    const { hostname, protocol } = new URL(tab.url ?? 'about:blank');
    const { sites } = await loadSettings();
    if (siteChoice(sites, tab.url) === choice) return;
    const key = protocol === 'file:' ? 'file:' : hostname;
    await saveSettings({ sites: withSite(sites, key, choice) });
  };

  const reveal = async (frameId: number, finding: number) => {
    await sendTo({ tabId, frameId }, 'reveal', finding).catch(again);
    window.close();
  };

  /** The page says when it is done; then the record changes and we look again. */
  const setMarks = async (frameId: number, shown: boolean) => {
    await sendTo({ tabId, frameId }, 'marks', shown).catch(again);
  };

  switch (situation.kind) {
    case 'reading':
      return <Reading />;
    case 'blocked':
      return <Blocked wishes={wishes} />;
    case 'file':
      return <FileAccess wishes={wishes} />;
    case 'failed':
      return <Failed wishes={wishes} />;
    case 'never':
      return <Never host={situation.host} wishes={wishes} />;
    case 'withheld':
      return <Withheld origins={situation.origins} wishes={wishes} />;
    case 'unrecognised':
      return <Unrecognised host={situation.host} site={situation.site} tried={false} wishes={wishes} />;
    case 'reviewed': {
      const { explained, frameId, marks, host, site } = situation;
      const { review } = explained;
      switch (review.document.kind) {
        case 'not-a-report':
          return <Unrecognised host={host} site={site} tried={tried} wishes={wishes} />;
        case 'report-index':
          return <Index review={review} wishes={wishes} />;
        case 'report-without-tables':
          return <Unread review={review} wishes={wishes} />;
        default:
          return (
            <ReportView
              explained={explained}
              tabId={tabId}
              frameId={frameId}
              marks={marks}
              shown={settings.shown}
              sample={sampleOf(review)}
              onDesk={wishes.openDesk}
              onReveal={(finding) => void reveal(frameId, finding)}
              onMarks={(shown) => void setMarks(frameId, shown)}
            />
          );
      }
    }
  }
}

function deskUrl(route: Route): string {
  return browser.runtime.getURL(`src/desk/index.html${hashOf(route)}`);
}

/** `?sample=` names a finding by its fingerprint: the person was at its card and said that it is a false alarm. */
function sampleOf({ findings, figures }: Review): number | undefined {
  const wanted = new URLSearchParams(location.search).get('sample');
  if (wanted === null) return undefined;
  const index = findings.findIndex((finding) => fingerprintOf(finding, figures) === wanted);
  return index === -1 ? undefined : index;
}

/** The tab that the address names: for a popup that stands in a tab itself. */
function namedTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isInteger(named) ? named : null;
}

async function theTab(): Promise<Tabs.Tab | null> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active ?? null;
}

/** Nothing waits for what it does not need: every answer takes its time. The module itself waits for nothing: the bundler would cut it in pieces. */
async function open(): Promise<void> {
  const named = namedTab();
  const asked = named === null ? theTab() : browser.tabs.get(named);
  const stored = named === null ? asked.then((tab) => storedOf(tab?.id ?? -1)) : storedOf(named);
  const settings = stored.then(({ settings }) => settings ?? loadSettings());
  const spoken = speakAs(settings);
  const first = async (tab: Tabs.Tab) => (await glance(tab, stored, spoken)) ?? (await look(tab));
  const [opened, chosen] = await Promise.all([
    asked.then(async (tab) => tab && { tab, first: await first(tab) }),
    settings,
    spoken,
  ]);
  const root = document.getElementById('popup');
  if (root && opened) render(<Popup {...opened} settings={chosen} />, root);
  tellScheme();
}

/** Speaks the language that was chosen; the page says so. */
async function speakAs(settings: Promise<Settings>): Promise<void> {
  const language = await loadLanguage(
    undefined,
    settings.then((chosen) => chosen.language),
  );
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = text('extension_shortName');
}

/** Fulfilled when it stands. */
export const opened = open();
