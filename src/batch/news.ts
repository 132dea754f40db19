import type { Batch, Job } from './job';

/** 动静 What changed in a batch, in this desk or another: `jobs` as they are now; `batch` null where it was removed. */
export interface Change {
  id: string;
  batch?: Batch | null;
  jobs: Job[];
}

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null = null;

/** 订阅 Calls with every change, whichever desk made it. Ends with `signal`. */
export function onChange(listener: Listener, signal?: AbortSignal): void {
  open();
  listeners.add(listener);
  signal?.addEventListener('abort', () => {
    listeners.delete(listener);
    if (listeners.size === 0) close();
  });
}

/** 通告 Tells this desk and all others. */
export function announce(change: Change): void {
  open()?.postMessage(change);
  tell(change);
}

/** Only pages of ours can speak on the channel: it belongs to the extension's own origin. */
function open(): BroadcastChannel | null {
  if (channel !== null || typeof BroadcastChannel === 'undefined') return channel;
  channel = new BroadcastChannel('gouji-batches');
  channel.onmessage = ({ data }: MessageEvent<Change>) => tell(data);
  return channel;
}

function close(): void {
  channel?.close();
  channel = null;
}

function tell(change: Change): void {
  for (const listener of [...listeners]) listener(change);
}
