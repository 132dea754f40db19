import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lostBatches } from '../batch/batches';
import { strikeBatches } from '../batch/known';
import { acceptLibrary, libraryLost } from '../library/lost';
import { onLibraryChange } from '../library/news';
import { countSetAside, forgetSetAside, namesSetAside, setAsideBlob } from '../library/set-aside';
import { listed } from '../ui/listed';
import { localDay } from '../ui/local-day';
import { saveFile } from '../ui/save-file';
import { hashOf } from './route';
import { say } from './texts';

/** So many are named; the file has all of them. */
const NAMED = 5;

/** 损坏与丢失 What could not be kept, how much of it and what it is called, until a person has dealt with it. Nothing where all is well. */
export function Damage(): JSX.Element | null {
  const [lost, setLost] = useState(false);
  const [batches, setBatches] = useState<{ id: string; title: string }[]>([]);
  const [count, setCount] = useState(0);
  const [names, setNames] = useState<string[]>([]);
  const [saved, setSaved] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    const look = () => {
      void libraryLost().then(setLost);
      void lostBatches().then(setBatches, () => undefined);
      void countSetAside().then(setCount);
      void namesSetAside(NAMED).then(setNames, () => setNames([]));
    };
    onLibraryChange((change) => change === null && look(), life.signal);
    look();
    return () => life.abort();
  }, []);
  const download = async () => {
    saveFile(await setAsideBlob(), `gouji-set-aside-${localDay(new Date().toISOString())}.json`);
    setSaved(true);
  };
  if (!lost && batches.length === 0 && count === 0) return null;
  return (
    <div class="gj-damage" role="alert">
      {lost && (
        <p>
          {say('lost')}
          <a class="gj-button" data-size="small" href={hashOf({ view: 'settings', part: 'load' })}>
            {say('lostImport')}
          </a>
          <button
            type="button"
            class="gj-button"
            data-size="small"
            onClick={() => void acceptLibrary().then(() => setLost(false))}
          >
            {say('lostKnown')}
          </button>
        </p>
      )}
      {batches.length > 0 && (
        <p>
          {say('lostBatches', { count: batches.length })}{' '}
          {listed(batches.slice(0, NAMED).map(({ title }) => title))}
          {batches.length > NAMED ? '…' : ''}
          <a class="gj-button" data-size="small" href={hashOf({ view: 'batch' })}>
            {say('lostBatchesAnew')}
          </a>
          <button
            type="button"
            class="gj-button"
            data-size="small"
            onClick={() => void strikeBatches(batches.map(({ id }) => id)).then(() => setBatches([]))}
          >
            {say('lostKnown')}
          </button>
        </p>
      )}
      {count > 0 && (
        <p>
          {say('mended', { count })} {listed(names)}
          {count > names.length && names.length > 0 ? '…' : ''}
          <button type="button" class="gj-button" data-size="small" onClick={() => void download()}>
            {say('mendedSave')}
          </button>
          <button
            type="button"
            class="gj-button"
            data-size="small"
            disabled={!saved}
            onClick={() => void forgetSetAside().then(() => setCount(0))}
          >
            {say('mendedForget')}
          </button>
        </p>
      )}
    </div>
  );
}
