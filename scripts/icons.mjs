// Draws every icon of the extension once, with an installed Chromium: `node scripts/icons.mjs`. The PNG files are committed.
import { mkdir, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const red = '#b3261e';
const ochre = '#875000';
const blue = '#1d5180';
const ink = '#465160';
const grey = '#7a8594';

// The sign of the product is an equals sign. The stroke beside it is a tick where all relations hold, and runs through where one does not.
// Drawn on a grid of 16 so that the lines of the small size fall on whole pixels.
const signs = {
  equal: 'M2 5h12M2 11h12',
  balanced: 'M1.5 5h7M1.5 9h4.6l2.6 3.6L14.5 3',
  unequal: 'M2 5h12M2 11h12M11 1.5L5 14.5',
  unread: 'M2 5h3M6.5 5h3M11 5h3M2 11h3M6.5 11h3M11 11h3',
  index: 'M2 4h12M2 8h12M2 12h12',
};

// A white tile keeps the sign readable on a dark toolbar; on a light one it is hardly seen.
const toolbar = (path, colour) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#fff"/>` +
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/></svg>`;

const states = {
  none: toolbar(signs.equal, grey),
  busy: toolbar(signs.equal, blue),
  balanced: toolbar(signs.balanced, blue),
  check: toolbar(signs.unequal, ochre),
  violated: toolbar(signs.unequal, red),
  unread: toolbar(signs.unread, ink),
  index: toolbar(signs.index, blue),
  blocked: toolbar(signs.equal, '#a5adb8'),
};

// In the store and in lists of extensions: the struck equals sign, white on blue, the stroke in a light red.
const product = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect x="1" y="1" width="30" height="30" rx="5" fill="${blue}"/>
  <path d="M6 12h20M6 20h20" stroke="#fff" stroke-width="3.2" fill="none"/>
  <path d="M21 5L11 27" stroke="${blue}" stroke-width="6.4" fill="none"/>
  <path d="M21 5L11 27" stroke="#ff9a8c" stroke-width="3.2" fill="none"/>
</svg>`;

const folder = new URL('../public/icons/', import.meta.url);
await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
const page = await browser.newPage();

async function draw(svg, size, name) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await writeFile(new URL(name, folder), await page.screenshot({ omitBackground: true }));
}

for (const size of [16, 19, 32, 38, 48, 128]) await draw(product, size, `${size}.png`);
for (const [state, svg] of Object.entries(states))
  for (const size of [16, 32]) await draw(svg, size, `${state}-${size}.png`);
await browser.close();
