/**
 * The server's `Date` for this very page, where it can be seen without asking the network: the browser's cache may hold the
 * answer. It only tells the clock's offset when the page came from the network just now, not from the cache.
 */
export async function serverDate(
  window: Window & typeof globalThis,
  fetcher: typeof fetch,
): Promise<{ date: string; offsetMs: number } | undefined> {
  const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!navigation || navigation.transferSize === 0 || navigation.responseStart === 0) return undefined;
  try {
    const response = await fetcher(window.location.href, { cache: 'only-if-cached', mode: 'same-origin' });
    const date = response.headers.get('date');
    const told = date ? Date.parse(date) : Number.NaN;
    if (!date || Number.isNaN(told)) return undefined;
    // `Date` counts whole seconds: half a second is the best guess within the one it names.
    const received = window.performance.timeOrigin + navigation.responseStart;
    return { date, offsetMs: Math.round(received - (told + 500)) };
  } catch {
    return undefined;
  }
}
