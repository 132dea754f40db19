import type { JSX } from 'preact';
import { type Flow, percent } from '../indicators/figures';
import { language, type MessageKey, text } from '../ui/i18n';
import { type Bar, type FlowRow, flowWidth, layFlow } from './flow';

const rowWords: Record<FlowRow['kind'], MessageKey> = {
  granted: 'popup_granted',
  partlyGranted: 'popup_partlyGranted',
  denied: 'popup_denied',
  unavailable: 'popup_unavailable',
  declined: 'popup_declined',
  other: 'popup_other',
  unlisted: 'popup_unlisted',
  carriedForward: 'popup_carriedForward',
  statedTotal: 'popup_statedTotal',
};

const rowClass: Record<FlowRow['kind'], string> = {
  granted: 'f1',
  partlyGranted: 'f2',
  denied: 'f3',
  unavailable: 'f4',
  declined: 'f4',
  other: 'f4',
  unlisted: 'f4',
  carriedForward: 'next',
  statedTotal: 'gap',
};

/** 申请去向 Width is quantity. What the two sides do not have in common is a red gap with its number. */
export function FlowPicture({ flow }: { flow: Flow }): JSX.Element {
  const layout = layFlow(flow, language() === 'en' ? 24 : 0);
  const { received, carriedOver, due, gap, rows, bands, height, wordsAt } = layout;
  return (
    <svg
      class="gj-flow"
      viewBox={`0 0 ${flowWidth} ${height}`}
      height={height}
      role="img"
      aria-labelledby="flow-title"
    >
      <title id="flow-title">{spoken(flow, gap?.difference ?? 0)}</title>
      {bands.map((band) => (
        <path key={band} class="band" d={band} />
      ))}
      <Rect class="source" bar={received.bar} />
      <Rect class="source" bar={carriedOver.bar} />
      <Rect class="source" bar={due} />
      {gap && <Rect class="gap" bar={outline(gap.bar)} />}
      {gap && (
        <text class="off" x={gap.bar.x + gap.bar.width / 2} y={gap.bar.y + gap.bar.height + 10}>
          {text('popup_gap', { count: Math.abs(gap.difference) })}
        </text>
      )}
      <Source label={text('popup_received')} value={flow.received} middle={received.middle} />
      <Source label={text('popup_carriedOver')} value={flow.carriedOver} middle={carriedOver.middle} />
      {rows.map((row) => (
        <Row key={row.kind} row={row} wordsAt={wordsAt} total={flow.total} />
      ))}
    </svg>
  );
}

function Row({ row, wordsAt, total }: { row: FlowRow; wordsAt: number; total: number }): JSX.Element {
  const { kind, value, middle, bar } = row;
  const off = kind === 'statedTotal';
  const zero = !value && !off;
  const share = kind === 'carriedForward' || off || !value ? null : percent(value, total);
  const open = kind === 'carriedForward' || off;
  return (
    <>
      <Rect class={rowClass[kind]} bar={open ? outline({ ...bar, height: Math.max(5, bar.height) }) : bar} />
      <text class={off ? 'off start' : zero ? 'zero' : undefined} x={wordsAt} y={middle}>
        {text(rowWords[kind])}
      </text>
      <text class={off ? 'n off' : zero ? 'n zero' : 'n'} x={306} y={middle}>
        {value ?? '—'}
      </text>
      {share && (
        <text class="p" x={flowWidth} y={middle}>
          {share}
        </text>
      )}
    </>
  );
}

function Source({
  label,
  value,
  middle,
}: {
  label: string;
  value: number | null;
  middle: number;
}): JSX.Element {
  if (!value)
    return (
      <>
        <text class="zero" x={0} y={middle}>
          {label}
        </text>
        <text class="n zero" x={76} y={middle}>
          {value ?? '—'}
        </text>
      </>
    );
  return (
    <>
      <text x={0} y={middle - 9}>
        {label}
      </text>
      <text class="n big" x={0} y={middle + 9}>
        {value}
      </text>
    </>
  );
}

function Rect({ bar, class: name }: { bar: Bar; class: string | undefined }): JSX.Element {
  return <rect class={name} x={bar.x} y={bar.y} width={bar.width} height={bar.height} />;
}

/** Half a stroke inwards, so that an outlined bar is as large as a filled one. */
function outline({ x, y, width, height }: Bar): Bar {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: Math.max(1, height - 1) };
}

/** The whole picture in words. */
function spoken(flow: Flow, difference: number): string {
  const shown = (value: number | null) => value ?? text('popup_notStated');
  const outcomes = flow.outcomes
    .map(({ kind, value }) => `${text(rowWords[kind])} ${shown(value)}`)
    .join(text('list_separator'));
  const words = text('popup_flowSpoken', {
    received: shown(flow.received),
    carriedOver: shown(flow.carriedOver),
    outcomes,
    carriedForward: shown(flow.carriedForward),
  });
  const off = [
    ...(difference === 0 ? [] : [text('popup_flowGapSpoken', { count: Math.abs(difference) })]),
    ...(!flow.broken.total || flow.statedTotal === null || flow.statedTotal === flow.total
      ? []
      : [text('popup_flowTotalSpoken', { stated: flow.statedTotal, sum: flow.total })]),
  ];
  return [words, ...off].join('');
}
