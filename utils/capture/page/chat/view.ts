import type { Place } from './passage.ts';

/** Edges of the scrolled view in the window, CSS pixels. */
export interface Frame {
  top: number;
  left: number;
  right: number;
  width: number;
}

/** The element that scrolls the messages. Lists that begin at the bottom (`column-reverse`) count from 0 downwards: no sign is relied on. */
export class View {
  readonly element: Element;
  readonly #isWindow: boolean;

  constructor(element: Element) {
    this.element = element;
    this.#isWindow = element === element.ownerDocument.scrollingElement;
  }

  /** What scrolls a row: the nearest element around it that can, or the window. */
  static around(row: Element): View {
    let hidden: Element | undefined;
    for (let at = row.parentElement; at; at = at.parentElement) {
      if (at.scrollHeight <= at.clientHeight + 1 || at.clientHeight < 50) continue;
      const { overflowY } = getComputedStyle(at);
      if (/auto|scroll|overlay/.test(overflowY)) return new View(at);
      if (overflowY === 'hidden') hidden ??= at;
    }
    return new View(hidden ?? row.ownerDocument.scrollingElement ?? row.ownerDocument.documentElement);
  }

  get height(): number {
    return this.element.clientHeight;
  }

  get frame(): Frame {
    if (this.#isWindow) {
      const { clientWidth } = this.element;
      return { top: 0, left: 0, right: clientWidth, width: clientWidth };
    }
    const { top, left } = this.element.getBoundingClientRect();
    const { clientTop, clientLeft, clientWidth } = this.element;
    return {
      top: top + clientTop,
      left: left + clientLeft,
      right: left + clientLeft + clientWidth,
      width: clientWidth,
    };
  }

  get place(): Place {
    return { scroll: this.element.scrollTop, height: this.element.scrollHeight };
  }

  /** @returns false when there is nothing left in that direction. */
  by(delta: number): boolean {
    const before = this.element.scrollTop;
    this.element.scrollTo({ top: before + delta, behavior: 'instant' });
    return Math.abs(this.element.scrollTop - before) >= 1;
  }

  /** Distance from the end: it stays the same when history is loaded above. */
  get fromEnd(): number {
    return this.element.scrollHeight - this.element.scrollTop;
  }

  /** Back to where it was; heights in a virtualised list are estimates, so it is done until it holds. */
  async restore(fromEnd: number): Promise<void> {
    for (let turn = 0; turn < 5 && Math.abs(this.fromEnd - fromEnd) > 1; turn++) {
      if (!this.by(this.fromEnd - fromEnd)) return;
      await nextFrame();
    }
  }
}

/** After the browser has drawn; in a tab that is not shown it draws nothing, so time must do. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, 100);
    if (document.visibilityState === 'visible')
      requestAnimationFrame(() => {
        clearTimeout(late);
        setTimeout(done);
      });
  });
}

/** The longest a list may go on changing before it is read as it stands, in milliseconds. */
const RESTLESS_MS = 1500;

/** Waits until the content of the view has stayed the same for a frame. */
export async function settled(view: View): Promise<void> {
  const end = performance.now() + RESTLESS_MS;
  await quiet(view, async (changes) => {
    do {
      changes.take();
      await nextFrame();
    } while (changes.take() && performance.now() < end);
  });
}

/** How long history may take to appear, after the page's own button was pressed too; and where the list says that it is loading. */
const PATIENCE_MS = { up: 2500, down: 800, pressed: 8000, loading: 15_000 } as const;

/** Far enough for a list to notice that it was scrolled, CSS pixels. */
const NUDGE = 120;

/**
 * At an edge: waits until more is loaded. `more`: something was added; `loading`: it still says that it loads.
 * @param height of the content when its rows were read: what came since is more
 */
export async function waitForMore(
  view: View,
  heading: 'up' | 'down' | 'pressed',
  height: number,
): Promise<'more' | 'end' | 'loading'> {
  const begun = performance.now();
  let isNudged = false;
  return quiet(view, async (changes) => {
    for (;;) {
      await nextFrame();
      const isTaller = view.place.height !== height;
      if (isTaller || changes.take()) {
        await settled(view);
        if (view.place.height !== height || isTaller) return 'more';
      }
      const waited = performance.now() - begun;
      if (!isNudged && waited > PATIENCE_MS[heading] / 2) {
        // A list that loads when it is scrolled to its edge loads nothing while it stands there.
        isNudged = true;
        view.by(heading === 'down' ? -NUDGE : NUDGE);
        await nextFrame();
        view.by(heading === 'down' ? NUDGE : -NUDGE);
      }
      // The list is looked through for that, and a long one not at every frame.
      if (waited <= PATIENCE_MS[heading]) continue;
      if (!saysLoading(view)) return 'end';
      if (waited > PATIENCE_MS.loading) return 'loading';
    }
  });
}

/** Counts changes of the view's content while `work` runs. */
async function quiet<T>(view: View, work: (changes: { take(): boolean }) => Promise<T>): Promise<T> {
  let hasChanged = false;
  const observer = new MutationObserver(() => {
    hasChanged = true;
  });
  observer.observe(view.element, { childList: true, characterData: true, subtree: true });
  try {
    return await work({
      take() {
        const had = hasChanged || observer.takeRecords().length > 0;
        hasChanged = false;
        return had;
      },
    });
  } finally {
    observer.disconnect();
  }
}

const LOADING = '[class*="loading" i], [class*="spinner" i], [aria-busy="true"]';

function saysLoading(view: View): boolean {
  return [...view.element.querySelectorAll(LOADING)].slice(0, 20).some((element) => isInView(element, view));
}

export function isInView(element: Element, view: View): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  const frame = view.frame;
  return height > 0 && bottom > frame.top && top < frame.top + view.height;
}
