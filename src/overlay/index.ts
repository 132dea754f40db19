export type { Anchors } from './anchors';
export { highlightCss } from './highlight-css';
export { type Options, type Overlay, show } from './overlay';
