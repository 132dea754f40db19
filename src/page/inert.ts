import { attributeOf } from '../own';

/** Stands in for `style` in a document that we have parsed ourselves. */
const ATTRIBUTE = 'data-gouji-style';
const SHEET = 'text/x-gouji-style';

/**
 * 去势 HTML whose own styles and <base> can be read and do nothing. The policy of our pages holds for every document that is parsed in them:
 * each inline style of a fetched page would be refused one by one, with a complaint in the console. Scripts do not run in it anyway.
 */
export function inert(html: string): string {
  return html
    .replace(/<base(?=[\s/>])/gi, '<meta data-base')
    .replace(/<style(?=[\s>])/gi, `<script type="${SHEET}"`)
    .replace(/<\/style(?=[\s>])/gi, '</script')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(["'\s])style(?=\s*=)/gi, `$1${ATTRIBUTE}`));
}

/** What stands under its name in a form, and what stands so in a document: there, too, before what these have by their kind. */
const IN_FORM = 'button, fieldset, input, object, output, select, textarea, img';
const IN_DOCUMENT = 'embed, form, iframe, img, object';

/**
 * 去名 A document that we have parsed ourselves, whose elements give up the names by which they hide what their form or the document has (`own`):
 * nobody sends such a form, or asks for them.
 */
export function disarm(document: Document): void {
  const all = (selector: string) => Document.prototype.querySelectorAll.call(document, selector);
  const free = (element: Element, within: object) => {
    for (const attribute of ['name', 'id'])
      if ((attributeOf(element, attribute) ?? '') in within)
        Element.prototype.removeAttribute.call(element, attribute);
  };
  for (const field of all(IN_FORM)) free(field, HTMLFormElement.prototype);
  for (const named of all(IN_DOCUMENT)) free(named, Document.prototype);
}

/** 行内样式 What an element says of its own style, in a page or in a document made by `inert`. */
export function styleOf(element: Element): string {
  return attributeOf(element, 'style') ?? attributeOf(element, ATTRIBUTE) ?? '';
}

/** The texts of the style sheets that stand in a document. */
export function sheetTexts(document: Document): string[] {
  const sheets = document.querySelectorAll(`style, script[type="${SHEET}"]`);
  return [...sheets].map((sheet) => sheet.textContent!);
}
