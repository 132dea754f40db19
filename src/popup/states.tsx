import type { JSX } from 'preact';
import { text } from '../ui/i18n';
import { DeskButton, PlainHead, Quiet, type Wishes } from './quiet';
import type { Site } from './situation';

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
export function Blocked({ wishes }: { wishes: Wishes }): JSX.Element {
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_blocked')} under="">
      <p>{text('popup_blockedWhy')}</p>
      <p>{text('popup_blockedFile')}</p>
      <div class="actions">
        <DeskButton wishes={wishes} />
      </div>
    </Quiet>
  );
}

/** 本地文件 The browser's own switch for files is off; only the user can turn it on. */
export function FileAccess({ wishes }: { wishes: Wishes }): JSX.Element {
  const firefox = navigator.userAgent.includes('Firefox');
  return (
    <Quiet icon="equal" tone="gj-faint" title={text('popup_file')} under="">
      <p>{text('popup_fileWhy')}</p>
      <p>{text(firefox ? 'popup_fileFirefox' : 'popup_fileChrome')}</p>
      <div class="actions">
        <DeskButton wishes={wishes} />
      </div>
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
        <DeskButton wishes={wishes} />
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
        <DeskButton wishes={wishes} />
      </div>
    </Quiet>
  );
}
