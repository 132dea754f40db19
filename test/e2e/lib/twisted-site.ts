import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { GOVERNMENT_HOST } from '../../../scripts/lib/launch.mjs';

/** 扭曲 The same report in a document of a kind that only a browser makes. */
export interface Twist {
  name: string;
  make(source: string): string;
  contentType?: string;
}

const REPORT = fileURLToPath(new URL('../../pages/seed-004-html/source.html', import.meta.url));

/** Names of what any reader of a document asks of its elements: as the names of a form's fields they hide it. */
const ASKED =
  'firstChild lastChild nextSibling previousSibling parentNode parentElement childNodes children childElementCount firstElementChild lastElementChild nodeType nodeName localName tagName namespaceURI textContent innerHTML attributes id className classList style hidden title dataset hasAttribute hasAttributes getAttribute querySelector querySelectorAll checkVisibility closest matches contains isConnected ownerDocument getBoundingClientRect getClientRects clientWidth clientHeight clientLeft clientTop scrollWidth scrollHeight scrollTop scrollLeft offsetWidth offsetHeight scrollIntoView scrollBy scrollTo addEventListener removeEventListener cloneNode append appendChild remove rows cells'.split(
    ' ',
  );
const fields = ASKED.map((name) => `<input type="hidden" name="${name}">`).join('');

const inBody = (html: string) => (source: string) => source.replace(/<body[^>]*>/, (tag) => tag + html);
const styled = (css: string) => (source: string) => source.replace('</head>', `<style>${css}</style></head>`);
const scripted = (script: string) => (source: string) =>
  source.replace('</body>', `<script>${script}</script></body>`);

/** What a report is put into; each is read as the report itself. */
export const twists: Twist[] = [
  {
    name: 'rows and sections without a box of their own (display: contents)',
    make: styled('article, .body, .body p, tbody, tr { display: contents }'),
  },
  {
    name: 'a form around all of it, its fields named like properties',
    make: (source) =>
      source.replace(/<body[^>]*>/, (tag) => `${tag}<form>${fields}`).replace('</body>', '</form></body>'),
  },
  {
    name: 'a form that is said to stand in one of its own fields',
    make: (source) =>
      source
        .replace(/<body[^>]*>/, (tag) => `${tag}<form><input type="hidden" name="parentElement">`)
        .replace('</body>', '</form></body>'),
  },
  {
    name: 'forms whose next neighbour is said to be a field before them',
    make: (source) =>
      inBody('<input type="hidden" form="f1" name="nextSibling"><form id="f1"></form>')(source).replace(
        '本年新收政府信息公开申请数量',
        '<input type="hidden" form="f2" name="nextSibling"><form id="f2"></form>$&',
      ),
  },
  {
    name: 'elements named like properties of the document',
    make: inBody(
      ['body', 'title', 'documentElement', 'querySelectorAll', 'createTreeWalker', 'URL', 'contentType']
        .map(
          (name) =>
            `<img name="${name}" id="${name}" alt="" width="1" height="1"><form name="${name}"></form>`,
        )
        .join(''),
    ),
  },
  {
    name: 'XHTML',
    contentType: 'application/xhtml+xml; charset=utf-8',
    make: (source) => {
      const { window } = new JSDOM(source);
      return new window.XMLSerializer().serializeToString(window.document);
    },
  },
  {
    name: 'tables, rows and links of other languages beside it',
    make: scripted(`for (const space of [null, 'urn:x', 'http://www.w3.org/2000/svg', 'http://www.w3.org/1998/Math/MathML'])
      for (const name of ['table', 'tr', 'td', 'a', 'img', 'iframe', 'form', 'div', 'title', 'template']) {
        const one = document.createElementNS(space, name); one.textContent = '1'; document.body.prepend(one);
        document.querySelector('td').append(document.createElementNS(space, name));
        document.documentElement.append(document.createElementNS(space, name));
      }`),
  },
  {
    name: 'quirks, an address of its own, and everything editable',
    make: (source) =>
      scripted("document.designMode = 'on'")(
        source
          .replace(/<!doctype[^>]*>/i, '')
          .replace(
            '<head>',
            '<head><base href="javascript:void 0" target="evil"><base href="data:text/html,x">',
          ),
      ),
  },
  {
    name: 'elements that change the page whenever they are put into it or asked for',
    make: scripted(`class Restless extends HTMLElement {
        connectedCallback() { this.textContent = ''; if ((window.rounds = (window.rounds ?? 0) + 1) < 40) setTimeout(() => this.parentNode?.append(document.createElement('x-restless')), 20); }
      }
      customElements.define('x-restless', Restless);
      document.querySelector('article').append(document.createElement('x-restless'));
      for (const [owner, name] of [[Node.prototype, 'textContent'], [Element.prototype, 'localName'], [CharacterData.prototype, 'data']])
        Object.defineProperty(owner, name, { configurable: true, get() { document.body.append('!'); return 'evil'; } });
      Object.prototype.toString = () => { document.body.append('!'); return 'evil'; };
      Object.prototype.rows = Object.prototype.cells = [1];
      Array.prototype.push = () => 0;`),
  },
];

const outOfReach = (into: string) =>
  scripted(`for (const table of document.querySelectorAll('table')) {
    const holder = document.createElement('div'); table.replaceWith(holder); ${into}
  }`);

/** What takes the tables out of the document that can be read: each is said to be unread. */
export const hideouts: Twist[] = [
  {
    name: 'an open shadow root',
    make: outOfReach("holder.attachShadow({ mode: 'open' }).append(table);"),
  },
  {
    name: 'a closed one, with a slot that stays empty',
    make: outOfReach(
      "const root = holder.attachShadow({ mode: 'closed' }); root.innerHTML = '<slot></slot>'; root.append(table);",
    ),
  },
  {
    name: 'a template',
    make: outOfReach(
      "const template = document.createElement('template'); template.content.append(table); holder.append(template);",
    ),
  },
  {
    name: 'a drawing',
    make: outOfReach(
      "holder.innerHTML = '<svg width=900 height=900><foreignObject width=900 height=900></foreignObject></svg>'; holder.querySelector('foreignObject').append(table);",
    ),
  },
];

/** 扭曲的网站 Serves them under a government's name, and the plain report at `plain`. */
export async function serveTwists(): Promise<{
  plain: string;
  url(twist: Twist): string;
  close(): Promise<void>;
}> {
  const report = readFileSync(REPORT, 'utf8');
  const server = createServer(({ url = '' }, response) => {
    const twist = [...twists, ...hideouts][Number(url.slice(1))];
    response.setHeader('content-type', twist?.contentType ?? 'text/html; charset=utf-8');
    response.end(url === '/plain' ? report : (twist?.make(report) ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://${GOVERNMENT_HOST}:${(server.address() as AddressInfo).port}`;
  return {
    plain: `${site}/plain`,
    url: (twist) => `${site}/${[...twists, ...hideouts].indexOf(twist)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
