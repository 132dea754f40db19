import type { JSX } from 'preact';
import { Square } from '../../ui/square';
import { say } from './texts';

/** 说 What was said last, seen and heard, until it is put away. */
export function Said({ words, onDismiss }: { words: string; onDismiss(): void }): JSX.Element {
  return (
    <>
      <p class="gj-hidden" role="status">
        {words}
      </p>
      {words !== '' && (
        <p class="gj-said">
          {words}
          <Square icon="close" label={say('dismiss')} onClick={onDismiss} />
        </p>
      )}
    </>
  );
}
