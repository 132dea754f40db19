import type { BytesOrigin } from '../../../src/cli/review-source';
import { pickOne, type Random } from '../generate-figures';
import { varied, writeCells } from './cell-markup';
import { copies } from './copies';
import { htmlDamages, textDamages } from './damage';
import { frames } from './frames';
import { hazards, lose, onlyInTables } from './hazards';
import { renderHtml, textContainers } from './html';
import { writeReport } from './report';
import { type Layout, layOut, randomSetting } from './sheet';
import { layOutStatistics, renderStatisticsHtml, renderStatisticsText, writeStatistics } from './statistics';
import {
  divTable,
  nestedTable,
  plainTable,
  roleTable,
  semanticTable,
  type TableMarkup,
  unclosedTable,
  wordTable,
} from './tables';
import { flattenings, renderText } from './text';

/** 造出的页面 A generated page with what it states. */
export interface GeneratedPage {
  source: string;
  contentType: BytesOrigin['contentType'];
  layout: Layout;
  damaged: boolean;
  /** The choices that made it: to find it again. */
  recipe: string;
}

/** 页面家族 Makes a page of one family. */
export type Family = (random: Random) => GeneratedPage;

const markups: Record<string, TableMarkup> = {
  plain: plainTable,
  semantic: semanticTable,
  word: wordTable,
  unclosed: unclosedTable,
  nested: nestedTable,
};

const HTML = 'text/html; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const URL_OF_PAGES = 'http://www.example.gov.cn/zwgk/zfxxgknb/content.html';

export { URL_OF_PAGES };

function madeLayout(
  random: Random,
  hazardous: number,
  without?: ReadonlySet<string>,
): { layout: Layout; names: string[] } {
  const layout = layOut(writeReport(random), randomSetting(random));
  const names: string[] = [];
  for (const [name, hazard] of Object.entries(hazards)) {
    if (without?.has(name) || random() >= hazardous) continue;
    // A cell too few and a cell too many in one row are a row.
    if (name === 'extraCells' && names.includes('missingCell')) continue;
    hazard(layout, random);
    names.push(name);
  }
  return { layout, names };
}

/** A page of a site: in its frame, its tables in one of several markups, with up to several hazards. */
function htmlPage(
  frame: string,
  random: Random,
  markup = pickOne(random, Object.keys(markups)),
  without?: ReadonlySet<string>,
): GeneratedPage {
  const { layout, names } = madeLayout(random, 0.12, without);
  writeCells(layout, { varied: pickOne(random, [0, 0.02, 0.3]), labels: pickOne(random, [0, 0.3]) }, random);
  const copy = random() < 0.3 ? pickOne(random, Object.keys(copies)) : 'none';
  const made = { ...markups, div: divTable, role: roleTable }[markup]!;
  const source = renderHtml(
    layout,
    { frame: frames[frame]!, markup: made, copies: copies[copy]!(layout, random) },
    random,
  );
  return {
    source,
    contentType: HTML,
    layout,
    damaged: false,
    recipe: [frame, markup, copy, ...names].join(' '),
  };
}

function textPage(form: string, random: Random, container: string | null): GeneratedPage {
  const { layout, names } = madeLayout(
    random,
    0.06,
    // A missing cell and a bar too many are a blank cell.
    form === 'ragged pipes'
      ? new Set([...onlyInTables, 'missingCell'])
      : // Labels of groups that stand in the rows as well as down the side are a table that nobody prints.
        form === 'PDF, labels beside'
        ? new Set([...onlyInTables, 'subtotals'])
        : onlyInTables,
  );
  const share = pickOne(random, [0, 0, 0.02, 0.2]);
  const loses = /run together|one line|PDF/.test(form);
  for (const cell of layout.sheets.flatMap((sheet) => sheet.rows.flat()))
    if (cell.place !== null && cell.text !== '' && !loses && random() < share)
      cell.text = varied(cell, random);
  loseNumerals(layout);
  const { text, title } = renderText(layout, flattenings[form]!, random);
  const source = container ? textContainers[container]!(text, title) : text;
  return {
    source,
    contentType: container ? HTML : TEXT,
    layout,
    damaged: false,
    recipe: [form, container ?? 'text', ...names].join(' '),
  };
}

/** 三 alone in a line may be a label set down the side: only a full row that adds up with it tells. */
function loseNumerals(layout: Layout): void {
  for (const row of layout.sheets.flatMap(({ rows }) => rows)) {
    const figures = row.filter((cell) => cell.place !== null);
    if (!figures.some(({ text }) => /^[三四五六七]$/.test(text))) continue;
    const values = figures.map(({ place }) => layout.truth.get(place!)?.value ?? Number.NaN);
    const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
    if (parts !== values.at(-1)) lose(layout, row);
  }
}

function damagedPage(random: Random): GeneratedPage {
  const html = random() < 0.5;
  const page = html
    ? htmlPage(
        pickOne(random, Object.keys(frames)),
        random,
        'plain',
        new Set(['emptyRows', 'missingCell', 'extraCells']),
      )
    : textPage(pickOne(random, Object.keys(flattenings)), random, null);
  const damages = html ? htmlDamages : textDamages;
  const names =
    random() < 0.3
      ? [pickOne(random, Object.keys(damages)), pickOne(random, Object.keys(damages))]
      : [pickOne(random, Object.keys(damages))];
  for (const name of names) page.source = damages[name]!.apply(page.source, random);
  return { ...page, damaged: true, recipe: `${page.recipe} damaged: ${names.join(', ')}` };
}

/** Forms of text that a page keeps: HTML folds tabs. */
const IN_PAGES = ['cell a line, close', 'pipe rows', 'cell and pipe', 'invented heads', 'PDF columns'];

/** Forms of text that need labels of several columns; the 2014 table has one. */
const OF_GROUPS = new Set(['PDF, labels beside']);

function statisticsPage(random: Random): GeneratedPage {
  const layout = layOutStatistics(writeStatistics(random));
  const frame = pickOne(random, Object.keys(frames));
  const markup = pickOne(random, Object.keys(markups));
  writeCells(layout, { varied: pickOne(random, [0, 0.02]), labels: pickOne(random, [0, 0.3]) }, random);
  const how = { frame: frames[frame]!, markup: markups[markup]! };
  const source = renderStatisticsHtml(layout, how, random);
  return { source, contentType: HTML, layout, damaged: false, recipe: `2014 ${frame} ${markup}` };
}

function statisticsText(form: string, random: Random): GeneratedPage {
  const layout = layOutStatistics(writeStatistics(random));
  const { text, title } = renderStatisticsText(layout, flattenings[form]!, random);
  const container =
    IN_PAGES.includes(form) && random() < 0.4 ? pickOne(random, Object.keys(textContainers)) : null;
  return {
    source: container ? textContainers[container]!(text, title) : text,
    contentType: container ? HTML : TEXT,
    layout,
    damaged: false,
    recipe: `2014 ${form} ${container ?? 'text'}`,
  };
}

const statisticsForms = Object.keys(flattenings).filter((form) => !OF_GROUPS.has(form));

function damagedStatistics(random: Random): GeneratedPage {
  const page = statisticsText(pickOne(random, statisticsForms), random);
  const name = pickOne(random, Object.keys(textDamages));
  const source = textDamages[name]!.apply(page.source, random);
  return { ...page, source, damaged: true, recipe: `${page.recipe} damaged: ${name}` };
}

/** Every family of pages by name. */
export const families: Record<string, Family> = {
  ...Object.fromEntries(
    Object.keys(frames).map((frame) => [`site: ${frame}`, (random: Random) => htmlPage(frame, random)]),
  ),
  'site: div grid': (random) => htmlPage('neutral', random, 'div'),
  'site: roles': (random) => htmlPage('neutral', random, 'role'),
  ...Object.fromEntries(
    Object.keys(flattenings).map((form) => [
      `text: ${form}`,
      (random: Random) => textPage(form, random, null),
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(textContainers).map((container) => [
      `text in a page: ${container}`,
      (random: Random) => textPage(pickOne(random, IN_PAGES), random, container),
    ]),
  ),
  damaged: damagedPage,
  'statistics: site': statisticsPage,
  ...Object.fromEntries(
    statisticsForms.map((form) => [
      `statistics text: ${form}`,
      (random: Random) => statisticsText(form, random),
    ]),
  ),
  'statistics: damaged': damagedStatistics,
};
