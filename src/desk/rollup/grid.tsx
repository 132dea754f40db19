import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { TableId } from '../../forms/form';
import { standingOf } from '../../reconcile/decision';
import { placeLabel } from '../../reconcile/explain';
import type { Review } from '../../reconcile/review';
import type { RollUpCell } from '../../reconcile/rollup/roll-up';
import type { Place } from '../../report/report';
import { language } from '../../ui/i18n';
import { moveOf } from '../sheet/keys';
import { type FigureRow, layoutOf, type SheetBlock, type SheetLayout } from '../sheet/layout';
import { columnTitle, fullTitle, groupTitle, rowTitle } from '../sheet/names';
import { useStuckHead } from '../sheet/use-stuck-head';
import { say } from './texts';

/** What the grid of one table needs. */
export interface GridProps {
  government: Review;
  table: TableId;
  cells: ReadonlyMap<Place, RollUpCell>;
  chosen: Place | null;
  onlyDifferences: boolean;
  onChoose(place: Place): void;
}

/** 汇总表 The government's table; beside each figure how many more (+) or fewer (−) the members have. The arrows move the cell. */
export function RollUpGrid(props: GridProps): JSX.Element {
  const { government, table, cells, chosen, onlyDifferences } = props;
  const layout = useMemo(() => layoutOf(government, table, false), [government, table]);
  if (layout === null) return <p class="gj-note">{say('noTable')}</p>;
  const blocks = blocksOf(layout, government, cells, onlyDifferences);
  const entry = entryOf(blocks, chosen);
  if (entry === null) return <p class="gj-note">{say('nothingDiffers')}</p>;
  const heads = layout.grouped ? 2 : 1;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.place === undefined) return;
    const next = moveOf(event, event.target);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <Stage>
      <table
        class="gj-form"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells the arrow keys reach is a grid.
        role="grid"
        aria-readonly="true"
        aria-label={say(table as 'applications')}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {heads === 2 && <col class="group" />}
          <col class="label" />
          {Array.from({ length: layout.width }, (_, index) => (
            <col key={index} />
          ))}
        </colgroup>
        {blocks.map((block) => (
          <Block key={block.heading} {...props} layout={layout} block={block} heads={heads} entry={entry} />
        ))}
      </table>
    </Stage>
  );
}

/** What the table stands on while its head stays in view. */
function Stage({ children }: { children: ComponentChildren }): JSX.Element {
  const stage = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  useStuckHead(stage, probe);
  return (
    <div class="gj-stage" ref={stage}>
      <div class="probe" ref={probe} />
      {children}
    </div>
  );
}

interface BlockProps extends GridProps {
  layout: SheetLayout;
  block: SheetBlock;
  heads: number;
  entry: Place;
}

/** One table has a head; of several in one each has its own line of heads. */
function Block(props: BlockProps): JSX.Element {
  const { layout, block, government, heads, table } = props;
  const rows = block.rows as FigureRow[];
  const rest = layout.width - block.columns.length;
  const head = (
    <tr>
      <th scope="col" colSpan={heads}>
        {block.heading || say(table as 'applications')}
      </th>
      {block.columns.map((column, index) => (
        <th
          key={column.id}
          class="figure"
          scope="col"
          title={column.labels.join(' ')}
          colSpan={index === block.columns.length - 1 && rest > 0 ? rest + 1 : undefined}
        >
          {columnTitle(table, rows[0]?.id ?? '', column.id, government, false)}
        </th>
      ))}
    </tr>
  );
  const lines = rows.map((row, index) => (
    <tr key={row.id} class={row.id === 'disposed.total' ? 'total' : undefined}>
      {heads === 2 && row.group !== null && rows[index - 1]?.group !== row.group && (
        <th class="g" scope="rowgroup" rowSpan={spanOf(rows, index)}>
          {groupTitle(table, row.group, government)}
        </th>
      )}
      <th
        class="l"
        scope="row"
        colSpan={heads === 2 && row.group === null ? 2 : undefined}
        title={fullTitle(row, government)}
      >
        {isJoined(row) ? say('joined') : rowTitle(layout, row, government, false)}
      </th>
      {row.cells.map((cell, at) => (
        <GridCell
          key={cell.place}
          {...props}
          place={cell.place}
          column={cell.column}
          colSpan={at === row.cells.length - 1 && rest > 0 ? rest + 1 : undefined}
        />
      ))}
    </tr>
  ));
  if (layout.blocks.length > 1)
    return (
      <tbody>
        {head}
        {lines}
      </tbody>
    );
  return (
    <>
      <thead>{head}</thead>
      <tbody>{lines}</tbody>
    </>
  );
}

function GridCell(
  props: BlockProps & { place: Place; column: string; colSpan: number | undefined },
): JSX.Element {
  const { government, cells, place, column, colSpan, chosen, entry, onChoose } = props;
  const cell = cells.get(place);
  const figure = government.figures[place];
  const text = figure === undefined ? (cell?.stated?.toString() ?? '') : figure.text.trim();
  const off = cell !== undefined && isMarked(cell, government);
  const zero = (figure?.value ?? cell?.stated) === 0;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is a grid, and its cells can be selected.
      role="gridcell"
      class={
        [off ? 'over' : '', zero ? 'z' : '', cell === undefined ? 'apart' : ''].filter(Boolean).join(' ') ||
        undefined
      }
      data-place={place}
      data-column={column}
      colSpan={colSpan}
      tabIndex={place === entry ? 0 : -1}
      aria-selected={place === chosen}
      aria-label={cell === undefined ? undefined : wordsOf(cell, text, government)}
      onFocus={() => onChoose(place)}
    >
      {text}
      {cell !== undefined && signed(cell.difference) !== null && (
        <small aria-hidden="true">{signed(cell.difference)}</small>
      )}
    </td>
  );
}

/** 差 +9, −4; null where there is none. The minus sign is as wide as the plus. */
export function signed(difference: number | null): string | null {
  if (difference === null || difference === 0) return null;
  return difference > 0 ? `+${difference}` : `−${Math.abs(difference)}`;
}

/** Whether a cell is marked: it differs, and nobody has ignored that. */
export function isMarked({ finding }: RollUpCell, government: Review): boolean {
  return finding !== null && standingOf(finding, government).state !== 'dismissed';
}

function wordsOf(cell: RollUpCell, text: string, government: Review): string {
  const { difference } = cell;
  const amount = Math.abs(difference ?? 0);
  const verdict =
    difference === null
      ? ''
      : difference === 0
        ? say('cellSame')
        : say(difference > 0 ? 'cellMore' : 'cellFewer', { difference: amount });
  return say('cellWords', {
    place: placeLabel(cell.place, government, language()),
    stated: text || say('notStated'),
    sum: cell.sum,
    verdict,
  });
}

const isJoined = ({ id, labels }: FigureRow) => id === 'disposed.other' && labels.length === 0;

/** The rows to draw. Where （六）其他处理 is compared in one row but printed in three, that row is added behind them. */
function blocksOf(
  layout: SheetLayout,
  government: Review,
  cells: ReadonlyMap<Place, RollUpCell>,
  onlyDifferences: boolean,
): SheetBlock[] {
  return layout.blocks.flatMap((block) => {
    const rows = block.rows.filter((row): row is FigureRow => row.type === 'figures');
    const at = rows.findLastIndex(({ id }) => id.startsWith('disposed.other.'));
    const joined = cells.has('applications/disposed.other/total') && at !== -1;
    const shown =
      joined && !rows.some(({ id }) => id === 'disposed.other')
        ? [...rows.slice(0, at + 1), joinedRow(rows[at]!), ...rows.slice(at + 1)]
        : rows;
    const kept = shown.filter(
      (row) => !onlyDifferences || row.cells.some(({ place }) => differs(cells.get(place), government)),
    );
    return kept.length === 0 ? [] : [{ ...block, rows: kept }];
  });
}

function joinedRow(like: FigureRow): FigureRow {
  return {
    ...like,
    id: 'disposed.other',
    labels: [],
    cells: like.cells.map(({ column }) => ({
      place: `applications/disposed.other/${column}`,
      column,
      figure: undefined,
      amount: false,
    })),
  };
}

function differs(cell: RollUpCell | undefined, government: Review): boolean {
  return cell !== undefined && (isMarked(cell, government) || (cell.difference ?? 0) !== 0);
}

function entryOf(blocks: readonly SheetBlock[], chosen: Place | null): Place | null {
  const places = blocks.flatMap(({ rows }) =>
    rows.flatMap((row) => (row.type === 'figures' ? row.cells.map(({ place }) => place) : [])),
  );
  return chosen !== null && places.includes(chosen) ? chosen : (places[0] ?? null);
}

function spanOf(rows: readonly FigureRow[], at: number): number {
  const end = rows.findIndex((row, index) => index > at && row.group !== rows[at]!.group);
  return (end === -1 ? rows.length : end) - at;
}
