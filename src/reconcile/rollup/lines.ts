import { formOf } from '../../forms';
import type { TableId, ValueKind } from '../../forms/form';
import type { Place } from '../../report/report';
import type { Review } from '../review';

/** 汇总表 The tables whose cells are the sums of those of the members (rules.md 2.11). */
export const SUMMED: readonly TableId[] = ['proactive', 'applications', 'challenges'];

/** 对应一格 A cell of the government's table, with the places that count together there in each edition of the form. */
export interface Slot {
  place: Place;
  table: TableId;
  kind: ValueKind;
  optional: boolean;
  /** The places of a report that make up this cell; none where its form has nothing like it. */
  placesIn(review: Review): Place[];
}

const OTHER = ['uncorrected', 'unpaid', 'misc'];

/**
 * 各格对应 The cells that can be compared. 表三 and 表四 are the same in both editions but for （六）其他处理: three rows where every
 * report splits them, else one. 表二 differs in what it counts, so only reports in the government's own form count there.
 */
export function slotsOf(government: Review, members: readonly Review[]): Slot[] {
  const { form } = government.document;
  if (form === null || form === '2014') return [];
  const split = form === '2021' && ![government, ...members].some(joinsOther);
  return formOf(form)
    .tables.filter(({ id }) => SUMMED.includes(id))
    .flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) => {
          const first = row.id === `disposed.other.${OTHER[0]}`;
          const grouped = !split && row.id.startsWith('disposed.other');
          if (grouped && !first && row.id !== 'disposed.other') return [];
          return block.columns.map((column): Slot => {
            const line = grouped ? 'disposed.other' : row.id;
            return {
              place: `${table.id}/${line}/${column.id}`,
              table: table.id,
              kind: column.kind ?? row.kind ?? 'count',
              optional: row.optional ?? false,
              placesIn: (review) => {
                if (grouped) return otherOf(review, column.id);
                if (table.id === 'proactive' && review.document.form !== form) return [];
                return [`${table.id}/${line}/${column.id}`];
              },
            };
          });
        }),
      ),
    );
}

/** The rows of （六）其他处理 as this report prints them. */
function otherOf(review: Review, column: string): Place[] {
  return joinsOther(review)
    ? [`applications/disposed.other/${column}`]
    : OTHER.map((row) => `applications/disposed.other.${row}/${column}`);
}

/** Whether a report has （六）其他处理 in one row: that of 2019 does, and some of 2021. */
function joinsOther({ figures }: Review): boolean {
  const stands = (row: string) => (figures[`applications/${row}/total`]?.state ?? 'absent') !== 'absent';
  return stands('disposed.other') && !OTHER.some((row) => stands(`disposed.other.${row}`));
}
