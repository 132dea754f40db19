import { around } from '../own';

/** 主题 Of card, navigator and marks: that of the page under them, not of the system. */
export type Theme = 'light' | 'dark';

/** Is the page dark where the report stands? Its background decides; where there is none, the colour of its text. */
export function themeOf(element: Element | null): Theme {
  const start = element ?? document.body ?? document.documentElement;
  for (let at: Element | null = start; at; at = around(at)) {
    const ground = colour(getComputedStyle(at).backgroundColor);
    if (ground && ground.alpha > 0.5) return ground.light < 0.3 ? 'dark' : 'light';
  }
  const ink = colour(getComputedStyle(start).color);
  return ink && ink.light > 0.4 ? 'dark' : 'light';
}

/** Relative luminance (WCAG) and opacity of a computed colour; null if it is written in a way that we do not know. */
export function colour(value: string): { light: number; alpha: number } | null {
  const match = /^rgba?\(([^)]*)\)$/.exec(value);
  if (!match) return null;
  const [r, g, b, alpha = 1] = match[1]!.split(/[\s,/]+/).map(Number);
  if (r === undefined || g === undefined || b === undefined || [r, g, b, alpha].some(Number.isNaN))
    return null;
  const [red, green, blue] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return { light: red * 0.2126 + green * 0.7152 + blue * 0.0722, alpha };
}
