import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';

/** Tests that open a browser. Two files at a time, each with browsers, profiles and ports of its own, apart from those that only need a processor. */
const inBrowsers = ['test/e2e/**/*.e2e.test.ts', 'test/overlay/in-page.test.ts', 'test/hostile/**/*.test.ts'];

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The build turns `?iife` imports into the path of an injectable file; here the path is all that can be had. */
const injectablePaths: Plugin = {
  name: 'injectable-paths',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('?iife') ? `\0injectable:${source}` : null),
  load: (id) => (id.startsWith('\0injectable:') ? `export default ${JSON.stringify(pathOf(id))};` : null),
};

function pathOf(id: string): string {
  const name = id.replace(/^.*\//, '').replace('?iife', '');
  return `src/${name.replace(/\.ts$/, '')}.js`;
}

// Apart from vite.config.ts, so that the extension's own build does not run in tests.
const shared = {
  plugins: [injectablePaths],
  resolve: {
    alias: {
      '@': here('./src'),
      // The real one throws outside an extension.
      'webextension-polyfill': here('./test/lib/fake-polyfill.ts'),
    },
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          setupFiles: ['test/lib/speak.ts'],
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.dom.test.ts', ...inBrowsers],
          testTimeout: 20_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'dom',
          setupFiles: ['test/lib/speak.ts', 'test/lib/media.ts'],
          environment: 'jsdom',
          include: ['test/**/*.dom.test.{ts,tsx}'],
          css: true,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: inBrowsers,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
          // After the others: their numbers of workers differ.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
