// Labelled sentences: what the rules on prose find in them, as precision and recall. `npm run accuracy` runs it. --faults lists misses.
import { runnerImport } from 'vite';

const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
const { measureProse, tableOf } = await load('./scripts/measure-prose.ts');

const measured = measureProse();
console.log(tableOf(measured));
for (const { text, due, found } of measured.misses) {
  if (!process.argv.includes('--faults')) break;
  console.log(`${text}\n  due: ${due.join(', ') || '–'}; found: ${found.join(', ') || '–'}`);
}
const falseErrors = measured.scores.filter(
  ({ severity, made, right }) => severity === 'error' && made > right,
);
if (falseErrors.length > 0) {
  console.error(`false errors: ${falseErrors.map(({ code }) => code).join(', ')}`);
  process.exitCode = 1;
}
