import { formOf } from '../../forms';
import { rowsWithPlaces, type TableId } from '../../forms/form';
import { columnLabel } from '../explain/labels';
import { type Fault, type Judge, type Subject, titleYears } from './judge';

/** 版本与年度 F-01: heads of 表二 that belong to another edition than the report year's. */
export const judgeEdition: Judge = ({ structure, year, has }) => {
  if (year === null || !has('proactive')) return [];
  const due = year >= 2021 ? '2021' : '2019';
  const foreign = structure.headWords.filter(({ form }) => form !== due);
  if (foreign.length === 0) return [];
  // One word may be a slip within the right table; words of both editions, a table of each.
  const certain =
    foreign.length >= 2 && foreign.length === structure.headWords.length && isYearPrinted(structure, year);
  const used = due === '2021' ? '2019' : '2021';
  return [
    {
      severity: certain ? 'error' : 'warning',
      passage: foreign[0]!.passage,
      facts: {
        year,
        words: foreign.map(({ word }) => `“${word}”`).join('、'),
        form: formOf(due).basis,
        used: formOf(used).basis,
      },
    },
  ];
};

/** Whether a title or the period names the year: one that is guessed from the date of publication proves nothing. */
function isYearPrinted(structure: Subject['structure'], year: number): boolean {
  return titleYears(structure).includes(year) || structure.period.years.flat().includes(year);
}

/** 报告年度矛盾 F-02: the year of every title against the year of the stated period. */
export const judgeYears: Judge = ({ structure }) => {
  const { period, titles } = structure;
  const named = titleYears(structure);
  if (named.length !== 1 || period.years.length !== 1 || !period.explicit) return [];
  const [from, to] = period.years[0]!;
  const title = named[0]!;
  if (from === title && to === title) return [];
  const stated = from === to ? String(from) : `${from}—${to}`;
  const certain = from === to && titles.some(({ year, passage }) => year === title && passage !== null);
  return [{ severity: certain ? 'error' : 'warning', passage: period.passage, facts: { title, stated } }];
};

const OTHER = ['uncorrected', 'unpaid', 'misc'].map((row) => `disposed.other.${row}`);

/** 其他处理行数 F-03: one row where the edition has three, or three where it has one. */
export const judgeOtherRows: Judge = (subject) => {
  const { report, structure, year, value } = subject;
  // The older form in a later year is one fault, not two.
  if (year === null || !subject.has('applications') || judgeEdition(subject).length > 0) return [];
  const isPrinted = (row: string) =>
    COLUMNS.some(
      (column) => (report.figures[`applications/${row}/${column}`]?.state ?? 'absent') !== 'absent',
    );
  const single = isPrinted('disposed.other');
  const three = OTHER.filter(isPrinted).length === OTHER.length;
  const wrong = year >= 2021 ? single && !OTHER.some(isPrinted) : three && !single;
  if (!wrong) return [];
  const rows = single ? ['disposed.other'] : OTHER;
  const places = rows.flatMap((row) => COLUMNS.map((column) => `applications/${row}/${column}`));
  const filled = places.some((place) => (value(place) ?? 0) !== 0);
  // Three rows of zeros, merged by the page into one cell, are three rows.
  if (single && !filled && structure.mergedOther) return [];
  const printed = places.filter((place) => (report.figures[place]?.state ?? 'absent') !== 'absent');
  return [
    {
      severity: filled ? 'warning' : 'info',
      places: printed,
      facts: year >= 2021 ? { stated: 1, due: 3, year } : { stated: 3, due: 1, year },
    },
  ];
};

const COLUMNS = formOf('2021')
  .tables.find(({ id }) => id === 'applications')!
  .blocks[0]!.columns.map(({ id }) => id);

/** 格式以外的行 F-04: rows of 表三 that no edition has. They count as outcomes; a person asks where they come from. */
export const judgeUnlistedRows: Judge = ({ report }) =>
  Object.entries(report.unlisted).flatMap(([row, label]): Fault[] => {
    const places = Object.keys(report.figures).filter((place) => place.startsWith(`applications/${row}/`));
    return label === '' || places.length === 0 ? [] : [{ places, facts: { row: label } }];
  });

const TABLES: { id: TableId; number: string; zh: string; en: string }[] = [
  { id: 'proactive', number: '二', zh: '表二（主动公开政府信息情况）', en: 'table 2 (proactive disclosure)' },
  { id: 'applications', number: '三', zh: '表三（收到和处理申请情况）', en: 'table 3 (applications)' },
  {
    id: 'challenges',
    number: '四',
    zh: '表四（行政复议、行政诉讼情况）',
    en: 'table 4 (reconsideration and suits)',
  },
];

/**
 * 缺表 F-05: a section without its table. Certain only where sentences stand in its place, the report was read to its end and
 * nothing in the section could hold a table. A section that is missing as a whole is S-01's.
 */
export const judgeTables: Judge = ({ report, structure, has }) => {
  if (!structure.complete) return [];
  const missing = TABLES.flatMap((table) => {
    const part = structure.parts.find(({ number }) => number === table.number);
    const known = report.unchecked.find((entry) => entry.table === table.id);
    if (!part || has(table.id) || part.media || part.tableLabels || (known && known.reason !== 'missing'))
      return [];
    return [{ ...table, part }];
  });
  if (missing.length === 0) return [];
  const prose = missing.filter(({ part }) => part.sentences > 0);
  // Headings one under another, none with anything under it: the tables were lost on the way to us.
  if (missing.length === TABLES.length && prose.length === 0) return [];
  const certain = missing.every(
    ({ part }) => part.sentences > 0 && !part.refersElsewhere && part.wording !== 'other',
  );
  return [
    {
      severity: certain ? 'error' : 'warning',
      passage: missing[0]!.part.heading,
      facts: {
        'tables.zh': missing.map(({ zh }) => zh).join('、'),
        'tables.en': missing.map(({ en }) => en).join(', '),
      },
    },
  ];
};

/** 缺行 F-05: rows of a table that the page does not print at all. Never an error: a row may have been lost on the way to us. */
export const judgeRows: Judge = (subject) => {
  const { report, structure, has } = subject;
  const { form } = report.identity;
  if (form === null || !structure.complete || judgeEdition(subject).length > 0) return [];
  const missing = TABLES.flatMap((table) => {
    if (!has(table.id)) return [];
    const lines = formOf(form).tables.find(({ id }) => id === table.id)!;
    const rows = lines.blocks.flatMap((block) => block.rows);
    const there = new Set<string>();
    for (const { row, places } of rowsWithPlaces(lines))
      if (places.some((place) => (report.figures[place]?.state ?? 'absent') !== 'absent')) there.add(row.id);
    const gone = rows.filter(
      ({ id, optional }) =>
        !optional &&
        !id.startsWith('disposed.other') &&
        !there.has(id) &&
        !structure.unreadRows.includes(`${table.id}/${id}`),
    );
    // Most of a table is missing: that is our reading, or another table.
    if (gone.length * 3 > rows.length) return [];
    return gone.map((row) => ({ table, label: row.labels.at(-1)! }));
  });
  if (missing.length === 0) return [];
  const table = missing[0]!.table;
  const part = structure.parts.find(({ number }) => number === table.number);
  return [
    {
      passage: part?.heading ?? null,
      facts: { count: missing.length, rows: missing.map(({ label }) => `“${label}”`).join('、') },
    },
  ];
};

/** 缺列 F-05: a column of applicants that 表三 does not have, or has under a name of its own. More than one is our reading. */
export const judgeColumns: Judge = (subject) => {
  const { report, structure, has } = subject;
  const { applicantHeads: heads, complete, parts } = structure;
  if (!heads || !complete || !has('applications')) return [];
  const [column, ...others] = COLUMNS.filter(
    (id) =>
      !heads.known.includes(id) &&
      Object.entries(report.figures).every(
        ([place, { state }]) =>
          !(place.startsWith('applications/') && place.endsWith(`/${id}`)) || state === 'absent',
      ),
  );
  if (column === undefined || others.length > 0) return [];
  const label = (language: 'zh' | 'en') =>
    columnLabel('applications', 'received', column, { document: report.identity, unlisted: {} }, language);
  const [other, ...more] = heads.unknown;
  const renamed = other !== undefined && more.length === 0;
  return [
    {
      severity: renamed ? 'info' : 'warning',
      passage: parts.find(({ number }) => number === '三')?.heading ?? null,
      facts: {
        'column.zh': label('zh'),
        'column.en': label('en'),
        'as.zh': renamed ? `，另有“${other}”列` : '',
        'as.en': renamed ? `; there is one called “${other}”` : '',
      },
    },
  ];
};
