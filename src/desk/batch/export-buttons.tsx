import type { JSX } from 'preact';
import { type Job, manners } from '../../batch/job';
import { Icon } from '../../ui/icons';
import { type ExportKind, exportReports } from '../export-reports';
import { hashOf } from '../route';
import { failureOf } from './failure-words';
import { nameOfJob } from './names';
import { say } from './texts';

/** 导出 Of the reports that are chosen, or of all. */
export function ExportButtons({
  keys,
  selected,
  failed,
  onSaid,
}: {
  keys: string[];
  selected: number;
  /** What could not be read stands in the sheets too, unless some reports were chosen. */
  failed: readonly Job[];
  onSaid(words: string): void;
}): JSX.Element {
  const unread = () =>
    failed.map((job) => ({
      name: nameOfJob(job),
      url: job.source.type === 'address' ? job.source.url : null,
      reason: failureOf(job, manners).words,
      at: job.finishedAt,
    }));
  const save = (kind: ExportKind) =>
    void exportReports(keys, kind, { unread: selected > 0 ? [] : unread() }).catch((error: unknown) =>
      onSaid(say('export_failed', { reason: error instanceof Error ? error.message : String(error) })),
    );
  const none = keys.length === 0;
  return (
    <>
      {selected > 0 && <span class="gj-faint">{say('selected', { count: selected })}</span>}
      <button
        type="button"
        class="gj-button"
        data-kind="main"
        disabled={none}
        onClick={() => save('findings-xlsx')}
      >
        <Icon name="export" />
        {say('export_findings')}
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own. */}
      <span class="gj-group" role="group" aria-label={say('export_formats')}>
        <button type="button" class="gj-button" disabled={none} onClick={() => save('findings-csv')}>
          {say('export_csv')}
        </button>
        <button type="button" class="gj-button" disabled={none} onClick={() => save('reviews-jsonl')}>
          {say('export_json')}
        </button>
      </span>
      <button
        type="button"
        class="gj-button"
        disabled={none}
        onClick={() => (location.hash = hashOf({ view: 'notice', keys }))}
      >
        {say('export_notice')}
      </button>
    </>
  );
}
