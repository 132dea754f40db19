import type { Page } from 'puppeteer-core';
import type { LibraryFile } from '../../src/library/records';
import type { Gallery } from './gallery.mjs';
import type { Session } from './launch.mjs';

/** 界面 A surface as it stands; `tab` where our signs stand on someone else's page. */
export interface Surface {
  name: string;
  group: string;
  page: Page;
  tab?: number;
}

export type Theme = 'light' | 'dark' | 'forced' | 'contrast' | 'reduced' | null;

export function tour(
  stand: { session: Session; gallery: Gallery; control: Page },
  options: {
    library?: LibraryFile;
    wanted?: (name: string) => boolean;
    failed?: (name: string, error: unknown) => void;
  },
  visit: (surface: Surface) => Promise<void>,
): Promise<void>;
export function importLibrary(session: Session, library: LibraryFile): Promise<void>;
export function still(page: Page): Promise<void>;
export function setTheme(session: Session, page: Page, theme: Theme): Promise<void>;
