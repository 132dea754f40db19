import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/review';
import type { Review } from '../../src/reconcile/review';

const pages = join(import.meta.dirname, '../pages');
const seed = (name: string) => join(pages, `seed-${name}-txt/source.txt`);
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/review.schema.json'), 'utf8'));

let folder: string;
let out: string[];
let err: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-cli-'));
  out = [];
  err = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const jsonLines = () =>
  out
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Review & { error?: { code: string } });

describe('npm run review', () => {
  it('prints one review a line, in the order given, as the schema says', async () => {
    expect(await main(['--json', seed('004'), seed('000')])).toBe(1);
    const reviews = jsonLines();
    expect(reviews.map((review) => review.document.agency)).toEqual([null, '泰州市高港区人民政府办公室']);
    const valid = new Ajv({ strict: false }).compile(schema);
    for (const review of reviews) expect(valid(review), JSON.stringify(valid.errors)).toBe(true);
  });

  it('walks a directory sorted by path, for the endings that are read', async () => {
    mkdirSync(join(folder, 'b'));
    for (const name of ['b/2.txt', 'a.html', 'b/1.HTM', 'c.jpg'])
      writeFileSync(join(folder, name), '<p>新闻</p>');
    expect(await main(['--json', folder])).toBe(0);
    expect(jsonLines().map((review) => review.source.url.slice(folder.length + 1))).toEqual([
      'a.html',
      'b/1.HTM',
      'b/2.txt',
    ]);
  });

  it('holds the reports of one agency for neighbouring years against each other, in the order given', async () => {
    const given = readFileSync(seed('004'), 'utf8');
    const page = (agency: string, year: number) =>
      `${agency}${year}年政府信息公开工作年度报告\n${given.replaceAll('2020', String(year)).replaceAll('2021', String(year + 1))}`;
    const names = ['b-2021.txt', 'a-2020.txt', 'c-2020.txt'];
    writeFileSync(join(folder, names[0]!), page('云川市林业局', 2021));
    writeFileSync(join(folder, names[1]!), page('云川市林业局', 2020));
    writeFileSync(join(folder, names[2]!), page('云川市水利局', 2020));
    await main(['--json', ...names.map((name) => join(folder, name))]);
    const reviews = jsonLines();
    expect(reviews.map(({ document }) => [document.agency, document.year])).toEqual([
      ['云川市林业局', 2021],
      ['云川市林业局', 2020],
      ['云川市水利局', 2020],
    ]);
    const years = reviews.map(({ findings }) =>
      findings.map(({ code }) => code).filter((code) => /^Y/.test(code)),
    );
    // The same figures two years running: 表二 and 表三 were copied.
    expect(years).toEqual([['Y-05', 'Y-05'], [], []]);
  });

  it('names what cannot be read, reviews the rest and gives 2', async () => {
    const empty = join(folder, 'empty.html');
    const pdf = join(folder, 'report.pdf');
    writeFileSync(empty, '');
    writeFileSync(pdf, '%PDF-1.7 …');
    expect(await main(['--json', empty, join(folder, 'none.html'), pdf, seed('002')])).toBe(2);
    expect(jsonLines().map((line) => line.error?.code ?? line.document.kind)).toEqual([
      'empty',
      'not-found',
      'unreadable',
      'report',
    ]);
    expect(err).toHaveLength(3);
    expect(err[1]).toBe(`${join(folder, 'none.html')}：没有这个文件\n`);
    const valid = new Ajv({ strict: false }).compile(schema);
    for (const line of jsonLines()) expect(valid(line), JSON.stringify(valid.errors)).toBe(true);
  });

  it('reads Word, Excel, saved pages and archives, each file of an archive a source of its own', async () => {
    const fixture = (name: string) => join(import.meta.dirname, '../files/fixtures', name);
    const zip = join(folder, 'a.zip');
    writeFileSync(
      zip,
      zipSync({
        '甲/report.docx': new Uint8Array(readFileSync(fixture('seed-002.docx'))),
        'old.doc': new Uint8Array(readFileSync(fixture('seed-004.doc'))),
      }),
    );
    expect(await main(['--json', fixture('seed-004.xlsx'), fixture('seed-002.mht'), folder])).toBe(2);
    const lines = jsonLines();
    expect(lines.map((line) => [line.source.url, line.error?.code ?? line.document.agency])).toEqual([
      [fixture('seed-004.xlsx'), '南通市应急管理局'],
      [fixture('seed-002.mht'), '宁河区造甲城镇人民政府'],
      [`${zip}!/甲/report.docx`, '宁河区造甲城镇人民政府'],
      [`${zip}!/old.doc`, 'unsupported'],
    ]);
    expect(err).toEqual([`${zip}!/old.doc：不支持 Word 97–2003 文档（.doc），请另存为 .docx 再核对\n`]);
    const valid = new Ajv({ strict: false }).compile(schema);
    for (const line of lines) expect(valid(line), JSON.stringify(valid.errors)).toBe(true);
  });

  it('says of a PDF on which page each cell stands, and of nothing else', async () => {
    const fixture = (name: string) => join(import.meta.dirname, '../files/fixtures', name);
    await main(['--json', fixture('seed-002.pdf'), fixture('seed-002.docx')]);
    const [pdf, docx] = jsonLines();
    const pages = pdf!.pages ?? {};
    expect(Object.keys(pages)).toContain('applications/disposed.total/total');
    expect(new Set(Object.values(pages)).size).toBeGreaterThan(1);
    expect(docx!.document.agency).toBe(pdf!.document.agency);
    expect(docx!.pages).toBeUndefined();
  });

  it.each([
    [[seed('000')], 0],
    [[seed('002')], 1],
    [['--fail-on', 'warning', seed('004')], 1],
    [['--fail-on', 'info', seed('000')], 0],
  ])('%j → %i', async (args, status) => {
    expect(await main(args)).toBe(status);
  });

  it.each([
    [[], '没有给出要核对的文件、目录或网址'],
    [['--fail-on', 'never', 'x'], '--fail-on 只能是'],
    [['--nonsense', 'x'], 'nonsense'],
    [['--lang', 'fr', 'x'], '--lang 只能是'],
  ])('says what is wrong with %j', async (args, message) => {
    expect(await main(args)).toBe(2);
    expect(err.join('')).toContain(message);
    expect(err.join('')).toContain('用法');
  });

  it('prints for people: the agency, the table, the equation, the suggestion; no colours off a terminal', async () => {
    await main([seed('002')]);
    const text = out.join('');
    for (const part of [
      '宁河区造甲城镇人民政府',
      '37/40 勾稽成立',
      '（七）总计',
      '1 + 0 = 1 ≠ 0 = 0 + 0',
      '0 → 1',
      'D-02',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('\u001b');
  });

  it('prints in English', async () => {
    await main(['--lang', 'en', seed('004')]);
    expect(out.join('')).toContain('38/40 relations hold');
  });

  it('writes to a file, and says if it cannot', async () => {
    const path = join(folder, 'out.jsonl');
    await main(['--json', '--out', path, seed('000')]);
    expect(out).toEqual([]);
    expect(JSON.parse(readFileSync(path, 'utf8')).document.year).toBe(2020);
    expect(await main(['--json', '--out', join(folder, 'none/out.jsonl'), seed('000')])).toBe(2);
    expect(err.join('')).toContain('写不了');
  });

  describe('addresses', () => {
    let server: Server;
    let base: string;

    beforeAll(async () => {
      server = createServer((request, response) => {
        if (request.url === '/gbk') {
          response.setHeader('content-type', 'text/html');
          response.end(readFileSync(join(pages, 'seed-002-html/source.html')));
        } else if (request.url === '/moved') response.writeHead(302, { location: '/gbk' }).end();
        else response.writeHead(404).end();
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      base = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
    });

    afterAll(() => new Promise((done) => server.close(done)));

    it('reads a page in GBK behind a redirect, and names an HTTP status and a server that is not there', async () => {
      expect(await main(['--json', `${base}/moved`, `${base}/none`, 'http://127.0.0.1:9/'])).toBe(2);
      const [page, missing, silent] = jsonLines();
      expect(page?.document.agency).toBe('宁河区造甲城镇人民政府');
      expect(page?.source.url).toBe(`${base}/gbk`);
      expect(missing?.error?.code).toBe('http-status');
      expect(silent?.error?.code).toBe('no-answer');
    });
  });
});
