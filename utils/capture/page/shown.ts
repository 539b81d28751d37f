import type { Natives } from './natives.ts';

/** The browser stops noting loaded resources at this many, unless the page asked for more (Resource Timing, 4.4). */
const BUFFER = 250;
const SAMPLE = 20;

/**
 * The addresses that the browser says it loaded for a page, or `undefined` when its list cannot be trusted to be whole
 * (full, or emptied by the page). Style sheets name many pictures and fonts that are never shown: those need not be fetched.
 */
export function shownResources(windows: readonly Window[], natives: Natives): Set<string> | undefined {
  const shown = new Set<string>();
  for (const window of windows) {
    const entries = window.performance.getEntriesByType('resource');
    if (entries.length === BUFFER) return undefined;
    for (const entry of entries) shown.add(entry.name.split('#', 1)[0] ?? entry.name);
    const sample = loadedBy(window.document, natives).slice(0, SAMPLE);
    const known = sample.filter((address) => shown.has(address.split('#', 1)[0] ?? address));
    if (known.length < sample.length * 0.8) return undefined;
  }
  return shown;
}

/** Addresses that the page certainly loaded: its style sheets and the pictures it shows. */
function loadedBy(document: Document, natives: Natives): string[] {
  const all = (name: string) => [...Document.prototype.getElementsByTagName.call(document, name)];
  const sheets = all('link')
    .filter((link) => natives.linkSheet(link))
    .map((link) => natives.linkHref(link));
  const pictures = all('img').map((image) => natives.currentSrc(image) ?? '');
  return [...sheets, ...pictures].filter((address) => /^https?:/.test(address));
}
