import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('manifest.json'));

describe('what is told of the extension', () => {
  it.each(['PRIVACY.md', 'store/zh_CN.md', 'store/en.md'])(
    '%s names every permission and no other',
    (file) => {
      const text = read(file);
      for (const permission of manifest.permissions) expect(text).toContain(`\`${permission}\``);
      const known = [
        'activeTab',
        'alarms',
        'bookmarks',
        'clipboardWrite',
        'contextMenus',
        'cookies',
        'downloads',
        'history',
      ]
        .concat([
          'notifications',
          'scripting',
          'storage',
          'tabs',
          'unlimitedStorage',
          'webNavigation',
          'webRequest',
        ])
        .filter((name) => text.includes(`\`${name}\``));
      expect(known).toEqual([...manifest.permissions].sort());
    },
  );

  it('how it is installed without the stores names its ID and the oldest browsers', () => {
    const text = read('docs/installing.md');
    const { id, strict_min_version } = manifest.browser_specific_settings.gecko;
    expect(text).toContain(`\`${id}\``);
    expect(text).toContain(`≥ ${Number.parseInt(strict_min_version, 10)}`);
    expect(text).toContain(`≥ ${manifest.minimum_chrome_version}`);
  });
});
