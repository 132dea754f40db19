import { FileProblem, type OpenedFile } from './file';
import { escapeHtml } from './html';
import { lastOf, untilLast } from './until-last';

/** 粘贴 What the clipboard holds of what was copied in Word, WPS, Excel or a page. */
export type Pasted = { html: string } | { text: string };

/**
 * 粘贴的表 Pasted HTML without what Office programs put around it, or pasted text with its tab-separated lines as tables. Throws a `FileProblem`
 * (empty) if nothing is left. The name is empty: nothing pasted has one.
 */
export function openPasted(pasted: Pasted): OpenedFile {
  if ('html' in pasted) {
    const html = cleaned(fragmentOf(pasted.html));
    if (/<img\b/i.test(html) || textIn(html) !== '') return { name: '', kind: 'html', content: { html } };
  } else if (pasted.text.trim() !== '') {
    const html = tablesOf(pasted.text);
    return html === null
      ? { name: '', kind: 'text', content: { text: pasted.text } }
      : { name: '', kind: 'html', content: { html } };
  }
  throw new FileProblem('empty', 'html' in pasted ? 'html' : 'text', '');
}

function textIn(html: string): string {
  return html.replace(/<[^<>]*>|&nbsp;|&#160;/g, '').trim();
}

/** What was copied, without the rest of the document. Excel and WPS set the mark inside the table, around its rows. */
function fragmentOf(html: string): string {
  const closed = html.slice(0, lastOf(html, /<!--\s*EndFragment\s*-->/gi));
  const [, fragment] = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(closed) ?? [];
  if (fragment === undefined) return html.replace(/^Version:[\s\S]*?(?=<)/i, '');
  const rows = /^\s*(?:<(?:col|colgroup|tbody|thead)\b[^>]*>\s*|<\/colgroup>\s*)*<(?:tr|td|th)\b/i.test(
    fragment,
  );
  return rows ? `<table>${fragment}</table>` : fragment;
}

/** Without conditional comments, style sheets and the attributes that only Office programs understand. What was hidden stays hidden. */
function cleaned(html: string): string {
  const unconditional = untilLast(html, /<!\[endif\](?:--)?>/gi, (part) =>
    part.replace(/<!(?:--)?\[if[\s\S]*?<!\[endif\](?:--)?>/gi, (comment) =>
      // Downlevel-revealed: what stands between is shown by everything but Office.
      /^<!(?:--)?\[if !/i.test(comment) ? comment.replace(/<!(?:--)?\[[^\]]*\](?:--)?>/g, '') : '',
    ),
  );
  const plain = untilLast(unconditional, /-->/g, (part) => part.replace(/<!--[\s\S]*?-->/g, ''));
  return untilLast(withoutHidden(plain), />/g, (part) =>
    part
      .replace(/<\/?(?:meta|link|base|html|head|body|iframe|object|embed)\b[^>]*>/gi, '')
      .replace(
        /<([a-z][\w:]*)((?:\s+[^\s=<>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?)*)\s*(\/?)>/gi,
        tag,
      ),
  );
}

/** Without scripts, style sheets and titles. Of one that is never closed nothing is taken out. */
function withoutHidden(html: string): string {
  const begins = /<(script|style|xml|title)\b/gi;
  const unclosed = new Set<string>();
  let kept = '';
  let at = 0;
  for (let begin = begins.exec(html); begin; begin = begins.exec(html)) {
    const name = begin[1]!.toLowerCase();
    if (unclosed.has(name)) continue;
    const end = new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = begins.lastIndex;
    if (end.test(html)) {
      kept += html.slice(at, begin.index);
      at = end.lastIndex;
      begins.lastIndex = at;
    } else unclosed.add(name);
  }
  return kept + html.slice(at);
}

function tag(_: string, name: string, attributes: string, slash: string): string {
  const kept = [...attributes.matchAll(/\s+(colspan|rowspan|href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi)];
  const hidden =
    /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes) || /\shidden(?=[\s=]|$)/i.test(attributes);
  return `<${name}${kept.map((match) => ` ${match[1]}=${match[2]}`).join('')}${hidden ? ' hidden' : ''}${slash}>`;
}

/** Lines with the same number of tabs are a table; null if there is none, so that the text is read as it is. */
function tablesOf(text: string): string | null {
  const rows = rowsOf(text.replace(/\r\n?/g, '\n'));
  if (!rows.some((row, index) => row.length > 1 && rows[index + 1]?.length === row.length)) return null;
  let html = '';
  for (let index = 0; index < rows.length; ) {
    const width = rows[index]!.length;
    let end = index + 1;
    while (end < rows.length && rows[end]!.length === width) end++;
    const lines = withoutBlankColumns(rows.slice(index, end));
    html +=
      width === 1
        ? lines.map(([line = '']) => `<p>${escapeHtml(line)}</p>`).join('')
        : `<table>${lines.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell).replace(/\n/g, '<br>')}</td>`).join('')}</tr>`).join('')}</table>`;
    index = end;
  }
  return html;
}

/** A merged cell leaves blank places beside it, in columns that hold nothing else; a column without figures still has its head. */
function withoutBlankColumns(rows: string[][]): string[][] {
  const kept = rows[0]!.map((_, column) => rows.some((row) => row[column]!.trim() !== ''));
  return kept.includes(true) ? rows.map((row) => row.filter((_, column) => kept[column])) : rows;
}

/** Cells between tabs. A cell of several lines stands in quotation marks, with its own marks doubled. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;
  while (cells.lastIndex < text.length) {
    const match = cells.exec(text);
    if (!match) break;
    const [, quoted, bare = '', end] = match;
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\n' && cells.lastIndex < text.length) rows.push([]);
    else if (end === '\t' && cells.lastIndex === text.length) rows.at(-1)!.push('');
  }
  return rows;
}
