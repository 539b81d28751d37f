/** As long as a page that nobody looks at is waited for: it paints no frames. */
const MOST_MS = 100;

/** Resolves when what was rendered stands on the screen: what takes its time may begin now. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, MOST_MS);
    // A frame begins before it is painted; the task after it comes behind that.
    globalThis.requestAnimationFrame?.(() => setTimeout(done));
  });
}
