import type { JSX } from 'preact';
import type { Explanation } from '../reconcile/explain/explanation';
import { text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { markWord, unreadWord } from '../ui/severity';
import type { Box } from './geometry';
import type { Mark, UnreadMark, UnreadMedia } from './picture';

/** Where an element stands, as a style. */
export const placed = ({ x, y, w, h }: Box) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${w}px`,
  height: `${h}px`,
});

interface MarkerProps {
  mark: Mark;
  explanation: Explanation | undefined;
  current: boolean;
  onOpen(): void;
}

/** 标记 The frame over a cell and the button with its number; on the culprit also the value that would settle everything. */
export function Marker({ mark, explanation, current, onOpen }: MarkerProps): JSX.Element {
  const { kind, role, frame, sign, to, strokes, highlighted, state } = mark;
  const number = mark.finding + 1;
  const word = explanation?.changes.length && !mark.brief ? text('overlay_suggest') : '';
  const said = {
    word: markWord(kind),
    number,
    title: spoken(explanation?.title ?? ''),
    short: explanation?.short ?? '',
  };
  // Of several changes the sentence gives no values: each tag says its own.
  const label =
    to !== null && mark.brief
      ? text('overlay_marker_value', { ...said, value: to })
      : text('overlay_marker', said);
  return (
    <>
      {frame && role !== 'passage' && (
        <div
          class="gj-frame"
          aria-hidden="true"
          data-severity={kind}
          data-role={role === 'other-side' ? role : undefined}
          data-plain={highlighted ? '' : undefined}
          data-state={state === 'confirmed' ? state : undefined}
          style={placed(frame)}
        />
      )}
      {strokes.map((box) => (
        <div
          key={`${box.x} ${box.y}`}
          class="gj-stroke"
          aria-hidden="true"
          data-severity={kind}
          style={placed(box)}
        />
      ))}
      {sign && to === null && (
        <button
          type="button"
          class="gj-chip gj-pin"
          data-severity={kind}
          data-state={state === 'dismissed' ? state : undefined}
          data-finding={mark.finding}
          aria-haspopup="dialog"
          aria-expanded={current}
          aria-label={label}
          style={{ left: `${sign.x}px`, top: `${sign.y}px` }}
          onClick={onOpen}
        >
          {state !== 'dismissed' && <Icon name={state === 'confirmed' ? 'pass' : kind} />}
          {state === 'dismissed' ? <s>{number}</s> : number}
        </button>
      )}
      {sign && to !== null && (
        <button
          type="button"
          class="gj-tag"
          data-severity={kind}
          data-finding={mark.finding}
          aria-haspopup="dialog"
          aria-expanded={current}
          aria-label={label}
          style={{ left: `${sign.x}px`, top: `${sign.y}px` }}
          onClick={onOpen}
        >
          <b class="gj-chip" data-severity={kind}>
            <Icon name={state === 'confirmed' ? 'pass' : kind} />
            {number}
          </b>
          <span>
            {word}
            <b>{to}</b>
          </span>
        </button>
      )}
    </>
  );
}

/** “甲 · 乙” is read as “甲，乙”. */
const spoken = (title: string): string => title.replaceAll(' · ', text('overlay_pause'));

/** 未读 A cell or a row of which nothing can be said: dashed and hatched, no button, for there is nothing to open. */
export function Unread({ mark, label }: { mark: UnreadMark; label: string }): JSX.Element {
  return (
    <>
      <div class="gj-frame" aria-hidden="true" data-severity="unchecked" style={placed(mark.frame)} />
      {mark.sign && (
        <span
          class="gj-chip gj-pin"
          data-severity="unchecked"
          role="img"
          aria-label={label}
          title={label}
          style={{ left: `${mark.sign.x}px`, top: `${mark.sign.y}px` }}
        >
          {mark.brief ? <Icon name="unchecked" /> : unreadWord(mark.reason)}
        </span>
      )}
    </>
  );
}

/** 图片、附件、框架 A table that may be there but cannot be read: a dashed frame with a strip that says what and why. */
export function Media({ mark, label }: { mark: UnreadMedia; label: string }): JSX.Element {
  return (
    <>
      <div class="gj-frame" aria-hidden="true" data-severity="unchecked" style={placed(mark.frame)} />
      <div
        class="gj-strip"
        role="note"
        aria-label={text('overlay_unread_all', { why: label })}
        style={{ left: `${mark.strip.x}px`, top: `${mark.strip.y}px` }}
      >
        <span class="gj-chip" data-severity="unchecked">
          <Icon name="unchecked" />
          {markWord('unchecked')}
        </span>
        {label}
      </div>
    </>
  );
}
