import { pickOne, type Random, whole } from '../generate-figures';
import {
  balancedStatistics,
  statisticsHeadings,
  statisticsPlaceOf,
  statisticsRows,
  statisticsSums,
} from '../generate-statistics';
import { escapeHtml } from './cell-markup';
import { type Frame, titleOf } from './frames';
import { AGENCIES, type WrittenReport } from './report';
import { type Box, box, type Layout, plain } from './sheet';
import { DIV_STYLE, type TableMarkup } from './tables';
import type { Flattening } from './text';

const UNITS: readonly [RegExp, string][] = [
  [/^p1b$|^[rtuv]/, '件'],
  [/^p/, '条'],
  [/^q23$/, '篇'],
  [/^[q]|^y[12]/, '次'],
  [/^w$|^x4$/, '万元'],
  [/^x[12]$/, '个'],
  [/^x/, '人'],
  [/^y3$/, '人次'],
];

const unitOf = (row: string) =>
  statisticsHeadings.has(row) ? '—' : UNITS.find(([rows]) => rows.test(row))![1];

/** 造2014年统计表的报告 A report on 2014 to 2018: one in four does not add up, one in three leaves zeros blank. */
export function writeStatistics(random: Random): WrittenReport {
  const year = whole(random, 2014, 2018);
  const date = `${year + 1}-0${whole(random, 1, 3)}-${whole(random, 10, 28)}`;
  const meant = balancedStatistics(random);
  const faulty = random() < 0.25;
  if (faulty) {
    const place = statisticsPlaceOf(pickOne(random, Object.keys(statisticsSums)));
    meant.set(place, meant.get(place)! + whole(random, 1, 9));
  }
  const blank = random() < 0.33 ? 0.3 : 0;
  const figures = new Map<string, number | null>(meant);
  for (const [place, value] of meant) if (value === 0 && random() < blank) figures.set(place, null);
  return {
    agency: pickOne(random, AGENCIES),
    year,
    form: '2014',
    published: date,
    signed: date,
    identifier: `${whole(random, 100_000_000, 999_999_999)}/${year + 1}-${whole(random, 10_000, 99_999)}`,
    figures,
    meant,
    faulty,
  };
}

/** 统计指标｜单位｜统计数. What a heading has for a figure, a blank or nothing, says nothing. */
export function layOutStatistics(report: WrittenReport): Layout {
  const layout: Layout = { report, truth: new Map(), sheets: [] };
  const head = ['统计指标', '单位', '统计数'].map((text) => box(text, { head: true }));
  const rows = statisticsRows.map((line): Box[] => {
    const place = statisticsPlaceOf(line.id);
    const value = report.figures.get(place) ?? null;
    layout.truth.set(place, { value, lost: statisticsHeadings.has(line.id) });
    return [
      box(line.labels.at(-1)!),
      box(unitOf(line.id)),
      box(value === null ? '' : plain(value), { place, kind: line.kind ?? 'count' }),
    ];
  });
  layout.sheets.push({ table: 'statistics', rows: [head, ...rows], heads: 1 });
  return layout;
}

/** The text round the table, in the free form of its time. */
function proseOf({ agency, year, signed }: WrittenReport): { before: string[]; after: string[] } {
  const [y, m, d] = signed.split('-').map(Number);
  return {
    before: [
      `根据《中华人民共和国政府信息公开条例》规定，现公布${agency}${year}年度政府信息公开工作年度报告。`,
      '一、概述',
      `${year}年，本机关认真推进政府信息公开，开展培训 2 次，考核得分 98.5 分。`,
      '二、主动公开情况',
      `通过政府网站公开信息 ${year - 1700} 条，其中规范性文件 3 件。`,
      '三、依申请公开情况',
      '收到申请若干件，其中当面申请 2 件，网络申请 1 件，均按时办结。',
      '附件',
      '政府信息公开情况统计表',
      `（${year}年度）`,
    ],
    after: ['单位负责人：王明 审核人：李红 填报人：张强', agency, `${y}年${m}月${d}日`],
  };
}

export function renderStatisticsText(
  layout: Layout,
  flatten: Flattening,
  random: Random,
): { text: string; title: string } {
  const { before, after } = proseOf(layout.report);
  const title = titleOf(layout.report, random);
  const table = layout.sheets.map((sheet) => flatten(sheet, layout, random));
  return { text: [title, ...before, ...table, ...after, ''].join('\n'), title };
}

export function renderStatisticsHtml(
  layout: Layout,
  how: { frame: Frame; markup: TableMarkup },
  random: Random,
): string {
  const { before, after } = proseOf(layout.report);
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const tables = layout.sheets.map((sheet) => how.markup(sheet, random));
  const body = [...before.map(paragraph), ...tables, ...after.map(paragraph)].join('\n');
  const { report } = layout;
  return how.frame({ report, title: titleOf(report, random), body, style: DIV_STYLE }, random);
}
