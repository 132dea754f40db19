import type { Review } from '../reconcile/review';

/** 文件名 `<agency><year>-勾稽.csv`, without what a file system refuses. */
export function fileName(review: Review, ending: 'csv' | 'json'): string {
  const { agency, year } = review.document;
  const name = clean(`${agency ?? clean(review.source.title)}${year ?? ''}`) || '年报';
  return `${name}-勾稽.${ending}`;
}

function clean(name: string): string {
  const kept = [...name.normalize('NFC')]
    .filter((character) => !/[\\/:*?"<>|\p{Cc}\p{Cf}]/u.test(character))
    .join('')
    .replace(/\s+/g, '')
    // Windows refuses a dot at the end and hides files that begin with one elsewhere.
    .replace(/^\.+|\.+$/g, '');
  return [...kept].slice(0, 60).join('');
}
