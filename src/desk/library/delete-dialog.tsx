import type { JSX } from 'preact';
import { forgetReports } from '../../library/forget';
import type { ReportRecord } from '../../library/records';
import { Dialog } from '../../ui/dialog';
import { say } from './texts';

/** 删除 Says what goes along, and names the first of them. */
export function DeleteDialog({
  records,
  onClose,
  onDelete,
}: {
  records: readonly ReportRecord[];
  onClose(): void;
  onDelete(work: Promise<void>): void;
}): JSX.Element {
  const count = records.length;
  const NAMED = 6;
  return (
    <Dialog
      title={say('deleteTitle', { count })}
      width={440}
      main={{
        label: say('deleteNow', { count }),
        onChoose: () => onDelete(forgetReports(records.map(({ key }) => key))),
      }}
      onClose={onClose}
    >
      <p>{say('deleteWhat')}</p>
      <ul class="gj-lines">
        {records.slice(0, NAMED).map(({ key, agency, year }) => (
          <li key={key}>
            {agency ?? say('noName')} {year}
          </li>
        ))}
        {count > NAMED && <li>…</li>}
      </ul>
    </Dialog>
  );
}
