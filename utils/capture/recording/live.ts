/** A recording holds a lock of this name as long as its window lives; the browser frees it, however the window ends. */
const LOCK = 'juli-recording:';

/** Runs `work` as the recording `id`, which nobody takes for one that was cut off. */
export function whileRecording<T>(id: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`${LOCK}${id}`, work) as Promise<T>;
}

/** Ids of the recordings that are running in any window of the extension. */
export async function liveRecordings(): Promise<string[]> {
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name = '' }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
}

/** Resolves when a recording runs no more. */
export async function recordingEnded(id: string): Promise<void> {
  await navigator.locks.request(`${LOCK}${id}`, () => undefined);
}
