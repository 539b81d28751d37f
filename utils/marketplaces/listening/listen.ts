import { ASK, HEARD, MOST_CHARACTERS, MOST_TEXTS } from './protocol.ts';
import { type Ear, type ListenedWindow, tapFetch, tapRequests, tapScripts, tapSockets } from './taps.ts';
import { wantedOn } from './wanted.ts';

/**
 * Keeps the newest of the answers that are wanted of a page (`wanted.ts`), as texts, and hands them out when asked. Runs
 * among the page's own scripts (docs/adr/0032). It sends nothing, asks for nothing and stores nothing; what it holds ends
 * with the page.
 */
export function listen(window: ListenedWindow): void {
  const { document } = window;
  const wanted = wantedOn(window.location.hostname);
  if (wanted === undefined) return;
  const texts: string[] = [];
  let total = 0;
  const ear: Ear = {
    isWanted: (url) => wanted.answers.test(url),
    keep(text) {
      if (text.length > MOST_CHARACTERS || !/^\s*[{[]/.test(text) || !wanted.holding.test(text)) return;
      texts.unshift(text);
      total += text.length;
      while (total > MOST_CHARACTERS || texts.length > MOST_TEXTS) total -= texts.pop()?.length ?? 0;
    },
  };
  tapFetch(window, ear);
  tapRequests(window, ear);
  tapSockets(window, ear);
  tapScripts(window, ear);

  // Taken now: a form of the page may come to be called so.
  const tell = document.dispatchEvent.bind(document);
  document.addEventListener(ASK, () => {
    tell(new CustomEvent(HEARD, { detail: JSON.stringify(texts) }));
  });
}
