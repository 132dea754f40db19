// Draws every icon of the extension once, with an installed Chromium: `node scripts/icons.mjs`. The files are committed.
import { mkdir, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

/** The colours of the tokens, on light paper and on dark. */
const light = {
  tile: '#fff',
  red: '#b3261e',
  ochre: '#875000',
  blue: '#1d5180',
  ink: '#465160',
  grey: '#7a8594',
  faint: '#a5adb8',
};
const dark = {
  tile: '#191e25',
  red: '#ff8f80',
  ochre: '#e2b765',
  blue: '#8dbce8',
  ink: '#b3bdc9',
  grey: '#94a0ae',
  faint: '#6b7887',
};

// The sign of the product is an equals sign. The stroke beside it is a tick where all relations hold, and runs through where one does not.
// Drawn on a grid of 16 so that the lines of the small size fall on whole pixels.
const signs = {
  equal: 'M2 5h12M2 11h12',
  balanced: 'M1.5 5h7M1.5 9h4.6l2.6 3.6L14.5 3',
  unequal: 'M2 5h12M2 11h12M11 1.5L5 14.5',
  unread: 'M2 5h3M6.5 5h3M11 5h3M2 11h3M6.5 11h3M11 11h3',
  index: 'M2 4h12M2 8h12M2 12h12',
};

/** What each state of a tab shows: the sign and its colour. */
const states = {
  none: ['equal', 'grey'],
  busy: ['equal', 'blue'],
  balanced: ['balanced', 'blue'],
  check: ['unequal', 'ochre'],
  violated: ['unequal', 'red'],
  unread: ['unread', 'ink'],
  index: ['index', 'blue'],
  blocked: ['equal', 'faint'],
};

// The tile keeps the sign readable where a toolbar has a colour that nobody foresaw; on a plain one it is hardly seen.
const tile = '<rect width="16" height="16" rx="3" class="t"/>';
const style = (colours, colour) => `.t{fill:${colours.tile}}.s{stroke:${colours[colour]}}`;
const drawn = (sign, css) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><style>${css}</style>${tile}` +
  `<path d="${signs[sign]}" fill="none" stroke-width="2" class="s"/></svg>`;
// Firefox gives an SVG the colour scheme of the toolbar that it stands on.
const following = ([sign, colour]) =>
  drawn(sign, `${style(light, colour)}@media(prefers-color-scheme:dark){${style(dark, colour)}}`);

// In the store and in lists of extensions: the struck equals sign, white on blue, the stroke in a light red.
const product = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect x="1" y="1" width="30" height="30" rx="5" fill="${light.blue}"/>
  <path d="M6 12h20M6 20h20" stroke="#fff" stroke-width="3.2" fill="none"/>
  <path d="M21 5L11 27" stroke="${light.blue}" stroke-width="6.4" fill="none"/>
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
for (const [state, [sign, colour]] of Object.entries(states)) {
  await writeFile(new URL(`${state}.svg`, folder), `${following([sign, colour])}\n`);
  for (const [scheme, colours] of Object.entries({ light, dark }))
    for (const size of [16, 24, 32, 48])
      await draw(drawn(sign, style(colours, colour)), size, `${state}-${scheme}-${size}.png`);
}
await browser.close();
