import { describe, expect, it } from 'vitest';
import { followPages } from '../../src/batch/follow-pages';
import { recordsOf } from '../../src/batch/list-service';
import { readList } from '../../src/batch/listing';

/** So often that what looks from each of them to the end is not done within the time of a test. */
const MANY = 200_000;
const URL = 'http://www.yunchuan.gov.cn/zwgk/nb/index.html';
const report = '<ul><li><a href="t20250120_1.html">云川市水利局2024年政府信息公开工作年度报告</a></li></ul>';
const page = (more: string) => `<!doctype html><title>政府信息公开年报</title>${report}${more}`;

describe('list pages whose scripts begin what they never end', () => {
  it.each([
    ['records', `<datastore>${'<record><![CDATA['.repeat(MANY)}`],
    ['records that end as something else', `<datastore>${'<record><![CDATA[]]>'.repeat(MANY)}`],
    ['further groups', `<datastore>${'<nextgroup><![CDATA['.repeat(MANY)}`],
    ['comments', '/*'.repeat(MANY)],
    ['empty lines', '\n'.repeat(MANY)],
    ['pages', 'createPage('.repeat(MANY)],
    ['functions', 'function createPage('.repeat(MANY)],
    ['calls', '$.ajax({data:{'.repeat(MANY)],
    ['settings', `_CONFIG=id:1,name:"${'id:1,'.repeat(MANY)}`],
  ])('%s', (_, script) => {
    expect(readList(page(`<script>${script}</script>`), URL).items.map(({ year }) => year)).toEqual([2024]);
  });

  it('no more than three thousand records are looked at', () => {
    expect(recordsOf('<record><![CDATA[<li>甲]]></record>'.repeat(20_000))).toHaveLength(3000);
  });

  it('an answer of a service with tags that are never closed', async () => {
    const list = readList(page('<script>createPageHTML(2, 0, "index", "html")</script>'), URL);
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title: '<'.repeat(MANY), url: 'a', more: '<a '.repeat(MANY) }),
    );
    const followed = await followPages(
      list,
      async ({ url }) => ({ url, bytes, contentType: 'application/json' }),
      1,
    );
    expect(followed.items).toHaveLength(1);
  });
});
