import { rectOf } from './dom.ts';

const FRAME_MS = 250;
const PICTURES_MS = 2_500;
const LOADING_MS = 5_000;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The next frame; a window that is covered makes none, and is not waited for. */
export function frame(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(late);
      done();
    });
  });
}

/**
 * Until what was changed is on the screen: a page may be two frames ahead of what has been drawn, and a busy machine draws
 * late.
 */
export async function shown(): Promise<void> {
  for (let count = 0; count < 4; count++) await frame();
  await pause(60);
}

/** Waits for pictures that are still loading, those in the window or all, and not longer than it takes a patient reader. */
export async function pictures(which: 'seen' | 'all'): Promise<void> {
  const end = performance.now() + (which === 'all' ? LOADING_MS : PICTURES_MS);
  const isLate = () =>
    [...document.images].some(
      (image) => !image.complete && image.currentSrc !== '' && (which === 'all' || isSeen(image)),
    );
  while (isLate() && performance.now() < end) await pause(50);
}

function isSeen(element: Element): boolean {
  const { top, bottom, left, right } = rectOf(element);
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && bottom > top;
}
