/** CSV as RFC 4180 has it, for tests: the rows with their values, quotes undone. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const value = /("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r?\n|$)/gy;
  const body = text.replace(/^\uFEFF/, '');
  while (value.lastIndex < body.length) {
    const at = value.lastIndex;
    const match = value.exec(body);
    if (match === null) throw new Error(`No CSV at ${at}: ${body.slice(at, at + 40)}`);
    const [, raw = '', end = ''] = match;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === ',') {
      if (value.lastIndex === body.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
