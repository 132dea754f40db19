export type Kind = 'chromium' | 'firefox';
export const KINDS: readonly Kind[];
interface Surroundings {
  env?: Record<string, string | undefined>;
  platform?: string;
  /** Whether a file is there and can be run. */
  runs?: (file: string) => boolean;
}
export function findBrowser(kind: Kind, surroundings?: Surroundings): string | null;
export function ensureBrowsers(
  wanted?: readonly Kind[],
  options?: { say?: (line: string) => void },
): Partial<Record<Kind, string | null>>;
export function howToGet(kind: Kind, surroundings?: Surroundings): string;
/** Whether LibreOffice can be run, installed first where that is allowed. */
export function ensureOffice(options?: { say?: (line: string) => void }): boolean;
