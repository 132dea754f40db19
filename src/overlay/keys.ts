import type { Actions } from './actions';

/** What the keys need to know. */
export interface KeyContext {
  actions: Actions;
  cardOpen(): boolean;
  listOpen(): boolean;
  /** Is the menu of reasons open? */
  menuOpen(): boolean;
}

/** Events that a page may answer to, although they happened on our surface. */
const ours = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'contextmenu',
  'wheel',
] as const;

/**
 * 按键 Single letters, only while our own surface has the focus. What happens inside our shadow is not passed on to the page;
 * what happens outside is never touched.
 */
export function listenToKeys(shadow: ShadowRoot, context: KeyContext, signal: AbortSignal): void {
  shadow.addEventListener('keydown', (event) => answer(event as KeyboardEvent, context), { signal });
  for (const type of ours)
    shadow.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
}

function answer(event: KeyboardEvent, { actions, cardOpen, listOpen, menuOpen }: KeyContext): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as Element | null;
  const onSurface = Boolean(target?.closest('.gj-card, .gj-navigator, .gj-panel'));
  if (event.key === 'Escape') {
    if (menuOpen()) actions.askReason(false);
    else if (listOpen()) actions.toggleList();
    else if (cardOpen()) actions.close();
    else return;
    event.preventDefault();
    return;
  }
  // What is typed into a note is no command.
  if (!onSurface || target?.matches('input, textarea')) return;
  // With a Chinese input method on, `key` may say only “Process”.
  switch (event.code || `Key${event.key.toUpperCase()}`) {
    case 'KeyN':
      if (event.shiftKey) actions.previous();
      else actions.next();
      break;
    case 'KeyC':
      if (!cardOpen()) return;
      actions.copy();
      break;
    case 'KeyY':
      if (!cardOpen()) return;
      actions.confirm();
      break;
    case 'KeyI':
      if (!cardOpen()) return;
      actions.askReason(true);
      break;
    case 'KeyL':
      actions.toggleList();
      break;
    case 'KeyH':
      actions.setShown(false);
      break;
    default:
      return;
  }
  event.preventDefault();
}
