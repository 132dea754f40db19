import type { JSX } from 'preact';
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
  /** Null as long as something else is being done with many reports. */
  onDelete: (() => void) | null;
}): JSX.Element {
  const count = records.length;
  const NAMED = 6;
  return (
    <Dialog
      title={say('deleteTitle', { count })}
      width={440}
      main={{
        label: say('deleteNow', { count }),
        disabled: onDelete === null,
        final: true,
        onChoose: () => onDelete?.(),
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
