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
  /** The folder of a browser that was killed, to go on with; a new one where it is not given. */
  profile?: string;
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
  /** Ends the browser at once, as a power cut would. Its profile stays: `close` of the next one removes it. */
  kill(): Promise<void>;
  profile: string;
}

export function launch(kind: Kind, options: LaunchOptions): Promise<Session>;
