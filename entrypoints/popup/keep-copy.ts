/** Keeps a copy that can be made again in `localStorage`; where there is no room for it, none is kept. */
export function keepCopy(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    localStorage.removeItem(key);
  }
}
