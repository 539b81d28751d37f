import type { Natives } from './natives.ts';

/** Work put off until everything above it on the stack is done. */
class After {
  readonly run: () => void;
  constructor(run: () => void) {
    this.run = run;
  }
}

/** What is still to be visited: a stack of its own, because a page may nest deeper than calls can. */
export class Steps {
  readonly #stack: (Node | After)[] = [];

  /** The children of a node, from the last one back, to be visited next. */
  children(natives: Pick<Natives, 'previousSibling'>, last: Node | null): void {
    for (let child = last; child; child = natives.previousSibling(child)) this.#stack.push(child);
  }

  /** To be visited next, in this order. */
  nodes(nodes: readonly Node[]): void {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node) this.#stack.push(node);
    }
  }

  /** To be done once everything pushed from now on has been visited. */
  after(run: () => void): void {
    this.#stack.push(new After(run));
  }

  /** The next node; what was put off in between is done on the way. */
  next(): Node | undefined {
    for (let step = this.#stack.pop(); step; step = this.#stack.pop()) {
      if (!(step instanceof After)) return step;
      step.run();
    }
    return undefined;
  }
}
