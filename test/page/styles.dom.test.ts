import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/batch/parse-page';
import { readDocument } from '../../src/review-document';
import { loadPage } from '../lib/page';

const { bytes } = loadPage('seed-004-html');
const report = new TextDecoder().decode(bytes);
const URL = 'http://www.yunchuan.gov.cn/a.html';

/** The review of a sound report with these rules in a style of its own. */
function reviewWith(rules: string) {
  const html = report.replace(/<\/head>|<body/i, (found) => `<style>${rules}</style>${found}`);
  return readDocument(parsePage({ html }, URL), { url: URL }).review();
}
const plain = reviewWith('');
const times = (count: number, rule: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => rule(i)).join('');

describe('style sheets of a page that was fetched', () => {
  it.each([
    ['very long lists of selectors', `${times(100_000, (i) => `a${i},`)}a{color:red}`],
    ['very many rules that hide nothing', times(20_000, (i) => `.a${i}{color:red}`)],
    ['some hundred that show and hide', times(300, (i) => `.a${i}{display:${i % 2 ? 'none' : 'block'}}`)],
    ['commas in brackets', ':is(.a,.b),.c:not(.d,.e){display:none}'],
  ])('%s change nothing', (_, rules) => {
    const review = reviewWith(rules);
    expect(Object.keys(plain.figures).length).toBeGreaterThan(100);
    expect(review.figures).toEqual(plain.figures);
  });

  it.each([
    ['more rules than are worked through', times(200_000, (i) => `.a${i}{display:none}`)],
    ['one rule of as many selectors', `${times(200_000, (i) => `.a${i},`)}.b{display:none}`],
    ['more text than is parsed', `/*${'x'.repeat(5_000_001)}*/`],
    ['rules in rules without end', `${'@media screen{'.repeat(200)}p{display:none}${'}'.repeat(200)}`],
  ])('%s: what is shown is not known, so nothing counts as read', (_, rules) => {
    const review = reviewWith(rules);
    expect(review).toMatchObject({ document: { reason: 'long' }, figures: {}, findings: [] });
    expect(review.unchecked).toMatchObject([{ reason: 'long' }]);
  });
});
