import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { listReports } from '../../library/reports';
import { type SiteChoice, withSite } from '../../settings';
import { hostOf, originsOf, type SiteRow, siteList } from '../../sites';
import { Icon } from '../../ui/icons';
import { Segments } from '../../ui/segments';
import { AddSite } from './add-site';
import { say } from './texts';
import type { Parts } from './use-settings';

/** 网站 Each with its own word on when it is reviewed; the cross takes the permission back. */
export function SitesSection({ settings, save, tell }: Parts): JSX.Element {
  const [rows, setRows] = useState<SiteRow[]>([]);
  const [read, setRead] = useState<Record<string, number>>({});
  const [files, setFiles] = useState(false);
  const { sites } = settings;

  useEffect(() => {
    const look = () => void siteList(Object.keys(sites)).then(setRows);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [sites]);
  useEffect(() => {
    void browser.extension.isAllowedFileSchemeAccess().then(setFiles, () => undefined);
    void readByHost().then(setRead, () => undefined);
  }, []);

  const nameOf = (key: string) => (key === '*' ? say('allSites') : key);
  const choose = (key: string, choice: SiteChoice) => {
    const word = `${key === 'file:' ? say('files') : nameOf(key)} · ${say(`site_${choice}`)}`;
    save({ sites: withSite(sites, key, choice) }, word);
  };
  const takeBack = async ({ key, origins }: SiteRow) => {
    if (origins.length > 0) await browser.permissions.remove({ origins });
    save({ sites: withSite(sites, key, 'auto') }, say('takenBack', { site: nameOf(key) }));
  };
  const allowAgain = (key: string) =>
    void browser.permissions
      .request({ origins: originsOf(key) })
      .then((granted) => tell(granted ? say('granted', { site: nameOf(key) }) : say('refused')));

  const noteOf = ({ key, allowed, always }: SiteRow) => {
    if (!allowed) return say(always ? 'withheld' : 'onlySetting');
    if (always) return say('sinceInstall');
    const count = read[key] ?? 0;
    return count > 0 ? say('readHere', { count }) : say('allowed');
  };
  const firefox = navigator.userAgent.includes('Firefox');
  return (
    <section id="sites">
      <AddSite sites={sites} save={save} tell={tell} />
      {rows.map((row) => (
        <div key={row.key} class="gj-setting gj-site">
          <div>
            {nameOf(row.key)}
            <small>{noteOf(row)}</small>
          </div>
          <Choice
            site={nameOf(row.key)}
            value={sites[row.key] ?? 'auto'}
            onChoose={(to) => choose(row.key, to)}
          />
          {row.always ? (
            !row.allowed && (
              <button type="button" class="gj-link" onClick={() => allowAgain(row.key)}>
                {say('allowAgain')}
              </button>
            )
          ) : (
            <button
              type="button"
              class="gj-button"
              data-kind="bare"
              data-shape="square"
              aria-label={say('takeBack', { site: nameOf(row.key) })}
              title={say('takeBack', { site: nameOf(row.key) })}
              onClick={() => void takeBack(row)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      <div class="gj-setting gj-site">
        <div>
          {say('files')}
          <small>{say(files ? 'filesAllowed' : firefox ? 'filesFirefox' : 'filesChromium')}</small>
        </div>
        <Segments
          label={say('files')}
          options={[
            { value: 'ask', label: say('site_ask') },
            { value: 'never', label: say('site_never') },
          ]}
          value={sites['file:'] ?? 'ask'}
          onChoose={(choice) => choose('file:', choice === 'never' ? 'never' : 'auto')}
        />
      </div>
    </section>
  );
}

function Choice(props: { site: string; value: SiteChoice; onChoose(choice: SiteChoice): void }): JSX.Element {
  const options = (['auto', 'ask', 'never'] as const).map((value) => ({
    value,
    label: say(`site_${value}`),
  }));
  return <Segments label={props.site} options={options} value={props.value} onChoose={props.onChoose} />;
}

/** 读过几份 How many reports of the library are of each host. */
async function readByHost(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { url } of await listReports()) {
    const host = hostOf(url);
    if (host !== null) counts[host] = (counts[host] ?? 0) + 1;
  }
  return counts;
}
