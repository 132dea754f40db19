import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { highlightCss } from '../../src/overlay/highlight-css';

const read = (file: string) => readFileSync(new URL(`../../src/ui/${file}`, import.meta.url), 'utf8');
/** What all surfaces use, and what only our own pages do. */
const shared = read('tokens.css');
const ofPages = read('tokens-pages.css');

/** The first block with this selector, as name → colour. */
function tokens(css: string, selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(selector)).match(/\{([^}]*)\}/)![1]!;
  const pairs = block.matchAll(/--gj-([\w-]+):\s*(#[0-9a-f]{6}|rgba\([^)]*\))/g);
  return Object.fromEntries([...pairs].map(([, name, value]) => [name!, value!]));
}

const light = {
  ...tokens(shared, ':where(:root, :host, [data-theme="light"])'),
  ...tokens(ofPages, ':where(:root, [data-theme="light"])'),
};
const dark = {
  ...tokens(shared, ':where([data-theme="dark"])'),
  ...tokens(ofPages, ':where([data-theme="dark"])'),
};
const system = tokens(ofPages, ':where(:root:not([data-theme]))');

type Rgba = [number, number, number, number];

function rgba(value: string): Rgba {
  if (value.startsWith('#')) {
    const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(value.slice(i, i + 2), 16));
    return [r!, g!, b!, 1];
  }
  return value.match(/[\d.]+/g)!.map(Number) as Rgba;
}

const over = (top: Rgba, ground: Rgba): Rgba =>
  [0, 1, 2, 3].map((i) => (i === 3 ? 1 : top[i]! * top[3] + ground[i]! * (1 - top[3]))) as Rgba;

function luminance(colour: Rgba): number {
  const [r, g, b] = colour.slice(0, 3).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return r! * 0.2126 + g! * 0.7152 + b! * 0.0722;
}

function ratio(a: Rgba, b: Rgba): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const text = 4.5;
const mark = 3;
const pairs: [string, string, number][] = [
  ...['ink', 'ink-2', 'ink-3', 'blue', 'red', 'ochre'].flatMap((front) =>
    ['paper', 'paper-sunken', 'paper-hover', 'paper-chosen'].map((ground): [string, string, number] => [
      front,
      ground,
      text,
    ]),
  ),
  ['blue-deep', 'paper', text],
  ['on-blue', 'blue', text],
  ['on-blue', 'blue-deep', text],
  ['on-red', 'red', text],
  ['on-ochre', 'ochre', text],
  ['ink', 'wash-operand', text],
  ['ink', 'wash-counted', text],
  ['ink', 'wash-culprit', text],
  ['ink', 'wash-prose', text],
  ['blue', 'blue-tint', text],
  ['blue', 'wash-operand', mark],
  ['blue', 'wash-counted', mark],
  ['red', 'wash-culprit', mark],
  ['edge', 'paper', mark],
  ['edge', 'paper-sunken', mark],
  ...[1, 2, 3, 4].map((n): [string, string, number] => [`flow-${n}`, 'paper', mark]),
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  test.each(pairs)('%s on %s has %d:1', (front, ground, least) => {
    const paper = rgba(theme.paper!);
    const under = ground.startsWith('wash') ? over(rgba(theme[ground]!), paper) : rgba(theme[ground]!);
    expect(ratio(rgba(theme[front]!), under)).toBeGreaterThanOrEqual(least);
  });
});

test.each(['#ffffff', '#f2f2f2', '#e8eef5', '#fff8e1'])('light marks hold on a page of %s', (page) => {
  for (const name of ['red', 'blue', 'ochre', 'ink-2'])
    expect(ratio(rgba(light[name]!), rgba(page))).toBeGreaterThanOrEqual(mark);
});

test('the theme of the system is the dark one, and no colour is missing there', () => {
  expect(system).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

test('the highlights on text take their colours from the tokens', () => {
  const known = new Set([...Object.values(light), ...Object.values(dark)]);
  const lines = highlightCss.match(/#[0-9a-f]{6}/g)!;
  expect(lines).toHaveLength(8);
  for (const colour of lines) expect(known).toContain(colour);
});
