/** Where each kind of it keeps its address. */
const HOLDERS = {
  image: 'img, object, embed',
  attachment: 'a[href], iframe, embed, object',
  frame: 'iframe, frame, object, embed',
} as const;

/** 图片、附件、框架 The element on this page that leads to an address; null if there is none that is drawn. */
export function mediaAt(url: string, kind: keyof typeof HOLDERS): Element | null {
  const all = [...document.querySelectorAll(HOLDERS[kind])];
  return all.find((element) => addressOf(element) === url && element.getClientRects().length > 0) ?? null;
}

function addressOf(element: Element): string {
  const { src, href, data } = element as Partial<Record<'src' | 'href' | 'data', unknown>>;
  return String(src || href || data || '');
}
