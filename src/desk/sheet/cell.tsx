import type { JSX } from 'preact';
import type { Finding } from '../../reconcile/finding';
import { text } from '../../ui/i18n';
import { markOf, markWord } from '../../ui/severity';
import type { SheetCell } from './layout';
import { say } from './texts';

interface CellProps {
  cell: SheetCell;
  /** Findings that name it, by index. */
  findings: readonly { index: number; finding: Finding }[];
  /** What stood there at an earlier reading, where that was something else; null: no such cell. */
  before: string | null | undefined;
  colSpan: number | undefined;
  /** The one cell of the table that Tab leads to. */
  entry: boolean;
  onFocus(): void;
  onClick(): void;
}

/** 一格 A figure as printed. What is not a plain number has a look of its own and is said in words. */
export function FigureCell(props: CellProps): JSX.Element {
  const { cell, findings, before, colSpan, entry, onFocus, onClick } = props;
  const { place, column, figure } = cell;
  const printed = (figure?.text ?? '').trim();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table answers to Enter on any of its cells.
    <td
      class={classOf(cell)}
      data-place={place}
      data-column={column}
      data-changed={before === undefined ? undefined : ''}
      data-marked={findings.length > 0 ? '' : undefined}
      colSpan={colSpan}
      tabIndex={entry ? 0 : -1}
      aria-label={labelOf(props)}
      title={figure && figure.state !== 'stated' ? wordsOf(cell) : printed.length > 8 ? printed : undefined}
      onFocus={onFocus}
      onClick={onClick}
    >
      {before !== undefined && (
        <>
          <del>{before === null || before.trim() === '' ? say('blank') : before.trim()}</del>{' '}
        </>
      )}
      <Printed cell={cell} />
    </td>
  );
}

function Printed({ cell: { figure, amount } }: { cell: SheetCell }): JSX.Element | null {
  if (figure === undefined || figure.state === 'absent') return null;
  const text = figure.text.trim();
  const unit = amount && figure.state === 'stated' ? figure.unit : undefined;
  if (unit === null)
    return (
      <>
        {text} <span class="unit">{say('noUnit')}</span>
      </>
    );
  if (unit === undefined || text.includes(unit)) return <>{text}</>;
  return (
    <>
      {text} <span class="unit">{unit}</span>
    </>
  );
}

function classOf({ figure }: SheetCell): string | undefined {
  if (figure === undefined || figure.state === 'absent') return 'absent';
  if (figure.state !== 'stated') return figure.state;
  return figure.value === 0 ? 'z' : undefined;
}

/** The cell in words, where it is more than its number. */
function labelOf({ cell, findings, before }: CellProps): string | undefined {
  let words = wordsOf(cell);
  const plain = cell.figure?.state === 'stated' && before === undefined && findings.length === 0;
  if (plain) return undefined;
  if (before !== undefined) words = say('was', { text: words, before: before?.trim() || say('blank') });
  for (const { index, finding } of findings)
    words = say('marked', { text: words, word: markWord(markOf(finding)), number: index + 1 });
  return words;
}

function wordsOf({ figure, amount }: SheetCell): string {
  if (figure === undefined || figure.state === 'absent') return say('absent');
  if (figure.state === 'blank') return say('blank');
  if (figure.state === 'illegible' && figure.text === '')
    return text(figure.reason === 'short' ? 'overlay_unread_short' : 'overlay_unread_illegible');
  if (figure.state === 'illegible') return say('illegible', { text: figure.text.trim() });
  return amount && figure.unit && !figure.text.includes(figure.unit)
    ? `${figure.text.trim()} ${figure.unit}`
    : figure.text.trim();
}
