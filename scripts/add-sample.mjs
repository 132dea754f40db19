// 误报样例 `node scripts/add-sample.mjs FILE SLUG`: puts a sample that a reader saved (gouji/sample@1) into the corpus, as
// test/pages/SLUG/source.html and origin.json. Then say in origin.json what it teaches, and run scripts/add-page.mjs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [file, slug] = process.argv.slice(2);
if (!file || !slug || !/^[a-z0-9-]+$/.test(slug)) {
  console.error('usage: node scripts/add-sample.mjs FILE SLUG');
  process.exit(2);
}
const sample = JSON.parse(readFileSync(file, 'utf8'));
if (sample?.schema !== 'gouji/sample@1' || !Array.isArray(sample.blocks)) {
  console.error(`${file} is no sample of a false alarm (gouji/sample@1).`);
  process.exit(2);
}
const folder = path.join(fileURLToPath(new URL('../test/pages', import.meta.url)), slug);
if (existsSync(folder)) {
  console.error(`test/pages/${slug} is there already.`);
  process.exit(2);
}

const quoted = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );
const span = (name, count) => (Number.isInteger(count) && count > 1 ? ` ${name}="${count}"` : '');
const cell = ({ text, colSpan, rowSpan }) =>
  `<td${span('colspan', colSpan)}${span('rowspan', rowSpan)}>${quoted(text)}</td>`;
const lines = (text) =>
  String(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${quoted(line)}</p>`);
const block = (one) =>
  one.kind === 'table'
    ? [
        ...lines(one.before),
        '<table>',
        ...one.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
        '</table>',
      ]
    : one.lines.flatMap(lines);

const { page, finding } = sample;
const title = page.title || `${page.agency ?? ''}${page.year ?? ''}年政府信息公开工作年度报告`;
const html = [
  '<!doctype html>',
  '<meta charset="utf-8">',
  `<title>${quoted(title)}</title>`,
  `<h1>${quoted(title)}</h1>`,
  ...sample.blocks.flatMap(block),
  '',
].join('\n');
const origin = {
  title,
  source: 'a sample that a reader saved as a false alarm',
  date: sample.made,
  teaches: `FILL IN: why ${finding.code} (${finding.rule}) does not hold here.`,
  url: page.url ?? 'https://www.sample.gov.cn/blanked.html',
};
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'source.html'), html);
writeFileSync(path.join(folder, 'origin.json'), `${JSON.stringify(origin, null, 2)}\n`);
console.log(`test/pages/${slug} is written. Say what it teaches, then: node scripts/add-page.mjs ${slug}`);
