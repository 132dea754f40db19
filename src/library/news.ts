/** 动静 Which reports changed, in whatever page or worker of ours; null: anything may have. */
export type LibraryChange = { keys: string[] } | null;

type Listener = (change: LibraryChange) => void;

const NAME = 'gouji-library';
const listeners = new Set<Listener>();
let ear: BroadcastChannel | null = null;

/** 订阅 Calls with every change to the library, whoever made it. Ends with `signal`. */
export function onLibraryChange(listener: Listener, signal?: AbortSignal): void {
  listeners.add(listener);
  if (ear === null && typeof BroadcastChannel !== 'undefined') {
    ear = new BroadcastChannel(NAME);
    ear.onmessage = ({ data }: MessageEvent<LibraryChange>) => tell(data);
  }
  signal?.addEventListener('abort', () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    ear?.close();
    ear = null;
  });
}

/** 通告 Tells this page and all others. The channel belongs to the extension's own origin: no web page hears it. */
export function announceChange(change: LibraryChange): void {
  tell(change);
  if (typeof BroadcastChannel === 'undefined') return;
  // The ear does not hear what it says itself, so nobody is told twice.
  const mouth = ear ?? new BroadcastChannel(NAME);
  mouth.postMessage(change);
  if (mouth !== ear) mouth.close();
}

/** The browser closes a database before it takes it away: so much later it is gone, or was only closed. */
const GONE_MS = 1000;

/** 被收走 A database was closed under our hands: whoever shows what was in it looks again, at once and when it is over. */
export function announceLoss(): void {
  announceChange(null);
  setTimeout(() => announceChange(null), GONE_MS);
}

function tell(change: LibraryChange): void {
  for (const listener of [...listeners]) listener(change);
}
