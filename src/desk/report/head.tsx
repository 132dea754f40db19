import type { ComponentChildren, JSX } from 'preact';
import type { OpenReport, ReportRecord } from '../../library/records';
import { text } from '../../ui/i18n';
import { hashOf } from '../route';
import { formWords, publishedWords } from '../sheet/facts';
import { say } from './texts';

/** 抬头 Whose report, the agency's other years, and what can be done with it. Years the library lacks are grey. */
export function Head({
  report: { record },
  years,
  children,
}: {
  report: OpenReport;
  /** Reports of the same agency, oldest first. */
  years: readonly ReportRecord[];
  /** The actions. */
  children: ComponentChildren;
}): JSX.Element {
  return (
    <header class="gj-title">
      <h1>{record.agency ?? record.summary.title}</h1>
      <nav class="gj-years" aria-label={say('years')}>
        {everyYear(record, years).map(({ year, known }) =>
          known === null ? (
            <span key={year} class="none" title={say('noYear', { year })}>
              {year}
            </span>
          ) : (
            <a
              key={year}
              href={hashOf({ view: 'report', key: known.key })}
              aria-current={year === record.year ? 'page' : undefined}
            >
              {year}
            </a>
          ),
        )}
      </nav>
      <div class="exports">{children}</div>
    </header>
  );
}

/** At most so many years stand in the head: the nearest. */
const most = 8;

function everyYear(
  record: ReportRecord,
  years: readonly ReportRecord[],
): { year: number; known: ReportRecord | null }[] {
  const known = new Map(years.map((one) => [one.year, one]));
  known.set(record.year, record);
  const all = [...known.keys()];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const from = Math.max(first, Math.min(record.year - most / 2, last - most + 1));
  const to = Math.min(last, from + most - 1);
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    year: from + i,
    known: known.get(from + i) ?? null,
  }));
}

/** 概况 What was read, whether in time, how much holds, and the figures. */
export function Facts({ report: { record, review } }: { report: OpenReport }): JSX.Element {
  const { summary } = record;
  const figures = Object.values(review.figures);
  const read = figures.filter(({ state }) => state === 'stated' || state === 'blank').length;
  const first = [
    type[review.document.agencyType] ? text(`popup_${type[review.document.agencyType]!}`) : '',
    formWords(review.document),
    figures.length > 0 ? say('cells', { all: figures.length, read }) : '',
  ];
  const { satisfied, checked } = summary.relations;
  const second = [
    publishedWords(review.document, summary),
    checked > 0 ? say('relations', { holding: satisfied, all: checked }) : '',
  ];
  const line = (parts: string[]) =>
    parts.filter((part) => part !== '').map((part) => <span key={part}>{part}</span>);
  return (
    <section class="gj-facts" aria-label={say('facts')}>
      <p>
        {line(first)}
        <b>{line(second)}</b>
      </p>
      <dl>
        {(['received', 'carriedOver', 'disposed', 'carriedForward'] as const).map((name) => (
          <Fact key={name} name={say(name)} value={summary[name]} />
        ))}
        {(['disposal', 'disclosure', 'naturalPerson'] as const).map((name) => (
          <Fact key={name} name={say(name)} value={summary.rates[name]} rate />
        ))}
        <Fact name={say('reconsiderations')} value={summary.reconsiderations} />
        <Fact name={say('suits')} value={summary.suits} />
      </dl>
    </section>
  );
}

const type = {
  government: 'government',
  department: 'department',
  township: 'township',
  subdistrict: 'subdistrict',
  committee: 'committee',
  unknown: null,
} as const;

function Fact({ name, value, rate = false }: { name: string; value: number | null; rate?: boolean }) {
  return (
    <>
      <dt>{name}</dt>
      <dd class={value === 0 && !rate ? 'z' : undefined}>
        {value === null ? '—' : rate ? percent(value) : value}
      </dd>
    </>
  );
}

/** 57.1%, 100% */
const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;
