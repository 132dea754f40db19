// npm run bench [-- chromium|firefox] [desk|many|popup|growth] [--quick] [--write]: speed and size of what is built, in the browsers that are installed.
// Two pieces of work are always run by turns in one page, and what is told is the median and the median of their ratios.
// --write puts the tables into docs/performance.md; --quick takes fewer kinds, sizes, pages and reports; desk
// measures the desk alone, many a batch of up to ten thousand pages, popup the opening of the popup, growth how the
// time to read grows with the length of a page.
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { measureDesk } from './bench/desk.mjs';
import { launchPlain } from './bench/plain-browser.mjs';
import { measurePopup } from './bench/popup.mjs';
import {
  deskTable,
  detectorTable,
  growthTable,
  manyTable,
  marksTable,
  popupTable,
  reviewTable,
  sizeTable,
  wholeTable,
} from './bench/tables.mjs';
import { findBrowser, howToGet, KINDS } from './lib/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const growthAlone = asked.includes('growth');
const deskAlone = asked.includes('desk');
const manyAlone = asked.includes('many');
const popupAlone = asked.includes('popup');
const quick = asked.includes('--quick');
const kinds = KINDS.filter((kind) => !KINDS.some((one) => asked.includes(one)) || asked.includes(kind));

const sample = (slug) => readFile(`${root}/test/pages/${slug}/source.html`, 'utf8');
const report = await sample('seed-004-html');
const pages = {
  'a report page': report,
  'within a government site, 100 kB': withinSite(report, 100_000),
  'pasted from Word, 320 kB': swollen(await sample('html-word-003'), 320_000),
};

/** The same report as a site prints it: menus, metadata, scripts and a footer around it, until the page has this size. */
function withinSite(html, bytes) {
  const meta = ['SiteName', 'SiteDomain', 'ColumnName', 'ContentSource', 'Keywords', 'Description']
    .map((name) => `<meta name="${name}" content="某市人民政府门户网站 政务公开 信息公开年报">`)
    .join('');
  const script = `<script>var menu=${JSON.stringify(Array.from({ length: 200 }, (_, i) => `栏目${i}`))};</script>`;
  const item = (i) =>
    `<li class="nav-item"><a href="/zwgk/col${i}/index.html" title="栏目${i}" target="_blank"><span>政务公开栏目${i}</span></a></li>`;
  const menu = (from, to) =>
    `<div class="nav clearfix"><ul>${Array.from({ length: to - from }, (_, i) => item(from + i)).join('')}</ul></div>`;
  const footer = `<div class="footer"><p>主办：某市人民政府办公室</p><p>网站标识码：3300000000 <a href="/map.html">网站地图</a></p></div>`;
  const around = meta.length + script.length * 4 + footer.length;
  const items = Math.max(0, Math.floor((bytes - html.length - around) / item(100).length));
  return html
    .replace(/<head[^>]*>/i, (head) => `${head}${meta}${script.repeat(2)}`)
    .replace(
      /<body[^>]*>/i,
      (body) => `${body}${menu(0, Math.floor(items * 0.7))}<div class="main"><div class="content">`,
    )
    .replace(
      /<\/body>|$/i,
      `</div></div>${menu(Math.floor(items * 0.7), items)}${footer}${script.repeat(2)}</body>`,
    );
}

/** A report pasted from Word, its markup repeated as Word does until the page has this size. */
function swollen(html, bytes) {
  const cells = html.match(/<td\b/g)?.length ?? 1;
  const each = Math.max(0, Math.ceil((bytes - html.length) / cells));
  const style = `mso-yfti-cnfc:0;mso-border-alt:solid windowtext .5pt;`
    .repeat(Math.ceil(each / 52))
    .slice(0, each);
  return html.replace(/<td\b/g, `<td data-mso="${style}"`);
}

/** Ten thousand rows, as no report has them, behind the head of one. */
const rows = Array.from({ length: 10_000 }, (_, i) => `<tr><td>第${i}行</td>${'<td>0</td>'.repeat(7)}</tr>`);
const long = `<!doctype html><title>2023年政府信息公开工作年度报告</title><table>${rows.join('')}</table>`;

/** What a page itself runs. */
async function bundle(file, name) {
  const [output] = [
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        target: 'chrome109',
        lib: { entry: `${root}/scripts/bench/${file}`, formats: ['iife'], name },
      },
    }),
  ].flat();
  return output.output.find(({ type }) => type === 'chunk').code;
}

/** One full run of axe-core on the page, as a yardstick for “one check of a page”. The second run: the first one compiles. */
const AXE = `(async () => {
  await axe.run(document);
  const start = performance.now();
  await axe.run(document);
  return performance.now() - start;
})()`;

const code = await bundle('in-page.ts', 'bench');
const marking = await bundle('in-marks.ts', 'marking');
const seeding = await bundle('in-desk.ts', 'desk');
const axe = await readFile(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');
const out = manyAlone ? [] : [`### Size\n\n${sizeTable(root)}`];
if (!deskAlone && !manyAlone && !popupAlone) {
  const { module } = await runnerImport('./scripts/bench/growth.ts', {
    configFile: false,
    logLevel: 'error',
  });
  out.push(`### Growth\n\n${growthTable(module.measureGrowth(quick ? 3000 : 6000))}`);
}
for (const kind of growthAlone ? [] : kinds) {
  const executable = findBrowser(kind);
  if (executable) out.push(await measureIn(kind, executable));
  else console.error(howToGet(kind));
}
const text = out.join('\n\n');
console.log(text);
if (asked.includes('--write')) await writeInto(`${root}/docs/performance.md`, text);

/** The popup, and the desk, each in a browser of its own. */
async function measurePopupIn(kind, executable) {
  return popupTable(await measurePopup(kind, executable, root, 'seed-004-html'));
}

async function measureDeskIn(kind, executable) {
  return deskTable(await measureDesk(kind, executable, root, seeding, report, quick ? 2000 : 20_000));
}

async function measureIn(kind, executable) {
  if (popupAlone) return `### ${kind}\n\n${await measurePopupIn(kind, executable)}`;
  if (deskAlone) return `### ${kind}\n\n${await measureDeskIn(kind, executable)}`;
  let html = '';
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const { browser, close } = await launchPlain(kind, executable);
  /** Opens a page of this HTML with the bench in it, asks it for something and closes it. */
  const ask = async (source, expression, more = '') => {
    html = source;
    const page = await browser.newPage();
    try {
      await page.goto(address);
      await page.evaluate(`${more}\n${code}\nglobalThis.bench = bench; null`);
      return await page.evaluate(expression);
    } finally {
      await page.close();
    }
  };
  /** Each in a page of its own. */
  const colds = async (source) => {
    const found = [];
    for (let i = 0; i < 5; i++) {
      const started = await ask(source, 'bench.cold(false)');
      const rehearsed = await ask(source, 'bench.cold(true)');
      found.push({ ...started, rehearsed: rehearsed.answer });
    }
    return found;
  };
  /** A batch of more and more pages, each time in a page of its own. */
  const measureMany = async () => {
    const many = [];
    for (const count of quick ? [100, 500] : [100, 1000, 10_000])
      many.push({ count, ...(await ask('', `bench.many(${JSON.stringify(report)}, ${count})`)) });
    return manyTable(many);
  };
  try {
    if (manyAlone) return `### ${await browser.version()}\n\n${await measureMany()}`;
    const names = await ask('', 'bench.kindNames');
    const detector = [];
    const sizes = quick ? [100_000, 1_000_000] : [10_000, 100_000, 1_000_000, 5_000_000];
    for (const [index, name] of names.entries()) {
      // Every kind at 100 kB and 1 MB; the smallest and the largest for every third, which is enough to see the slope.
      for (const bytes of sizes) {
        if ((bytes === 10_000 || bytes === 5_000_000 || quick) && index % 3 !== 0) continue;
        const source = await ask('', `bench.otherPage(${JSON.stringify(name)}, ${bytes})`);
        detector.push({ name, bytes, ...(await ask(source, 'bench.detector()')) });
      }
    }
    const reviews = [];
    for (const [name, source] of Object.entries(pages))
      reviews.push({
        name,
        colds: await colds(source),
        ...(await ask(source, 'bench.review()')),
        answer: await ask(source, 'bench.answer()'),
        batch: await ask(source, `bench.batch(${JSON.stringify(source)})`),
        beside: await ask(source, `bench.beside(${JSON.stringify(source)})`),
        axe: await ask(source, AXE, axe),
      });
    const marked = [];
    for (const [name, source] of Object.entries(pages))
      marked.push({
        name,
        ...(await ask(source, 'marking.marks()', `${marking}\nglobalThis.marking = marking;`)),
      });
    const longest = await ask(long, 'bench.longest()');
    return [
      `### ${await browser.version()}`,
      detectorTable(detector),
      reviewTable(reviews),
      wholeTable(reviews, longest),
      marksTable(marked),
      await measureMany(),
      await measurePopupIn(kind, executable),
      await measureDeskIn(kind, executable),
    ].join('\n\n');
  } finally {
    await close();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Replaces what stands between the two marks of a document. */
async function writeInto(file, text) {
  const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
  const before = await readFile(file, 'utf8');
  if (!before.includes(start) || !before.includes(end))
    throw new Error(`${file} has no place for the tables`);
  const [head] = before.split(start);
  const tail = before.split(end)[1];
  await writeFile(file, `${head}${start}\n\n${text}\n\n${end}${tail}`);
}
