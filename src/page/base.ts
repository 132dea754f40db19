const bases = new WeakMap<Document, string>();

/**
 * 基址 What relative addresses of a document lead from. A document that was parsed has no address of its own, and a <base> put into it is
 * refused by the policy of our pages: whoever parses one says where it came from.
 */
export function baseOf(document: Document): string {
  return bases.get(document) ?? document.baseURI;
}

/** Says where a parsed document came from, its own <base> considered. */
export function setBase(document: Document, address: string): void {
  bases.set(document, address);
}
