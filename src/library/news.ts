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

function tell(change: LibraryChange): void {
  for (const listener of [...listeners]) listener(change);
}
