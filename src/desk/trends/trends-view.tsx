import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { tabbed } from '../../export/clipboard-table';
import { csvFile } from '../../export/csv';
import { clean } from '../../export/file-name';
import { onLibraryChange } from '../../library/news';
import type { ReportRecord } from '../../library/records';
import { listReports } from '../../library/reports';
import { asLibraryError } from '../../library/store';
import { copyWords } from '../../ui/copy-words';
import { text } from '../../ui/i18n';
import { Icon } from '../../ui/icons';
import { Menu, MenuItem } from '../../ui/menu';
import { saveFile } from '../../ui/save-file';
import { hashOf, type Route } from '../route';
import { type Exported, OneAgency } from './one-agency';
import { OneYear } from './one-year';
import { agenciesOf } from './picker';
import { say } from './texts';
import './trends.css';

/** 趋势 One agency over the years, or many agencies in one year: which of the two, the address says. */
export default function TrendsView({ route }: { route: Route }): JSX.Element {
  const { key, year } = route.view === 'trends' ? route : {};
  const [records, setRecords] = useState<ReportRecord[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [exported, setExported] = useState<Exported | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const life = new AbortController();
    const read = () =>
      listReports().then(
        (all) => {
          if (!life.signal.aborted) setRecords(all);
        },
        (error) => setProblem(text(`library_problem_${asLibraryError(error).problem}`)),
      );
    onLibraryChange(() => void read(), life.signal);
    void read();
    return () => life.abort();
  }, []);
  const agencyKey = records === null ? null : agencyOf(records, key);
  const many = key === undefined && year !== undefined;
  const lastYear = Math.max(...(records ?? []).map((record) => record.year));
  const copyData = async () => {
    if (exported === null) return;
    setSaid(say((await copyWords(tabbed(exported.rows))) ? 'copied' : 'notCopied'));
  };
  const empty = records?.length === 0;
  return (
    <main class="gj-trends" aria-busy={records === null && problem === null}>
      <header class="gj-title">
        <h1>{say('title')}</h1>
        {!empty && (
          <nav class="gj-years" aria-label={say('views')}>
            <a
              href={hashOf({ view: 'trends', ...(agencyKey === null ? {} : { key: agencyKey }) })}
              aria-current={many ? undefined : 'page'}
            >
              {say('oneAgency')}
            </a>
            <a
              href={hashOf({ view: 'trends', year: year ?? (Number.isFinite(lastYear) ? lastYear : 1) })}
              aria-current={many ? 'page' : undefined}
            >
              {say('oneYear')}
            </a>
          </nav>
        )}
        <span class="from" role="status">
          {said}
        </span>
        {exported !== null && !empty && (
          <div class="exports">
            <button type="button" class="gj-button" onClick={() => void copyData()}>
              <Icon name="copy" />
              {say('copyData')}
            </button>
            <Menu label={say('exportMenu')} icon="export" align="end">
              <MenuItem
                note={say('csvNote')}
                onChoose={() => saveFile(csvFile(exported.rows), `${clean(exported.name)}.csv`)}
              >
                {say('exportCsv')}
              </MenuItem>
            </Menu>
          </div>
        )}
      </header>
      {problem !== null && <p class="gj-note gj-empty-line">{say('failed', { reason: problem })}</p>}
      {empty && (
        <div class="gj-empty-line">
          <p>{say('nothing')}</p>
          <a class="gj-button" href={hashOf({ view: 'batch' })}>
            {say('toBatch')}
          </a>
        </div>
      )}
      {records !== null && many && <OneYear records={records} year={year} onExport={setExported} />}
      {records !== null && !many && agencyKey !== null && (
        <OneAgency
          key={agencyKey}
          records={records}
          agencyKey={agencyKey}
          year={year}
          onExport={setExported}
        />
      )}
    </main>
  );
}

/** The agency that is meant: by its key, or by that of one of its reports; else the one with the most years. */
function agencyOf(records: readonly ReportRecord[], key: string | undefined): string | null {
  const named =
    records.find((record) => record.agencyKey === key) ?? records.find((record) => record.key === key);
  return named?.agencyKey ?? agenciesOf(records)[0]?.key ?? null;
}
