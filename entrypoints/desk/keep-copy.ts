/** Copies that can be made again, in `localStorage`, because it answers before the first frame. */

/** Keeps a copy; where there is no room for it, none is kept. */
export function keepCopy(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    localStorage.removeItem(key);
  }
}

/** The copy as JSON says it; nothing where there is none, or none that can be read: that is no loss, it is made again. */
export function readCopy(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** A copy that is a list, in the shape in which this page kept it. */
export function readRows<Row>(key: string): Row[] {
  const kept = readCopy(key);
  return Array.isArray(kept) ? kept : [];
}
