import { ASK, HEARD, MOST_CHARACTERS } from './protocol.ts';

/** What is wrapped of a page: passed in, so that it can be played. */
export interface ListenedWindow {
  fetch: typeof fetch;
  XMLHttpRequest: { prototype: XMLHttpRequest };
  document: EventTarget;
  location: { origin: string };
}

/**
 * Keeps the newest JSON answers that a page gets from its own origin, as texts, and hands them out when asked. Runs among
 * the page's own scripts (docs/adr/0032): the page gets the same promises, answers and errors as without it. It sends
 * nothing, asks for nothing and stores nothing; what it holds ends with the page.
 */
export function listen(window: ListenedWindow): void {
  const { document, location } = window;
  const texts: string[] = [];
  let total = 0;
  const keep = (text: string) => {
    if (text.length > MOST_CHARACTERS || !/^\s*[{[]/.test(text)) return;
    texts.unshift(text);
    total += text.length;
    while (total > MOST_CHARACTERS) total -= texts.pop()?.length ?? 0;
  };
  const isWanted = (url: string, type: string | null) =>
    /\bjson\b/i.test(type ?? '') && URL.canParse(url) && new URL(url).origin === location.origin;

  // A proxy still calls itself by the name of what it stands for, and says that it is native code.
  window.fetch = new Proxy(window.fetch, {
    apply(target, self, args) {
      const answer: Promise<Response> = Reflect.apply(target, self, args);
      answer
        .then(async (response) => {
          if (isWanted(response.url, response.headers.get('content-type'))) keep(await response.clone().text());
        })
        // An answer that failed or was called off: the page hears of it from its own promise.
        .catch(() => undefined);
      return answer;
    },
  });

  const { prototype } = window.XMLHttpRequest;
  prototype.send = new Proxy(prototype.send, {
    apply(target, self: XMLHttpRequest, args) {
      self?.addEventListener?.('load', () => {
        const isText = self.responseType === '' || self.responseType === 'text';
        if (isText && isWanted(self.responseURL, self.getResponseHeader('content-type'))) keep(self.responseText);
      });
      return Reflect.apply(target, self, args);
    },
  });

  // Taken now: a form of the page may come to be called so.
  const tell = document.dispatchEvent.bind(document);
  document.addEventListener(ASK, () => {
    tell(new CustomEvent(HEARD, { detail: JSON.stringify(texts) }));
  });
}
