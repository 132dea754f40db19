/** 一气做完 What a work with rests gives, done without them. */
export function toItsEnd<T>(work: Generator<undefined, T, undefined>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
