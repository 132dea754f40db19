import type { ComponentChildren, JSX } from 'preact';
import type { Route } from '../desk/route';
import type { Review, ReviewLink } from '../reconcile/review';
import { text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/icons';
import { placeOf, type Site } from './situation';

/** How many reports of a list stand in the popup; the page itself shows them all. */
const firstReports = 6;

/** What a quiet state can ask for. */
export interface Wishes {
  reviewAnyway(): void;
  /** Asks the browser for these sites; called within the press of a button, as browsers demand. */
  allow(origins: string[]): void;
  forgetSite(origin: string): void;
  openLink(url: string): void;
  openDesk(route: Route): void;
  /** 改为点图标时 The site is no longer never read, and this page is read now. */
  waitForButton(): void;
}

/** 不是年报 Nothing was recognised; the user may know better. */
export function Unrecognised(props: {
  host: string;
  site: Site;
  tried: boolean;
  wishes: Wishes;
}): JSX.Element {
  const { host, site, tried, wishes } = props;
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_unrecognised')} under={host}>
      <p>{text(tried ? 'popup_unrecognisedTried' : 'popup_unrecognisedWhy')}</p>
      <div class="actions">
        <button
          type="button"
          class="gj-button"
          data-kind={tried ? undefined : 'main'}
          onClick={wishes.reviewAnyway}
        >
          {text(tried ? 'popup_reviewAgain' : 'popup_reviewAnyway')}
        </button>
        <DeskButton wishes={wishes} />
      </div>
      <SiteChoice site={site} wishes={wishes} />
    </Quiet>
  );
}

function DeskButton({ wishes }: { wishes: Wishes }): JSX.Element {
  return (
    <button type="button" class="gj-button" onClick={() => wishes.openDesk({ view: 'library' })}>
      {text('popup_desk')}
    </button>
  );
}

/** 从不 What the person has chosen, and the way back. */
export function Never({ host, wishes }: { host: string; wishes: Wishes }): JSX.Element {
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_never')} under={host}>
      <p>{text('popup_neverWhy')}</p>
      <div class="actions">
        <button type="button" class="gj-button" data-kind="main" onClick={wishes.waitForButton}>
          {text('popup_neverAsk')}
        </button>
        <button
          type="button"
          class="gj-button"
          onClick={() => wishes.openDesk({ view: 'settings', part: 'sites' })}
        >
          {text('popup_settings')}
        </button>
      </div>
    </Quiet>
  );
}

/** 以后自动检查此网站 One site, asked for by itself; the browser's own list of permissions is the only list. */
function SiteChoice({ site, wishes }: { site: Site; wishes: Wishes }): JSX.Element | null {
  if (site.state === 'none' || site.state === 'always') return null;
  const { origin, state } = site;
  return (
    <label>
      <input
        type="checkbox"
        checked={state === 'chosen'}
        onChange={() => (state === 'chosen' ? wishes.forgetSite(origin) : wishes.allow([origin]))}
      />
      {text('popup_alwaysThisSite')}
    </label>
  );
}

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

/** 正在核对 Usually gone before it is seen. */
export function Reading(): JSX.Element {
  return (
    <>
      <PlainHead icon="equal" tone="gj-pass" title={text('popup_reading')} under={text('popup_readingWhy')} />
      <div class="gj-working" role="progressbar" aria-label={text('popup_reading')} />
    </>
  );
}

/** 不能查看 The browser keeps extensions away from this page. */
export function Blocked(): JSX.Element {
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_blocked')} under="">
      <p>{text('popup_blockedWhy')}</p>
      <p>{text('popup_blockedFile')}</p>
    </Quiet>
  );
}

/** 本地文件 The browser's own switch for files is off; only the user can turn it on. */
export function FileAccess(): JSX.Element {
  const firefox = navigator.userAgent.includes('Firefox');
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_file')} under="">
      <p>{text('popup_fileWhy')}</p>
      <p>{text(firefox ? 'popup_fileFirefox' : 'popup_fileChrome')}</p>
    </Quiet>
  );
}

/** 未授权 The permission for government sites was taken back: ask for it again. */
export function Withheld({ origins, wishes }: { origins: string[]; wishes: Wishes }): JSX.Element {
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_withheld')} under="">
      <p>{text('popup_withheldWhy')}</p>
      <div class="actions">
        <button type="button" class="gj-button" data-kind="main" onClick={() => wishes.allow(origins)}>
          {text('popup_allow')}
        </button>
        <button type="button" class="gj-button" onClick={wishes.reviewAnyway}>
          {text('popup_onlyThisPage')}
        </button>
      </div>
    </Quiet>
  );
}

/** 未完成 Something went wrong on our side. */
export function Failed({ wishes }: { wishes: Wishes }): JSX.Element {
  return (
    <Quiet icon="unread" tone="gj-unchecked" title={text('popup_failed')} under="">
      <p>{text('popup_failedWhy')}</p>
      <div class="actions">
        <button type="button" class="gj-button" data-kind="main" onClick={wishes.reviewAnyway}>
          {text('popup_reviewAgain')}
        </button>
      </div>
    </Quiet>
  );
}

interface Plain {
  icon: IconName;
  tone: string;
  title: string;
  under: string;
}

function Quiet({ children, ...head }: Plain & { children: ComponentChildren }): JSX.Element {
  return (
    <>
      <PlainHead {...head} />
      <main class="gj-state">{children}</main>
    </>
  );
}

function PlainHead({ icon, tone, title, under }: Plain): JSX.Element {
  return (
    <header class="plain">
      <Icon name={icon} class={tone} />
      <div class="words">
        <h1>{title}</h1>
        {under !== '' && <p>{under}</p>}
      </div>
    </header>
  );
}

/** A link of the page, opened in a tab of its own; only web addresses are. */
function Go(props: { link: ReviewLink; wishes: Wishes; children?: ComponentChildren }): JSX.Element {
  const { link, wishes, children } = props;
  if (!/^https?:/i.test(link.url)) return <span title={link.text}>{children ? '' : link.text}</span>;
  const open = (event: Event) => {
    event.preventDefault();
    wishes.openLink(link.url);
  };
  return (
    <a href={link.url} title={link.text} onClick={open}>
      {children ?? link.text}
    </a>
  );
}

function originsOf(links: ReviewLink[]): string[] {
  const hosts = links.flatMap(({ url }) => {
    const place = placeOf(url);
    return place === null || place.protocol === 'file:' ? [] : [place.hostname];
  });
  return [...new Set(hosts)].map((host) => `*://${host}/*`);
}
