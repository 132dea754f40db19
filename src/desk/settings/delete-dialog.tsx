import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { removeAllBatches } from '../../batch/batches';
import { forgetAll } from '../../library/forget';
import { listReports } from '../../library/reports';
import { forgetSetAside } from '../../library/set-aside';
import { database } from '../../library/store';
import { send } from '../../messages';
import { forgetCopy, type Settings, settingsFrom } from '../../settings';
import { siteList } from '../../sites';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icons';
import { localDay } from '../../ui/local-day';
import { forgetUnread } from '../../unread-settings';
import { forgetViewState } from '../library/view-state';
import { reasonOf } from './backup';
import { say } from './texts';

interface Losses {
  reports: number;
  /** Read since the last backup. */
  fresh: number;
  decisions: number;
  sites: string[];
}

/** 删除全部 Says what goes, offers a backup first, and deletes only when that was declined in so many words. */
export function DeleteDialog(props: {
  settings: Settings;
  onBackUp(): Promise<void>;
  onClose(): void;
  onDone(): void;
}): JSX.Element {
  const { settings, onBackUp, onClose, onDone } = props;
  const { backedUpAt } = settings;
  const [losses, setLosses] = useState<Losses | null>(null);
  const [sure, setSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    lossesSince(backedUpAt, Object.keys(settings.sites)).then(setLosses, (error: unknown) =>
      setProblem(reasonOf(error)),
    );
  }, [backedUpAt]);

  const remove = async () => {
    try {
      // Orders first: what is still being read has then nowhere to be kept.
      await removeAllBatches();
      await forgetAll();
      await forgetSetAside();
      const { language, ...others } = settingsFrom({});
      await forgetViewState();
      await forgetUnread();
      await browser.storage.local.remove('dark');
      await forgetCopy();
      await browser.storage.local.set(others);
      await browser.permissions.remove({ origins: losses?.sites ?? [] }).catch(() => false);
      await send('libraryChanged');
      onDone();
    } catch (error) {
      setProblem(reasonOf(error));
    }
  };
  return (
    <Dialog
      title={say('deleteTitle')}
      width={420}
      main={{ label: say('backUpFirst'), focused: true, onChoose: () => void onBackUp() }}
      actions={
        <button type="button" class="gj-button" name="remove" disabled={!sure} onClick={() => void remove()}>
          {say('remove')}
        </button>
      }
      onClose={onClose}
    >
      <p>{say('deleteWhat')}</p>
      <ul class="gj-unseen">
        <li>
          <Icon name="library" />
          <span>{say('delete_reports')}</span>
          <span>{losses && say('ofReports', { count: losses.reports })}</span>
        </li>
        <li>
          <Icon name="list" />
          <span>{say('delete_decisions')}</span>
          <span>{losses && say('ofDecisions', { count: losses.decisions })}</span>
        </li>
        <li>
          <Icon name="settings" />
          <span>{say('delete_sites')}</span>
          <span>{losses && say('ofSites', { count: losses.sites.length })}</span>
        </li>
      </ul>
      <p class="gj-quiet" role="status">
        {backedUpAt === null
          ? say('neverBackedUp')
          : say('backedUpThen', { date: localDay(backedUpAt), count: losses?.fresh ?? 0 })}
      </p>
      <label class="gj-check">
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
        {say('withoutBackup')}
      </label>
      {problem !== null && (
        <p role="alert" class="gj-warning">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

async function lossesSince(backup: string | null, chosen: string[]): Promise<Losses> {
  const [reports, decisions, rows] = await Promise.all([
    listReports(),
    database().then((db) => db.count('decisions')),
    siteList(chosen),
  ]);
  return {
    reports: reports.length,
    fresh: reports.filter(({ readAt }) => backup === null || readAt > backup).length,
    decisions,
    sites: rows.filter(({ always, allowed }) => allowed && !always).flatMap(({ origins }) => origins),
  };
}
