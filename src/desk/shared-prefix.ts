/** 同一前缀 A place name that all begin with stands once, in the head: up to the last 省, 市, 县, 区, 州, 旗, 盟 they share; '' where none. */
export function sharedPrefix(names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined || others.length === 0) return '';
  let length = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length--;
  return /^.*[省市县区州旗盟]/.exec(first.slice(0, length))?.[0] ?? '';
}
