/** 净浏览器 A browser without the extension, with clocks that are not blunted and, where it can, a collector that can be called. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

export async function launchPlain(kind, executablePath) {
  const profile = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
  const common = { executablePath, headless: true, userDataDir: profile, protocolTimeout: 600_000 };
  const browser = await puppeteer.launch(
    kind === 'firefox'
      ? {
          ...common,
          browser: 'firefox',
          extraPrefsFirefox: {
            'privacy.reduceTimerPrecision': false,
            'dom.max_script_run_time': 0,
            'datareporting.policy.dataSubmissionEnabled': false,
          },
        }
      : {
          ...common,
          pipe: true,
          args: [
            '--disable-gpu',
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--no-first-run',
            '--enable-precise-memory-info',
            '--js-flags=--expose-gc',
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        },
  );
  return {
    browser,
    async close() {
      await browser.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
