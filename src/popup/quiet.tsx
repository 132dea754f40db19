import type { ComponentChildren, JSX } from 'preact';
import type { Route } from '../desk/route';
import type { ReviewLink } from '../reconcile/review';
import { text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/icons';

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

interface Plain {
  icon: IconName;
  tone: string;
  title: string;
  under: string;
}

/** 少话 What the popup says where there are no figures: a head, and what can be done. */
export function Quiet({ children, ...head }: Plain & { children: ComponentChildren }): JSX.Element {
  return (
    <>
      <PlainHead {...head} />
      <main class="gj-state">{children}</main>
    </>
  );
}

/** 题头 One sentence and whose it is. */
export function PlainHead({ icon, tone, title, under }: Plain): JSX.Element {
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

/** 打开工作台 */
export function DeskButton({ wishes }: { wishes: Wishes }): JSX.Element {
  return (
    <button type="button" class="gj-button" onClick={() => wishes.openDesk({ view: 'library' })}>
      {text('popup_desk')}
    </button>
  );
}

/** A link of the page, opened in a tab of its own; only web addresses are. */
export function Go(props: { link: ReviewLink; wishes: Wishes; children?: ComponentChildren }): JSX.Element {
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
