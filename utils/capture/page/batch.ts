const moment = () => new Promise<void>((done) => setTimeout(done, 5));

/** Several wishes in one message: they are collected until there are `most` of them, or `pause` is over. */
export class Batch<T> {
  readonly #ask: (urls: string[]) => Promise<(T | undefined)[]>;
  readonly #most: number;
  readonly #pause: () => Promise<void>;
  #waiting: { url: string; done: (answer: T | undefined) => void }[] = [];

  /** @param ask answers in the same order */
  constructor(most: number, ask: (urls: string[]) => Promise<(T | undefined)[]>, pause = moment) {
    this.#most = most;
    this.#ask = ask;
    this.#pause = pause;
  }

  /** Never rejects. */
  get(url: string): Promise<T | undefined> {
    return new Promise((done) => {
      this.#waiting.push({ url, done });
      if (this.#waiting.length >= this.#most) void this.#flush();
      else if (this.#waiting.length === 1) void this.#pause().then(() => this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    try {
      const answers = await this.#ask(batch.map(({ url }) => url));
      for (const [index, { done }] of batch.entries()) done(answers[index]);
    } catch (error) {
      console.warn('the background did not answer', error);
      for (const { done } of batch) done(undefined);
    }
  }
}
