/** Anything the user may do while aiming that the page must not hear of: the click is for the extension alone. */
const POINTING = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
];

/**
 * Waits until the user clicks once on the list of messages in this frame; Esc or `signal` ends it. Only the user's own
 * events count, and none of them reaches the page. Nothing is drawn over the page.
 * @returns the element that was clicked, or undefined.
 */
export function aim(window: Window & typeof globalThis, signal: AbortSignal): Promise<Element | undefined> {
  return new Promise((done) => {
    const over = new AbortController();
    const end = (element: Element | undefined) => {
      // The click's last events are still on their way: they are swallowed too.
      window.setTimeout(() => over.abort());
      done(element);
    };
    const options = { capture: true, passive: false, signal: over.signal };
    const point = (event: Event) => {
      if (!event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type !== 'click') return;
      const [target] = event.composedPath();
      end(target instanceof window.Element ? target : undefined);
    };
    for (const type of POINTING) window.addEventListener(type, point, options);
    window.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        end(undefined);
      },
      options,
    );
    signal.addEventListener('abort', () => end(undefined), { once: true });
  });
}

/** The list that a clicked element belongs to: what scrolls it, or the most that is around it. */
export function listAround(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight + 1 || at.clientHeight < 50) continue;
    if (/auto|scroll|overlay|hidden/.test(getComputedStyle(at).overflowY)) return at;
  }
  return element.ownerDocument.body;
}
