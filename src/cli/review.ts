import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Language } from '../reconcile/explain';
import type { Review } from '../reconcile/review';
import type { Severity } from '../rules/rule';
import { printFailure, printReview } from './print';
import { reviewBytes, SourceError } from './review-source';
import { listSources, type Source } from './sources';

const SEVERITIES: Severity[] = ['error', 'warning', 'info'];

const USAGE = `用法：npm run --silent review -- [--json] [--out 文件] [--fail-on error|warning|info] [--lang zh|en] 文件|目录|网址…

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
  for (const source of await listSources(asked.sources)) {
    const result = await reviewSource(source);
    if ('error' in result) {
      status = 2;
      process.stderr.write(`${printFailure(source.name, result.error.message)}\n`);
      if (asked.json) output.line(JSON.stringify(result));
      continue;
    }
    if (status === 0 && fails(result, asked.failOn)) status = 1;
    output.line(
      asked.json ? JSON.stringify(result) : printReview(result, { language: asked.language, colours }),
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

async function reviewSource(source: Source): Promise<Review | Failure> {
  try {
    const { bytes, contentType, url } = await source.read();
    return await reviewBytes(bytes, { url, contentType });
  } catch (error) {
    const { code, message } =
      error instanceof SourceError
        ? error
        : { code: 'unreadable', message: `读不了：${(error as Error).message}` };
    return { source: { url: source.name }, error: { code, message } };
  }
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
