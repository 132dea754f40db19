import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { sampleWriter } from '../export/false-alarm';
import { sendTo } from '../messages';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { useFalseAlarm } from '../ui/false-alarm';
import { text } from '../ui/i18n';

/** 这是误报 In the popup: the page that is open is asked for its tables and sentences. */
export function FalseAlarm(props: {
  review: Review;
  explanations: readonly Explanation[];
  frame: { tabId: number; frameId: number };
  /** The finding it begins with. */
  first: number;
  onClose(): void;
}): JSX.Element {
  const { review, explanations, frame, first, onClose } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { fields, said, ready, save } = useFalseAlarm(
    review,
    explanations,
    async (index) => {
      const finding = review.findings[index];
      const blocks = await sendTo(frame, 'sampleOf', index);
      if (finding === undefined || !blocks || blocks.length === 0) return null;
      const { version } = browser.runtime.getManifest();
      const made = new Date().toISOString().slice(0, 10);
      return sampleWriter(review, finding, blocks, { version, browser: navigator.userAgent, made });
    },
    first,
  );
  const leaveByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <section class="gj-sample" aria-labelledby="false-alarm" onKeyDown={leaveByKey}>
      <h2 id="false-alarm" tabIndex={-1} ref={title}>
        {text('sample_title')}
      </h2>
      {fields}
      <p class="foot">
        <span role="status">{said}</span>
        <button type="button" class="gj-button" onClick={onClose}>
          {text('decision_cancel')}
        </button>
        <button type="button" class="gj-button" data-kind="main" disabled={!ready} onClick={save}>
          {text('sample_save')}
        </button>
      </p>
    </section>
  );
}
