import { longestText, mostCells, type PackedDocument } from './grid/document';

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** 打包文档的形状 True if a value from outside is a document that can be unpacked: every offset within its text, every cell in a table. */
export function isPackedDocument(value: unknown): value is PackedDocument {
  if (!isObject(value)) return false;
  const { url, title, meta, contentType, text, cells, blocks, links } = value;
  if (![url, title, contentType].every(isText) || !isText(text) || text.length > longestText) return false;
  if (!isObject(meta) || !Object.values(meta).every(isText)) return false;
  if (!Array.isArray(cells) || cells.length > mostCells * 4 || !cells.every(isCount)) return false;
  if (!Array.isArray(blocks) || !Array.isArray(links)) return false;
  const within = ({ start, end }: Record<string, unknown>) =>
    isCount(start) && isCount(end) && start <= end && end <= text.length;
  let inTables = 0;
  const isBlock = (block: unknown) => {
    if (!isObject(block) || !within(block)) return false;
    const { kind, rows, hidden, url: address, label } = block;
    if (kind === 'text') return true;
    if (kind !== 'table')
      return ['image', 'attachment', 'frame'].includes(kind as string) && isText(address) && isText(label);
    if (typeof hidden !== 'boolean' || !Array.isArray(rows) || !rows.every(isCount)) return false;
    for (const row of rows) inTables += row;
    return true;
  };
  const isLink = (link: unknown) =>
    isObject(link) && isText(link.url) && isText(link.text) && (link.date === null || isText(link.date));
  if (!blocks.every(isBlock) || inTables * 4 !== cells.length || !links.every(isLink)) return false;
  for (let at = 0; at < cells.length; at += 4)
    if (!within({ start: cells[at], end: cells[at + 1] })) return false;
  return true;
}
