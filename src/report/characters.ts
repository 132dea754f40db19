/** Nothing but digits 0 to 9, or nothing at all: what most cells print. */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Whether there is a character here that cannot be white space or unseen: of most their number alone says so. */
export function isPlainAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code > 32 && code < 0x85) || (code > 0x3000 && code < 0xfe00);
}
