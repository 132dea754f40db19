import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type DismissalReason, dismissalReasons } from '../reconcile/decision';
import { text } from './i18n';
import { Icon } from './icons';

/** As long as a note may be (messages.ts holds it to that too). */
const longest = 2000;

/** What the menu of reasons leads to. */
export interface IgnoreActions {
  /** Closes the menu. */
  askReason(open: boolean): void;
  ignore(reason: DismissalReason, note: string): void;
  /** 这是误报 Opens what saves a sample of it. Left out: that is offered elsewhere. */
  falseAlarm?: (() => void) | undefined;
}

/** 忽略 One of five reasons is required, the note is free. Takes the place of the actions of a finding. */
export function IgnoreMenu({ actions }: { actions: IgnoreActions }): JSX.Element {
  const [reason, setReason] = useState<DismissalReason | null>(null);
  const [note, setNote] = useState('');
  return (
    <form
      class="gj-ignore"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) actions.ignore(reason, note.trim());
      }}
    >
      <fieldset>
        <legend>{text('decision_why')}</legend>
        {dismissalReasons.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="gj-reason"
              value={one}
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            {text(`decision_reason_${one}`)}
          </label>
        ))}
      </fieldset>
      {reason === 'misread' && actions.falseAlarm && (
        <button type="button" class="gj-link" onClick={actions.falseAlarm}>
          {text('sample_open')}
          <Icon name="open" />
        </button>
      )}
      <textarea
        rows={2}
        maxLength={longest}
        aria-label={text('decision_note')}
        placeholder={text('decision_note')}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <p>
        <small>{text('decision_stays')}</small>
        <button type="button" class="gj-button" data-kind="bare" onClick={() => actions.askReason(false)}>
          {text('decision_cancel')}
        </button>
        <button type="submit" class="gj-button" data-kind="main" disabled={reason === null}>
          {text('decision_ignore')}
        </button>
      </p>
    </form>
  );
}
