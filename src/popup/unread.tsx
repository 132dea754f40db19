import type { JSX } from 'preact';
import type { Review, ReviewLink } from '../reconcile/review';
import { text } from '../ui/i18n';
import { DeskButton, Go, Quiet, type Wishes } from './quiet';
import { placeOf } from './situation';

/** 读不到 A report whose tables are somewhere else; it never counts as an error. */
export function Unread({ review, wishes }: { review: Review; wishes: Wishes }): JSX.Element {
  const { agency, year, published, reason } = review.document;
  const links = (review.links ?? []).slice(0, 4);
  const under = [
    agency,
    year !== null && text('popup_year', { year }),
    published && text('popup_published', { date: published }),
  ];
  const frames = reason === 'frame' ? originsOf(links) : [];
  const attachment = reason === 'attachment' ? bestAttachment(links) : null;
  const why = review.unchecked[0]?.reason === 'fault' ? 'fault' : (reason ?? 'missing');
  const titles = {
    attachment: 'popup_unreadAttachment',
    image: 'popup_unreadImage',
    frame: 'popup_unreadFrame',
    encoding: 'popup_unreadEncoding',
    long: 'popup_unreadLong',
    missing: 'popup_unreadMissing',
    fault: 'popup_unreadFault',
  } as const;
  const reasons = {
    attachment: 'popup_unreadAttachmentWhy',
    image: 'popup_unreadImageWhy',
    frame: 'popup_unreadFrameWhy',
    encoding: 'popup_unreadEncodingWhy',
    long: 'popup_unreadLongWhy',
    missing: 'popup_unreadMissingWhy',
    fault: 'popup_unreadFaultWhy',
  } as const;
  return (
    <Quiet
      icon="unread"
      tone="gj-unchecked"
      title={text(titles[why])}
      under={under.filter(Boolean).join('　')}
    >
      {links.length > 0 && reason !== 'image' && (
        <ul class="rows">
          {links.map((link) => (
            <li key={link.url}>
              <span title={link.text || link.url}>{link.text || link.url}</span>
              <Go link={link} wishes={wishes}>
                {text(reason === 'frame' ? 'popup_openFrame' : 'popup_openAttachment')}
              </Go>
            </li>
          ))}
        </ul>
      )}
      <p>{text(reasons[why])}</p>
      <div class="actions">
        {frames.length > 0 && (
          <button type="button" class="gj-button" data-kind="main" onClick={() => wishes.allow(frames)}>
            {text('popup_allowFrame')}
          </button>
        )}
        {attachment && (
          <button
            type="button"
            class="gj-button"
            data-kind="main"
            onClick={() => wishes.openDesk({ view: 'batch', file: attachment.url })}
          >
            {text('popup_reviewAttachment')}
          </button>
        )}
        <button type="button" class="gj-button" onClick={wishes.reviewAnyway}>
          {text('popup_reviewAgain')}
        </button>
        {reason !== 'frame' && <DeskButton wishes={wishes} />}
      </div>
    </Quiet>
  );
}

/** The attachment most likely to hold tables that can be read; scans come as PDF, so Word goes first. */
function bestAttachment(links: ReviewLink[]): ReviewLink | null {
  const web = links.filter(({ url }) => /^https?:/i.test(url));
  const ending = (pattern: RegExp) =>
    web.find(({ url, text: name }) => pattern.test(url) || pattern.test(name));
  return ending(/\.docx\b/i) ?? ending(/\.(?:xlsx|mht)\b/i) ?? ending(/\.pdf\b/i) ?? web[0] ?? null;
}

function originsOf(links: ReviewLink[]): string[] {
  const hosts = links.flatMap(({ url }) => {
    const place = placeOf(url);
    return place === null || place.protocol === 'file:' ? [] : [place.hostname];
  });
  return [...new Set(hosts)].map((host) => `*://${host}/*`);
}
