import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { toCsv } from '../../export/csv';
import { fileName } from '../../export/file-name';
import { toJson } from '../../export/json';
import type { KeptCopy } from '../../library/copies';
import type { OpenReport } from '../../library/records';
import { send } from '../../messages';
import { fingerprintOf } from '../../reconcile/decision';
import type { Explanation } from '../../reconcile/explain/explanation';
import { language, text } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { localDay } from '../../ui/local-day';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { saveFile } from '../../ui/save-file';
import { hashOf } from '../route';
import { checkAgain } from './check-again';
import type { FalseAlarmDialog } from './false-alarm';
import { say } from './texts';

/** 操作 What can be done with a report as a whole: its page, reading it again, exports, the notice. */
export function Actions({
  report,
  explanations,
  finding,
  copy,
  onChecked,
}: {
  report: OpenReport;
  explanations: readonly Explanation[];
  /** The finding that is open: the page is opened at it. */
  finding: number | null;
  copy: KeptCopy | null;
  /** It was read again and says something else now. */
  onChecked(): void;
}): JSX.Element {
  const { record, review } = report;
  const [Sample, setSample] = useState<typeof FalseAlarmDialog | null>(null);
  /** Rarely wanted: what reads the copy is loaded when it is. */
  const openSample = async () => {
    const { FalseAlarmDialog: dialog } = await import('./false-alarm');
    setSample(() => dialog);
  };
  const [checking, setChecking] = useState<'busy' | { said: string } | null>(null);
  const web = /^https?:\/\//.test(record.url);
  const wish = finding === null ? undefined : review.findings[finding];

  const again = async () => {
    setChecking('busy');
    const checked = await checkAgain(record);
    setChecking(
      checked.state === 'failed'
        ? { said: checked.words }
        : { said: say(checked.state === 'same' ? 'againSame' : 'againChanged') },
    );
    if (checked.state !== 'changed') return;
    if (checked.key === record.key) onChecked();
    else location.hash = hashOf({ view: 'report', key: checked.key });
  };
  return (
    <>
      <span class="gj-told" role="status">
        {checking === 'busy' ? say('againBusy') : checking?.said}
      </span>
      {web && (
        <>
          <button type="button" class="gj-button" disabled={checking === 'busy'} onClick={() => void again()}>
            {say('again')}
          </button>
          <a
            class="gj-button"
            href={record.url}
            target="_blank"
            rel="noopener noreferrer"
            title={wish && say('originalAt')}
            onClick={(event) => {
              // With a key held the browser opens it its own way, without the finding.
              if (wish === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              void send('openAt', record.url, fingerprintOf(wish, review.figures));
            }}
          >
            <Icon name="open" />
            {say('original')}
          </a>
        </>
      )}
      <Menu label={say('export')} icon="export" align="end">
        <MenuItem
          note={say('csvNote')}
          onChoose={() => save(toCsv(review, language()), 'text/csv', fileName(review, 'csv'))}
        >
          {say('csv')}
        </MenuItem>
        <MenuItem
          note={say('jsonNote')}
          onChoose={() => save(toJson(review), 'application/json', fileName(review, 'json'))}
        >
          {say('json')}
        </MenuItem>
        <MenuLine />
        <MenuItem
          note={copy === null ? say('copyNone') : localDay(copy.madeAt)}
          disabled={copy === null}
          onChoose={() => copy && save(copy.html, 'text/html', fileName(review, 'html'))}
        >
          {say('copy')}
        </MenuItem>
        {review.findings.length > 0 && (
          <MenuItem
            note={copy === null ? say('copyNone') : text('sample_yields')}
            disabled={copy === null}
            onChoose={() => void openSample()}
          >
            {text('sample_open')}
          </MenuItem>
        )}
      </Menu>
      <a class="gj-button" data-kind="main" href={hashOf({ view: 'notice', keys: [record.key] })}>
        {say('notice')}
      </a>
      {Sample && copy && (
        <Sample
          report={report}
          explanations={explanations}
          copy={copy}
          finding={finding}
          version={browser.runtime.getManifest().version}
          onClose={() => setSample(null)}
        />
      )}
    </>
  );
}

function save(content: string, type: string, name: string): void {
  saveFile(new Blob([content], { type: `${type};charset=utf-8` }), name);
}
