import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { drawnValue, type Measure, spokenSeries, written } from './figures';
import { PlotFigure, type PlotLibrary } from './plot';

/** 一幅小图 What a small chart of one measure draws. */
export interface SeriesChartProps {
  name: string;
  measure: Measure;
  years: readonly number[];
  values: ReadonlyMap<number, number | null>;
  /** The same measure of another agency, to hold beside it. */
  beside?: ReadonlyMap<number, number | null> | undefined;
  /** The year that is marked. */
  now: number;
  /** 表样修订 The years after which the form changed. */
  changes: readonly number[];
  compact?: boolean;
}

/** 历年小图 Bars or a line from zero, years shared, the marked year in blue, the change of form a dotted line. */
export function SeriesChart(props: SeriesChartProps): JSX.Element {
  const { name, measure, years, values, beside, now, changes, compact = false } = props;
  const key = JSON.stringify([[...values], [...(beside ?? [])], years, now, changes, compact, measure]);
  // The key is all that is drawn.
  const draw = useCallback((plot: PlotLibrary, width: number) => drawSeries(plot, width, props), [key]);
  return (
    <PlotFigure
      label={spokenSeries(name, years, (year) => values.get(year) ?? null, measure.unit)}
      height={compact ? 62 : 152}
      draw={draw}
    />
  );
}

interface Point {
  year: number;
  value: number;
  text: string;
}

function drawSeries(plot: PlotLibrary, width: number, props: SeriesChartProps): Element {
  const { measure, years, values, beside, now, changes, compact = false } = props;
  const { unit } = measure;
  const points = (from: ReadonlyMap<number, number | null>): Point[] =>
    years.flatMap((year) => {
      const value = drawnValue(from.get(year) ?? null, unit);
      return value === null ? [] : [{ year, value, text: written(from.get(year)!, unit, compact ? 0 : 1) }];
    });
  const own = points(values);
  const others = beside ? points(beside) : [];
  const top = unit === 'percent' ? 100 : Math.max(1, ...[...own, ...others].map(({ value }) => value));
  const unknown = years.filter((year) => (values.get(year) ?? null) === null);
  const half = beside ? 0.32 : 0.215;
  const current = (point: Point) => point.year === now;
  const past = (point: Point) => point.year !== now;
  const label = (year: number) => (compact ? String(year).slice(2) : String(year));
  const bar = (from: readonly Point[], className: string, left: number, right: number) =>
    plot.rect(from, {
      x1: (point: Point) => point.year + left,
      x2: (point: Point) => point.year + right,
      y1: 0,
      y2: 'value',
      className,
    });
  const shape =
    measure.kind === 'bars'
      ? [
          bar(own.filter(past), 'bars', -half, beside ? 0 : half),
          bar(own.filter(current), 'bars now', -half, beside ? 0 : half),
          ...(beside ? [bar(others, 'bars beside', 0.04, half)] : []),
        ]
      : [
          ...(beside
            ? runs(others).map((run) => plot.line(run, { x: 'year', y: 'value', className: 'line beside' }))
            : []),
          ...runs(own).map((run) => plot.line(run, { x: 'year', y: 'value', className: 'line' })),
          plot.dot(own.filter(past), { x: 'year', y: 'value', r: compact ? 2.6 : 3, className: 'dots' }),
          plot.dot(own.filter(current), {
            x: 'year',
            y: 'value',
            r: compact ? 2.6 : 3,
            className: 'dots now',
          }),
        ];
  const shift = measure.kind === 'bars' && beside ? -0.16 : 0;
  const figures = (from: readonly Point[], className: string) =>
    plot.text(from, {
      x: (point: Point) => point.year + shift,
      y: 'value',
      text: 'text',
      dy: measure.kind === 'bars' ? -4 : -7,
      lineAnchor: 'bottom',
      className,
    });
  return plot.plot({
    width,
    height: compact ? 62 : 152,
    marginTop: compact ? 16 : 22,
    marginBottom: compact ? 16 : 18,
    marginLeft: 0,
    marginRight: 0,
    x: { domain: [years[0]! - 0.5, years.at(-1)! + 0.5], axis: null },
    y: { domain: [0, top], axis: null },
    marks: [
      plot.ruleX(
        changes.map((year) => year + 0.5),
        { className: 'edition', insetTop: -14 },
      ),
      ...shape,
      plot.ruleY([0], { className: 'base' }),
      figures(own.filter(past), 'figures'),
      figures(own.filter(current), 'figures now'),
      plot.text(unknown, {
        x: (year: number) => year,
        y: () => 0,
        text: () => '—',
        dy: -4,
        lineAnchor: 'bottom',
        className: 'figures y',
      }),
      plot.text(
        years.filter((year) => year !== now),
        { x: (year: number) => year, y: () => 0, text: label, dy: 5, lineAnchor: 'top', className: 'y' },
      ),
      plot.text(
        years.filter((year) => year === now),
        { x: (year: number) => year, y: () => 0, text: label, dy: 5, lineAnchor: 'top', className: 'y now' },
      ),
    ],
  });
}

/** A line is drawn only between years that follow each other: where one is not known it breaks. */
function runs(points: readonly Point[]): Point[][] {
  const all: Point[][] = [];
  for (const point of points) {
    const last = all.at(-1);
    if (last?.at(-1)?.year === point.year - 1) last.push(point);
    else all.push([point]);
  }
  return all.filter((run) => run.length > 1);
}
