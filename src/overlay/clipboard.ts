/** 复制 Puts a text on the clipboard; pages without https have no clipboard of their own, so the old command stands in. */
export async function copyText(value: string, root: ShadowRoot | HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value);
    return true;
  } catch {
    return copyByCommand(value, root);
  }
}

function copyByCommand(value: string, root: ShadowRoot | HTMLElement): boolean {
  const before = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const area = document.createElement('textarea');
  area.value = value;
  area.readOnly = true;
  area.setAttribute('aria-hidden', 'true');
  area.style.cssText = 'position:fixed;left:0;top:0;width:1px;height:1px;opacity:0;';
  root.append(area);
  area.focus({ preventScroll: true });
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
