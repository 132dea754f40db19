import type { Page } from 'puppeteer-core';
import type { Session } from './launch.mjs';

export function photograph(session: Session, url: string, folder: string): Promise<string[]>;
export function settle(page: Page): Promise<void>;
