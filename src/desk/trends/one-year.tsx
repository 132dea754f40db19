import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Ranking, rank, type Standing } from '../../indicators/ranking';
import type { ReportRecord } from '../../library/records';
import type { ReportSummary } from '../../library/summary';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../../ui/menu';
import { hashOf } from '../route';
import { AlikeSection } from './alike-section';
import { Distribution } from './distribution';
import { written } from './figures';
import type { Exported } from './one-agency';
import { RankTable } from './rank-table';
import { say } from './texts';

/** 可比的率 The rates that can be compared, each with its denominator and what is divided by it. */
const indicators = {
  disclosure: { base: 'disposed', part: 'disclosedParts' },
  unavailable: { base: 'disposed', part: 'unavailableParts' },
  denial: { base: 'disposed', part: 'denialParts' },
  disposal: { base: 'due', part: 'disposalParts' },
  naturalPerson: { base: 'received', part: 'personParts' },
} as const;

/** 率 The name of a rate of the summaries. */
export type Indicator = keyof typeof indicators;

const kinds = ['government', 'department', 'township', 'subdistrict', 'committee', 'unknown'] as const;

type Range = { by: 'all' } | { by: 'kind'; kind: (typeof kinds)[number] } | { by: 'site'; site: string };

/** 同一年度 Many agencies in one year by one rate: dots on one scale, the distribution, and who is not in the picture. */
export function OneYear({
  records,
  year,
  onExport,
}: {
  records: readonly ReportRecord[];
  year: number;
  onExport(exported: Exported): void;
}): JSX.Element {
  const [range, setRange] = useState<Range>({ by: 'all' });
  const [indicator, setIndicator] = useState<Indicator>('disclosure');
  const [order, setOrder] = useState<'high' | 'low'>('high');
  const ofYear = useMemo(() => latestOf(records.filter((record) => record.year === year)), [records, year]);
  const inRange = useMemo(() => ofYear.filter((record) => isIn(range, record)), [ofYear, range]);
  const ranking = useMemo(
    () =>
      rank(
        inRange.map((record) => standingOf(record, indicator)),
        order,
      ),
    [inRange, indicator, order],
  );
  const base = say(indicators[indicator].base);
  useEffect(
    () =>
      onExport({
        name: `${year}-${say(indicator)}`,
        rows: [
          [say('order'), say('agency'), `${say(indicator)}%`, base],
          ...ranking.rows.map((row) => [row.rank, row.name, Math.round(row.value * 1000) / 10, row.base]),
        ],
      }),
    [ranking],
  );
  const years = [...new Set(records.map((record) => record.year))].sort((a, b) => b - a);
  const sites = countBy(ofYear, ({ site }) => site);
  const byKind = countBy(ofYear, ({ summary }) => summary.agencyType);
  const rangeName =
    range.by === 'all'
      ? say('rangeAll', { count: inRange.length })
      : say('rangeOf', {
          name: range.by === 'kind' ? say(range.kind) : range.site,
          count: inRange.length,
        });
  return (
    <>
      <div class="gj-tools">
        <Menu label={say('year')} value={String(year)}>
          {years.map((one) => (
            <MenuItem key={one} onChoose={() => goTo(one)}>
              {one}
            </MenuItem>
          ))}
        </Menu>
        <Menu label={say('range')} value={rangeName}>
          <MenuItem onChoose={() => setRange({ by: 'all' })}>
            {say('rangeAll', { count: ofYear.length })}
          </MenuItem>
          <MenuLine />
          <MenuGroup label={say('byKind')}>
            {kinds
              .filter((kind) => byKind.has(kind))
              .map((kind) => (
                <MenuItem
                  key={kind}
                  note={String(byKind.get(kind))}
                  onChoose={() => setRange({ by: 'kind', kind })}
                >
                  {say(kind)}
                </MenuItem>
              ))}
          </MenuGroup>
          <MenuGroup label={say('bySite')}>
            {[...sites]
              .sort((a, b) => b[1] - a[1])
              .slice(0, 20)
              .map(([site, count]) => (
                <MenuItem key={site} note={String(count)} onChoose={() => setRange({ by: 'site', site })}>
                  {site}
                </MenuItem>
              ))}
          </MenuGroup>
        </Menu>
        <Menu label={say('indicator')} value={say(indicator)}>
          {(Object.keys(indicators) as Indicator[]).map((one) => (
            <MenuItem key={one} onChoose={() => setIndicator(one)}>
              {say(one)}
            </MenuItem>
          ))}
        </Menu>
        <Menu label={say('order')} value={say(order)}>
          {(['high', 'low'] as const).map((one) => (
            <MenuItem key={one} onChoose={() => setOrder(one)}>
              {say(one)}
            </MenuItem>
          ))}
        </Menu>
        <span class="count push">{say('key', { base: base.toLowerCase() })}</span>
      </div>
      <div class="gj-rank">
        <RankTable
          ranking={ranking}
          indicator={say(indicator)}
          base={base}
          order={order}
          onOrder={setOrder}
        />
        <aside>
          <Distribution ranking={ranking} name={say(indicator)} base={base} />
          <Together ranking={ranking} indicator={indicator} base={base} />
          <Absent ranking={ranking} />
          <AlikeSection key={`${year} ${JSON.stringify(range)}`} records={inRange} />
        </aside>
      </div>
    </>
  );
}

function Together({
  ranking,
  indicator,
  base,
}: {
  ranking: Ranking;
  indicator: Indicator;
  base: string;
}): JSX.Element {
  const { together, median } = ranking;
  const share = (value: number | null) => (value === null ? '—' : `${written(value, 'percent')}%`);
  return (
    <section class="gj-chart">
      <header>
        <h2>{say('together')}</h2>
        <span>{say('togetherNote')}</span>
      </header>
      <table class="gj-small-table">
        <tbody>
          <Line label={base} value={together.base} />
          <Line label={say(indicators[indicator].part)} value={together.part} />
          <Line label={say(indicator)} value={share(together.share)} now />
          <Line label={say('median')} value={share(median)} />
        </tbody>
      </table>
    </section>
  );
}

function Absent({ ranking }: { ranking: Ranking }): JSX.Element {
  const { none, unread, unstated } = ranking.absent;
  return (
    <section class="gj-chart">
      <header>
        <h2>{say('notShown')}</h2>
        <span>{say('agencies', { count: none + unread + unstated })}</span>
      </header>
      <table class="gj-small-table">
        <tbody>
          <Line label={say('none')} value={none} />
          <Line label={say('unread')} value={unread} />
          <Line label={say('left')} value={unstated} />
        </tbody>
      </table>
      <p class="gj-note">{say('rankNote')}</p>
    </section>
  );
}

function Line({ label, value, now }: { label: string; value: string | number; now?: boolean }): JSX.Element {
  return (
    <tr class={now ? 'now' : undefined}>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </tr>
  );
}

function goTo(year: number): void {
  location.hash = hashOf({ view: 'trends', year });
}

/** One report for each agency: the one read last. */
function latestOf(records: readonly ReportRecord[]): ReportRecord[] {
  const latest = new Map<string, ReportRecord>();
  for (const record of records) {
    const known = latest.get(record.agencyKey);
    if (known === undefined || record.readAt > known.readAt) latest.set(record.agencyKey, record);
  }
  return [...latest.values()];
}

function isIn(range: Range, { site, summary }: ReportRecord): boolean {
  if (range.by === 'kind') return summary.agencyType === range.kind;
  return range.by === 'all' || site === range.site;
}

/** How an agency stands by a rate. 应办 is 新收 and 上年结转. */
function standingOf({ key, agency, site, column, summary }: ReportRecord, indicator: Indicator): Standing {
  const base = baseOf(summary, indicators[indicator].base);
  return {
    key,
    name: agency ?? `${site}${column}`,
    value: summary.rates[indicator],
    base,
    unread: summary.kind === 'report-without-tables',
  };
}

function baseOf(summary: ReportSummary, base: 'disposed' | 'due' | 'received'): number | null {
  if (base !== 'due') return summary[base];
  return summary.received === null ? null : summary.received + (summary.carriedOver ?? 0);
}

function countBy<Value extends string>(
  records: readonly ReportRecord[],
  of: (record: ReportRecord) => Value,
): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const record of records) counts.set(of(record), (counts.get(of(record)) ?? 0) + 1);
  return counts;
}
