import { send } from './messages';

/**
 * 深浅 Tells the background whether the browser is dark, now and whenever that changes: a worker cannot see it, and the toolbar button is to be
 * readable. Ends with `signal`.
 */
export function tellScheme(signal?: AbortSignal): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => void send('dark', query.matches).catch(() => undefined);
  query.addEventListener('change', tell, signal && { signal });
  tell();
}
