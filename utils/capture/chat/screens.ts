import type { NewArtefact, PartFailure } from '../../evidence/index.ts';
import type { CaptureBrowser, TabInfo } from '../browser-api.ts';
import { failure } from '../read-page.ts';
import { PartError } from '../reasons.ts';
import { captureViewport } from '../viewport.ts';

/** Chromium allows two pictures a second: waiting for the turn is quicker than being refused. */
const EVERY_MS = 510;
/** Bounds on what one conversation may fill. */
const MOST = 600;
const MOST_BYTES = 300 * 1024 * 1024;

interface ScreenDeps {
  browser: CaptureBrowser;
  wait(ms: number): Promise<void>;
  /** Makes one safe at once. */
  keep(screen: NewArtefact): Promise<void>;
}

/** The pictures of every screen of a conversation, in the order in which it reads. */
export class Screens {
  readonly artefacts: NewArtefact[] = [];
  readonly #tab: TabInfo & { id: number };
  readonly #deps: ScreenDeps;
  readonly #failures = new Map<string, PartFailure>();
  #last = Number.NEGATIVE_INFINITY;
  #bytes = 0;

  constructor(tab: TabInfo & { id: number }, deps: ScreenDeps) {
    this.#tab = tab;
    this.#deps = deps;
  }

  /** Each reason once: a list of a hundred equal lines tells nobody more. */
  get failures(): PartFailure[] {
    return [...this.#failures.values()];
  }

  /** Pictures what the tab shows now. Never rejects: a screen that cannot be had costs itself only. */
  async take(): Promise<void> {
    const name = `chat/${String(this.artefacts.length).padStart(3, '0')}.png` as const;
    try {
      if (this.artefacts.length >= MOST || this.#bytes > MOST_BYTES)
        throw new PartError('capture_part_too_large', `${this.artefacts.length} screens, ${this.#bytes} bytes`);
      await this.#deps.wait(Math.max(0, this.#last + EVERY_MS - performance.now()));
      const tab = await this.#deps.browser.getTab(this.#tab.id);
      const bytes = await captureViewport(
        this.#deps.browser,
        { ...this.#tab, ...tab, id: this.#tab.id },
        this.#deps.wait,
      );
      this.#last = performance.now();
      this.#bytes += bytes.size;
      const screen: NewArtefact = { name, bytes, type: 'image/png' };
      this.artefacts.push(screen);
      this.#deps.keep(screen).catch((error) => console.warn('a screen could not be made safe', error));
    } catch (error) {
      const part = error instanceof PartError ? error : new PartError('capture_part_failed', String(error));
      if (!this.#failures.has(part.reason)) this.#failures.set(part.reason, failure(name, part));
    }
  }
}
