import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { reviewBytes } from '../../src/cli/review-source';

const page = readFileSync('test/pages/agency-in-metadata/source.html', 'utf8');
const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** The page with its 表三 changed. */
function changed(change: (table: Element) => void): string {
  const { document } = new JSDOM(page).window;
  change([...document.querySelectorAll('table')].find((one) => one.textContent!.includes('申请人情况'))!);
  return document.documentElement.outerHTML;
}

const headOf = (table: Element, name: string) =>
  [...table.querySelectorAll('td')].find((cell) => cell.textContent!.trim() === name)!;

/** Without columns: their heads and, of every row of seven figures, theirs. */
const without =
  (...names: string[]) =>
  (table: Element) => {
    for (const row of table.querySelectorAll('tr')) {
      const figures = [...row.cells].slice(-7);
      if (figures.length < 7 || figures.some((cell) => !/^\d+$/.test(cell.textContent!.trim()))) continue;
      for (const name of names) figures[HEADS.indexOf(name)]!.remove();
    }
    for (const name of names) {
      headOf(table, name).remove();
      headOf(table, '申请人情况').setAttribute('colspan', '6');
      if (name !== '总计') headOf(table, '法人或其他组织').setAttribute('colspan', '4');
    }
  };
const named = (name: string, other: string) => (table: Element) => {
  headOf(table, name).textContent = other;
};

async function columns(html: string) {
  const { findings } = await reviewBytes(new TextEncoder().encode(html), {
    url: 'https://www.yunchuan.gov.cn/nb.html',
    contentType: 'text/html; charset=utf-8',
  });
  return findings.filter(({ rule }) => rule === 'every-column');
}

describe('F-05 every-column', () => {
  it.each(['科研机构', '社会公益组织', '法律服务机构', '总计'])('violated: no %s', async (name) => {
    const [finding] = await columns(changed(without(name)));
    expect(finding).toMatchObject({ code: 'F-05', severity: 'warning', section: { number: '三' } });
    expect(finding!.message.zh).toContain(`“${name}”`);
  });

  it('a hint where the column goes by another name', async () => {
    const [finding] = await columns(changed(named('社会公益组织', '社会团体')));
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding!.message.zh).toBe(
      '表三未按统一格式列出“社会公益组织”列，另有“社会团体”列。请核实补充，没有的填 0。',
    );
    expect(finding!.message.en).toContain('社会团体');
  });

  it.each<[string, (table: Element) => void]>([
    ['the form as it is', () => {}],
    ['another wording of the same', named('社会公益组织', '公益组织')],
    ['two columns gone: our reading', without('科研机构', '社会公益组织')],
    ['a head that was lost while its figures are there', (table) => headOf(table, '科研机构').remove()],
    [
      'blank figures',
      (table) => {
        for (const cell of table.querySelectorAll('td')) if (cell.textContent === '0') cell.textContent = '';
      },
    ],
    [
      'a head in two rows',
      (table) => {
        headOf(table, '商业企业').innerHTML = '商业<br>企业';
      },
    ],
  ])('silent: %s', async (_, change) => expect(await columns(changed(change))).toEqual([]));

  it('silent where the page is cut off', async () => {
    const html = changed(without('社会公益组织'));
    expect(await columns(html.slice(0, html.indexOf('</table>', html.indexOf('申请人情况')) + 8))).toEqual(
      [],
    );
  });
});
