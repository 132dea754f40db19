import type { Plugin } from 'vite';

/** Puts LICENSES.txt into what is built. */
export function licences(): Plugin;
