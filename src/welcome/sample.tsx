import type { JSX } from 'preact';
import { columns, rows, type SampleRow } from './rows';
import sample from './sample.json';
import { say } from './texts';

/** 样表 As an agency publishes it, except that its figures can be edited. Rendered once: what is typed stands in the page alone. */
export function SampleTable({ onEdit }: { onEdit(): void }): JSX.Element {
  // A label spans rows to the end of its group at most: each group is a body of its own.
  const groups = [rows.slice(0, 2), rows.slice(2, -1), rows.slice(-1)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cells within.
    <div
      class="host"
      lang="zh-CN"
      onInput={onEdit}
      onKeyDown={moveByKey}
      onFocusIn={stay}
      onPaste={pasteFigure}
    >
      <h2>{sample.heading}</h2>
      <table>
        <colgroup>
          <col class="group" />
          <col class="part" />
          <col class="label" />
        </colgroup>
        <tbody>
          <tr class="h">
            <td colSpan={3}>{sample.corner}</td>
            {columns.map((column) => (
              <td key={column}>{column}</td>
            ))}
          </tr>
        </tbody>
        {groups.map((group) => (
          <tbody key={group[0]?.id}>
            {group.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ row }: { row: SampleRow }): JSX.Element {
  const { labels, values, inView } = row;
  return (
    <tr hidden={!inView}>
      {labels.map(
        (label, level) =>
          label && (
            <td
              key={label.text}
              class={level === labels.length - 1 ? 'l' : ''}
              colSpan={level === labels.length - 1 ? 4 - labels.length : 1}
              rowSpan={Math.max(label.inView, 1)}
              data-rows={label.rows}
            >
              {label.text}
            </td>
          ),
      )}
      {values.map((value, index) => (
        <td key={columns[index]}>
          <Figure
            value={value}
            first={row === rows[0] && index === 0}
            name={say('cell', { row: labels.at(-1)?.text ?? '', column: columns[index] ?? '' })}
          />
        </td>
      ))}
    </tr>
  );
}

/** A figure that can be typed over; one of all of them is in the order of Tab. An input field would be nicer, but a page has text in its cells, and that is what is read. */
function Figure({ value, name, first }: { value: number; name: string; first: boolean }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field's text is no text of the page.
    <span
      role="textbox"
      tabIndex={first ? 0 : -1}
      contentEditable
      inputMode="numeric"
      aria-label={name}
      data-value={value}
      spellcheck={false}
    >
      {value}
    </span>
  );
}

/** 恢复样表 Every figure as it was. */
export function restore(root: Element): void {
  for (const figure of figuresOf(root)) figure.textContent = figure.dataset.value ?? '';
}

/** Tab goes on from the table, and comes back to the figure one was at. */
function stay(event: FocusEvent): void {
  if (!(event.currentTarget instanceof Element)) return;
  for (const figure of figuresOf(event.currentTarget)) figure.tabIndex = figure === event.target ? 0 : -1;
}

/** Up, down and Enter go to the next figure of the column, left and right to that of the row where the text ends. */
function moveByKey(event: KeyboardEvent): void {
  const by = {
    ArrowDown: columns.length,
    Enter: columns.length,
    ArrowUp: -columns.length,
    ArrowRight: atEnd(event.target, false) ? 1 : 0,
    ArrowLeft: atEnd(event.target, true) ? -1 : 0,
  }[event.key];
  if (!by || event.isComposing || !(event.currentTarget instanceof Element)) return;
  event.preventDefault();
  const all = figuresOf(event.currentTarget);
  const at = all.indexOf(event.target as HTMLElement);
  const next = all[at + by];
  if (at === -1 || next === undefined) return;
  next.focus();
  getSelection()?.selectAllChildren(next);
}

/** Whether the cursor stands where the text of a figure begins or ends, or all of it is selected. */
function atEnd(figure: EventTarget | null, start: boolean): boolean {
  const selection = getSelection();
  if (!(figure instanceof HTMLElement) || !selection || selection.rangeCount === 0) return true;
  const range = selection.getRangeAt(0);
  const whole = range.toString() === figure.textContent;
  const before = document.createRange();
  before.selectNodeContents(figure);
  if (start) before.setEnd(range.startContainer, range.startOffset);
  else before.setStart(range.endContainer, range.endOffset);
  return whole || before.toString() === '';
}

/** Only the first line of what is pasted, and only as text. */
function pasteFigure(event: ClipboardEvent): void {
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain').trim().split(/\s/)[0] ?? '';
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  range.deleteContents();
  range.insertNode(document.createTextNode(text));
  range.collapse(false);
  if (event.currentTarget instanceof Element)
    event.currentTarget.dispatchEvent(new Event('input', { bubbles: true }));
}

function figuresOf(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('tr:not([hidden]) [role=textbox]')];
}
