import type { JSX } from 'preact';
import type { FollowUp } from '../../library/summary';
import { Menu, MenuItem, MenuLine } from '../../ui/menu';
import { type Export, ExportMenu } from './export-menu';
import { say } from './texts';

const marks: readonly FollowUp[] = ['notified', 'explained', 'corrected', 'partly', 'not', 'none'];

/** 已选 What can be done with the reports that are chosen. */
export function SelectionBar(props: {
  count: number;
  passing: number | null;
  onSelectAll(): void;
  onClear(): void;
  onAgain(): void;
  onExport(kind: Export): void;
  onMark(status: FollowUp | null): void;
  onDelete(): void;
  onNotice(): void;
}): JSX.Element {
  const { count, passing } = props;
  return (
    <div class="gj-tools selected" data-selected role="toolbar" aria-label={say('selected')}>
      <span class="count" role="status">
        <b>{say('selectedCount', { count })}</b>
      </span>
      <button
        type="button"
        class="gj-button link"
        data-kind="bare"
        disabled={passing === null}
        onClick={props.onSelectAll}
      >
        {say('selectPassing', { count: passing ?? '…' })}
      </button>
      <button type="button" class="gj-button" data-kind="bare" onClick={props.onClear}>
        {say('cancel')}
      </button>
      <span class="push" />
      <button type="button" class="gj-button" onClick={props.onAgain}>
        {say('again')}
      </button>
      <ExportMenu title={say('export_selected', { count })} count={count} onExport={props.onExport} />
      <Menu label={say('mark')} align="end">
        {marks.map((status) => (
          <MenuItem key={status} onChoose={() => props.onMark(status)}>
            {say(`handling_${status}`)}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem onChoose={() => props.onMark(null)}>{say('unmark')}</MenuItem>
      </Menu>
      <button type="button" class="gj-button" onClick={props.onDelete}>
        {say('delete')}
      </button>
      <button type="button" class="gj-button" data-kind="main" onClick={props.onNotice}>
        {say('notice')}
      </button>
    </div>
  );
}
