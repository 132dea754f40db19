import type { JSX } from 'preact';
import type { Batch, Manners, Progress } from '../../batch/job';
import { Icon } from '../../ui/icons';
import { say } from './texts';

/** What can be done with a batch as a whole. */
export interface BatchActions {
  pause(): void;
  resume(): void;
  stop(): void;
  retryFailed(): void;
  showFailures(): void;
}

/** 进度 How many are done, failed and left, how long it may take, and the handles. */
export function ProgressBar({
  batch,
  progress,
  elsewhere,
  offline,
  manners,
  actions,
}: {
  batch: Batch;
  progress: Progress;
  /** Another desk does the work. */
  elsewhere: boolean;
  /** What waits does so for a connection. */
  offline: boolean;
  manners: Manners;
  actions: BatchActions;
}): JSX.Element {
  const { done, failed, waiting, running, cancelled } = progress;
  const left = waiting + running;
  const all = done + failed + left + cancelled;
  const paused = batch.state === 'paused';
  return (
    <section class="gj-progress" aria-label={say('progress')}>
      <p>
        <span>
          <b>{done}</b> {say('progress_done', { count: done })}
        </span>
        {failed > 0 && (
          <button type="button" class="gj-plain" onClick={actions.showFailures}>
            <b>{failed}</b> {say('progress_failed')}
          </button>
        )}
        {left > 0 && (
          <span>
            <b>{left}</b> {say('progress_waiting')}
          </span>
        )}
        {cancelled > 0 && (
          <span>
            <b>{cancelled}</b> {say('progress_cancelled')}
          </span>
        )}
        <span role="status">
          {offline && batch.state === 'running'
            ? say('state_offline')
            : stateWords(batch, progress, elsewhere, manners)}
        </span>
      </p>
      <div
        class="bar"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done + failed}
        aria-label={say('progress_bar', { all, count: done + failed })}
      >
        <span class="done" style={{ flex: done }} />
        <span class="failed" style={{ flex: failed }} />
        <span style={{ flex: left + cancelled }} />
      </div>
      <div class="actions">
        {(paused || (batch.state === 'running' && left > 0)) && (
          // One button: pressed, it keeps the focus and does the opposite.
          <button
            key="hold"
            type="button"
            class="gj-button"
            data-kind={paused ? 'main' : undefined}
            onClick={paused ? actions.resume : actions.pause}
          >
            <Icon name={paused ? 'resume' : 'pause'} />
            {say(paused ? 'resume' : 'pause')}
          </button>
        )}
        {left > 0 && (
          <button key="stop" type="button" class="gj-button" onClick={actions.stop}>
            {say('stop')}
          </button>
        )}
        {failed + cancelled > 0 && (
          <button key="retry" type="button" class="gj-button" onClick={actions.retryFailed}>
            {say(failed > 0 ? 'retryFailed' : 'goOnRest')}
          </button>
        )}
      </div>
    </section>
  );
}

function stateWords(batch: Batch, progress: Progress, elsewhere: boolean, manners: Manners): string {
  if (batch.state !== 'running') return say(`state_${batch.state}`);
  if (elsewhere) return say('state_elsewhere');
  const pace = say('pace', { seconds: manners.pause / 1000, count: manners.atOnce });
  const { secondsLeft } = progress;
  return secondsLeft === null ? pace : `${pace}${say('comma')}${leftWords(secondsLeft)}`;
}

/** 剩余时间 Rounded as a person would say it. */
export function leftWords(seconds: number): string {
  if (seconds < 60) return say('left_seconds', { count: Math.max(1, Math.round(seconds)) });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return say('left_minutes', { count: minutes });
  return say('left_hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
