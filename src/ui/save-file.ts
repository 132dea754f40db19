/** 存为文件 A link of our own to a blob of our own: no permission for downloads is needed. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the blob by then; should the page close sooner, the blob goes with it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
