import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { TableId } from '../../forms/form';
import { type Comparison, compareReadings } from '../../library/compare';
import type { Reading } from '../../library/records';
import { explain, placeLabel } from '../../reconcile/explain';
import type { Finding } from '../../reconcile/finding';
import type { Review } from '../../reconcile/review';
import type { Place } from '../../report/report';
import { language } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { madeAt } from '../../ui/ignored-list';
import { markOf, markWord } from '../../ui/severity';
import { tablesOf } from '../sheet/findings';
import { Sheet } from '../sheet/sheet';
import { say } from './texts';

/** 读取记录 When the report was read with what result, newest first; each can be laid beside the one before it. */
export function Readings({
  readings,
  chosen,
  onCompare,
}: {
  readings: readonly Reading[];
  /** Index of the reading that is compared with the one before it. */
  chosen: number | null;
  onCompare(index: number | null): void;
}): JSX.Element {
  return (
    <>
      <h2>
        {say('readings')}
        <span>{readings.length > 1 && say('readingCount', { count: readings.length })}</span>
      </h2>
      <ol class="gj-readings">
        {readings.map((reading, i) => {
          const before = readings[i + 1];
          const status = before ? compareReadings(before.review, reading.review).status : null;
          return (
            <li key={reading.id} data-on={chosen === i ? '' : undefined}>
              <span>{say('readAt', { date: madeAt({ madeAt: reading.lastReadAt }) })}</span>
              <Counted findings={reading.review.findings} />
              {status !== null && <b>{say(`status_${status}`)}</b>}
              {before && (
                <button
                  type="button"
                  class="gj-button"
                  data-kind="bare"
                  aria-pressed={chosen === i}
                  onClick={() => onCompare(chosen === i ? null : i)}
                >
                  {say('compare')}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Counted({ findings }: { findings: readonly Finding[] }): JSX.Element {
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return (
    <span class="gj-faint">
      {say('errors', { count: of('error') })} · {say('warnings', { count: of('warning') })}
    </span>
  );
}

/** 对照 Two readings side by side: which figures changed, what was corrected, what is new, and the tables that changed. */
export function Compared({
  before,
  after,
  onClose,
}: {
  before: Reading;
  after: Reading;
  onClose(): void;
}): JSX.Element {
  const comparison = useMemo(() => compareReadings(before.review, after.review), [before, after]);
  const changed = useMemo(
    () => new Map(comparison.changed.map(({ place, before: was }) => [place, was])),
    [comparison],
  );
  const tables = tablesOf(after.review).filter((table) => touches(changed, table));
  return (
    <section class="gj-compared" aria-label={say('compareTitle')}>
      <header>
        <h2>{say('compareTitle')}</h2>
        <p>
          {say('before')} {madeAt({ madeAt: before.lastReadAt })} <Icon name="jump" /> {say('after')}{' '}
          {madeAt({ madeAt: after.lastReadAt })}
        </p>
        <b data-status={comparison.status}>{say(`status_${comparison.status}`)}</b>
        <button type="button" class="gj-button" onClick={onClose}>
          {say('back')}
        </button>
      </header>
      <Outcome comparison={comparison} before={before.review} after={after.review} />
      {comparison.changed.length === 0 ? (
        <p class="gj-note">{say('nothingChanged')}</p>
      ) : (
        <Changes comparison={comparison} review={after.review} />
      )}
      {tables.map((table) => (
        <Sheet key={table} review={after.review} table={table} changed={changed} />
      ))}
    </section>
  );
}

const touches = (changed: ReadonlyMap<Place, unknown>, table: TableId): boolean =>
  [...changed.keys()].some((place) => place.startsWith(`${table}/`));

function Outcome({
  comparison: { corrected, fresh, remaining },
  before,
  after,
}: {
  comparison: Comparison;
  before: Review;
  after: Review;
}): JSX.Element {
  return (
    <div class="gj-outcome">
      <Named title={say('corrected')} findings={corrected} review={before} />
      <Named title={say('remaining')} findings={remaining} review={after} />
      <Named title={say('fresh')} findings={fresh} review={after} />
    </div>
  );
}

function Named({
  title,
  findings,
  review,
}: {
  title: string;
  findings: readonly Finding[];
  review: Review;
}): JSX.Element {
  return (
    <div>
      <h3>
        {title} <b>{findings.length}</b>
      </h3>
      <ul>
        {findings.map((finding, i) => {
          const kind = markOf(finding);
          const { title: where, short } = explain(finding, review, language());
          return (
            <li key={i}>
              <span class={`gj-severity gj-${kind}`}>
                <Icon name={kind} />
                <span class="gj-hidden">{markWord(kind)}</span>
              </span>{' '}
              {where} <span class="gj-faint">{short}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Changes({ comparison, review }: { comparison: Comparison; review: Review }): JSX.Element {
  const shown = (printed: string | null) => (printed?.trim() ? printed.trim() : say('blank'));
  return (
    <table class="gj-changes">
      <caption>{say('changedCells', { count: comparison.changed.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('place')}</th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.changed.map(({ place, before, after }) => (
          <tr key={place}>
            <th scope="row">{placeLabel(place, review, language())}</th>
            <td>
              <del>{shown(before)}</del>
            </td>
            <td>
              <ins>{shown(after)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
