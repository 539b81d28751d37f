/** Chromium stops a worker after 30 s without an extension event or call, whatever it is doing. */
const BEAT_MS = 20_000;

/** Keeps the background's worker alive while `work` runs, by an extension call every 20 s. */
export async function keepAlive<T>(touch: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => {
    touch().catch((error) => console.warn('keep-alive call failed', error));
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
