import type { JSX } from 'preact';
import type { Ranking } from '../../indicators/ranking';
import { commonRegion, withoutRegion } from '../../library/region';
import { Icon } from '../../ui/icons';
import { hashOf } from '../route';
import { written } from './figures';
import { say } from './texts';

const TICKS = [0, 25, 50, 75, 100];

/** 排列 Each agency's rate as a dot on a scale from 0 to 100 beside its figures; hollow where it is one of few, the median dotted. */
export function RankTable({
  ranking,
  indicator,
  base,
  order,
  onOrder,
}: {
  ranking: Ranking;
  indicator: string;
  base: string;
  order: 'high' | 'low';
  onOrder(order: 'high' | 'low'): void;
}): JSX.Element {
  const { rows, median } = ranking;
  const shared = commonRegion(rows.map(({ name }) => name));
  const agency = shared === '' ? say('agency') : say('agencyIn', { region: shared });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="list" tabIndex={0} aria-label={say('ranking')}>
      {rows.length === 0 ? (
        <p class="gj-note gj-empty-line">{say('noRates')}</p>
      ) : (
        <table class="gj-grid">
          <colgroup>
            <col style={{ width: '52px' }} />
            <col style={{ width: '180px' }} />
            <col />
            <col style={{ width: '116px' }} />
            <col style={{ width: '76px' }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{say('order')}</th>
              <th class="l" scope="col" title={agency}>
                {agency}
              </th>
              <th class="l" scope="col">
                <span class="gj-hidden">{indicator}</span>
                <span class="scale" aria-hidden="true">
                  {TICKS.map((tick) => (
                    <span key={tick} style={{ left: `${tick}%` }}>
                      {tick}
                    </span>
                  ))}
                </span>
              </th>
              <th scope="col" aria-sort={order === 'high' ? 'descending' : 'ascending'}>
                <button type="button" class="sort" onClick={() => onOrder(order === 'high' ? 'low' : 'high')}>
                  {indicator}
                  <Icon name="sort" class={order === 'low' ? 'turned' : ''} />
                </button>
              </th>
              <th scope="col">{base}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td class="z">{row.rank}</td>
                <td class="l" title={row.name}>
                  <a href={hashOf({ view: 'report', key: row.key })}>{withoutRegion(row.name, shared)}</a>
                </td>
                <td class="l">
                  <span class="track" aria-hidden="true">
                    {median !== null && <u style={{ left: `${median * 100}%` }} />}
                    <i class={row.few ? 'few' : undefined} style={{ left: `${row.value * 100}%` }} />
                  </span>
                </td>
                <td>{written(row.value, 'percent')}%</td>
                <td>{row.base}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
