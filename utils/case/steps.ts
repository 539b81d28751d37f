/** Work that may be left after each of its steps and gone on with later: long work on a page must not hold the page. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `list.map(make)`, an item at a step. */
export function* mapping<A, B>(list: readonly A[], make: (item: A, index: number) => B): Steps<B[]> {
  const made: B[] = [];
  for (const [index, item] of list.entries()) {
    made.push(make(item, index));
    yield;
  }
  return made;
}
