import type { Steps } from '../../case/steps.ts';

/** Milliseconds of work between two rests: well below a frame's 16, so that the page keeps scrolling. */
const BUDGET_MS = 10;

/** The longest that a page which is never idle may keep the capture waiting, in milliseconds. */
const PATIENCE_MS = 30;

/**
 * Gives the main thread back and goes on when nothing else waits for it: the page's timers, messages and frames come first
 * (Prioritized Task Scheduling, “background”). Behind messages of our own alone, its timers came after five slices. A hidden
 * page would be held to one turn in a second, and older browsers have no such order: there a message takes its turn.
 */
function yieldToMain(): Promise<void> {
  const { scheduler, document } = globalThis as { scheduler?: Scheduler; document?: Document };
  if (!scheduler || document?.hidden) return turn();
  return new Promise((done) => {
    const timer = setTimeout(done, PATIENCE_MS);
    void scheduler.postTask(
      () => {
        clearTimeout(timer);
        done();
      },
      { priority: 'background' },
    );
  });
}

function turn(): Promise<void> {
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
    return (++this.#asked & 7) === 0 && this.isOver();
  }

  /** The same, the clock read each time: between steps that take long themselves. */
  isOver(): boolean {
    return this.#now() - this.#since >= this.#budget;
  }

  async rest(): Promise<void> {
    this.longest = Math.max(this.longest, this.#now() - this.#since);
    this.rests++;
    await this.#pause();
    this.#since = this.#now();
  }

  /** Does work that may be left between its steps, resting when it is time. */
  async through<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.due()) await this.rest();
    }
  }

  /** To be called after waiting for something else: the main thread was free meanwhile. */
  restart(): void {
    this.#since = this.#now();
  }
}
