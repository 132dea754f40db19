// npm run accuracy: how the corpus and generated pages are read, how planted faults are explained, what the rules on prose find.
// --seed N, --count N (pages per family), --only NAME, --faults (what went wrong, page by page), --markdown, --no-repair
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '8' },
    only: { type: 'string', default: '' },
    faults: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    'no-repair': { type: 'boolean', default: false },
  },
});
const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
const { measureCorpus, measureGenerated, tableOf } = await load('./scripts/measure-reading.ts');

const corpus = values.only ? [] : await measureCorpus();
const generated = await measureGenerated(Number(values.count), Number(values.seed), values.only);
const all = [...corpus, ...generated];
if (values.markdown) console.log('### Reading\n');
console.log(tableOf(all));
const bad = all.filter((one) => one.wrong > 0 || one.falseAlarms > 0);
for (const { faults } of values.faults ? all : bad) for (const fault of faults) console.log(fault);

if (!values['no-repair'] && !values.only) {
  const { measure, tableOf: tableOfRepairs } = await load('./scripts/measure-repair.ts');
  console.log(values.markdown ? '\n### Explaining\n' : '');
  console.log(tableOfRepairs(measure(10)));
}
if (!values.only) {
  const { measureProse, tableOf: tableOfProse } = await load('./scripts/measure-prose.ts');
  for (const set of ['grammar', 'fresh']) {
    const prose = measureProse(set);
    if (values.markdown) console.log(`\n### Prose: ${set}\n`);
    else console.log(`\n${set}`);
    console.log(tableOfProse(prose));
    const wrong = prose.scores.filter(({ severity, made, right }) => severity === 'error' && made > right);
    if (wrong.length === 0) continue;
    console.error(`false errors on prose (${set}): ${wrong.map(({ code }) => code).join(', ')}`);
    process.exitCode = 1;
  }
}
if (bad.length > 0) {
  console.error(`wrong cells or false alarms: ${bad.map((one) => one.family).join(', ')}`);
  process.exitCode = 1;
}
