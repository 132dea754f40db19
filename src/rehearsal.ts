import { formOf } from './forms';
import type { FormTable, Line } from './forms/form';
import type { PackedDocument } from './grid/document';

/** What reports say in nearly the same words: what was received, what was not, what is lacking. */
const SENTENCES: Record<string, string[]> = {
  一: [
    '（一）主动公开。全年通过政府网站公开政府信息12条，制发规范性文件1件。',
    '（二）依申请公开。全年收到政府信息公开申请1件，上年结转0件，予以公开1件，按期答复率100%，同比增长5%。',
    '（三）监督保障。未发生行政复议和行政诉讼案件。',
  ],
  五: ['公开内容还不够全面。下一步将加强培训。'],
  六: ['本机关2023年度未收取信息处理费。'],
};

/**
 * 预演稿 A report that no agency made: the form itself, with nothing but zeros and one slip. Whoever will have to judge judges it first, so that
 * the code for it stands ready when a page asks.
 */
export function rehearsal(): PackedDocument {
  const { sections, tables } = formOf('2021');
  const title = '某市教育局2023年政府信息公开工作年度报告';
  let text = '';
  const cells: number[] = [];
  const blocks: PackedDocument['blocks'] = [];

  const say = (...lines: string[]) => {
    const start = text.length;
    text += lines.map((line) => `${line}\n`).join('');
    blocks.push({ kind: 'text', start, end: text.length });
  };
  const print = (rows: string[][]) => {
    const start = text.length;
    for (const row of rows) {
      for (const [index, printed] of row.entries()) {
        if (index > 0) text += '\t';
        const from = text.length;
        text += printed;
        cells.push(from, text.length, 1, 1);
      }
      text += '\n';
    }
    blocks.push({
      kind: 'table',
      start,
      end: text.length,
      hidden: false,
      rows: rows.map((row) => row.length),
    });
  };

  say(title, '根据《中华人民共和国政府信息公开条例》，现公布2023年度报告，统计期限为1月1日至12月31日。');
  for (const section of sections) {
    say(`${section.number}、${section.title}`, ...(SENTENCES[section.number] ?? []));
    const table = tables.find((one) => one.title === section.title);
    if (table) print(rowsOf(table));
  }
  say('某市教育局', '2024年1月20日');
  return { url: '', title, meta: {}, contentType: 'text/html', text, cells, blocks, links: [] };
}

/** A table as the form prints it. The very first figure is one too many. */
function rowsOf({ id, blocks }: FormTable): string[][] {
  const own = ({ labels }: Line) => labels.at(-1)!;
  return blocks.flatMap(({ heading, columns, rows }) => [
    ...(heading ? [[heading]] : []),
    ['信息内容', ...columns.map(own)],
    ...rows.map((row) => [
      own(row),
      ...columns.map((column) =>
        id === 'applications' && row === rows[0] && column === columns[0] ? '1' : '0',
      ),
    ]),
  ]);
}
