import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** A control that was drawn and is then somewhere else, or gone, although nobody did anything. */
export interface Move {
  /** The words on it. */
  name: string;
  /** Down by so many CSS pixels; null: it is gone. */
  by: number | null;
  /** In milliseconds from the opening of the page. */
  at: number;
}

/** Runs before everything else of a page and looks at its controls in every frame. */
function watch(): void {
  const own = window as Window & { juliMoves?: Move[]; juliInput?: number };
  const moves: Move[] = [];
  own.juliMoves = moves;
  own.juliInput = Number.NEGATIVE_INFINITY;
  let before = new Map<Element, { top: number; name: string }>();
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(
      type,
      () => {
        own.juliInput = performance.now();
      },
      true,
    );
  const look = () => {
    const at = performance.now();
    const now = new Map<Element, { top: number; name: string }>();
    for (const element of document.querySelectorAll<HTMLElement>('main :is(button, a, summary, input, select)')) {
      if (!element.checkVisibility()) continue;
      const top = element.getBoundingClientRect().top + scrollY;
      now.set(element, { top, name: element.innerText.trim() });
    }
    // As the browser does for its own measure: what follows an act within half a second is what was asked for.
    if (at - (own.juliInput ?? 0) > 500)
      for (const [element, { top, name }] of before) {
        const is = now.get(element);
        if (!is) moves.push({ name, by: null, at });
        else if (Math.abs(is.top - top) > 1) moves.push({ name, by: is.top - top, at });
      }
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Puts the watch into the popup of a build's copy. */
export function watchMoves(extension: string): void {
  writeFileSync(join(extension, 'watch-moves.js'), `(${String(watch)})();`);
  const file = join(extension, 'popup.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><script src="watch-moves.js"></script>'));
}

/** What moved in a page with that watch. */
export const movesIn = (page: Page): Promise<Move[]> =>
  page.evaluate(() => (window as Window & { juliMoves?: Move[] }).juliMoves ?? []);
