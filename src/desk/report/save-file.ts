/** 存为文件 A link of our own to a blob of our own: no permission for downloads is needed. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the blob by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
