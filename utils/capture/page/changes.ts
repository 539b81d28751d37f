/** Notices whether the page changed while it was read: in its documents, its frames of the same origin, its shadow trees. */
export class Changes {
  readonly #observer: MutationObserver;
  #count = 0;

  constructor() {
    this.#observer = new MutationObserver((records) => {
      this.#count += records.length;
    });
  }

  /** Watches one more tree from now on; a tree met twice is watched once. */
  readonly watch = (root: Document | ShadowRoot): void => {
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  };

  /** Changes since the last call. */
  take(): number {
    const count = this.#count + this.#observer.takeRecords().length;
    this.#count = 0;
    return count;
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
