import type { Review } from '../reconcile/review';

/** 文件名 `<agency><year>-勾稽.csv`, without what a file system refuses. */
export function fileName(review: Review, ending: 'csv' | 'json' | 'html'): string {
  const { agency, year } = review.document;
  const name = clean(`${agency ?? clean(review.source.title)}${year ?? ''}`) || '年报';
  return `${name}-勾稽.${ending}`;
}

/** 导出的文件名 `审核表-<unit and year, or how many>-勾稽.xlsx` */
export function exportName(what: string, reports: readonly Review['document'][], ending: string): string {
  const [only] = reports;
  const years = [...new Set(reports.map(({ year }) => year))];
  const year = years.length === 1 ? (years[0] ?? '') : '';
  const name =
    reports.length === 1 && only
      ? `${only.agency ?? ''}${year}`
      : `${year}${year === '' ? '' : '-'}${reports.length}`;
  return `${clean([what, name].filter(Boolean).join('-'))}-勾稽.${ending}`;
}

/** 各不相同 Names of files in one folder: a second one of the same name gets a number. */
export function distinct(name: string, taken: Set<string>): string {
  const [, base = name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${base}-${count}${ending}`;
  taken.add(free.toLowerCase());
  return free;
}

/** Without what a file system refuses, short enough for all of them. */
export function clean(name: string): string {
  const kept = [...name.normalize('NFC')]
    .filter((character) => !/[\\/:*?"<>|\p{Cc}\p{Cf}]/u.test(character))
    .join('')
    .replace(/\s+/g, '')
    // Windows refuses a dot at the end and hides files that begin with one elsewhere.
    .replace(/^\.+|\.+$/g, '');
  return [...kept].slice(0, 60).join('');
}
