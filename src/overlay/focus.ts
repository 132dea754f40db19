import type { Mount } from './mount';

/** 焦点 Where the focus goes when something opens or closes. The page's own is never taken unasked. */
export interface Focus {
  /** Is it on our surface? */
  inside(): boolean;
  to(selector: string): void;
  /** Keeps in mind what has the focus now: a card opens. */
  remember(): void;
  /** The card has closed: back to the finding's marker, else to where it was opened from, else to the navigator. */
  back(finding: number): void;
}

export function focusIn({ shadow, root }: Mount): Focus {
  let opener: Element | null = null;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const give = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
  return {
    inside: () => shadow.activeElement !== null,
    to: (selector) => give(find(selector)),
    remember() {
      opener = shadow.activeElement;
    },
    back(finding) {
      const kept = opener?.isConnected ? (opener as HTMLElement) : null;
      give(find(`button[data-finding="${finding}"]`) ?? kept ?? find('.gj-navigator button'));
    },
  };
}
