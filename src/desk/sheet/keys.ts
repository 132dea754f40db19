/** 走格 Where a key leads from a cell: up and down within its column, left and right within its row, Home and End, with Ctrl to the corners. */
export function moveOf(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  from: HTMLElement,
): HTMLElement | null {
  const table = from.closest('table');
  const row = from.closest('tr');
  if (table === null || row === null) return null;
  const rows = [...table.querySelectorAll('tr')].filter((one) => cellsOf(one).length > 0);
  const at = rows.indexOf(row);
  const cells = cellsOf(row);
  const here = cells.indexOf(from);
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
      return cells[here - 1] ?? null;
    case 'ArrowRight':
      return cells[here + 1] ?? null;
    case 'ArrowUp':
    case 'ArrowDown': {
      const next = rows[at + (key === 'ArrowUp' ? -1 : 1)];
      if (next === undefined) return null;
      const others = cellsOf(next);
      return (
        others.find(({ dataset }) => dataset.column === from.dataset.column) ??
        others[Math.min(here, others.length - 1)] ??
        null
      );
    }
    case 'Home':
      return (far ? cellsOf(rows[0]!) : cells)[0] ?? null;
    case 'End':
      return (far ? cellsOf(rows.at(-1)!) : cells).at(-1) ?? null;
    default:
      return null;
  }
}

const cellsOf = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('td[data-place]')];
