import type { JSX } from 'preact';
import type { ReportSummary } from '../../library/summary';
import type { Review } from '../../reconcile/review';
import { say } from './texts';

/** 发布日期 “2025-01-20 发布，按期”; empty where no date is known. */
export function publishedWords(
  { published }: Review['document'],
  { overdue }: Pick<ReportSummary, 'overdue'>,
): string {
  if (published === null) return '';
  const late = overdue === null ? '' : overdue === 0 ? say('inTime') : say('overdue', { count: overdue });
  return `${say('publishedOn', { date: published })}${late}`;
}

/** 格式 “2021 年修订格式”; empty where no table was read. */
export const formWords = ({ form }: Review['document']): string => (form === null ? '' : say(`form_${form}`));

/** 原页 The published page, in a tab of its own. Only http(s): an address is data. */
export function OriginalLink({ url, class: name }: { url: string; class?: string }): JSX.Element | null {
  if (!/^https?:\/\//.test(url)) return null;
  return (
    <a class={name} href={url} target="_blank" rel="noopener noreferrer">
      {say('original')}
    </a>
  );
}
