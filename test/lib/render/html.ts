import type { Random } from '../generate-figures';
import { escapeHtml } from './cell-markup';
import type { Copies } from './copies';
import { type Frame, titleOf } from './frames';
import { proseOf } from './prose';
import type { Layout, Sheet } from './sheet';
import { DIV_STYLE, type TableMarkup } from './tables';

/** 网页 A layout as the page of one family. */
export function renderHtml(
  layout: Layout,
  how: { frame: Frame; markup: TableMarkup; copies: Copies },
  random: Random,
): string {
  const { report, sheets } = layout;
  const prose = proseOf(report);
  const paragraph = (text: string) => `<p style="text-indent:2em">${escapeHtml(text)}</p>`;
  const set = (table: Sheet['table']) =>
    sheets
      .filter((sheet) => sheet.table === table)
      .map((sheet) => how.copies.wrap(how.markup(sheet, random)))
      .join(random() < 0.5 ? '' : '<p>&nbsp;</p>');
  const body = [
    ...prose.preamble.map(paragraph),
    ...prose.one.map(paragraph),
    paragraph(prose.two),
    set('proactive'),
    paragraph(prose.three),
    set('applications'),
    paragraph(prose.four),
    set('challenges'),
    ...prose.after.map(paragraph),
  ].join('\n');
  return how.frame(
    {
      report,
      title: titleOf(report, random),
      body: how.copies.before + body + how.copies.after,
      style: DIV_STYLE + how.copies.style,
    },
    random,
  );
}

/** 装文本的网页 A report flattened to text, in a page: <pre>, lines parted by <br>, or a paragraph for each line. */
export const textContainers: Record<string, (text: string, title: string) => string> = {
  pre: (text, title) => inPage(title, `<pre>${escapeHtml(text)}</pre>`),
  br: (text, title) => inPage(title, `<div id="zoom">${lines(text).join('<br>\n')}</div>`),
  paragraphs: (text, title) =>
    inPage(
      title,
      `<div class="TRS_Editor">${lines(text)
        .map((line) => `<p>${line}</p>`)
        .join('\n')}</div>`,
    ),
};

/** HTML folds white space: what must stay is written as U+00A0. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      escapeHtml(line)
        .replace(/\t/g, ' ')
        .replace(/^ +| +$| (?= )/g, (blank) => '&nbsp;'.repeat(blank.length)),
    );
}

function inPage(title: string, body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}
