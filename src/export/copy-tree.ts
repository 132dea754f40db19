import { styleOf } from '../page/inert';

/** 标 A mark on a cell or a passage. */
export interface CopyMark {
  anchor: Element | Range;
  /** As on the page. */
  number: number;
  kind: string;
  /** What is said where one points at it. */
  title: string;
}

/** What is kept of a page, by its name; what is not named gives its content and goes. */
const kept = new Set(
  'p br h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td ul ol li pre blockquote sub sup b strong em hr'.split(
    ' ',
  ),
);
/** Read as blocks: their content begins on a line of its own. */
const blocks = new Set(
  'div section article main center dd dt dl header footer form fieldset figure'.split(' '),
);
/** Gone with all that is in them. */
const gone = new Set(
  'script style noscript template iframe frame object embed applet link meta base svg math canvas video audio source input button select textarea nav dialog title head'.split(
    ' ',
  ),
);

/** Of Node and NodeFilter, which stand by these names in a window only. */
const [ELEMENT, TEXT, SHOW_TEXT] = [1, 3, 4] as const;

interface Piece {
  start: number;
  end: number;
  mark: CopyMark;
}

/**
 * 抄录 The part of a document that is the report, copied node by node into another document: names, texts and spans only, no other
 * attribute, nothing hidden, nothing that could load or run.
 */
export function copyReport(
  source: Document,
  out: Document,
  marks: readonly CopyMark[],
  anchors: readonly (Element | Range)[],
): Node {
  const root = reportIn(source, [...anchors, ...marks.map(({ anchor }) => anchor)]);
  const cells = new Map<Node, CopyMark[]>();
  const pieces = new Map<Node, Piece[]>();
  for (const mark of marks) {
    if (!isRange(mark.anchor)) cells.set(mark.anchor, [...(cells.get(mark.anchor) ?? []), mark]);
    else
      for (const [node, start, end] of textsOf(mark.anchor))
        pieces.set(node, [...(pieces.get(node) ?? []), { start, end, mark }]);
  }
  const number = (mark: CopyMark): HTMLElement => {
    const element = out.createElement('sup');
    element.className = `gj-number gj-${mark.kind}`;
    element.textContent = String(mark.number);
    element.title = mark.title;
    return element;
  };

  const copyText = (node: Text): Node[] => {
    const found = (pieces.get(node) ?? []).sort((a, b) => a.start - b.start);
    const made: Node[] = [];
    let from = 0;
    for (const { start, end, mark } of found) {
      if (start < from) {
        // Quoted by two findings: the words are marked once, both numbers stand behind them.
        made.push(number(mark));
        continue;
      }
      if (start > from) made.push(out.createTextNode(node.data.slice(from, start)));
      const marked = out.createElement('mark');
      marked.className = `gj-${mark.kind}`;
      marked.title = mark.title;
      marked.textContent = node.data.slice(start, end);
      made.push(marked, number(mark));
      from = end;
    }
    if (from < node.data.length) made.push(out.createTextNode(node.data.slice(from)));
    return made;
  };

  const copyAll = (parent: Node, into: Node): void => {
    for (const child of parent.childNodes) for (const made of copy(child)) into.appendChild(made);
  };

  const copy = (node: Node): Node[] => {
    if (node.nodeType === TEXT) return copyText(node as Text);
    if (node.nodeType !== ELEMENT) return [];
    const element = node as Element;
    const name = element.localName;
    if (gone.has(name) || isHidden(element)) return [];
    if (name === 'img') return [out.createTextNode('[图]')];
    if (!kept.has(name) && !blocks.has(name)) {
      const inner = out.createDocumentFragment();
      copyAll(element, inner);
      const own = cells.get(element);
      if (own === undefined) return [inner];
      const marked = out.createElement('mark');
      marked.append(inner);
      return [dress(marked, own)];
    }
    const made = out.createElement(kept.has(name) ? name : 'div');
    for (const span of ['colspan', 'rowspan']) {
      const value = Number(element.getAttribute(span));
      if (Number.isSafeInteger(value) && value > 1 && value < 1000) made.setAttribute(span, String(value));
    }
    copyAll(element, made);
    const own = cells.get(element);
    return [own === undefined ? made : dress(made, own)];
  };

  const dress = (element: HTMLElement, own: readonly CopyMark[]): HTMLElement => {
    const [first] = own;
    element.className = `gj-cell gj-${first!.kind}`;
    element.title = own.map(({ title }) => title).join('\n');
    for (const mark of own) {
      element.append(number(mark));
    }
    return element;
  };

  const result = out.createDocumentFragment();
  if (root === source.body) copyAll(root, result);
  else for (const made of copy(root)) result.appendChild(made);
  return result;
}

/**
 * 报告所在 The smallest part of the page that holds all that was read; where that is little more than one table, as much around it as has
 * the text of the report.
 */
function reportIn(source: Document, anchors: readonly (Element | Range)[]): Element {
  let root: Node | null = null;
  for (const anchor of anchors) {
    const node = isRange(anchor) ? anchor.commonAncestorContainer : anchor;
    if (!source.contains(node)) continue;
    root ??= node;
    while (root !== null && !root.contains(node)) root = root.parentNode;
  }
  let element = root?.nodeType === ELEMENT ? (root as Element) : (root?.parentElement ?? null);
  while (element !== null && element !== source.body && proseIn(element) < enough)
    element = element.parentElement;
  return element === null || element === source.documentElement ? source.body : element;
}

/** A report says this much beside its tables. */
const enough = 200;

function proseIn(element: Element): number {
  if (/^(?:table|thead|tbody|tfoot|tr|td|th)$/.test(element.localName)) return 0;
  const tables = [...element.querySelectorAll('table')].filter(
    (one) => one.parentElement?.closest('table') === null,
  );
  const inTables = tables.reduce((sum, one) => sum + (one.textContent ?? '').replace(/\s/g, '').length, 0);
  return (element.textContent ?? '').replace(/\s/g, '').length - inTables;
}

/** Hidden by what the document itself says. */
function isHidden(element: Element): boolean {
  const style = styleOf(element);
  return element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

const isRange = (anchor: Element | Range): anchor is Range => 'startContainer' in anchor;

/** The texts that a range covers, with the part of each. */
function textsOf(range: Range): [node: Text, start: number, end: number][] {
  const top = range.commonAncestorContainer;
  const document = top.ownerDocument!;
  const walker = document.createTreeWalker(top, SHOW_TEXT);
  const nodes: Text[] = top.nodeType === TEXT ? [top as Text] : [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text);
  return nodes.flatMap((node) => {
    if (!range.intersectsNode(node)) return [];
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.data.length;
    return node.data.slice(start, end).trim() === '' ? [] : [[node, start, end] as [Text, number, number]];
  });
}
