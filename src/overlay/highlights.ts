import type { MarkKind } from '../ui/severity';
import type { Theme } from './theme';

/** Passages of the page's text, by how they are marked. */
export type Passages = Partial<Record<MarkKind, Range[]>>;

const kinds = ['error', 'warning', 'hint', 'undecided'] as const;
const names = kinds.flatMap((kind) => [`gouji-${kind}`, `gouji-${kind}-dark`]);

/**
 * Can this browser paint ranges by itself? Asked each time: older ones cannot, and tests switch it off. In forced colours it would paint each
 * of them as if it were selected.
 */
export const canHighlight = (): boolean =>
  typeof Highlight === 'function' &&
  Boolean(globalThis.CSS?.highlights) &&
  !globalThis.matchMedia?.('(forced-colors: active)').matches;

/** 文本标记 Paints the passages by the browser's own highlights, which put nothing into the page. */
export function setHighlights(passages: Passages, theme: Theme): void {
  if (!canHighlight()) {
    clearHighlights();
    return;
  }
  for (const kind of kinds) {
    const ranges = passages[kind] ?? [];
    const [name, other] = [`gouji-${kind}`, `gouji-${kind}-dark`];
    const [used, unused] = theme === 'dark' ? [other, name] : [name, other];
    CSS.highlights.delete(unused);
    if (ranges.length > 0) CSS.highlights.set(used, new Highlight(...ranges));
    else CSS.highlights.delete(used);
  }
}

/** Takes every highlight of ours away, and no one else's. */
export function clearHighlights(): void {
  if (!globalThis.CSS?.highlights) return;
  for (const name of names) CSS.highlights.delete(name);
}
