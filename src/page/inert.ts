import { attributeOf, own } from '../own';

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

/** What stands under its name in a form or in a document: there, before what these have by their kind. */
const NAMED = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';
/** Of these the id does not count. */
const BY_NAME_ALONE = ['embed', 'form', 'iframe'];

/**
 * 去名 A document that we have parsed ourselves, whose elements give up the names by which they hide what their form or the document has (`own`):
 * nobody sends such a form, or asks for them.
 */
export function disarm(document: Document): void {
  for (const element of Document.prototype.querySelectorAll.call(document, NAMED))
    for (const attribute of BY_NAME_ALONE.includes(own(element, 'localName')) ? ['name'] : ['name', 'id']) {
      const name = attributeOf(element, attribute);
      if (name !== null && (name in HTMLFormElement.prototype || name in Document.prototype))
        own(element, 'removeAttribute').call(element, attribute);
    }
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
