/** The oldest versions, as the manifest states them. */
export const OLDEST: Record<'chrome' | 'firefox', number>;

/** What may be named all the same, and why an older browser does without. */
export const ALLOWED: Record<string, string>;

/** What sources name of interfaces that came after those versions, each once. */
export function newerInterfaces(sources: readonly string[]): string[];
