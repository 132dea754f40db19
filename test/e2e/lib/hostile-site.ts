import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { GOVERNMENT_HOST } from '../../../scripts/lib/launch.mjs';

/** 敌意 What a page does to whatever stands over it, and which sites do so. */
export interface Hostility {
  name: string;
  style?: string;
  /** Put before the report, in the body. */
  before?: string;
  /** Run by the page itself, at its end. */
  script?: string;
  /** True, as an expression in the page, once it has done what it does only once: what it undoes of ours before that is not looked at. */
  after?: string;
  /** Sent as Content-Security-Policy. */
  policy?: string;
  /** The report stands in a frame of this page. */
  framed?: boolean;
}

const REPORT = fileURLToPath(new URL('../../pages/seed-004-html/source.html', import.meta.url));

/** Pages with scripts and policies: what style sheets alone do is in test/hostile. */
export const hostilities: Hostility[] = [
  {
    name: 'a strict policy with trusted types',
    policy:
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts allow-same-origin",
  },
  {
    name: 'a fixed head and a sticky one',
    style: `.fixed { position: fixed; inset: 0 0 auto; height: 90px; background: #024; z-index: 2147483647 }
      .sticky { position: sticky; top: 90px; height: 40px; background: #246; z-index: 99999 } body { padding-top: 90px }`,
    before: '<div class="fixed">导航</div><div class="sticky">栏目</div>',
  },
  {
    name: 'a script that takes foreign elements out of the root',
    script: `new MutationObserver(() => {
      for (const each of [...document.documentElement.children]) if (!/^(HEAD|BODY)$/.test(each.tagName) && !window.done) { window.removed = (window.removed ?? 0) + 1; if (window.removed < 20) each.remove(); }
    }).observe(document.documentElement, { childList: true });`,
  },
  {
    name: 'a script that sets every foreign element back to its own style',
    script: `new MutationObserver((all) => {
      for (const { target } of all) if (target instanceof Element && target.parentElement === document.documentElement && target !== document.body) target.removeAttribute('style');
    }).observe(document, { subtree: true, childList: true, attributes: true });`,
  },
  {
    name: 'a script that clears all highlights',
    script: 'setInterval(() => CSS.highlights?.clear(), 50);',
  },
  {
    name: 'a document written anew after it has loaded',
    script: `if (!window.anew) addEventListener('load', () => setTimeout(() => {
      const html = document.documentElement.outerHTML;
      document.open(); window.anew = true; document.write('<!doctype html>' + html); document.close();
    }, 30));`,
    after: "window.anew === true && document.readyState === 'complete'",
  },
  {
    name: 'a 关怀版 that lays itself over all and enlarges the text',
    style:
      '.care { position: fixed; inset: auto 0 0; height: 70px; background: #000; color: #ff0; z-index: 2147483647 }',
    before: '<div class="care" popover="manual" id="care">关怀版：放大 缩小 朗读</div>',
    script: `setTimeout(() => { document.body.style.fontSize = '140%'; document.getElementById('care').showPopover?.(); }, 60);`,
    after: "document.body.style.fontSize === '140%'",
  },
  {
    name: 'a table in two scrolling parts',
    style:
      '.outer { height: 700px; overflow: auto; border: 3px solid } .outer > div { width: 900px; overflow-x: scroll }',
    before: '',
    script: `const table = [...document.querySelectorAll('table')].find((each) => each.textContent.includes('本年新收'));
      const outer = document.createElement('div'); outer.className = 'outer'; const inner = document.createElement('div');
      table.replaceWith(outer); outer.append(inner); inner.append(table);`,
  },
  {
    name: 'a frame that takes the height of what is in it',
    framed: true,
    script: `addEventListener('message', ({ data }) => { document.querySelector('iframe').style.height = data + 'px'; });`,
  },
  {
    name: 'built-in functions replaced by the page',
    script: `Element.prototype.attachShadow = () => { throw new Error('no'); }; Element.prototype.getBoundingClientRect = () => ({ x: 0, y: 0, width: 0, height: 0 });
      Range.prototype.getClientRects = () => []; window.requestAnimationFrame = () => 0; Node.prototype.appendChild = () => { throw new Error('no'); };`,
  },
];

/** 敌意网站 Serves them under a government's name, on a port of this machine. */
export async function serveHostilities(): Promise<{
  url(hostility: Hostility): string;
  close(): Promise<void>;
}> {
  const report = readFileSync(REPORT, 'utf8');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const [, at = '', inner] = pathname.split('/');
    const one = hostilities[Number(at)];
    const headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' };
    if (one?.policy) headers['content-security-policy'] = one.policy;
    response.writeHead(one ? 200 : 404, headers);
    response.end(one ? pageOf(report, one, at, inner === 'inner') : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (hostility) => `http://${GOVERNMENT_HOST}:${port}/${hostilities.indexOf(hostility)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageOf(report: string, one: Hostility, at: string, inner: boolean): string {
  const { style = '', before = '', script = '', framed = false } = one;
  if (framed && inner)
    return report.replace(
      '</body>',
      `<script>parent.postMessage(document.documentElement.scrollHeight, '*')</script></body>`,
    );
  const body = framed
    ? `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>信息公开</title><style>iframe { width: 1200px; height: 90px; border: 0 } ${style}</style></head><body><h1>信息公开</h1><script>${script}</script><iframe src="/${at}/inner"></iframe></body></html>`
    : report
        .replace('</head>', `<style>${style}</style></head>`)
        .replace(/<body[^>]*>/, (tag) => tag + before)
        .replace('</body>', `<script>${script}</script></body>`);
  return body;
}
