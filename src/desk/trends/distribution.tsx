import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Ranking } from '../../indicators/ranking';
import { ChartSection } from './chart-section';
import { PlotFigure, type PlotLibrary } from './plot';
import { say } from './texts';

/** 分布 How many agencies are in each tenth of the scale; those of few applications in dashed outlines on top. */
export function Distribution({
  ranking,
  name,
  base,
}: {
  ranking: Ranking;
  name: string;
  base: string;
}): JSX.Element {
  const { bins } = ranking;
  const key = JSON.stringify(bins);
  // The key is all that is drawn.
  const draw = useCallback((plot: PlotLibrary, width: number) => drawBins(plot, width, bins), [key]);
  const spoken = bins
    .filter(({ many, few }) => many + few > 0)
    .map(({ from, to, many, few }) => say('bin', { from, to, count: many + few }));
  return (
    <ChartSection
      title={say('distribution')}
      note={say('agencies', { count: ranking.rows.length })}
      chart={
        <PlotFigure
          label={say('spoken', { name, points: spoken.join(say('pointsJoin')) || '—' })}
          height={134}
          draw={draw}
        />
      }
      table={
        <table class="gj-small-table">
          <thead>
            <tr>
              <th scope="col">{say('binHead')}</th>
              <th scope="col">{say('manyHead')}</th>
              <th scope="col">{say('fewHead')}</th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ from, to, many, few }) => (
              <tr key={from}>
                <th scope="row">
                  {from}–{to}
                </th>
                <td>{many}</td>
                <td>{few}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <p class="gj-legend gj-bins-legend">
        <span>
          <i class="many" />
          {say('manyLegend', { base: base.toLowerCase() })}
        </span>
        <span>
          <i class="few" />
          {say('fewLegend')}
        </span>
      </p>
    </ChartSection>
  );
}

function drawBins(plot: PlotLibrary, width: number, bins: Ranking['bins']): Element {
  const top = Math.max(1, ...bins.map(({ many, few }) => many + few));
  const some = bins.filter(({ many, few }) => many + few > 0);
  const ends = [...bins.map(({ from }) => from), 100];
  return plot.plot({
    width,
    height: 134,
    marginTop: 20,
    marginBottom: 18,
    marginLeft: 8,
    marginRight: 12,
    x: { domain: [0, 100], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      plot.rect(
        bins.filter(({ many }) => many > 0),
        { x1: 'from', x2: 'to', y1: 0, y2: 'many', insetLeft: 2, insetRight: 2, className: 'bins many' },
      ),
      plot.rect(
        bins.filter(({ few }) => few > 0),
        {
          x1: 'from',
          x2: 'to',
          y1: 'many',
          y2: ({ many, few }: Ranking['bins'][number]) => many + few,
          insetLeft: 2.5,
          insetRight: 2.5,
          className: 'bins few',
        },
      ),
      plot.ruleY([0], { className: 'base' }),
      plot.text(some, {
        x: ({ from }: Ranking['bins'][number]) => from + 5,
        y: ({ many, few }: Ranking['bins'][number]) => many + few,
        text: ({ many, few }: Ranking['bins'][number]) => String(many + few),
        dy: -4,
        lineAnchor: 'bottom',
        className: 'figures',
      }),
      plot.text(ends, {
        x: (value: number) => value,
        y: () => 0,
        text: (value: number) => String(value),
        dy: 5,
        lineAnchor: 'top',
        className: 'y',
      }),
    ],
  });
}
