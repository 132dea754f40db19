import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import base from './manifest.json' with { type: 'json' };
import { licences } from './scripts/lib/licences.mjs';

/** `TARGET` names the browser. With `PAGE=popup` the popup alone is built, into what has been built without it: see scripts/build.mjs. */
type Target = 'chrome' | 'firefox';
const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const page = (file: string) => fileURLToPath(new URL(`./src/${file}`, import.meta.url));
const POPUP = 'src/popup/index.html';

/** manifest.json with the version of package.json and what only one of the two browsers understands; without the popup, which crxjs would build with the rest. */
function manifest(): ManifestV3Export {
  const { minimum_chrome_version, browser_specific_settings, ...common } = structuredClone(base);
  const background = 'src/background.ts';
  const { default_popup, ...action } = common.action;
  const own =
    target === 'firefox'
      ? {
          action: { ...action, default_icon: 'icons/none.svg' },
          browser_specific_settings,
          background: { scripts: [background], type: 'module' },
        }
      : { minimum_chrome_version, action, background: { service_worker: background, type: 'module' } };
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
        (json.action as Record<string, unknown>).default_popup = POPUP;
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

/** What the desk loads before its room, by the ids of its modules. */
const ofDesk = new Set<string>();

/**
 * Learns what the desk loads first. What it shares with its rooms and with other pages would be cut into some twenty files, by who shares what,
 * and to fetch them takes longer than to run them: it is one file instead.
 */
function onePieceForDesk(): Plugin {
  return {
    name: 'one-piece-for-desk',
    apply: 'build',
    buildEnd() {
      const visit = (id: string) => {
        if (ofDesk.has(id)) return;
        ofDesk.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) visit(imported);
      };
      visit(page('desk/desk.tsx'));
    },
  };
}

const shared: UserConfig = {
  resolve: { alias: { '@': page('') } },
  build: {
    outDir: `dist/${target}`,
    target: target === 'firefox' ? 'firefox128' : 'chrome109',
    modulePreload: { polyfill: false },
  },
};

/** 弹窗 It opens on a click and is waited for: one script and one style sheet, whatever it has in common with other pages. */
const popup: UserConfig = {
  ...shared,
  plugins: [preact(), noCodeFromText()],
  publicDir: false,
  build: {
    ...shared.build,
    emptyOutDir: false,
    rolldownOptions: {
      input: { popup: fileURLToPath(new URL(POPUP, import.meta.url)) },
      preserveEntrySignatures: false,
      output: { entryFileNames: 'assets/popup.js', chunkFileNames: 'assets/popup-[name].js' },
    },
  },
};

const extension: UserConfig = {
  ...shared,
  plugins: [
    zipHere(),
    preact(),
    crx({ manifest: manifest(), browser: target }),
    privateInjectables(),
    licences(),
    noCodeFromText(),
    onePieceForDesk(),
  ],
  build: {
    ...shared.build,
    emptyOutDir: true,
    rolldownOptions: {
      // The manifest does not name this page: the background opens it once, after installing.
      input: { welcome: page('welcome/index.html') },
      checks: { pluginTimings: false },
      // Without hashes: some have the path of the folder in them though the code has not, and nothing of an extension is cached.
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        codeSplitting: { groups: [{ name: 'shared', test: (id) => ofDesk.has(id), minShareCount: 2 }] },
      },
    },
  },
};

export default defineConfig(process.env.PAGE === 'popup' ? popup : extension);
