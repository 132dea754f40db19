/** 已选 The keys that are chosen, and from where a range goes on. */
export interface Selection {
  keys: ReadonlySet<string>;
  anchor: string | null;
}

/** Nothing is chosen. */
export const nothing: Selection = { keys: new Set(), anchor: null };

/** 选一份 One more or one less. */
export function toggled({ keys }: Selection, key: string): Selection {
  const made = new Set(keys);
  if (!made.delete(key)) made.add(key);
  return { keys: made, anchor: key };
}

/** 选一段 From the last one that was touched to this one, in the order shown, as that one is: all on, or all off. */
export function ranged(selection: Selection, key: string, shown: readonly string[]): Selection {
  const [from, to] = [shown.indexOf(selection.anchor ?? ''), shown.indexOf(key)];
  if (from === -1 || to === -1) return toggled(selection, key);
  const on = selection.keys.has(selection.anchor!);
  const made = new Set(selection.keys);
  for (const one of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (on) made.add(one);
    else made.delete(one);
  }
  return { keys: made, anchor: selection.anchor };
}

/** 全选 All that the filters let through, besides what is chosen already; or none of them. */
export function allOf({ keys }: Selection, shown: readonly string[], on = true): Selection {
  const made = new Set(keys);
  for (const key of shown) {
    if (on) made.add(key);
    else made.delete(key);
  }
  return { keys: made, anchor: null };
}
