import type { Browser } from 'puppeteer-core';
import type { Kind } from './browsers.mjs';

export const GOVERNMENT_HOST: string;
export const OTHER_HOST: string;
export function chromiumId(folder: string): string;

export interface LaunchOptions {
  executable: string;
  /** The built extension's folder. */
  extension: string;
  headless?: boolean;
  /** The interface language, e.g. zh-CN; the browser's own where it is not given. */
  locale?: string | null;
  colorScheme?: 'light' | 'dark';
  size?: [number, number];
  /** Firefox preferences. */
  prefs?: Record<string, unknown>;
}

/** 会话 A running browser with its own throw-away profile. */
export interface Session {
  kind: Kind;
  browser: Browser;
  /** Puts the extension in; until then the browser is as it comes. */
  install(): Promise<string>;
  extensionUrl(file: string): string;
  /** Evaluates an expression in Firefox's own scope; null in Chromium. */
  privileged: ((expression: string) => Promise<unknown>) | null;
  close(): Promise<void>;
}

export function launch(kind: Kind, options: LaunchOptions): Promise<Session>;
