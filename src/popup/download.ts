/** 下载 A link of our own to a blob of our own: no permission for downloads is needed. */
export function download(content: string, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the blob by then; should the popup close sooner, the blob goes with it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
