import type { JSX } from 'preact';
import type { Finding } from '../../reconcile/finding';
import type { Review } from '../../reconcile/review';
import type { Place } from '../../report/report';
import { FigureCell } from './cell';
import type { FigureRow, FoldedRow, SheetBlock, SheetLayout, SheetRow } from './layout';
import { columnTitle, fullTitle, groupTitle, rowTitle } from './names';
import { ProofCell } from './proof-cell';
import { say } from './texts';

interface BodyProps {
  review: Review;
  layout: SheetLayout;
  compact: boolean;
  changed: ReadonlyMap<Place, string | null> | undefined;
  entry: Place | null;
  onEntry(place: Place): void;
  onCell: ((place: Place) => void) | undefined;
}

/** 表身 Columns, heads, rows and proof lines, without the marks. */
export function SheetBody(props: BodyProps): JSX.Element {
  const { review, layout, compact } = props;
  const heads = layout.grouped && !compact ? 2 : 1;
  const found = findingsByPlace(review);
  const first = firstPlace(layout);
  const entry = props.entry !== null && hasPlace(layout, props.entry) ? props.entry : first;
  return (
    <>
      <colgroup>
        {heads === 2 && <col class="group" />}
        <col class="label" />
        {Array.from({ length: layout.width }, (_, i) => (
          <col key={i} class={i === layout.width - 1 && layout.width > 4 ? 'total' : 'figure'} />
        ))}
        {layout.proved && <col class="proof" />}
      </colgroup>
      {layout.blocks.map((block, i) => (
        <Block
          key={block.heading}
          {...props}
          block={block}
          title={i === 0 ? titleOf(layout, compact) : null}
          heads={heads}
          found={found}
          entry={entry}
        />
      ))}
      {layout.proofLines.length > 0 && (
        <tbody>
          {layout.proofLines.map(({ code, proofs }) => (
            <tr class="proof" key={code}>
              <th class="l" scope="row" colSpan={heads}>
                {say(code === 'T3-I' ? 'proof_T3_I' : 'proof_T3_O')}
              </th>
              {proofs.map((proof, i) => (
                <ProofCell key={i} proof={proof} balance={code === 'T3-I'} compact={compact} foot />
              ))}
              {layout.proved && <td />}
            </tr>
          ))}
        </tbody>
      )}
    </>
  );
}

type Found = ReadonlyMap<Place, { index: number; finding: Finding }[]>;

interface BlockProps extends Omit<BodyProps, 'entry'> {
  block: SheetBlock;
  title: string | null;
  heads: number;
  found: Found;
  entry: Place | null;
}

function Block(props: BlockProps): JSX.Element {
  const { block, layout, review, compact, title, heads } = props;
  const { table } = layout;
  const row = block.rows.find((one): one is FigureRow => one.type === 'figures');
  const rest = layout.width - block.columns.length;
  const head = (
    <tr>
      <th scope="col" colSpan={heads}>
        {block.heading || title}
      </th>
      {block.columns.map((column, i) => (
        <th
          key={column.id}
          scope="col"
          title={column.labels.join(' ')}
          colSpan={i === block.columns.length - 1 && rest > 0 ? rest + 1 : undefined}
        >
          {columnTitle(table, row?.id ?? '', column.id, review, compact)}
        </th>
      ))}
      {layout.proved && (
        <th class="proof" scope="col">
          {say('proof')}
        </th>
      )}
    </tr>
  );
  const rows = block.rows.map((one, i) => (
    <Row key={one.type === 'figures' ? one.id : `folded ${i}`} {...props} row={one} at={i} rest={rest} />
  ));
  if (layout.blocks.length > 1)
    return (
      <tbody class="block">
        {head}
        {rows}
      </tbody>
    );
  return (
    <>
      <thead>{head}</thead>
      <tbody>{rows}</tbody>
    </>
  );
}

function Row(props: BlockProps & { row: SheetRow; at: number; rest: number }): JSX.Element {
  const { row, layout, review, compact, heads, block, at } = props;
  const opens = heads === 2 && row.group !== null && block.rows[at - 1]?.group !== row.group;
  const group = opens ? (
    <th class="g" scope="rowgroup" rowSpan={spanOf(block.rows, at)}>
      {groupTitle(layout.table, row.group!, review)}
    </th>
  ) : null;
  const span = heads === 2 && row.group === null ? 2 : undefined;
  if (row.type === 'folded') return <Folded {...props} row={row} group={group} span={span} />;
  return (
    <tr class={row.id === 'disposed.total' ? 'total' : undefined}>
      {group}
      <th
        class="l"
        scope="row"
        colSpan={span}
        title={fullTitle(row, review)}
        data-depth={row.depth || undefined}
        data-unlisted={row.labels.length === 0 && !row.subtotal ? '' : undefined}
      >
        {rowTitle(layout, row, review, compact)}
      </th>
      {row.cells.map((cell, i) => (
        <FigureCell
          key={cell.place}
          cell={cell}
          findings={props.found.get(cell.place) ?? []}
          before={props.changed?.get(cell.place)}
          colSpan={i === row.cells.length - 1 && props.rest > 0 ? props.rest + 1 : undefined}
          entry={cell.place === props.entry}
          onFocus={() => props.onEntry(cell.place)}
          onClick={() => props.onCell?.(cell.place)}
        />
      ))}
      {layout.proved && <ProofCell proof={row.proof} compact={compact} />}
    </tr>
  );
}

function Folded(
  props: BlockProps & { row: FoldedRow; group: JSX.Element | null; span: number | undefined; rest: number },
): JSX.Element {
  const { row, group, span, layout } = props;
  return (
    <tr class="folded">
      {group}
      <th class="l" scope="row" colSpan={span}>
        {say('folded', { count: row.count })}
      </th>
      {row.places.map(({ column, places }, i) => (
        <td
          key={column}
          data-first={places[0]}
          colSpan={i === row.places.length - 1 && props.rest > 0 ? props.rest + 1 : undefined}
        />
      ))}
      {layout.proved && <td class="proof" />}
    </tr>
  );
}

/** How many rows from here stand in the same group. */
function spanOf(rows: readonly SheetRow[], at: number): number {
  const end = rows.findIndex((row, i) => i > at && row.group !== rows[at]!.group);
  return (end === -1 ? rows.length : end) - at;
}

/** With its subject where the table has room for it: that of 表三 and 表四 is the same in both forms that have them. */
function titleOf({ table, blocks }: SheetLayout, compact: boolean): string {
  const room = !compact && blocks.length === 1;
  return room && table !== 'proactive' && table !== 'statistics'
    ? say(`titled_${table}`)
    : say(`table_${table}`);
}

function findingsByPlace({ findings }: Review): Found {
  const found = new Map<Place, { index: number; finding: Finding }[]>();
  for (const [index, finding] of findings.entries())
    for (const place of new Set([...finding.places, ...changedBy(finding)]))
      found.set(place, [...(found.get(place) ?? []), { index, finding }]);
  return found;
}

/** The cells of the one repair that is asserted. */
const changedBy = ({ repairs }: Finding): Place[] =>
  repairs.length === 1 ? repairs[0]!.map(({ place }) => place) : [];

const figureRows = (layout: SheetLayout): FigureRow[] =>
  layout.blocks.flatMap(({ rows }) => rows.filter((row): row is FigureRow => row.type === 'figures'));

const firstPlace = (layout: SheetLayout): Place | null => figureRows(layout)[0]?.cells[0]?.place ?? null;

const hasPlace = (layout: SheetLayout, place: Place): boolean =>
  figureRows(layout).some(({ cells }) => cells.some((cell) => cell.place === place));
