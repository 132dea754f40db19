import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { text } from './i18n';
import { saveFile } from './save-file';

/** The file of a finding: `hide` names the words to blank besides agency and address, null blanks nothing. */
export type SampleWriter = (hide: readonly string[] | null, instead: string) => string;

/** 这是误报 What is asked, and what can be done with the answers. */
export interface FalseAlarm {
  fields: JSX.Element;
  /** What was saved, for the one line beside the buttons. */
  said: string;
  /** There is something to save. */
  ready: boolean;
  save(): void;
}

/**
 * 误报样例 Which finding, what to blank, and what will be saved: all of it is shown before anything is written. Nothing is sent. `writerOf` gives
 * what of the page a finding is about, null where it cannot be had.
 */
export function useFalseAlarm(
  { findings }: Pick<Review, 'findings'>,
  explanations: readonly Explanation[],
  writerOf: (index: number) => Promise<SampleWriter | null>,
  first = 0,
): FalseAlarm {
  const [index, setIndex] = useState(first);
  const [writer, setWriter] = useState<{ write: SampleWriter | null } | null>(null);
  const [blanked, setBlanked] = useState(true);
  const [words, setWords] = useState('');
  const [saved, setSaved] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    setWriter(null);
    setSaved(null);
    writerOf(index).then(
      (write) => current && setWriter({ write }),
      () => current && setWriter({ write: null }),
    );
    return () => {
      current = false;
    };
  }, [index]);

  const hide = blanked ? words.split(/[,，、;；\s]+/) : null;
  const content = writer?.write?.(hide, text('sample_someUnit')) ?? '';
  const save = () => {
    const day = new Date().toISOString().slice(0, 10);
    const name = `gouji-sample-${findings[index]?.code}-${day}.json`;
    saveFile(new Blob([content], { type: 'application/json;charset=utf-8' }), name);
    setSaved(name);
  };
  const fields = (
    <div class="gj-false-alarm">
      <p>{text('sample_how')}</p>
      <label class="line">
        {text('sample_finding')}
        <select value={String(index)} onChange={(event) => setIndex(Number(event.currentTarget.value))}>
          {explanations.map((one, at) => (
            <option key={at} value={String(at)}>
              {at + 1} · {one.title}
            </option>
          ))}
        </select>
      </label>
      <label class="line">
        <input
          type="checkbox"
          checked={blanked}
          onChange={(event) => setBlanked(event.currentTarget.checked)}
        />
        {text('sample_blank')}
      </label>
      {blanked && (
        <label class="line">
          {text('sample_words')}
          <input type="text" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
      )}
      {writer !== null && writer.write === null ? (
        <p role="alert">{text('sample_gone')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls must be reachable by keyboard.
        <pre tabIndex={0} role="region" aria-label={text('sample_preview')}>
          {content}
        </pre>
      )}
    </div>
  );
  const said = saved === null ? '' : text('sample_saved', { name: saved });
  return { fields, said, ready: content !== '', save };
}
