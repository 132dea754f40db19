import type { JSX } from 'preact';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../../ui/menu';
import { say } from './texts';

/** What can be made of reports; each is made by `exportReports`. */
export type Export = 'findings-xlsx' | 'units-xlsx' | 'notice-docx' | 'figures-csv' | 'reviews-jsonl';

/** 导出 First what goes into documents, then data; at the right what one line is. */
export function ExportMenu({
  title,
  count,
  onExport,
}: {
  title: string;
  count: number;
  onExport(kind: Export): void;
}): JSX.Element {
  const item = (kind: Export, label: string, note: string) => (
    <MenuItem
      icon={kind === 'findings-xlsx' || kind === 'units-xlsx' ? 'list' : 'export'}
      note={note}
      disabled={count === 0}
      onChoose={() => onExport(kind)}
    >
      {label}
    </MenuItem>
  );
  return (
    <Menu label={say('export')} icon="export" align="end">
      <MenuGroup label={title}>
        {item('findings-xlsx', say('export_findings'), say('export_findingsYields'))}
        {item('units-xlsx', say('export_units'), say('export_unitsYields'))}
        {item('notice-docx', say('export_notice'), say('export_noticeYields'))}
      </MenuGroup>
      <MenuLine />
      <MenuGroup label={say('export_data')}>
        {item('figures-csv', say('export_figures'), say('export_figuresYields'))}
        {item('reviews-jsonl', say('export_reviews'), say('export_reviewsYields'))}
      </MenuGroup>
    </Menu>
  );
}
