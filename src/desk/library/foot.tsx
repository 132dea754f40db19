import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadSettings, onSettings } from '../../settings';
import { localDay } from '../../ui/local-day';
import { measure } from '../settings/storage-parts';
import type { Sort } from './sort';
import { say } from './texts';

/** 页脚 Which rows are seen, how they are sorted, the keys, what the library takes, and when it was last backed up. */
export function Foot({
  seen,
  count,
  all,
  sorts,
}: {
  seen: { from: number; to: number };
  /** Null as long as they are being counted. */
  count: number | null;
  /** Of the library; null as long as it is being read. */
  all: number | null;
  sorts: readonly Sort[];
}): JSX.Element {
  const [first, second] = sorts;
  const last = count ?? seen.to;
  const word = ({ by }: Sort) => (by === 'name' ? say('agency') : say(by));
  return (
    <div class="gj-foot">
      <span>
        {say('foot', {
          from: Math.min(seen.from + 1, last),
          to: Math.min(seen.to, last),
          count: count ?? '…',
        })}
      </span>
      {first && (
        <span>
          {second
            ? say('sort_two', { first: word(first), second: word(second) })
            : say('sort_one', { first: word(first) })}
        </span>
      )}
      <span>
        <kbd class="gj-key">↑</kbd> <kbd class="gj-key">↓</kbd> {say('key_rows')}
        <kbd class="gj-key next">Enter</kbd> {say('key_open')}
        <kbd class="gj-key next">/</kbd> {say('key_find')}
      </span>
      <Kept all={all} />
    </div>
  );
}

/** Measured as the settings do, so that both say the same; not while the table is being read, and anew when there are more or fewer reports. */
function Kept({ all }: { all: number | null }): JSX.Element {
  const [bytes, setBytes] = useState<number | null>(null);
  const [backedUpAt, setBackedUpAt] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (all === null) return;
    let left = false;
    void measure().then(
      ({ results, copies, handling }) => left || setBytes(results + copies + handling),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [all]);
  useEffect(() => {
    const listening = new AbortController();
    void loadSettings().then((settings) => setBackedUpAt(settings.backedUpAt));
    onSettings((settings) => setBackedUpAt(settings.backedUpAt), listening.signal);
    return () => listening.abort();
  }, []);
  return (
    <span class="kept">
      {bytes !== null && <span>{say('storage', { size: sizeWords(bytes) })}</span>}
      {backedUpAt !== undefined && (
        <span>{backedUpAt ? say('backedUp', { date: localDay(backedUpAt) }) : say('neverBackedUp')}</span>
      )}
    </span>
  );
}

/** 48 MB; below one, 0.6 MB. */
function sizeWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return `${megabytes >= 10 ? Math.round(megabytes) : megabytes.toFixed(1)} MB`;
}
