import type { Page } from 'puppeteer-core';
import type { Session } from './launch.mjs';

/** 矩形 In CSS pixels of the window. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 页上所见 Everything of ours that stands on a page. */
export interface Sight {
  hosts: number;
  hostHtml: string | null;
  /** The buttons that open a card, by their spoken names. */
  marks: (Rectangle & { name: string; finding: number })[];
  /** The frames around cells. */
  frames: (Rectangle & { severity: string })[];
  /** The chips on cells and rows that were not read. */
  unread: (Rectangle & { name: string; word: string })[];
  /** The sums that are drawn over the page, as they stand. */
  sums: string[];
  /** The boxes “= 2 ≠” around them. */
  boxes: Rectangle[];
  card: (Rectangle & { label: string; text: string; focused: boolean }) | null;
  navigator: (Rectangle & { label: string | null; text: string }) | null;
  highlights: [name: string, ranges: number][];
  active: string | null;
  scroll: { y: number; height: number; width: number };
}

/** The extension's interfaces as a page of its own has them. */
// biome-ignore lint/suspicious/noExplicitAny: two browsers, one shape, checked by running it
export type Api = any;

type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

export function openControl(session: Session): Promise<Page>;
export function closeFirstPage(session: Session, control: Page): Promise<void>;
export function openPopup(session: Session, tabId: number, size?: [number, number]): Promise<Page>;
export function pressButton(session: Session, page: Page): Promise<void>;
export function activeTab(control: Page): Promise<number>;
export function call<T>(
  control: Page,
  task: (api: Api, ...args: never[]) => T,
  ...args: Plain[]
): Promise<Awaited<T>>;
export function within<T>(
  control: Page,
  tabId: number,
  task: (...args: never[]) => T,
  ...args: Plain[]
): Promise<Awaited<T>>;
export function toolbar(control: Page, tabId: number): Promise<{ badge: string; title: string }>;
export function look(): Sight;
export function until<T>(
  ask: () => T,
  options?: { what?: string; timeout?: number; every?: number },
): Promise<NonNullable<Awaited<T>>>;
