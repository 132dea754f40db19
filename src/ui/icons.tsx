import type { JSX } from 'preact';

/** One stroke or shape: the path, the width of its stroke (0: filled), its dashes. */
type Part = readonly [path: string, stroke?: number, dashes?: string];

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

/** Marks and the controls of card, navigator and popup, on a square of 16. */
const small = {
  error: [['M8 1l7 7-7 7-7-7z']],
  warning: [['M8 2l7 12H1z']],
  hint: [[circle(8, 8, 5.4), 2.2]],
  undecided: [['M8 2l6 6-6 6-6-6z', 1.8]],
  unchecked: [
    ['M2.5 5.5v-3h3M13.5 5.5v-3h-3M2.5 10.5v3h3M13.5 10.5v3h-3M7 2.5h2M7 13.5h2M2.5 7v2M13.5 7v2', 2],
  ],
  pass: [['M2.5 8.5l3.7 3.8L13.5 4', 2]],
  close: [['M3.5 3.5l9 9m0-9l-9 9', 1.4]],
  left: [['M10 3L5 8l5 5', 1.5]],
  right: [['M6 3l5 5-5 5', 1.5]],
  down: [['M3.5 6L8 10.5 12.5 6', 1.5]],
  up: [['M3.5 10L8 5.5l4.5 4.5', 1.5]],
  jump: [['M3 8h9M8 3.5L12.5 8 8 12.5', 1.5]],
  hide: [
    ['M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z', 1.3],
    [circle(8, 8, 1.9)],
    ['M3 13L13 3', 1.3],
  ],
  show: [['M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z', 1.3], [circle(8, 8, 1.9)]],
  list: [['M5.5 4H14M5.5 8H14M5.5 12H14M2 4h1.5M2 8h1.5M2 12h1.5', 1.4]],
  copy: [['M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3', 1.3]],
  export: [['M8 2v8M4.8 7L8 10.2 11.2 7M2.5 11v2.5h11V11', 1.4]],
  open: [['M9 2.5h4.5V7M13.2 2.8L7.5 8.5M11.5 9.5v4h-9v-9h4', 1.4]],
  search: [
    [circle(7, 7, 4.3), 1.4],
    ['M10.2 10.2L14 14', 1.4],
  ],
  settings: [
    ['M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7', 1.3],
    [circle(10.5, 4.5, 1.7), 1.3],
    [circle(5.5, 11.5, 1.7), 1.3],
  ],
  row: [
    ['M1.5 5.5h13v5h-13z', 1.2],
    ['M5.8 5.5v5M10.2 5.5v5', 1.2],
  ],
  column: [
    ['M5.5 1.5h5v13h-5z', 1.2],
    ['M5.5 5.8h5M5.5 10.2h5', 1.2],
  ],
  balance: [['M3 2h7v4H3zM3 10h7v4H3zM12.5 4v8', 1.2]],
  pause: [['M4.5 3h2.2v10H4.5zM9.3 3h2.2v10H9.3z']],
  resume: [['M4.5 3l8 5-8 5z']],
  sort: [['M4 6.2h8L8 11z']],
  library: [['M2.5 2.5h3v11h-3zM5.5 2.5h3v11h-3zM9.3 3.2l2.7-.7 2 10.6-2.7.6z', 1.2]],
  batch: [['M1.8 4.2l1.6 1.6L6 2.8M1.8 11.2l1.6 1.6L6 9.8M8.5 4.5H14M8.5 11.5H14', 1.3]],
  sum: [['M12.5 4.5v-2h-9L8.2 8l-4.7 5.5h9v-2', 1.3]],
  trend: [['M2 12.5l3.6-4 3 2L14 4', 1.4]],
} satisfies Record<string, readonly Part[]>;

/** The sign of the product, on a square of 20: a tick beside the equals sign where things add up, a stroke through it where not. */
const large = {
  equal: [['M2 7h16M2 13h16', 2]],
  balanced: [['M1.5 6h9M1.5 11.5h6l3.2 4.5L18.5 4', 2]],
  unequal: [['M2 7h16M2 13h16M14 2L6 18', 2]],
  unread: [['M2 7h16M2 13h16', 2, '3.4 2.9']],
  index: [['M2 4.5h16M2 10h16M2 15.5h16', 2]],
} satisfies Record<string, readonly Part[]>;

/** Every icon there is. */
export type IconName = keyof typeof small | keyof typeof large;

/** 图标 One icon in the colour of the text, silent to screen readers: the words beside it say the same. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }): JSX.Element {
  const parts: readonly Part[] =
    name in small ? small[name as keyof typeof small] : large[name as keyof typeof large];
  const size = name in small ? 16 : 20;
  return (
    <svg
      class={extra ? `gj-i ${extra}` : 'gj-i'}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      {parts.map(([path, stroke, dashes]) =>
        stroke ? (
          <path
            key={path}
            d={path}
            fill="none"
            stroke="currentColor"
            stroke-width={stroke}
            stroke-dasharray={dashes}
          />
        ) : (
          <path key={path} d={path} fill="currentColor" />
        ),
      )}
    </svg>
  );
}
