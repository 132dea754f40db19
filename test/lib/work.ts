/** 工作量 What a piece of work came to, counted and not timed: the same on every machine. */
export interface Work {
  /** How many elements lists were gone through for, by searches, filters and copies. */
  elements: number;
  /** How many characters were passed over by searches, expressions and copies. */
  characters: number;
}

const WITH_CALLBACK = [
  ...(['find', 'findIndex', 'findLast', 'findLastIndex', 'filter', 'some', 'every', 'map'] as const),
  ...(['flatMap', 'reduce'] as const),
];
const SEARCHES = ['includes', 'indexOf'] as const;
/** They cost what they copy: a few elements cut out of a long list are few. */
const COPIES = ['slice', 'concat', 'flat'] as const;

/**
 * Counts what `work` asks of the language's own searches and copies, which stand in for all it does. An expression counts for what it
 * looked at, not for what it may have gone back over.
 */
export function countWork(work: () => unknown): Work {
  const counted: Work = { elements: 0, characters: 0 };
  const undo: (() => void)[] = [];
  const replace = <T extends object>(owner: T, name: keyof T, make: (own: never) => unknown) => {
    const own = owner[name];
    owner[name] = make(own as never) as never;
    undo.push(() => {
      owner[name] = own;
    });
  };
  // Every other way to use an expression comes down to this one once it is replaced,
  replace(
    RegExp.prototype,
    'exec',
    (own: RegExp['exec']) =>
      function exec(this: RegExp, text: string) {
        const from = this.global || this.sticky ? this.lastIndex : 0;
        const found = own.call(this, text);
        counted.characters += (found ? found.index + found[0].length : String(text).length) - from;
        return found;
      },
  );
  // but for cutting: that would try it anew at each character.
  const exec = RegExp.prototype.exec;
  const plain = undo[0]!;
  replace(
    RegExp.prototype,
    Symbol.split,
    (own: RegExp[typeof Symbol.split]) =>
      function split(this: RegExp, text: string, limit?: number) {
        counted.characters += text.length;
        plain();
        try {
          return own.call(this, text, limit);
        } finally {
          RegExp.prototype.exec = exec;
        }
      },
  );
  for (const name of ['indexOf', 'includes'] as const)
    replace(
      String.prototype,
      name,
      (own: (this: string, search: string, from?: number) => unknown) =>
        function search(this: string, word: string, from = 0) {
          const found = own.call(this, word, from);
          const to = typeof found === 'number' && found >= 0 ? found + word.length : this.length;
          counted.characters += Math.max(0, to - from);
          return found;
        },
    );
  for (const name of ['normalize', 'trim', 'trimEnd', 'trimStart'] as const)
    replace(
      String.prototype,
      name,
      (own: (this: string, how?: never) => string) =>
        function copy(this: string, how?: never) {
          counted.characters += this.length;
          return own.call(this, how);
        },
    );
  for (const name of WITH_CALLBACK)
    replace(
      Array.prototype,
      name,
      (own: (this: unknown[], callback: (...given: unknown[]) => unknown, ...more: unknown[]) => unknown) =>
        function through(this: unknown[], callback: (...given: unknown[]) => unknown, ...more: unknown[]) {
          const each = (...given: unknown[]) => {
            counted.elements++;
            return callback(...given);
          };
          return own.call(this, each, ...more);
        },
    );
  for (const name of SEARCHES)
    replace(
      Array.prototype,
      name,
      (own: (this: unknown[], wanted: unknown, from?: number) => unknown) =>
        function search(this: unknown[], wanted: unknown, from = 0) {
          counted.elements += Math.max(0, this.length - from);
          return own.call(this, wanted, from);
        },
    );
  for (const name of COPIES)
    replace(
      Array.prototype,
      name,
      (own: (this: unknown[], ...given: unknown[]) => unknown[]) =>
        function copy(this: unknown[], ...given: unknown[]) {
          const copied = own.apply(this, given);
          counted.elements += copied.length;
          return copied;
        },
    );
  try {
    work();
  } finally {
    for (const one of undo.reverse()) one();
  }
  return counted;
}
