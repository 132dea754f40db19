import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { FileProblem } from '../files/file';
import { unpack } from '../files/open';
import { canKeep, compareReports, identify } from '../library/identity';
import type { Language } from '../reconcile/explain';
import type { Review } from '../reconcile/review';
import { asNeighbour } from '../reconcile/years/years';
import type { Severity } from '../rules/rule';
import { printFailure, printReview } from './print';
import { printableJson } from './printable';
import { readFile, SourceError, sourceErrorOf } from './review-source';
import { listSources, type Source } from './sources';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

const USAGE = `用法：npm run --silent review -- [--json] [--out 文件] [--fail-on error|warning|info] [--lang zh|en] 文件|目录|网址…

  读网页（.html .mht .txt）、Word（.docx）、Excel（.xlsx）、有文字的 PDF，和装有这些文件的 .zip

  --json       每份报告一行 JSON（gouji/review@1），按给出的次序
  --out        写到文件，不写到屏幕
  --fail-on    有这一等级或更高的发现时，退出状态为 1（默认 error）
  --lang       给人看的文字用中文（默认）或英文

退出状态：0 没有，1 有，2 有来源读不了（其余照常核对）。`;

/** 命令行 Reviews what is named, prints it and gives the exit status. */
export async function main(args: string[]): Promise<number> {
  const asked = parse(args);
  if (typeof asked === 'string') {
    process.stderr.write(`${asked}\n\n${USAGE}\n`);
    return 2;
  }
  if (asked.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  // Whoever reads our output may stop early (`| head`): that ends us, and is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const output = new Output(asked.out);
  const colours = asked.out === null && process.stdout.isTTY === true && !process.env.NO_COLOR;
  let status = 0;
  const results: (Reading | Failure)[] = [];
  for (const source of await listSources(asked.sources)) results.push(...(await readSource(source)));
  for (const result of withOtherYears(results)) {
    if ('error' in result) {
      status = 2;
      process.stderr.write(`${printFailure(result.source.url, result.error.message)}\n`);
      if (asked.json) output.line(printableJson(result));
      continue;
    }
    if (status === 0 && fails(result, asked.failOn)) status = 1;
    output.line(
      asked.json ? printableJson(result) : printReview(result, { language: asked.language, colours }),
    );
  }
  try {
    await output.end();
  } catch (error) {
    process.stderr.write(`${printFailure(asked.out ?? '', `写不了：${(error as Error).message}`)}\n`);
    return 2;
  }
  return status;
}

interface Asked {
  sources: string[];
  json: boolean;
  out: string | null;
  failOn: Severity;
  language: Language;
  help: boolean;
}

/** What the arguments ask for, or what is wrong with them. */
function parse(args: string[]): Asked | string {
  let parsed: ReturnType<typeof parseOptions>;
  try {
    parsed = parseOptions(args);
  } catch (error) {
    return (error as Error).message;
  }
  const { values, positionals } = parsed;
  const failOn = SEVERITIES.find((severity) => severity === values['fail-on']);
  if (!failOn) return `--fail-on 只能是 ${SEVERITIES.join('、')}`;
  if (values.lang !== 'zh' && values.lang !== 'en') return '--lang 只能是 zh、en';
  if (positionals.length === 0 && !values.help) return '没有给出要核对的文件、目录或网址';
  return {
    sources: positionals,
    json: values.json,
    out: values.out ?? null,
    failOn,
    language: values.lang,
    help: values.help,
  };
}

function parseOptions(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      'fail-on': { type: 'string', default: 'error' },
      lang: { type: 'string', default: 'zh' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/** What stands in a review's place where a source could not be read. */
interface Failure {
  source: { url: string };
  error: { code: string; message: string };
}

/** What was read of a source: its review without other years, and the way to one with them. */
interface Reading {
  review: Review;
  again(years: Review[]): Review;
}

/** What a source gives: of an archive, one result for each file in it, named `archive.zip!/file`. */
async function readSource(source: Source): Promise<(Reading | Failure)[]> {
  const results: (Reading | Failure)[] = [];
  try {
    const { bytes, contentType, url } = await source.read();
    for (const file of unpack({ name: url, bytes, contentType })) {
      const name = file instanceof FileProblem ? file.file : file.name;
      try {
        if (file instanceof FileProblem) throw sourceErrorOf(file);
        const again = await readFile(file);
        results.push({ review: again([]), again });
      } catch (error) {
        results.push(failureOf(name === url ? source.name : name, error));
      }
    }
  } catch (error) {
    results.push(failureOf(source.name, error));
  }
  return results;
}

function failureOf(url: string, error: unknown): Failure {
  const { code, message } =
    error instanceof SourceError
      ? error
      : { code: 'unreadable', message: `读不了：${(error as Error).message}` };
  return { source: { url }, error: { code, message } };
}

/** 与他年核对 Reports of one agency for neighbouring years are held against each other; the order stays. */
function withOtherYears(results: (Reading | Failure)[]): (Review | Failure)[] {
  const known = results
    .flatMap((result) => ('error' in result ? [] : [result.review]))
    .filter(canKeep)
    .map((review) => ({ review, identity: identify(review) }));
  return results.map((result) => {
    if ('error' in result) return result;
    if (!canKeep(result.review)) return result.review;
    const me = identify(result.review);
    const years = known.filter(({ identity }) => {
      if (Math.abs(identity.year - me.year) !== 1) return false;
      const match = compareReports(me, identity);
      return match === 'same' || match === 'renamed';
    });
    return years.length > 0 ? result.again(years.map(({ review }) => asNeighbour(review))) : result.review;
  });
}

function fails(review: Review, failOn: Severity): boolean {
  const enough = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return review.findings.some((finding) => enough.includes(finding.severity));
}

/** To the screen line by line, or to a file at the end. */
class Output {
  readonly #path: string | null;
  readonly #lines: string[] = [];

  constructor(path: string | null) {
    this.#path = path;
  }

  line(text: string): void {
    if (this.#path === null) process.stdout.write(`${text}\n`);
    else this.#lines.push(`${text}\n`);
  }

  async end(): Promise<void> {
    if (this.#path !== null) await writeFile(this.#path, this.#lines.join(''));
  }
}
