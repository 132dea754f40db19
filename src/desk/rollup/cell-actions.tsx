import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Verdict } from '../../library/decide-on';
import { standingOf } from '../../reconcile/decision';
import type { Finding } from '../../reconcile/finding';
import type { Review } from '../../reconcile/review';
import { Icon } from '../../ui/icons';
import { IgnoreMenu } from '../../ui/ignore-menu';
import { say } from './texts';

/** 处理 What can be done about a cell that differs: copy the wording, confirm, ignore with a reason, take either back. */
export function CellActions({
  finding,
  government,
  onCopy,
  onDecide,
}: {
  finding: Finding;
  government: Review;
  onCopy(): void;
  onDecide(verdict: Verdict): void;
}): JSX.Element {
  const [asking, setAsking] = useState(false);
  const { state } = standingOf(finding, government);
  const decide = (verdict: Verdict['verdict']) => onDecide({ verdict, reason: null, note: '' });
  if (asking)
    return (
      <footer class="gj-asking">
        <IgnoreMenu
          actions={{
            askReason: setAsking,
            ignore: (reason, note) => {
              setAsking(false);
              onDecide({ verdict: 'dismissed', reason, note });
            },
          }}
        />
      </footer>
    );
  return (
    <footer>
      <button type="button" class="gj-button" data-kind="main" onClick={onCopy}>
        <Icon name="copy" />
        {say('copyWording')}
      </button>
      {state === 'open' || state === 'disputed' ? (
        <>
          <button type="button" class="gj-button" onClick={() => decide('confirmed')}>
            {say('confirm')}
          </button>
          <button type="button" class="gj-button" onClick={() => setAsking(true)}>
            {say('ignore')}…
          </button>
        </>
      ) : (
        <button type="button" class="gj-button" onClick={() => decide('withdrawn')}>
          {say('undo')}
        </button>
      )}
    </footer>
  );
}
