import { describe, expect, it } from 'vitest';
import { findBrowser, howToGet } from '../../scripts/lib/browsers.mjs';

const among =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

describe('finding a browser', () => {
  it.each([
    ['linux', 'chromium', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/google-chrome'],
    ['linux', 'chromium', { PATH: '' }, '/opt/google/chrome/chrome'],
    ['linux', 'firefox', { PATH: '/home/a/bin' }, '/home/a/bin/firefox'],
    ['linux', 'firefox', { PATH: '/snap/bin' }, '/snap/bin/firefox'],
    [
      'darwin',
      'chromium',
      { HOME: '/Users/a' },
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    ['darwin', 'firefox', { HOME: '/Users/a' }, '/Applications/Firefox.app/Contents/MacOS/firefox'],
    [
      'win32',
      'chromium',
      { 'PROGRAMFILES(X86)': 'C:\\P86' },
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['win32', 'firefox', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Mozilla Firefox\\firefox.exe'],
  ] as const)('%s: %s', (platform, kind, env, file) => {
    expect(findBrowser(kind, { platform, env, runs: among(file) })).toBe(file);
    expect(findBrowser(kind, { platform, env, runs: () => false })).toBeNull();
  });

  it('takes a snap only where there is nothing else, as it cannot see our profile', () => {
    const env = { PATH: '/snap/bin:/usr/bin' };
    const runs = among('/snap/bin/firefox', '/usr/bin/firefox');
    expect(findBrowser('firefox', { platform: 'linux', env, runs })).toBe('/usr/bin/firefox');
  });

  it('obeys the path it is given, and does not look elsewhere when that is wrong', () => {
    const env = { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' };
    const runs = among('/usr/bin/chromium');
    expect(findBrowser('chromium', { platform: 'linux', env, runs: among('/my/chrome') })).toBe('/my/chrome');
    expect(findBrowser('chromium', { platform: 'linux', env, runs })).toBeNull();
    expect(howToGet('chromium', { platform: 'linux', env })).toContain('/my/chrome');
  });

  it.each(['linux', 'darwin', 'win32'])('says in one line how to get one on %s', (platform) => {
    const line = howToGet('firefox', { platform, env: {} });
    expect(line).toMatch(/Firefox.*FIREFOX_PATH/);
    expect(line).not.toContain('\n');
  });
});
