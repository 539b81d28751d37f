/** The state of a page and who follows it: one model, replaced as a whole with every change. */
export class Store<Model extends object> {
  model: Model;
  readonly #listeners = new Set<() => void>();

  constructor(model: Model) {
    this.model = model;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Members in `drop` are absent afterwards. */
  set(part: Partial<Model>, drop: readonly (keyof Model)[] = []): void {
    const model = { ...this.model, ...part };
    for (const name of drop) delete model[name];
    this.model = model;
    for (const listener of this.#listeners) listener();
  }
}
