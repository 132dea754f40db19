import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Value } from '../../export/table';
import { linksOf } from '../../indicators/links';
import {
  editionChanges,
  seriesNames,
  type YearFigures,
  yearFiguresOf,
  yearsBetween,
} from '../../indicators/yearly';
import type { ReportRecord } from '../../library/records';
import { listed } from '../../ui/listed';
import { Menu, MenuItem } from '../../ui/menu';
import { hashOf } from '../route';
import { ChartSection } from './chart-section';
import { drawnValue, measures, written } from './figures';
import { LinksTable } from './links-table';
import { useAgency } from './multiples';
import { AgencyPicker, agenciesOf } from './picker';
import { SeriesChart } from './series-chart';
import { say } from './texts';

/** What the exports of a view take. */
export interface Exported {
  name: string;
  rows: Value[][];
}

const lines = [
  { name: 'received', unit: 'count' },
  { name: 'carriedOver', unit: 'count' },
  { name: 'disposed', unit: 'count' },
  { name: 'carriedForward', unit: 'count' },
  { name: 'disposal', unit: 'percent' },
] as const;

const exported = [
  ...lines,
  { name: 'disclosure', unit: 'percent' },
  { name: 'unavailable', unit: 'percent' },
  { name: 'challenges', unit: 'count' },
  { name: 'inForce', unit: 'count' },
] as const;

const noteOf = {
  received: 'pieces',
  disclosure: 'disclosureUnit',
  flow: 'pieces',
  unavailable: 'percent',
  challenges: 'pieces',
  inForce: 'inForceUnit',
} as const;

/** 一个单位 The years of one agency: six charts, then the checks from year to year. */
export function OneAgency({
  records,
  agencyKey,
  year,
  onExport,
}: {
  records: readonly ReportRecord[];
  agencyKey: string;
  year: number | undefined;
  /** What the buttons above would give. */
  onExport(exported: Exported): void;
}): JSX.Element {
  const [since, setSince] = useState<number | null>(null);
  const [besideKey, setBesideKey] = useState<string | null>(null);
  const agencies = useMemo(() => agenciesOf(records), [records]);
  const known = useAgency(agencyKey);
  const beside = useAgency(besideKey);
  const shown = useMemo(
    () => (known ?? []).filter(({ record }) => since === null || record.year >= since),
    [known, since],
  );
  const figures = useMemo(() => shown.map(({ review }) => yearFiguresOf(review)), [shown]);
  const others = useMemo(() => (beside ?? []).map(({ review }) => yearFiguresOf(review)), [beside]);
  const links = useMemo(() => linksOf(shown.map(({ review }) => review)), [shown]);
  const years = yearsBetween(figures.map((one) => one.year));
  const now = year !== undefined && years.includes(year) ? year : (years.at(-1) ?? 0);
  const changes = editionChanges(figures);
  const name = agencies.find(({ key }) => key === agencyKey)?.name ?? '';
  const missing = years.filter((one) => !figures.some((figure) => figure.year === one));
  useEffect(
    () => onExport({ name: `${name}-${say('title')}`, rows: rowsOf(figures, years) }),
    [figures, name],
  );
  const go = (key: string | null) => {
    if (key !== null) location.hash = hashOf({ view: 'trends', key });
  };
  const allYears = yearsBetween((known ?? []).map(({ record }) => record.year));
  return (
    <>
      <div class="gj-tools">
        <AgencyPicker label={say('agency')} agencies={agencies} chosen={agencyKey} onChoose={go} />
        <AgencyPicker
          label={say('compareWith')}
          agencies={agencies.filter(({ key }) => key !== agencyKey)}
          chosen={besideKey}
          none={say('nobody')}
          onChoose={setBesideKey}
        />
        <Menu
          label={say('years')}
          value={years.length > 0 ? say('yearsFrom', { first: years[0]!, last: years.at(-1)! }) : ''}
        >
          <MenuItem onChoose={() => setSince(null)}>{say('allYears')}</MenuItem>
          {allYears.slice(1).map((one) => (
            <MenuItem key={one} onChoose={() => setSince(one)}>
              {say('sinceYear', { year: one })}
            </MenuItem>
          ))}
        </Menu>
        <span class="count push" role="status">
          {known === null
            ? say('loading')
            : missing.length === 0
              ? say('everyYear', { count: figures.length })
              : say('someYears', { count: figures.length, missing: listed(missing) })}
          {now > 0 && <span class="gj-now-year">{say('currentYear', { year: now })}</span>}
        </span>
      </div>
      <div class="gj-trends-body">
        {figures.length > 0 && (
          <>
            <div class="gj-charts">
              {seriesNames.map((one) =>
                one === 'flow' ? (
                  <ChartSection
                    key={one}
                    title={say(one)}
                    note={say('pieces')}
                    begin="table"
                    chart={<FlowChart figures={figures} years={years} now={now} changes={changes} />}
                    table={<YearTable rows={lines} figures={figures} years={years} now={now} />}
                  />
                ) : (
                  <ChartSection
                    key={one}
                    title={say(one)}
                    note={say(noteOf[one])}
                    chart={
                      <SeriesChart
                        name={say(one)}
                        measure={measures[one]}
                        years={years}
                        values={valuesOf(figures, one)}
                        beside={besideKey === null ? undefined : valuesOf(others, one)}
                        now={now}
                        changes={changes}
                      />
                    }
                    table={<YearTable rows={[measures[one]]} figures={figures} years={years} now={now} />}
                  />
                ),
              )}
            </div>
            {links.length > 0 && (
              <LinksTable
                links={links}
                changed={changes.length > 0}
                keyOf={(one) => shown.find(({ record }) => record.year === one)?.record.key}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

function FlowChart(props: {
  figures: readonly YearFigures[];
  years: readonly number[];
  now: number;
  changes: readonly number[];
}): JSX.Element {
  const { figures, years, now, changes } = props;
  return (
    <SeriesChart
      name={say('disposal')}
      measure={{ name: 'disposal', kind: 'line', unit: 'percent' }}
      years={years}
      values={valuesOf(figures, 'disposal')}
      now={now}
      changes={changes}
    />
  );
}

function valuesOf(
  figures: readonly YearFigures[],
  name: Exclude<keyof YearFigures, 'year' | 'form'>,
): Map<number, number | null> {
  return new Map(figures.map((one) => [one.year, one[name]]));
}

function YearTable({
  rows,
  figures,
  years,
  now,
}: {
  rows: readonly { name: Exclude<keyof YearFigures, 'year' | 'form'>; unit: 'count' | 'percent' }[];
  figures: readonly YearFigures[];
  years: readonly number[];
  now: number;
}): JSX.Element {
  const of = (year: number) => figures.find((one) => one.year === year);
  const mark = (year: number) => (year === now ? 'now' : undefined);
  return (
    <table class="gj-small-table gj-year-table">
      <thead>
        <tr>
          <th scope="col">{say('year')}</th>
          {years.map((year) => (
            <th key={year} scope="col" class={mark(year)}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, unit }) => (
          <tr key={name}>
            <th scope="row">{say(name)}</th>
            {years.map((year) => {
              const one = of(year);
              const value = one?.[name] ?? null;
              return (
                <td key={year} class={mark(year)} title={one === undefined ? say('noReport') : undefined}>
                  {written(value, unit)}
                  {unit === 'percent' && value !== null && '%'}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same numbers for a spreadsheet: a year a row, shares in per cent. */
function rowsOf(figures: readonly YearFigures[], years: readonly number[]): Value[][] {
  const head = exported.map(({ name, unit }) => `${say(name)}${unit === 'percent' ? '%' : ''}`);
  return [
    [say('year'), ...head],
    ...years.map((year) => {
      const one = figures.find((figure) => figure.year === year);
      return [
        year,
        ...exported.map(({ name, unit }) => {
          const value = drawnValue(one?.[name] ?? null, unit);
          return value === null ? null : Math.round(value * 100) / 100;
        }),
      ];
    }),
  ];
}
