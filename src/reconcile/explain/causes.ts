import type { Change, Finding } from '../finding';
import type { Review } from '../review';
import type { Language } from './explanation';
import { columnLabel, numberedRow, split } from './labels';
import { quote } from './phrases';

/** 错因 How the clerk may have erred, in one sentence; '' where no way is recognised. */
export function causeSentence(finding: Finding, review: Review, language: Language): string {
  const changes = finding.repairs[0] ?? [];
  const zh = language === 'zh';
  switch (finding.cause) {
    case null:
      return '';
    case 'total-in-neighbour':
      return totalInNeighbour(changes, review, language);
    case 'misplaced':
      return misplaced(changes, language);
    case 'total-not-updated':
      return zh ? '疑分项改过，总计没有随之改。' : 'The parts may have been changed without the total.';
    case 'neighbouring-cell':
      return zh ? '疑照抄了相邻一格的数。' : 'The figure of a neighbouring cell may have been copied.';
    case 'digit-dropped':
      return zh ? '疑漏录一位数字。' : 'A digit may have been left out.';
    case 'digit-doubled':
      return zh ? '疑一位数字重复录入。' : 'A digit may have been entered twice.';
    case 'digits-transposed':
      return zh ? '疑两位数字颠倒。' : 'Two digits may have been swapped.';
    case 'line-shifted':
      return zh ? '疑整行数字错位一格。' : 'The figures of a line may have slipped by one cell.';
    case 'figure-split':
      return zh ? '疑一个数拆在相邻两格。' : 'One number may have been split over two cells.';
    case 'part-counted-twice':
      return zh
        ? '疑将部分公开件又计入其他情形。'
        : 'Partial grants may have been counted under other items as well.';
    case 'outcome-left-out':
      return zh ? '疑漏填一种办理结果。' : 'One kind of disposition may have been left out.';
    case 'carry-over-left-out':
      return zh ? '疑漏填结转件数。' : 'Applications carried over may have been left out.';
    case 'total-empty':
      return zh ? '疑总计漏填。' : 'The total may have been left out.';
  }
}

function totalInNeighbour(changes: Change[], review: Review, language: Language): string {
  const change = changes[0];
  if (!change) return '';
  const [table, row, column] = split(change.place);
  const zh = language === 'zh';
  if (column !== 'total') {
    const name = quote(columnLabel(table, row, column, review, language));
    return zh ? `疑把总计误填入${name}列。` : `The total may have been entered in column ${name} by mistake.`;
  }
  const name = quote(numberedRow(table, row, review, language));
  return zh ? `疑把总计误填入${name}行。` : `The total may have been entered in row ${name} by mistake.`;
}

function misplaced(changes: Change[], language: Language): string {
  const rows = new Set(changes.map(({ place }) => split(place)[1]));
  const columns = new Set(changes.map(({ place }) => split(place)[2]));
  const moved = Math.abs((changes[0]?.to ?? 0) - (changes[0]?.from ?? 0));
  const zh = language === 'zh';
  if (rows.size === 1) {
    return zh ? `疑一行错列 ${moved} 件。` : `${moved} may stand in the wrong column of a row.`;
  }
  if (columns.size === 1) {
    return zh ? `疑一列错行 ${moved} 件。` : `${moved} may stand in the wrong row of a column.`;
  }
  return zh ? `疑 ${moved} 件填错位置。` : `${moved} may stand in the wrong place.`;
}
