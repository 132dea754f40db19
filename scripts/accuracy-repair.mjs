// Fault injection: how often `repair` finds a known error, names it, and how long it takes. `npm run accuracy` runs it.
import { runnerImport } from 'vite';

const load = async (file) => (await runnerImport(file, { configFile: false, logLevel: 'error' })).module;
const { measure, tableOf } = await load('./scripts/measure-repair.ts');

const rounds = Number(process.argv[2] ?? 40);
console.log(tableOf(measure(rounds)));
