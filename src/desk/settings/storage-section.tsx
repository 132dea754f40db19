import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { onLibraryChange } from '../../library/news';
import type { Settings } from '../../settings';
import { Icon } from '../../ui/icons';
import { localDay } from '../../ui/local-day';
import { Segments } from '../../ui/segments';
import { ImportDialog } from '../library/import-dialog';
import { backUp, reasonOf } from './backup';
import { DeleteDialog } from './delete-dialog';
import { measure, type Usage } from './storage-parts';
import { say } from './texts';
import type { Parts } from './use-settings';

const spans = [
  { value: 'never', days: null },
  { value: 'year', days: 365 },
  { value: 'quarter', days: 90 },
] as const satisfies { value: string; days: Settings['copies']['days'] }[];

/** 本机占用 What is kept and how much of it; backup, import, deletion. `part` opens one of the three. */
export function StorageSection({ part, ...parts }: Parts & { part: string | undefined }): JSX.Element {
  const { settings, save, tell } = parts;
  const [usage, setUsage] = useState<Usage | null>(null);
  const [open, setOpen] = useState<'load' | 'delete' | null>(null);
  const refresh = () => void measure().then(setUsage, (error: unknown) => tell(reasonOf(error)));
  useEffect(() => {
    const life = new AbortController();
    refresh();
    onLibraryChange(refresh, life.signal);
    return () => life.abort();
  }, []);
  useEffect(() => {
    if (part === 'load' || part === 'delete') setOpen(part);
  }, [part]);

  const secure = async () => {
    try {
      const { name, at } = await backUp();
      save({ backedUpAt: at }, say('backedUp', { name }));
    } catch (error) {
      tell(reasonOf(error));
    }
  };
  const { copies, backedUpAt } = settings;
  return (
    <section id="storage">
      <h2>
        {say('storage')}
        <span>
          {usage === null
            ? say('measuring')
            : inMegabytes(usage.results + usage.copies + usage.handling, true)}
        </span>
      </h2>
      {usage && <Shares usage={usage} />}
      <label class="gj-setting">
        <div>
          {say('keepCopies')}
          <small>{say('keepCopiesWhy')}</small>
        </div>
        <input
          type="checkbox"
          name="copies"
          checked={copies.kept}
          onChange={(event) =>
            save({ copies: { ...copies, kept: event.currentTarget.checked } }, say('keepCopies'))
          }
        />
      </label>
      <div class="gj-setting">
        <div>{say('dropCopies')}</div>
        <Segments
          label={say('dropCopies')}
          options={spans.map(({ value }) => ({
            value,
            label: say(`copies_${value}`),
            disabled: !copies.kept,
          }))}
          value={spans.find(({ days }) => days === copies.days)?.value ?? 'year'}
          onChoose={(chosen) => {
            const days = spans.find(({ value }) => value === chosen)?.days ?? null;
            save({ copies: { ...copies, days } }, `${say('dropCopies')} · ${say(`copies_${chosen}`)}`);
          }}
        />
      </div>
      <div class="gj-actions">
        <button type="button" class="gj-button" data-kind="main" id="save" onClick={() => void secure()}>
          <Icon name="export" />
          {say('backUp')}
        </button>
        <button type="button" class="gj-button" id="load" onClick={() => setOpen('load')}>
          {say('load')}
        </button>
        <button type="button" class="gj-button" id="delete" onClick={() => setOpen('delete')}>
          {say('deleteAll')}
        </button>
      </div>
      <p class="gj-note">
        {say('onlyHere')}
        {backedUpAt === null ? say('noBackup') : say('lastBackup', { date: localDay(backedUpAt) })}
      </p>
      {open === 'load' && (
        <ImportDialog
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            tell(words);
          }}
        />
      )}
      {open === 'delete' && (
        <DeleteDialog
          settings={settings}
          onBackUp={secure}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            tell(say('removed'));
          }}
        />
      )}
    </section>
  );
}

/** One bar in three parts, each with its number beside it. */
function Shares({ usage }: { usage: Usage }): JSX.Element {
  const parts = [
    { name: say('results', { count: usage.reports }), bytes: usage.results },
    { name: say('copies'), bytes: usage.copies },
    { name: say('handling'), bytes: usage.handling },
  ];
  return (
    <>
      <div
        class="gj-storage"
        role="img"
        aria-label={parts.map(({ name, bytes }) => `${name} ${inMegabytes(bytes, true)}`).join(' · ')}
      >
        {parts.map(({ name, bytes }) => (
          <span key={name} style={{ flex: bytes }} />
        ))}
      </div>
      <p class="gj-legend" aria-hidden="true">
        {parts.map(({ name, bytes }) => (
          <span key={name}>
            <i />
            {name} {inMegabytes(bytes, false)}
          </span>
        ))}
      </p>
    </>
  );
}

function inMegabytes(bytes: number, unit: boolean): string {
  return `${(bytes / 1_000_000).toFixed(1)}${unit ? ' MB' : ''}`;
}
