/** 表 What the bench has measured, as tables of Markdown. `✓` a goal is met, `✗` it is not. */

import { BUDGETS, startScripts, weigh } from '../lib/weight.mjs';
import { median } from './median.mjs';

const ms = (value) => (value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(1));
const times = (value) => `${value.toFixed(2)}×`;
const size = (bytes) => (bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.round(bytes / 1000)} kB`);
const met = (holds) => (holds ? '✓' : '✗');
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

export function sizeTable(root) {
  const starts = [
    ['detector, on every page', 'src/detector.iife.js', 'raw', BUDGETS.detector],
    ['engine, on report pages', 'src/content.js', 'gzip', BUDGETS.engine],
    ['popup', 'src/popup/index.html', 'gzip', BUDGETS.popup],
    ['first page', 'src/welcome/index.html', null, null],
    ['desk, before its room', 'src/desk/index.html', null, null],
  ];
  return table(
    ['what is loaded first', 'bytes', 'gzip', 'budget', ''],
    starts.map(([name, start, measure, budget]) => {
      const weight = weigh(startScripts(`${root}/dist/chrome`, start));
      const { raw, gzip } = weight;
      return [
        name,
        raw,
        gzip,
        budget ? `${budget} ${measure}` : '',
        budget ? met(weight[measure] <= budget) : '',
      ];
    }),
  );
}

/**
 * At 100 kB at most 0.2 ms; from 1 MB up at most 1.2 times one reading of the text. A text in one node is handed out as it is, in no time:
 * there is nothing to hold a search against, so 0.2 ms for each 100 kB holds there, too.
 */
export function detectorTable(rows) {
  const handedOut = ({ bytes, theirs }) => theirs < 0.02 * (bytes / 1_000_000);
  const holds = (row) =>
    row.bytes === 100_000 || handedOut(row)
      ? row.ours <= 0.2 * (row.bytes / 100_000)
      : row.bytes < 1_000_000 || row.ratio <= 1.2;
  return `Detector on pages that are no report, against one \`document.body.textContent\` (–: the text is one node's and not even copied):\n\n${table(
    [
      'page',
      'size',
      'detector, ms',
      'textContent, ms',
      'ratio',
      'first run, ms',
      'decided by',
      'verdict',
      '',
    ],
    rows.map((row) => [
      row.name,
      size(row.bytes),
      ms(row.ours),
      ms(row.theirs),
      handedOut(row) ? '–' : times(row.ratio),
      ms(row.first),
      row.by,
      row.verdict,
      met(holds(row)),
    ]),
  )}`;
}

/** Find, read and reconcile at most eight times the plain pass; prose and repair apart. */
export function reviewTable(reviews) {
  const steps = [
    ['read the page', 'read'],
    ['pack and write as JSON', 'packed'],
    ['unpack', 'unpacked'],
    ['read the tables and their figures', 'tables'],
    ['read the whole report: tables, title, dates, sections', 'report'],
    ['sums', 'sums'],
    ['repair', 'repair'],
    ['prose', 'prose'],
    ['reconcile, repair included', 'reconcile'],
    ['everything', 'whole'],
  ];
  const lines = steps.map(([name, key]) => [
    name,
    ...reviews.flatMap((review) => [ms(review[key].ours), times(review[key].ratio)]),
  ]);
  const sum = (name, keys, goal) =>
    lines.push([
      name,
      ...reviews.flatMap((review) => {
        const ratio = keys.reduce((all, key) => all + review[key].ratio, 0);
        const ours = keys.reduce((all, key) => all + review[key].ours, 0);
        return [ms(ours), `${times(ratio)}${goal ? ` ${met(ratio <= goal)}` : ''}`];
      }),
    ]);
  sum('**find, read the tables, sums (goal: 8×)**', ['read', 'tables', 'sums'], 8);
  sum('the same with what the text says', ['read', 'report', 'sums'], null);
  lines.push([
    'find, read the tables, sums, not yet compiled to the end',
    ...reviews.flatMap(({ early }) => ['', times(early)]),
  ]);
  sum('of it in the page: read, pack (goal: 8×)', ['read', 'packed'], 8);
  return `Review, warm (each step has run 400 times before, or for a second), against one plain pass over the \`textContent\` of all cells (${reviews
    .map(({ name, cells, bytes, read }) => `${name}: ${cells} cells, ${size(bytes)}, ${ms(read.theirs)} ms`)
    .join('; ')}):\n\n${table(['step', ...reviews.flatMap(({ name }) => [`${name}, ms`, 'ratio'])], lines)}`;
}

/** The first mark within a frame, nothing for each event of scrolling, off within 5 ms. */
export function marksTable(rows) {
  return `Marks on a report page, with a finding open:\n\n${table(
    ['what', ...rows.flatMap(({ name }) => [name, ''])],
    [
      ['drawing the first marks', ({ first }) => [`${ms(first)} ms`, met(first <= 16.7)]],
      ['frames from the review to the first mark, at most', ({ frames }) => [frames, met(frames <= 1)]],
      [
        'measures taken for each event of scrolling',
        ({ worked, scrolls }) => [(worked / scrolls).toFixed(2), met(scrolls > 0 && worked === 0)],
      ],
      ['hiding the marks', ({ hidden }) => [`${ms(hidden)} ms`, met(hidden <= 5)]],
      ['taking everything out', ({ off }) => [`${ms(off)} ms`, met(off <= 5)]],
    ].map(([what, cells]) => [what, ...rows.flatMap(cells)]),
  )}`;
}

const coldLine = (name, whose, took) => [
  `${name}: the whole review of a fresh page, at the median of five, by a background that ${whose}`,
  `${ms(took)} ms`,
  '16 ms',
  met(took <= 16),
];

export function wholeTable(reviews, longest) {
  const lines = reviews.flatMap(({ name, colds, answer, batch, beside, axe }) => [
    [
      `${name}: the page's own first reading, cold`,
      `${ms(median(colds.map(({ page }) => page)))} ms`,
      '',
      '',
    ],
    [
      `${name}: the background's first answer, nothing compiled; after its rehearsal; warm`,
      `${[median(colds.map(({ answer }) => answer)), median(colds.map(({ rehearsed }) => rehearsed)), answer.median].map(ms).join('; ')} ms`,
      '',
      '',
    ],
    coldLine(name, 'has reviewed before', median(colds.map(({ page }) => page + answer.median))),
    coldLine(name, 'has rehearsed', median(colds.map(({ page, rehearsed }) => page + rehearsed))),
    coldLine(name, 'has just started', median(colds.map(({ page, answer }) => page + answer))),
    [
      `${name}: batch, parse and read, against parsing alone (${ms(batch.read.theirs)} ms)`,
      times(batch.read.ratio),
      '',
      '',
    ],
    [
      `${name}: batch, parse, read, the tables, sums`,
      times(batch.tables.ratio),
      '1.5×',
      met(batch.tables.ratio <= 1.5),
    ],
    [
      `${name}: batch, the same with what the text says`,
      times(batch.sums.ratio),
      '1.5×',
      met(batch.sums.ratio <= 1.5),
    ],
    [`${name}: batch, with prose, repair and words`, times(batch.whole.ratio), '', ''],
    [
      `${name}: against a table parser and straight sums (${ms(beside.theirs)} ms, ${beside.alarms} alarms for ${beside.findings} findings)`,
      times(beside.ratio),
      '',
      '',
    ],
    [`${name}: one full run of axe-core`, `${ms(axe)} ms`, '', ''],
  ]);
  lines.push([
    `longest task of reading and writing ${longest.rows} rows, at the median (at most ${ms(longest.most)} ms)`,
    `${ms(longest.median)} ms`,
    '50 ms',
    met(longest.median <= 50),
  ]);
  return `Whole:\n\n${table(['', 'measured', 'goal', ''], lines)}`;
}

export function manyTable(many) {
  const first = many[0].each;
  return `Batch of the same page, one after the other:\n\n${table(
    ['pages', 'ms each', 'of the first', 'memory for each page, bytes'],
    many.map(({ count, each, growth }) => [
      count,
      ms(each),
      times(each / first),
      growth === null ? 'not told' : Math.round(growth),
    ]),
  )}`;
}

/** Something is to be seen within 100 ms. An empty page under the same button says what of that is the browser's. */
export function popupTable({ popup, still, empty, own }) {
  return `The popup, from a press of the button to its first paint, with a stored review:\n\n${table(
    ['what', 'median, ms', ''],
    [
      ['popup', ms(popup), met(popup <= 100)],
      ['the same as a page without scripts', ms(still), ''],
      ['an empty page', ms(empty), ''],
      ['the popup more than that, opening by opening', ms(own), ''],
    ],
  )}`;
}

/** Twenty thousand reports: open within 300 ms, filtered within 50 ms. No work of the page's own holds it up for 200 ms. */
export function deskTable(desk) {
  const { count, full, scrolled, heap } = desk;
  const mega = (bytes) => `${Math.round(bytes / 1e6)} MB`;
  const whole = ({ took, longest }, what = '') => [
    `${ms(took)}${what}; longest pause ${ms(longest)}`,
    met(longest <= 200),
  ];
  return `The desk with ${count} reports in its library:\n\n${table(
    ['what', 'median, ms', ''],
    [
      ['rows in the document, from navigation', ms(desk.opened), met(desk.opened <= 300)],
      ['all reports read, from navigation', ms(desk.whole), ''],
      ['filtered as one types, to the next frame', ms(desk.filtered), met(desk.filtered <= 50)],
      ['sorted, to the next frame', ms(desk.sorted), ''],
      ['PageDown, to the next frame', ms(desk.paged), ''],
      [
        'scrolled by a screen each frame: frames with a blank row, and most of them in a row',
        `${scrolled.blank} of ${scrolled.frames}; ${scrolled.most}`,
        met(scrolled.most <= 2),
      ],
      ['all selected, to the next frame', ms(desk.selected), ''],
      [`${full} reports to CSV`, ...whole(desk.exported)],
      [`backup, ${full} of the reports with all they state`, ...whole(desk.backedUp)],
      ['all deleted', ...whole(desk.deleted)],
      [`backup of ${full} reports imported`, ...whole(desk.imported, `, ${mega(desk.imported.bytes)}`)],
      ['heap with all reports read, after collecting', heap === null ? 'not told' : mega(heap), ''],
    ],
  )}`;
}

/** Eight times the length: what it takes, and how many times as much as before. What took less than a millisecond says nothing. */
export function growthTable(growths) {
  const cell = ([small, large]) => `${ms(large)} (${small < 1 ? '–' : times(large / small)})`;
  return table(
    ['eight times as long, ms', 'characters', 'page', 'report', 'prose', 'whole'],
    growths.map(({ name, length, page, report, prose, whole }) => [
      name,
      `${size(length)} → ${size(length * 8)}`,
      ...[page, report, prose, whole].map(cell),
    ]),
  );
}
