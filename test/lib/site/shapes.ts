import { strToU8, zipSync } from 'fflate';
import { agencyNumber, pathOf, REPORTS, YEAR } from './reports';

const PER_PAGE = 10;
const PAGES = REPORTS / PER_PAGE;

/** 列表 The 300 reports over 30 pages, the same in each of four shapes; null where the path is no list. */
export function listShapes(path: string): { type: string; body: string } | null {
  const trs = /^\/trs\/(?:index(?:_(\d+))?\.html)?$/.exec(path);
  if (trs)
    return asHtml(
      frame(
        rows(Number(trs[1] ?? 0)),
        `<script>createPageHTML(${PAGES}, ${trs[1] ?? 0}, "index", "html");</script>`,
      ),
    );
  const linked = /^\/linked\/list\.jsp(?:\?page=(\d+))?$/.exec(path);
  if (linked) {
    const page = Number(linked[1] ?? 1);
    const bar = `<a href="list.jsp?page=${Math.min(page + 1, PAGES)}">下一页</a><a href="list.jsp?page=${PAGES}">尾页</a>`;
    return asHtml(frame(page > PAGES ? '' : rows(page - 1), bar));
  }
  const jpage = /^\/col\/col1229\/index\.html$/.test(path) ? 1 : null;
  if (jpage !== null) return asHtml(frame(`<div><script type="text/xml">${datastore(1)}</script></div>`, ''));
  const proxy = /^\/module\/web\/jpage\/dataproxy\.jsp\?page=(\d+)/.exec(path);
  if (proxy) return { type: 'text/xml; charset=utf-8', body: datastore(Number(proxy[1])) };
  if (/^\/gkmlpt\/index/.test(path))
    return asHtml(
      frame(
        '<div id="app"></div>',
        '<script>var _CONFIG = {SID: "765002", TREE: [{"id": 1207, "name": "政府信息公开年报"}]};</script>',
      ),
    );
  const api = /^\/gkmlpt\/api\/all\/1207\?page=(\d+)&sid=765002$/.exec(path);
  if (api) {
    const articles = numbers(Number(api[1]) - 1).map((number) => ({
      title: titleOf(number),
      url: pathOf(number),
      publisher: agencyNumber(number),
      first_publish_time: Date.UTC(YEAR + 1, 0, (number % 28) + 1) / 1000,
    }));
    return { type: 'application/json', body: JSON.stringify({ articles, total: REPORTS }) };
  }
  return null;
}

function titleOf(number: number): string {
  return `${agencyNumber(number)}${YEAR}年政府信息公开工作年度报告`;
}

function numbers(page: number): number[] {
  return Array.from({ length: PER_PAGE }, (_, index) => page * PER_PAGE + index).filter(
    (number) => number >= 0 && number < REPORTS,
  );
}

/** Ten reports among what stands beside them. */
function rows(page: number): string {
  return `<ul class="list">${numbers(page).map(row).join('\n')}<li><a href="/zfxxgknb/202501/t20250101_1.html">${YEAR}年政府信息公开工作年度报告编制通知</a><span>2025-01-01</span></li></ul>`;
}

function row(number: number): string {
  const title = titleOf(number);
  const day = String((number % 28) + 1).padStart(2, '0');
  return `<li><a href="${pathOf(number)}" title="${title}">${title.slice(0, 14)}…</a><span>[2025-01-${day}]</span></li>`;
}

function datastore(page: number): string {
  const records = numbers(page - 1).map((number) => `<record><![CDATA[${row(number)}]]></record>`);
  const next =
    page < PAGES
      ? `<nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=${page + 1}&unitid=58"></a>]]></nextgroup>`
      : '';
  return `<datastore>${next}<recordset>${records.join('')}</recordset></datastore>`;
}

function frame(list: string, after: string): string {
  const menu = ['政策', '指南', '制度', '法定主动公开内容', '依申请公开']
    .map((name, index) => `<li><a href="/zc${index}/">${name}</a></li>`)
    .join('');
  const foot = Array.from(
    { length: 60 },
    (_, index) => `<a href="http://www.site${index}.gov.cn/">网站${index}</a>`,
  ).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>政府信息公开年报_云川市</title><meta name="ColumnName" content="政府信息公开年报"><meta name="SiteName" content="云川市人民政府"></head><body><ul>${menu}</ul>${list}${after}<div class="footer">${foot}</div></body></html>`;
}

function asHtml(body: string): { type: string; body: string } {
  return { type: 'text/html; charset=utf-8', body };
}

/** 文档 A page's headings, paragraphs and tables as a Word file: enough of OOXML for any reader. */
export function docxOf(page: string): Uint8Array {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1] ?? page;
  const parts = body.match(/<table[\s\S]*?<\/table>|<(?:p|h1|h2|h3)\b[\s\S]*?<\/(?:p|h1|h2|h3)>/g) ?? [];
  const text = (html: string) =>
    html
      .replace(/<[^>]+>/g, '')
      .replace(/&nbsp;/g, ' ')
      .trim();
  const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
  const xml = parts
    .map((part) => (part.startsWith('<table') ? tableOf(part, text, paragraph) : paragraph(text(part))))
    .join('');
  const file = (content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content}`);
  return zipSync({
    '[Content_Types].xml': file(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': file(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': file(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`,
    ),
  });
}

/** Cells that span rows are continued below, as Word has it. */
function tableOf(
  table: string,
  text: (html: string) => string,
  paragraph: (words: string) => string,
): string {
  const open = new Map<number, { left: number; wide: number }>();
  const rowsOf = table.match(/<tr[\s\S]*?(?=<tr|<\/table)/g) ?? [];
  const rows = rowsOf.map((row) => {
    const cells = row.match(/<t[dh][\s\S]*?(?=<t[dh]|<\/tr|$)/g) ?? [];
    const out: string[] = [];
    let column = 0;
    const carry = () => {
      for (let held = open.get(column); held !== undefined && held.left > 0; held = open.get(column)) {
        held.left--;
        out.push(`<w:tc><w:tcPr><w:gridSpan w:val="${held.wide}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`);
        column += held.wide;
      }
    };
    for (const cell of cells) {
      carry();
      const span = (name: string) => Number(new RegExp(`${name}="?(\\d+)`, 'i').exec(cell)?.[1] ?? 1);
      const [wide, tall] = [span('colspan'), span('rowspan')];
      const merge = tall > 1 ? '<w:vMerge w:val="restart"/>' : '';
      out.push(`<w:tc><w:tcPr><w:gridSpan w:val="${wide}"/>${merge}</w:tcPr>${paragraph(text(cell))}</w:tc>`);
      open.set(column, { left: tall - 1, wide });
      column += wide;
    }
    carry();
    return `<w:tr>${out.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}
