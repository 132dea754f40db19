import type { JSX } from 'preact';
import type { Route } from '../desk/route';
import { summarise } from '../library/summarise';
import type { Explained } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import type { AgencyType } from '../report/report';
import { countsInWords } from '../ui/counts';
import { type MessageKey, text } from '../ui/i18n';
import { Icon } from '../ui/icons';
import { Square } from '../ui/square';
import type { Marks } from './situation';
import { Tally } from './tally';

const agencyTypes: Record<AgencyType, MessageKey | null> = {
  government: 'popup_government',
  department: 'popup_department',
  township: 'popup_township',
  subdistrict: 'popup_subdistrict',
  committee: 'popup_committee',
  unknown: null,
};

interface HeadProps {
  explained: Explained;
  marks: Marks | undefined;
  onMarks: ((shown: boolean) => void) | undefined;
  onDesk: ((route: Route) => void) | undefined;
}

/** 题头 Whose report it is, of which year and form, and when it was published. */
export function Head({ explained: { review, form }, marks, onMarks, onDesk }: HeadProps): JSX.Element {
  const { agency, agencyType, year, published, signed } = review.document;
  const type = agencyTypes[agencyType];
  const date = published ?? signed;
  const facts = [
    type && text(type),
    form,
    date && text(published ? 'popup_published' : 'popup_signed', { date }) + inTime(review),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <header>
      <div>
        <h1>{agency ?? text('popup_noAgency')}</h1>
        {year !== null && <span class="year">{text('popup_year', { year })}</span>}
        <span class="tools">
          {marks && (review.document.kind === 'report' || review.lines.length > 0) && (
            <Square
              icon={marks === 'shown' ? 'hide' : 'show'}
              label={text(marks === 'shown' ? 'popup_hideMarks' : 'popup_showMarks')}
              onClick={() => onMarks?.(marks === 'hidden')}
            />
          )}
          {onDesk && (
            <Square
              icon="settings"
              label={text('popup_settings')}
              onClick={() => onDesk({ view: 'settings' })}
            />
          )}
        </span>
      </div>
      <p>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </header>
  );
}

/** “，按期”, “，逾期 3 日”; empty where the regulation names no day, or no date is known. */
function inTime(review: Review): string {
  const { overdue } = summarise(review);
  if (overdue === null) return '';
  return overdue === 0 ? text('popup_inTime') : text('popup_overdue', { count: overdue });
}

/** 判语 What was found, and how many relations hold. */
export function Verdict({ review }: { review: Review }): JSX.Element {
  const { satisfied, violated, undecided } = review.checks;
  const all = satisfied + violated + undecided;
  const parts = countsInWords(review);
  const figures = Object.keys(review.figures).length > 0;
  const older = review.document.kind === 'older-report' && figures;
  const clear = all > 0 ? 'popup_clear' : older ? 'popup_olderUnchecked' : 'popup_nothingToCheck';
  return (
    <div class="gj-verdict" role="status">
      <p>
        {parts.length === 0 && (
          <span class={`gj-severity ${all > 0 ? 'gj-pass' : 'gj-unchecked'}`}>
            <Icon name={all > 0 ? 'pass' : 'unchecked'} />
            <b>{text(clear)}</b>
          </span>
        )}
        {parts.map(({ kind, count, words }, index) => (
          <span key={kind} class={`gj-severity gj-${kind}`}>
            <Icon name={kind} />
            <Count words={words} count={count} first={index === 0} short={parts.length > 2} />
          </span>
        ))}
        <span>{all > 0 && text(older ? 'popup_sumsHold' : 'popup_relationsHold', { satisfied, all })}</span>
      </p>
      <Tally lines={review.lines} wrong={parts.some(({ kind }) => kind === 'error')} />
    </div>
  );
}

/** Where there are more than two kinds of findings, the shape beside the number has to do for the lesser ones. */
function Count(props: { words: string; count: number; first: boolean; short: boolean }): JSX.Element {
  const { words, count, first, short } = props;
  if (first) return <b>{words}</b>;
  if (!short) return <>{words}</>;
  return (
    <span title={words}>
      <span aria-hidden="true">{count}</span>
      <span class="gj-hidden">{words}</span>
    </span>
  );
}
