import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type SampleBlock, sendTo } from '../messages';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { text } from '../ui/i18n';
import { saveFile } from '../ui/save-file';
import { blank, makeSample, toText } from './sample';

/** 这是误报 Which finding, what to blank, what will be saved: all of it is shown before anything is written. Nothing is sent. */
export function FalseAlarm(props: {
  review: Review;
  explanations: readonly Explanation[];
  frame: { tabId: number; frameId: number };
  onClose(): void;
}): JSX.Element {
  const { review, explanations, frame, onClose } = props;
  const [index, setIndex] = useState(0);
  const [blocks, setBlocks] = useState<SampleBlock[] | null>(null);
  const [blanked, setBlanked] = useState(true);
  const [words, setWords] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const finding = review.findings[index];

  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    let current = true;
    setBlocks(null);
    setSaved(null);
    sendTo(frame, 'sampleOf', index).then(
      (found) => current && setBlocks(found ?? []),
      () => current && setBlocks([]),
    );
    return () => {
      current = false;
    };
  }, [index, frame.tabId, frame.frameId]);

  if (finding === undefined) return <p>{text('sample_none')}</p>;
  const { version } = browser.runtime.getManifest();
  const made = new Date().toISOString().slice(0, 10);
  const whole = makeSample(review, finding, blocks ?? [], { version, browser: navigator.userAgent, made });
  const content = toText(
    blanked ? blank(whole, words.split(/[,，、;；\s]+/), text('sample_someUnit')) : whole,
  );
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const save = () => {
    const name = `gouji-sample-${finding.code}-${made}.json`;
    saveFile(new Blob([content], { type: 'application/json;charset=utf-8' }), name);
    setSaved(name);
  };
  return (
    <section class="gj-false-alarm" aria-labelledby="false-alarm" onKeyDown={leaveByKey}>
      <h2 id="false-alarm" tabIndex={-1} ref={title}>
        {text('sample_title')}
      </h2>
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex lint/a11y/useSemanticElements: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0} role="region" aria-label={text('sample_preview')}>
        {content}
      </pre>
      <p class="foot">
        <span role="status">{saved !== null && text('sample_saved', { name: saved })}</span>
        <button type="button" class="gj-button" onClick={onClose}>
          {text('decision_cancel')}
        </button>
        <button
          type="button"
          class="gj-button"
          data-kind="main"
          disabled={blocks === null || blocks.length === 0}
          onClick={save}
        >
          {text('sample_save')}
        </button>
      </p>
      {blocks?.length === 0 && <p role="alert">{text('sample_gone')}</p>}
    </section>
  );
}
