import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { licences } from './scripts/lib/licences.mjs';

type Target = 'chrome' | 'firefox';
const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** manifest.json with the version of package.json and what only one of the two browsers understands. */
function manifest(): ManifestV3Export {
  const { minimum_chrome_version, browser_specific_settings, ...common } = structuredClone(base);
  const background = 'src/background.ts';
  const own =
    target === 'firefox'
      ? {
          action: { ...common.action, default_icon: 'icons/none.svg' },
          browser_specific_settings,
          background: { scripts: [background], type: 'module' },
        }
      : { minimum_chrome_version, background: { service_worker: background, type: 'module' } };
  return { ...common, ...own, version } as unknown as ManifestV3Export;
}

/**
 * Makes injected files private again. crxjs 3 lists every `?iife` file as web accessible, by which a page could find us, and leaves
 * an unused ESM twin of it among the chunks. Files given to `scripting.executeScript` need not be web accessible.
 */
function privateInjectables(): Plugin {
  const injected = new Set<string>();
  return {
    name: 'private-injectables',
    apply: 'build',
    enforce: 'post',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (!source.endsWith('?iife')) return null;
        const file = await this.resolve(source.slice(0, -'?iife'.length), importer, { skipSelf: true });
        if (file) injected.add(file.id);
        return null;
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') throw new Error('crxjs has not emitted manifest.json');
        const json = JSON.parse(String(asset.source)) as Record<string, unknown>;
        delete json.web_accessible_resources;
        asset.source = `${JSON.stringify(json, null, 2)}\n`;
        for (const [file, output] of Object.entries(bundle)) {
          if (output.type === 'chunk' && injected.has(output.facadeModuleId ?? '')) delete bundle[file];
        }
      },
    },
  };
}

/** Our policy allows no worker made of a blob, which the writer of workbooks would compress in: see src/export/zip-here.ts. */
function zipHere(): Plugin {
  const here = fileURLToPath(new URL('./src/export/zip-here.ts', import.meta.url));
  return {
    name: 'zip-here',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'fflate' && importer?.includes('/write-excel-file/') ? here : null,
  };
}

/**
 * Takes out what makes code of text: libraries try it and do without where they are refused. Our policy refuses it anyway; so it does not
 * even stand in what we ship. What stands in its place throws as the policy would.
 */
function noCodeFromText(): Plugin {
  const without = (code: string) =>
    code
      .replace(/(?<![\w$.])new Function\(/g, 'new (function(){throw new EvalError})(')
      .replace(/(?<![\w$.])Function\(/g, '(()=>{throw new EvalError})(');
  return {
    name: 'no-code-from-text',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'chunk') output.code = without(output.code);
          else if (/\.m?js$/.test(output.fileName)) {
            const { source } = output;
            output.source = without(typeof source === 'string' ? source : new TextDecoder().decode(source));
          }
        }
      },
    },
  };
}

/** What the popup loads first, by the ids of its modules. */
const ofPopup = new Set<string>();

/**
 * Learns what the popup loads first. What it shares with other pages would be cut into some twenty files, by who shares what, and to fetch them
 * took longer than all the rest of opening it: it is one file instead.
 */
function onePieceForPopup(): Plugin {
  return {
    name: 'one-piece-for-popup',
    apply: 'build',
    buildEnd() {
      const visit = (id: string) => {
        if (ofPopup.has(id)) return;
        ofPopup.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) visit(imported);
      };
      visit(fileURLToPath(new URL('./src/popup/popup.tsx', import.meta.url)));
    },
  };
}

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [
    zipHere(),
    preact(),
    crx({ manifest: manifest(), browser: target }),
    privateInjectables(),
    licences(),
    noCodeFromText(),
    onePieceForPopup(),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    target: target === 'firefox' ? 'firefox128' : 'chrome109',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The manifest does not name this page: the background opens it once, after installing.
      input: { welcome: fileURLToPath(new URL('./src/welcome/index.html', import.meta.url)) },
      checks: { pluginTimings: false },
      // Without hashes: some have the path of the folder in them though the code has not, and nothing of an extension is cached.
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        codeSplitting: { groups: [{ name: 'shared', test: (id) => ofPopup.has(id), minShareCount: 2 }] },
      },
    },
  },
});
