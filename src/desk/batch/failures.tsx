import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Job, Manners } from '../../batch/job';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icons';
import { failureOf, type NextStep } from './failure-words';
import { nameOfJob } from './names';
import { say } from './texts';

/** What can be done about one failure. */
export interface FailureActions {
  back(): void;
  retry(jobs: Job[]): void;
  changeAddress(job: Job, url: string): void;
  changeEncoding(job: Job, encoding: string): void;
  allow(job: Job): void;
  readAttachments(job: Job): void;
  readList(job: Job): void;
  chooseFiles(): void;
}

const encodings = ['gb18030', 'utf-8', 'big5', 'utf-16le'];

/** 读取失败 Each with its reason in words and the one thing that can be done. */
export function Failures({
  jobs,
  manners,
  actions,
}: {
  jobs: readonly Job[];
  manners: Manners;
  actions: FailureActions;
}): JSX.Element {
  const [asked, setAsked] = useState<{ job: Job; step: 'edit' | 'encoding' } | null>(null);
  const act = (job: Job, step: NextStep) => {
    if (step === 'edit' || step === 'encoding') setAsked({ job, step });
    else if (step === 'allow') actions.allow(job);
    else if (step === 'attachment') actions.readAttachments(job);
    else if (step === 'list') actions.readList(job);
    else if (step === 'choose') actions.chooseFiles();
    else if (step === 'retry') actions.retry([job]);
  };
  return (
    <section class="gj-panel gj-failed" aria-label={say('failures', { count: jobs.length })}>
      <header>
        <strong>{say('failures', { count: jobs.length })}</strong>
        <span>
          <button type="button" class="gj-button" data-size="small" onClick={() => actions.retry([...jobs])}>
            {say('retryAll')}
          </button>
          <button type="button" class="gj-button" data-size="small" onClick={actions.back}>
            {say('failuresBack')}
          </button>
        </span>
      </header>
      <ul class="gj-failures">
        {jobs.map((job) => {
          const { words, step } = failureOf(job, manners);
          const name = nameOfJob(job);
          return (
            <li key={job.id}>
              <Icon name="unchecked" />
              <span title={job.source.type === 'address' ? job.source.url : name}>{name}</span>
              <span title={words}>{words}</span>
              {step === 'open' && job.source.type === 'address' && /^https?:/i.test(job.source.url) ? (
                <a
                  class="gj-button"
                  href={job.source.url}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${say('step_open')} ${name}`}
                >
                  {say('step_open')}
                </a>
              ) : (
                step !== 'none' && (
                  <button
                    type="button"
                    class="gj-button"
                    aria-label={`${say(`step_${step}`)} ${name}`}
                    onClick={() => act(job, step)}
                  >
                    {say(`step_${step}`)}
                  </button>
                )
              )}
            </li>
          );
        })}
      </ul>
      <footer>
        <span>{say('failuresNote')}</span>
      </footer>
      {asked?.step === 'edit' && (
        <EditAddress
          job={asked.job}
          onClose={() => setAsked(null)}
          onChange={(url) => actions.changeAddress(asked.job, url)}
        />
      )}
      {asked?.step === 'encoding' && (
        <ChooseEncoding
          onClose={() => setAsked(null)}
          onChange={(encoding) => actions.changeEncoding(asked.job, encoding)}
        />
      )}
    </section>
  );
}

function EditAddress({
  job,
  onClose,
  onChange,
}: {
  job: Job;
  onClose(): void;
  onChange(url: string): void;
}): JSX.Element {
  const [url, setUrl] = useState(job.source.type === 'address' ? job.source.url : '');
  const fits = /^https?:\/\/[^\s/]+/i.test(url.trim());
  return (
    <Dialog
      title={say('editTitle')}
      note={nameOfJob(job)}
      onClose={onClose}
      main={{
        label: say('retryOne'),
        disabled: !fits,
        onChoose: () => {
          onChange(url.trim());
          onClose();
        },
      }}
    >
      <input
        class="gj-field mono"
        type="url"
        value={url}
        aria-label={say('addresses')}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function ChooseEncoding({
  onClose,
  onChange,
}: {
  onClose(): void;
  onChange(encoding: string): void;
}): JSX.Element {
  const [encoding, setEncoding] = useState(encodings[0]!);
  return (
    <Dialog
      title={say('encodingTitle')}
      note={say('encodingHow')}
      onClose={onClose}
      main={{
        label: say('retryOne'),
        onChoose: () => {
          onChange(encoding);
          onClose();
        },
      }}
    >
      <div role="radiogroup" aria-label={say('encodingTitle')}>
        {encodings.map((one) => (
          <label class="gj-check" key={one}>
            <input
              type="radio"
              name="encoding"
              checked={one === encoding}
              onChange={() => setEncoding(one)}
            />
            {one === 'gb18030' ? 'GBK / GB18030' : one.toUpperCase()}
          </label>
        ))}
      </div>
    </Dialog>
  );
}
