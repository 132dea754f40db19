import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { within } from '../../../scripts/lib/drive.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Experimental in axe, and off unless a tag brings it in: it wants the very letters in a row, signs hidden from speech included. Our tags
 * are named by number, words and value, in the order in which they are said.
 */
const EXPERIMENTAL = "'label-content-name-mismatch': { enabled: false }";

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** 无障碍 What axe finds against WCAG 2.2 A and AA on a page, one line each: the rule and where it is broken. */
export async function hindrances(page: Page, contrast = true): Promise<string[]> {
  await page.evaluate(source);
  const violations = (await page.evaluate(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: ${contrast} }, ${EXPERIMENTAL} },
  }).then(({ violations }) => violations.map(({ id, nodes }) => ({
    id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  })))`)) as Violation[];
  return linesOf(violations);
}

/** 覆盖层 The same of what stands in our closed shadow on a page: asked in the extension's world, which alone can open it. */
export async function hindrancesOver(control: Page, tab: number, contrast: boolean): Promise<string[]> {
  const task = `async () => {
    ${source}
    const open = (element) => globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot ?? null;
    const host = [...document.documentElement.children].find((element) => element.localName === 'div' && open(element));
    if (!host) return [{ id: 'no overlay', nodes: [{ html: '', failureSummary: '' }] }];
    Object.defineProperty(host, 'shadowRoot', { configurable: true, value: open(host) });
    const { violations, passes } = await axe.run(host, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      rules: { 'color-contrast': { enabled: ${contrast} }, ${EXPERIMENTAL} },
    });
    const looked = passes.some(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0])));
    const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
    return looked ? found : [...found, { id: 'nothing in the shadow was looked at', nodes: [{ html: '', failureSummary: '' }] }];
  }`;
  return linesOf((await within(control, tab, { toString: () => task } as never)) as Violation[]);
}

const linesOf = (violations: Violation[]): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
