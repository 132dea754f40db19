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
    <div class="host" lang="zh-CN" onInput={onEdit} onKeyDown={moveByKey} onPaste={pasteFigure}>
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
            name={say('cell', { row: labels.at(-1)?.text ?? '', column: columns[index] ?? '' })}
          />
        </td>
      ))}
    </tr>
  );
}

/** A figure that can be typed over. An input field would be nicer, but a page has text in its cells, and that is what is read. */
function Figure({ value, name }: { value: number; name: string }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field's text is no text of the page.
    <span
      role="textbox"
      tabIndex={0}
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

/** Up, down and Enter go to the next figure of the column. */
function moveByKey(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.isComposing || !(event.currentTarget instanceof Element)) return;
  event.preventDefault();
  const all = figuresOf(event.currentTarget);
  const at = all.indexOf(event.target as HTMLElement);
  const next = all[at + by * columns.length];
  if (at === -1 || next === undefined) return;
  next.focus();
  getSelection()?.selectAllChildren(next);
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
