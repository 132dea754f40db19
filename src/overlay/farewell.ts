import type { Mount } from './mount';
import { standingOf } from './navigator';
import type { State } from './state';

/** The sentence “all well” goes away after so long (ms), unless someone is at it. */
const patience = 6000;

/** 告别 Takes the sentence away that all is well, once it has been read. Call what is given whenever the sentence is new. */
export function farewell(
  { root, shadow }: Mount,
  state: State,
  dismiss: () => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(leave, patience);
  };
  const leave = () => {
    if (standingOf(state.review) !== 'clear') return;
    const navigator = root.querySelector('.gj-navigator');
    const attended = navigator?.matches(':hover') || navigator?.contains(shadow.activeElement);
    if (attended) wait();
    else dismiss();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return wait;
}
