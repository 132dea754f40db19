/** What a terminal obeys (escape sequences, line ends) and what turns the order of letters around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const ORDERS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * 可打印 A value in which no text that a page has written can give orders to a terminal. Line ends and tabs become blanks, whatever else is
 * an order becomes U+FFFD, so that it is seen that something stood there.
 */
export function printable<T>(value: T): T {
  if (typeof value === 'string') return plain(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(printable) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [plain(key), printable(one)])) as T;
}

/** JSON of the same value without a character that a terminal obeys: those that JSON leaves as they are, are escaped. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    ORDERS,
    (order) => `\\u${order.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function plain(text: string): string {
  return text.replace(ORDERS, (order) => (/[\t\n\r]/.test(order) ? ' ' : '\ufffd'));
}
