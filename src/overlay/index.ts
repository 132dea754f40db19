export type { Anchors } from './anchors';
export type { Options, Overlay } from './contract';
export { highlightCss } from './highlight-css';
export { show } from './overlay';
