/** Milliseconds of work between two rests: well below a frame's 16, so that the page keeps scrolling. */
const BUDGET_MS = 10;

/**
 * Gives the main thread back and goes on in its turn. A message waits behind the page's own tasks; `scheduler.yield` would
 * jump the queue and starve the page's timers for the whole run, and timers are held to 4 ms, or to 1 s in the background.
 */
function yieldToMain(): Promise<void> {
  channel ??= new MessageChannel();
  const { port1, port2 } = channel;
  return new Promise((done) => {
    port1.addEventListener('message', () => done(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

let channel: MessageChannel | undefined;

/** Work in slices: ask `due()` often (it is cheap), and `await rest()` when it says so. */
export class Slices {
  readonly #budget: number;
  readonly #now: () => number;
  readonly #pause: () => Promise<void>;
  #since: number;
  #asked = 0;
  /** How often the main thread was given back, and the longest stretch without, in milliseconds. */
  rests = 0;
  longest = 0;

  constructor(budget = BUDGET_MS, now = () => performance.now(), pause = yieldToMain) {
    this.#budget = budget;
    this.#now = now;
    this.#pause = pause;
    this.#since = now();
  }

  /** The clock is read at every eighth question only. */
  due(): boolean {
    return (++this.#asked & 7) === 0 && this.#now() - this.#since >= this.#budget;
  }

  async rest(): Promise<void> {
    this.longest = Math.max(this.longest, this.#now() - this.#since);
    this.rests++;
    await this.#pause();
    this.#since = this.#now();
  }

  /** To be called after waiting for something else: the main thread was free meanwhile. */
  restart(): void {
    this.#since = this.#now();
  }
}
