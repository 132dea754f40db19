/** 复制文字 Puts words on the clipboard from one of our own pages. Gives whether the browser allowed it. */
export function copyWords(words: string): Promise<boolean> {
  return navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
}
