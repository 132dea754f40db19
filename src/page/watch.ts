/** Changes come in bursts: a redraw is over when nothing has changed for this long. */
const QUIET_MS = 250;
/** A page that never rests is read again now and then all the same. */
const PATIENCE_MS = 3000;
/** 变动 What may change what is read of a body; of attributes those that show or hide a table. */
export const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'style', 'class', 'open'],
};

/**
 * 守候 Calls `changed` after the page's body has changed and come to rest: content that arrives late, tabs that are opened, a step
 * within the same document, a body written anew. What stands beside the body (our own host) is not watched. Ends with `signal`.
 */
export function watchPage(document: Document, changed: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const later = () => {
    const now = Date.now();
    since ||= now;
    clearTimeout(timer);
    const wait = now - since > PATIENCE_MS ? 0 : QUIET_MS;
    timer = setTimeout(() => {
      since = 0;
      changed();
    }, wait);
  };

  let body: HTMLElement | null = null;
  const content = new MutationObserver(later);
  const watchBody = () => {
    if (document.body === body) return;
    body = document.body;
    content.disconnect();
    if (!body) return;
    content.observe(body, CHANGES);
  };
  const root = new MutationObserver(() => {
    if (document.body === body) return;
    watchBody();
    later();
  });
  watchBody();
  root.observe(document, { childList: true });
  if (document.documentElement) root.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    content.disconnect();
    root.disconnect();
    clearTimeout(timer);
  });
}
