import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { createBatch } from '../../batch/batches';
import { csvFile } from '../../export/csv';
import { pair } from '../../library/library';
import type { ReportRecord } from '../../library/records';
import { commonRegion, withoutRegion } from '../../library/region';
import { parseRoster } from '../../library/roster';
import { asLibraryError } from '../../library/store';
import { copyWords } from '../../ui/copy-words';
import { Dialog } from '../../ui/dialog';
import { text as common } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { saveFile } from '../../ui/save-file';
import { useReports } from '../library/use-reports';
import { hashOf, type Route } from '../route';
import { ComparedTable, situationOf } from './compared-table';
import { type Compared, compareRoster, inOrder, outsideRoster } from './roster';
import { RosterPane } from './roster-pane';
import { say } from './texts';
import { type RosterState, useRoster } from './use-roster';
import './missing.css';

type Filter = 'all' | 'seen' | 'unseen' | 'asked' | 'late';
const filters: readonly Filter[] = ['all', 'seen', 'unseen', 'asked', 'late'];
const SHOWN_YEARS = 6;

/** 缺报 A roster of units against the library: of whom is a report here, of which year. */
export default function MissingView(_: { route: Route }): JSX.Element {
  const reports = useReports();
  const [said, setSaid] = useState('');
  const fail = (error: unknown) =>
    setSaid(say('failed', { why: common(`library_problem_${asLibraryError(error).problem}`) }));
  const rosters = useRoster(fail);
  const records = reports.state === 'there' ? reports.records : [];
  const ready = reports.state !== 'loading' && rosters !== null;
  return (
    <main class="gj-library" aria-busy={!ready}>
      {ready ? (
        <Compare records={records} rosters={rosters} onSaid={setSaid} onFail={fail} />
      ) : (
        <header class="gj-title">
          <Head />
        </header>
      )}
      <p class="gj-said-here" role="status">
        {reports.state === 'unusable' ? common(`library_problem_${reports.problem}`) : said}
      </p>
    </main>
  );
}

function Head(): JSX.Element {
  return (
    <>
      <h1>{say('title')}</h1>
      <nav class="gj-years" aria-label={say('views')}>
        <a href={hashOf({ view: 'library' })}>{say('reports')}</a>
        <a href={hashOf({ view: 'missing' })} aria-current="page">
          {say('missing')}
        </a>
      </nav>
    </>
  );
}

function Compare({
  records,
  rosters,
  onSaid,
  onFail,
}: {
  records: readonly ReportRecord[];
  rosters: RosterState;
  onSaid(words: string): void;
  onFail(error: unknown): void;
}): JSX.Element {
  const known = useMemo(() => [...new Set(records.map(({ year }) => year))].sort((a, b) => b - a), [records]);
  const [chosenYear, setYear] = useState<number | null>(null);
  const year = chosenYear ?? known[0] ?? new Date().getFullYear() - 1;
  const years = useMemo(
    () => Array.from({ length: SHOWN_YEARS }, (_, index) => year - SHOWN_YEARS + 1 + index),
    [year],
  );
  const [filter, setFilter] = useState<Filter>('all');
  const [adding, setAdding] = useState<Compared | null>(null);
  const [listing, setListing] = useState(false);
  const region = useMemo(() => commonRegion(records.map(({ agency }) => agency)), [records]);
  const { roster, said } = rosters;
  const units = useMemo(() => parseRoster(roster.text), [roster.text]);
  const compared = useMemo(
    () => inOrder(compareRoster(units, records, years, region, said), year),
    [units, records, years, region, said, year],
  );
  const outside = useMemo(() => outsideRoster(compared, records), [compared, records]);
  const passes = (one: Compared, which: Filter) => {
    const state = one.years.get(year)?.state;
    if (which === 'seen') return state === 'ok' || state === 'late' || state === 'unread';
    if (which === 'asked') return one.match?.asked === true;
    return which === 'all' || state === which;
  };
  const unseen = compared.filter((one) => passes(one, 'unseen')).map(({ unit }) => unit.name);
  const copy = async () =>
    onSaid((await copyWords(unseen.join('\n'))) ? say('copied', { count: unseen.length }) : say('notCopied'));
  const answer = (one: Compared, same: boolean) => {
    if (one.match !== null) void pair(one.plain, one.match.agencyKey, same).then(rosters.ask).catch(onFail);
  };
  return (
    <>
      <header class="gj-title">
        <Head />
        <span class="from">{region}</span>
        <select
          class="gj-field"
          aria-label={say('year')}
          value={year}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        >
          {[...new Set([year, ...known])]
            .sort((a, b) => b - a)
            .map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
        </select>
        <div class="exports">
          <button type="button" class="gj-button" disabled={unseen.length === 0} onClick={() => void copy()}>
            <Icon name="copy" />
            {say('copyUnseen')}
          </button>
          <button
            type="button"
            class="gj-button"
            disabled={compared.length === 0}
            onClick={() => saveFile(csvOf(compared, years, year), `${say('missing')}-${year}.csv`)}
          >
            <Icon name="export" />
            {say('exportTable')}
          </button>
        </div>
      </header>
      <section class="gj-missing" aria-label={say('missing')}>
        <RosterPane state={rosters} region={region} />
        {compared.length === 0 ? (
          <p class="gj-none still">{say('noRoster')}</p>
        ) : (
          <div class="gj-results">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own. */}
            <div class="gj-filters" role="group" aria-label={say('filter')}>
              {filters.map((one) => (
                <button
                  key={one}
                  type="button"
                  class="gj-filter"
                  aria-pressed={one === filter}
                  onClick={() => setFilter(one)}
                >
                  {one === 'seen' && <Icon name="pass" class="gj-pass" />}
                  {one === 'unseen' && <Icon name="unchecked" class="gj-unchecked" />}
                  {say(`filter_${one}`)} <b>{compared.filter((row) => passes(row, one)).length}</b>
                </button>
              ))}
              <span class="gj-quiet gj-small push">{say('onlyHere')}</span>
            </div>
            <ComparedTable
              rows={compared.filter((one) => passes(one, filter))}
              years={years}
              year={year}
              region={region}
              onAnswer={answer}
              onAdd={setAdding}
            />
            <div class="gj-foot">
              <span>
                <Icon name="pass" class="gj-pass" /> {say('state_ok')}
              </span>
              <span>
                <span class="gj-warning">{say('days', { count: 3 })}</span> {say('legendLate')}
              </span>
              <span>
                <Icon name="unchecked" class="gj-unchecked" /> {say('state_unseen')}
              </span>
              <span class="gj-faint">· {say('state_absent')}</span>
              <span>
                {outside.length > 0 && say('outside', { count: outside.length })}
                {outside.length > 0 && (
                  <button type="button" class="gj-button" data-kind="bare" onClick={() => setListing(true)}>
                    {say('list')}
                  </button>
                )}
              </span>
            </div>
          </div>
        )}
      </section>
      {adding !== null && (
        <AddDialog name={adding.unit.name} year={year} onClose={() => setAdding(null)} onFail={onFail} />
      )}
      {listing && (
        <Dialog
          title={say('outsideTitle')}
          main={{
            label: say('addAll'),
            onChoose: () => {
              setListing(false);
              const added = outside.map((name) => withoutRegion(name, region));
              void rosters.save([roster.text.trimEnd(), ...added].filter(Boolean).join('\n')).catch(onFail);
            },
          }}
          onClose={() => setListing(false)}
        >
          <ul class="gj-outside">
            {outside.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

/** 添加网址 One address, reviewed as a batch of its own. */
function AddDialog({
  name,
  year,
  onClose,
  onFail,
}: {
  name: string;
  year: number;
  onClose(): void;
  onFail(error: unknown): void;
}): JSX.Element {
  const [url, setUrl] = useState('');
  const valid = /^https?:\/\/[^\s/?#]+\.[^\s]+$/i.test(url.trim());
  const title = say('addTitle', { name, year });
  const review = async () => {
    const batch = await createBatch(title, null, [
      { source: { type: 'address', url: url.trim() }, label: name },
    ]);
    location.hash = hashOf({ view: 'batch', batch: batch.id });
  };
  return (
    <Dialog
      title={title}
      note={url.trim() !== '' && !valid ? say('notAddress') : undefined}
      main={{ label: say('review'), disabled: !valid, onChoose: () => void review().catch(onFail) }}
      onClose={onClose}
    >
      <input
        class="gj-field wide"
        type="url"
        aria-label={say('address')}
        placeholder="https://"
        value={url}
        onInput={(event) => setUrl(event.currentTarget.value)}
      />
    </Dialog>
  );
}

/** The table as it stands, in words. */
function csvOf(compared: readonly Compared[], years: readonly number[], year: number): Blob {
  const words = (one: Compared, of: number) => {
    const state = one.years.get(of)!;
    return state.state === 'late' ? say('late', { count: state.days }) : say(`state_${state.state}`);
  };
  const head = [say('unit'), say('inLibrary'), ...years.map(String), say('situation')];
  const lines = compared.map((one) => [
    one.unit.name,
    one.match?.agency ?? null,
    ...years.map((of) => words(one, of)),
    situationOf(one, year) || null,
  ]);
  return csvFile([head, ...lines]);
}
