import type { TableId } from '../../forms/form';
import { columnLabel, numberedRow } from '../../reconcile/explain/labels';
import type { Review } from '../../reconcile/review';
import { language } from '../../ui/i18n';
import type { FigureRow, SheetLayout } from './layout';
import { rowNames, say } from './texts';

/** 行名 What stands before a row: short where there is one narrow column for it, else with its group beside it. */
export function rowTitle(layout: SheetLayout, row: FigureRow, review: Review, compact: boolean): string {
  const { table } = layout;
  if (row.subtotal && row.group !== null && !compact) return say('subtotal');
  if (compact && rowNames[row.id]) return rowNames[row.id]![language()];
  if (table === 'statistics' && language() === 'zh') return row.labels.at(-1) ?? row.id;
  const name = numberedRow(table, row.id, review, language());
  if (row.group === null || compact) return name;
  // The group stands beside it already: “Denied: state secret”, “（六）1.逾期不补正”.
  return language() === 'en' ? name.replace(/^[^:]+: /, '') : name.replace(/^（[^）]+）(?=\d)/, '');
}

/** 组名 “（三）不予公开”. */
export function groupTitle(table: TableId, group: string, review: Review): string {
  return group === 'suit' ? say('suits') : numberedRow(table, group, review, language());
}

/** Every label of a row as the form prints them, or as the page does where the form has no such row. */
export function fullTitle({ id, labels }: FigureRow, review: Review): string {
  return labels.length > 0 ? labels.join(' ') : (review.unlisted[id] ?? id);
}

const short = [
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
  'total',
] as const;

/** 列名 Short in 表三, as printed elsewhere. */
export function columnTitle(
  table: TableId,
  row: string,
  column: string,
  review: Review,
  compact: boolean,
): string {
  const name = short.find((one) => one === column);
  if (table === 'applications' && name) return compact ? say(`narrow_${name}`) : say(`column_${name}`);
  return columnLabel(table, row, column, review, language());
}
