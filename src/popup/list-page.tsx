import type { JSX } from 'preact';
import type { Review } from '../reconcile/review';
import { text } from '../ui/i18n';
import { DeskButton, Go, Quiet, type Wishes } from './quiet';

/** How many reports of a list stand in the popup; the page itself shows them all. */
const firstReports = 6;

/** 列表页 A list of reports: which, and how many. */
export function Index({ review, wishes }: { review: Review; wishes: Wishes }): JSX.Element {
  const links = review.links ?? [];
  const { year } = review.document;
  const under = [...siteAndColumn(review.source.title), year !== null && text('popup_year', { year })];
  const more = links.length - firstReports;
  const title = links.length > 0 ? text('popup_index', { count: links.length }) : text('popup_indexEmpty');
  return (
    <Quiet icon="index" tone="gj-pass" title={title} under={under.filter(Boolean).join('　')}>
      {links.length > 0 && (
        <ul class="rows">
          {links.slice(0, more === 1 ? firstReports + 1 : firstReports).map((link) => (
            <li key={link.url}>
              <Go link={link} wishes={wishes} />
              <span>{link.date}</span>
            </li>
          ))}
          {more > 1 && (
            <li>
              <span class="gj-faint">{text('popup_indexMore', { count: more })}</span>
            </li>
          )}
        </ul>
      )}
      <div class="actions">
        <button
          type="button"
          class="gj-button"
          data-kind="main"
          onClick={() => wishes.openDesk({ view: 'batch', list: review.source.url })}
        >
          {links.length > 0 ? text('popup_batch', { count: links.length }) : text('popup_batchList')}
        </button>
        <DeskButton wishes={wishes} />
      </div>
      <p>{text('popup_indexHow')}</p>
    </Quiet>
  );
}

/** 栏目_…_网站 What a list is called: its title names the column first and the site last. */
function siteAndColumn(title: string): string[] {
  const parts = title.split(/\s*[_|｜–—-]+\s*/).filter((part) => part !== '');
  return parts.length > 1 ? [parts.at(-1)!, parts[0]!] : parts;
}
