// Writes test/pages/<slug>/expected.json from what is read now. Read it against the page before you commit it.
// The folder must hold source.html (or .xhtml, .txt) and origin.json.
import { runnerImport } from 'vite';

const given = process.argv.slice(2);
if (given.length === 0) {
  console.error('usage: node scripts/add-page.mjs <slug>…');
  process.exit(2);
}
const { module } = await runnerImport('./test/lib/page.ts', { configFile: false, logLevel: 'error' });
for (const slug of given) {
  console.log(await module.writeExpected(slug));
  console.log(
    `test/pages/${slug}/expected.json is written from what was read. Now read it against the page.`,
  );
}
