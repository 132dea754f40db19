import { csvLine } from '../../export/csv';

/** 表格数据 Rows of a table, its head first, as they are copied and exported. */
export type Rows = (string | number | null)[][];

/** 导出 A file of our own making, given to the browser to keep: no permission for downloads is needed. */
export function saveCsv(rows: Rows, name: string): void {
  const text = `\uFEFF${rows.map(csvLine).join('')}`;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\p{Cc}\s]/gu, '')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** 复制 Rows as a spreadsheet takes them: tabs between cells, no tab or line break within one, no formula. */
export function tabbed(rows: Rows): string {
  const cell = (value: string | number | null) => {
    const text = String(value ?? '').replace(/[\t\r\n]+/g, ' ');
    return typeof value === 'string' && /^[=+\-@]/.test(text) && !/^[-+]?\d+(\.\d+)?$/.test(text)
      ? `'${text}`
      : text;
  };
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** Gives whether the browser allowed it. */
export function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
