/**
 * 示例 The sample reports of the corpus, as a small web site that looks to the extension like a government's.
 *
 * Every page is served exactly as it is stored, with the Content-Type its origin.json names.
 */
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { GOVERNMENT_HOST, OTHER_HOST } from './launch.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGES = path.join(ROOT, 'test/pages');
const TEMPLATES = path.join(ROOT, 'test/gallery');

/** 图库 The ten pages a visitor is shown: the five sample texts and the same five as web pages. */
const SHOWN = /^seed-\d{3}-(txt|html)$/;

/** Without a charset in the header a page's own <meta> decides, as on the web. */
const HEADERS = {
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain; charset=utf-8',
};

const TYPES = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/**
 * 语料 Every page of the corpus: its slug, its source file and what origin.json says of it.
 *
 * @returns {import('./gallery.mjs').Sample[]}
 */
export function corpus(folder = PAGES) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((slug) => {
      const source = readdirSync(path.join(folder, slug)).find((name) => /^source\.(x?html|txt)$/.test(name));
      if (source === undefined) return [];
      const { title, teaches, contentType, charset, header } = readOrigin(
        path.join(folder, slug, 'origin.json'),
      );
      const file = path.join(folder, slug, source);
      return [
        {
          slug,
          file,
          header: header ?? headerOf(contentType ?? HEADERS[path.extname(source)], charset),
          title: title ?? slug,
          teaches: teaches ?? '',
          shown: SHOWN.test(slug),
        },
      ];
    });
}

/** 图库 The ten pages of the gallery, in order. */
export function gallery() {
  return corpus().filter(({ shown }) => shown);
}

/** In HTML the page's own <meta> says how it is encoded; a text cannot, and browsers would guess. */
function headerOf(contentType, charset = 'utf-8') {
  return contentType === 'text/plain' ? `text/plain; charset=${charset}` : contentType;
}

function readOrigin(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/**
 * 服务 Serves the gallery on a free port of this machine.
 * `url` is an address under gov.cn, `otherUrl` the same page under a name that is no government's.
 */
export async function serveGallery() {
  const samples = corpus();
  const server = http.createServer((request, response) => answer(samples, request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  return {
    port,
    samples,
    url: (slug = '') => `http://${GOVERNMENT_HOST}:${port}/${slug && `${slug}/`}`,
    otherUrl: (slug = '') => `http://${OTHER_HOST}:${port}/${slug && `${slug}/`}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function answer(samples, request, response) {
  const { pathname } = new URL(request.url ?? '/', 'http://gallery');
  const [slug = '', ...rest] = pathname.split('/').slice(1).map(decode);
  const host = request.headers.host ?? '';
  if (pathname === '/') return sendText(response, index(samples, host), 'text/html; charset=utf-8');
  if (slug === 'not-a-report')
    return sendText(response, template('not-a-report.html'), 'text/html; charset=utf-8');
  const sample = samples.find((candidate) => candidate.slug === slug);
  if (sample === undefined) return notFound(response);
  const name = rest.join('/');
  if (name === '') return sendFile(response, sample.file, sample.header);
  return sendBeside(response, path.dirname(sample.file), name);
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Pictures and styles that belong to a page lie beside its source; nothing outside its folder is served. */
function sendBeside(response, folder, name) {
  const file = path.resolve(folder, name);
  const inside = file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile();
  if (!inside) return notFound(response);
  return sendFile(response, file, TYPES[path.extname(file)] ?? 'application/octet-stream');
}

function sendFile(response, file, type) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}

function sendText(response, text, type) {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  response.end(text);
}

function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
  response.end('没有这个页面。');
}

function template(name) {
  return readFileSync(path.join(TEMPLATES, name), 'utf8');
}

function index(samples, host) {
  const shown = samples.filter(({ shown }) => shown);
  const otherHost = host.replace(GOVERNMENT_HOST, OTHER_HOST);
  const elsewhere = shown.find(({ slug }) => slug === 'seed-004-html') ?? shown[0];
  return template('index.html')
    .replace('<!-- web pages -->', items(shown, /html/))
    .replace('<!-- texts -->', items(shown, /^text\/plain/))
    .replace(
      '<!-- elsewhere -->',
      elsewhere ? `http://${escapeHtml(otherHost)}/${escapeHtml(elsewhere.slug)}/` : '#',
    );
}

function items(samples, kind) {
  const notes = JSON.parse(template('notes.json'));
  return samples
    .filter(({ header }) => kind.test(header))
    .map(
      ({ slug, title, teaches }) =>
        `<li><a href="/${escapeHtml(slug)}/">${escapeHtml(title)}</a><p>${escapeHtml(notes[slug] ?? teaches)}</p></li>`,
    )
    .join('\n        ');
}

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
