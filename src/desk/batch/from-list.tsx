import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { deskEngine, permissionsMissing } from '../../batch/desk-engine';
import { FetchProblem } from '../../batch/fetch-page';
import type { Job } from '../../batch/job';
import { manners } from '../../batch/job';
import type { ListItem } from '../../batch/list-items';
import { type List, withoutRepeats, yearsOf } from '../../batch/listing';
import { addressOf } from '../../library/identity';
import { listReports } from '../../library/reports';
import { listed } from '../../ui/listed';
import { allowForBatches } from './allow';
import { failureOf } from './failure-words';
import { type Further, fetchFurther, fetchList } from './lists';
import type { Report } from './order';
import { say } from './texts';

/** So many years have a button of their own; the rest stands under 更早. */
const YEARS = 4;

/** 从列表页 A column of reports: which years it has, which of them are new, what more of it there is. Nothing is followed unasked. */
export function FromList({ first, report }: { first?: string | undefined; report: Report }): JSX.Element {
  const [address, setAddress] = useState(first ?? '');
  const [list, setList] = useState<List | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [year, setYear] = useState<number | null | 'earlier'>(null);
  const [onlyNew, setOnlyNew] = useState(true);
  const [asked, setAsked] = useState({ pages: false, folders: false });
  const [further, setFurther] = useState<Further | null>(null);
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const [missing, setMissing] = useState<string[]>([]);
  const life = useRef(new AbortController());
  const engine = useMemo(deskEngine, []);
  const fits = /^https?:\/\/[^\s/]+/i.test(address.trim());

  useEffect(() => {
    void listReports().then(
      (records) => setKnown(new Set(records.map((record) => record.address))),
      () => undefined,
    );
    if (first !== undefined) void read(first);
    return () => life.current.abort();
  }, []);
  // Known before the button is pressed: a permission may only be asked for within the press itself.
  useEffect(() => {
    if (fits) void permissionsMissing([address.trim()]).then(setMissing, () => setMissing([]));
  }, [address]);

  const read = async (url: string) => {
    life.current.abort();
    const mine = new AbortController();
    life.current = mine;
    setBusy(true);
    setTrouble(null);
    setList(null);
    setFurther(null);
    setAsked({ pages: false, folders: false });
    try {
      if (!(await allowForBatches(missing))) throw new FetchProblem({ kind: 'permission', detail: null });
      const found = await fetchList(engine, { url, typed: true }, mine.signal);
      setList(found);
      setYear(found.years[0]?.year ?? null);
    } catch (error) {
      if (!mine.signal.aborted) setTrouble(wordsOf(error, url));
    }
    if (!mine.signal.aborted) setBusy(false);
  };

  const ask = async (now: typeof asked) => {
    setAsked(now);
    life.current.abort();
    const mine = new AbortController();
    life.current = mine;
    setFurther(null);
    setBusy(false);
    if (list === null || !(now.pages || now.folders)) return;
    setBusy(true);
    await fetchFurther(engine, list, now, (so) => !mine.signal.aborted && setFurther(so), mine.signal).catch(
      () => undefined,
    );
    if (!mine.signal.aborted) setBusy(false);
  };

  const items = useMemo(
    () => withoutRepeats([...(list?.items ?? []), ...(further?.items ?? [])]),
    [list, further],
  );
  const years = yearsOf(items);
  const shown = years.slice(0, years.length > YEARS + 1 ? YEARS : YEARS + 1);
  const rest = years.slice(shown.length);
  const ofYear = items.filter((item) =>
    year === 'earlier' ? rest.some((one) => one.year === item.year) : item.year === year,
  );
  const isKnown = ({ url }: ListItem) => known.has(addressOf(url));
  const fresh = ofYear.filter((item) => !isKnown(item));
  const taken = onlyNew ? fresh : ofYear;
  const ids = taken.map(({ url }) => url).join(' ');

  useEffect(() => {
    report(
      taken.length === 0
        ? null
        : {
            title: [list?.site, list?.title, typeof year === 'number' ? say('titleYear', { year }) : null]
              .filter(Boolean)
              .join('　'),
            origin: list?.url ?? null,
            sources: taken.map(({ url, title }) => ({ source: { type: 'address', url }, label: title })),
          },
    );
  }, [ids]);

  const attachments = taken.filter(({ kind }) => kind === 'attachment').length;
  const older = taken.filter(({ kind }) => kind === 'older-report').length;
  return (
    <>
      <div class="line">
        <input
          class="gj-field mono"
          type="url"
          value={address}
          aria-label={say('listAddress')}
          placeholder="https://"
          onInput={(event) => setAddress(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !fits) return;
            event.preventDefault();
            void read(address.trim());
          }}
        />
        <button type="button" class="gj-button" disabled={!fits} onClick={() => void read(address.trim())}>
          {say('read')}
        </button>
      </div>
      <p class="gj-note" role="status">
        {busy && list === null && say('reading')}
        {trouble !== null && say('list_failed', { reason: trouble })}
        {list !== null &&
          (items.length === 0
            ? say('list_none')
            : say('list_found', { count: list.total ?? list.items.length }))}
        {further !== null && ` ${say('list_pagesRead', { count: further.pages })}`}
        {further !== null && further.failed > 0 && ` ${say('list_broken', { count: further.failed })}`}
        {busy && list !== null && ` ${say('reading')}`}
      </p>
      {list !== null && (
        <>
          {items.length > 0 && (
            <fieldset class="years">
              <legend class="gj-hidden">{say('years')}</legend>
              <span aria-hidden="true">{say('years')}</span>
              {shown.map((one) => (
                <YearButton
                  key={one.year}
                  label={one.year === null ? say('year_unknown') : String(one.year)}
                  count={one.count}
                  on={one.year === year}
                  onChoose={() => setYear(one.year)}
                />
              ))}
              {rest.length > 0 && (
                <YearButton
                  label={say('list_earlier')}
                  count={rest.reduce((sum, { count }) => sum + count, 0)}
                  on={year === 'earlier'}
                  onChoose={() => setYear('earlier')}
                />
              )}
            </fieldset>
          )}
          {fresh.length < ofYear.length && (
            <label class="gj-check">
              <input type="checkbox" checked={onlyNew} onChange={() => setOnlyNew(!onlyNew)} />
              {say('list_new', { fresh: fresh.length, known: ofYear.length - fresh.length })}
            </label>
          )}
          {list.next !== null && (
            <label class="gj-check">
              <input
                type="checkbox"
                checked={asked.pages}
                onChange={() => void ask({ ...asked, pages: !asked.pages })}
              />
              {say('list_pages')}
            </label>
          )}
          {list.folders.length > 0 && (
            <label class="gj-check" title={listed(list.folders.map(({ title }) => title))}>
              <input
                type="checkbox"
                checked={asked.folders}
                onChange={() => void ask({ ...asked, folders: !asked.folders })}
              />
              {say('list_folders', { count: list.folders.length })}
            </label>
          )}
          {attachments > 0 && <p class="gj-note">{say('list_attachments', { count: attachments })}</p>}
          {older > 0 && <p class="gj-note">{say('list_older', { count: older })}</p>}
        </>
      )}
    </>
  );
}

function YearButton({
  label,
  count,
  on,
  onChoose,
}: {
  label: string;
  count: number;
  on: boolean;
  onChoose(): void;
}): JSX.Element {
  return (
    <button type="button" class="gj-filter" aria-pressed={on} onClick={onChoose}>
      {label} <b>{count}</b>
    </button>
  );
}

/** The same words as for a report that could not be read. */
function wordsOf(error: unknown, url: string): string {
  const failure =
    error instanceof FetchProblem ? error.failure : ({ kind: 'encoding', detail: null } as const);
  const job: Pick<Job, 'failure' | 'source'> = { failure, source: { type: 'address', url } };
  return failureOf(job, manners).words;
}
