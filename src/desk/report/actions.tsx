import type { JSX } from 'preact';
import { toCsv } from '../../export/csv';
import { fileName } from '../../export/file-name';
import { toJson } from '../../export/json';
import type { OpenReport } from '../../library/records';
import { language } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { Menu, MenuItem } from '../../ui/menu';
import { hashOf } from '../route';
import { saveFile } from './save-file';
import { say } from './texts';

/** 操作 What can be done with a report as a whole: its page, reading it again, exports, the notice. */
export function Actions({
  report: { record, review },
}: {
  report: OpenReport;
  /** The finding that is open: the page is opened at it. */
  finding: number | null;
  /** It was read again and says something else now. */
  onChecked(): void;
}): JSX.Element {
  const web = /^https?:\/\//.test(record.url);
  return (
    <>
      {web && (
        <a class="gj-button" href={record.url} target="_blank" rel="noopener noreferrer">
          <Icon name="open" />
          {say('original')}
        </a>
      )}
      <Menu label={say('export')} icon="export" align="end">
        <MenuItem
          note={say('csvNote')}
          onChoose={() => saveFile(toCsv(review, language()), 'text/csv', fileName(review, 'csv'))}
        >
          {say('csv')}
        </MenuItem>
        <MenuItem
          note={say('jsonNote')}
          onChoose={() => saveFile(toJson(review), 'application/json', fileName(review, 'json'))}
        >
          {say('json')}
        </MenuItem>
      </Menu>
      <a class="gj-button" data-kind="main" href={hashOf({ view: 'notice', keys: [record.key] })}>
        {say('notice')}
      </a>
    </>
  );
}
