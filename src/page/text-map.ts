/** White space of the markup that is more than one blank for one, or begins a text. */
const SPACES = /^[ \t\n\r\f]+|[ \t\n\r\f]{2,}/g;
const BLANKS = ' \n\t';

/** What stands between: each space of it as a blank. */
const folded = (text: string) => text.replace(/[\t\n\r\f]/g, ' ');

/**
 * 正文与节点 The document's normalised text while it is being collected, and the way back from an offset to the page's text nodes.
 */
export class TextMap {
  #parts: string[] = [];
  #length = 0;
  /** The last character so far; '\n' at the start, so that no text begins with white space. */
  #last = '\n';
  /** Runs copied from a node character by character, in order. */
  #runs: { start: number; length: number; node: Text; offset: number }[] = [];

  get length(): number {
    return this.#length;
  }

  /** Characters that stand on the page in no text node: the ends of lines and cells. */
  write(characters: string): void {
    this.#parts.push(characters);
    this.#length += characters.length;
    this.#last = characters.at(-1)!;
  }

  /** Ends the line, unless it is empty. */
  endLine(): void {
    if (this.#last !== '\n') this.write('\n');
  }

  /** A text node: white space of the markup is folded to one blank unless it is preformatted. */
  copy(node: Text, preformatted: boolean, data = node.data): void {
    let from = 0;
    if (!preformatted) {
      for (let space = SPACES.exec(data); space; space = SPACES.exec(data)) {
        const { 0: blanks, index } = space;
        // A run goes on where one character stands for one: it ends with the first of several spaces.
        if (index > from) this.#copyRun(node, from, folded(data.slice(from, index + 1)));
        // One blank, and none at the start of a line or cell or after another blank.
        else if (!BLANKS.includes(this.#last)) this.#copyRun(node, index, ' ');
        from = index + blanks.length;
      }
    }
    if (data.length > from)
      this.#copyRun(node, from, preformatted ? data.slice(from) : folded(data.slice(from)));
  }

  #copyRun(node: Text, offset: number, printed: string): void {
    this.#runs.push({ start: this.#length, length: printed.length, node, offset });
    this.write(printed);
  }

  /** The text so far. */
  toString(): string {
    return this.#parts.join('');
  }

  /** The page's range for offsets of the text; null if no text node of it is left on the page. */
  range(start: number, end: number): Range | null {
    const first = this.#runAt(start, 'from');
    const last = this.#runAt(end, 'to');
    if (!first || !last || first.start > last.start) return null;
    const from = first.offset + Math.max(0, start - first.start);
    const to = last.offset + Math.min(last.length, end - last.start);
    if (!first.node.isConnected || !last.node.isConnected) return null;
    if (from > first.node.length || to > last.node.length) return null;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, from);
    range.setEnd(last.node, to);
    return range;
  }

  /** The run that holds an offset; between two runs the next one (`from`) or the one before (`to`). */
  #runAt(offset: number, side: 'from' | 'to') {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle]!;
      if (side === 'from' ? run.start + run.length <= offset : run.start + run.length < offset)
        low = middle + 1;
      else high = middle;
    }
    const run = this.#runs[low];
    if (side === 'from') return run ?? null;
    if (run && run.start < offset) return run;
    return this.#runs[low - 1] ?? null;
  }
}
