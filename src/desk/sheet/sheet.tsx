import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { TableId } from '../../forms/form';
import { explain } from '../../reconcile/explain';
import type { Review } from '../../reconcile/review';
import type { Place } from '../../report/report';
import { language } from '../../ui/i18n';
import { SheetBody } from './body';
import { moveOf } from './keys';
import { layoutOf } from './layout';
import { Marks } from './marks';
import { say } from './texts';
import './sheet.css';

/** What a redrawn table needs. */
export interface SheetProps {
  review: Review;
  table: TableId;
  /** Index of the finding that is drawn in full; the others are framed. */
  finding?: number | null;
  /** The relation and the alternative repair that the reader points at. */
  relation?: number | null;
  alternative?: number | null;
  /** 收起全为 0 的行 */
  fold?: boolean;
  /** For the drawer: short names, narrow columns, no numbers in the table. */
  compact?: boolean;
  /** Cells that read differently now, with what stood there before. */
  changed?: ReadonlyMap<Place, string | null>;
  /** Enter or a click on a cell. */
  onCell?(place: Place): void;
  /** A number in the table was pressed. */
  onFinding?(index: number): void;
}

/** 重绘的表 The official form with the figures as printed, 核算 beside and below it, and the marks of the findings over it. */
export function Sheet(props: SheetProps): JSX.Element {
  const { review, table, finding = null, relation = null, alternative = null } = props;
  const { fold = false, compact = false, changed, onCell, onFinding } = props;
  const stage = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<Place | null>(null);
  const layout = useMemo(() => layoutOf(review, table, fold), [review, table, fold]);
  const explanations = useMemo(
    () => review.findings.map((one) => explain(one, review, language())),
    [review],
  );
  if (layout === null) return <p class="gj-sheet-none">{say('noTable')}</p>;

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.place === undefined) return;
    if (event.key === 'Enter') onCell?.(event.target.dataset.place);
    const next = moveOf(event, event.target);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div class="gj-stage" ref={stage} data-compact={compact ? '' : undefined} data-table={table}>
      <table
        class="gj-form"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells the arrow keys reach is a grid.
        role="grid"
        aria-readonly="true"
        aria-label={say(`table_${table}`)}
        onKeyDown={onKeyDown}
      >
        <SheetBody
          review={review}
          layout={layout}
          compact={compact}
          changed={changed}
          entry={entry}
          onEntry={setEntry}
          onCell={onCell}
        />
      </table>
      <Marks
        review={review}
        explanations={explanations}
        stage={stage}
        drawn={`${table} ${fold} ${compact} ${changed?.size ?? 0}`}
        current={finding}
        relation={relation}
        alternative={alternative}
        proved={layout.proved}
        numbers={!compact}
        onOpen={(index) => onFinding?.(index)}
      />
    </div>
  );
}
