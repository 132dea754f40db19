// npm run review: the command line, run from its sources.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
// The server serves nothing: it stays open while the parser of a file that is met is loaded.
const vite = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  const { main } = await vite.ssrLoadModule(fileURLToPath(new URL('../src/cli/review.ts', import.meta.url)));
  process.exitCode = await main(process.argv.slice(2));
} finally {
  await vite.close();
}
