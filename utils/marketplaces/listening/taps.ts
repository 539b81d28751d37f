/**
 * The ways by which a page is answered, each overheard without a change: the page gets the same promises, values and
 * errors as without it. A proxy calls itself by the name of what it stands for, and says that it is native code.
 */

/** What is wrapped of a page: passed in, so that it can be played. */
export interface ListenedWindow {
  fetch: typeof fetch;
  XMLHttpRequest: { prototype: XMLHttpRequest };
  WebSocket: typeof WebSocket;
  MutationObserver: typeof MutationObserver;
  document: Document;
  location: { hostname: string };
}

export interface Ear {
  isWanted: (url: string) => boolean;
  keep: (text: string) => void;
}

export function tapFetch(window: ListenedWindow, { isWanted, keep }: Ear): void {
  window.fetch = new Proxy(window.fetch, {
    apply(target, self, args) {
      const answer: Promise<Response> = Reflect.apply(target, self, args);
      answer
        .then(async (response) => {
          if (isWanted(response.url)) keep(await response.clone().text());
        })
        // An answer that failed or was called off: the page hears of it from its own promise.
        .catch(() => undefined);
      return answer;
    },
  });
}

export function tapRequests(window: ListenedWindow, { isWanted, keep }: Ear): void {
  const { prototype } = window.XMLHttpRequest;
  prototype.send = new Proxy(prototype.send, {
    apply(target, self: XMLHttpRequest, args) {
      self?.addEventListener?.('load', () => {
        if (!isWanted(self.responseURL)) return;
        if (self.responseType === '' || self.responseType === 'text') keep(self.responseText);
        else if (self.responseType === 'json') keep(written(self.response));
      });
      return Reflect.apply(target, self, args);
    },
  });
}

/** Only what arrives; what the page sends is its own. */
export function tapSockets(window: ListenedWindow, { isWanted, keep }: Ear): void {
  const { prototype } = window.WebSocket;
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(target, args, made) {
      const socket: WebSocket = Reflect.construct(target, args, made);
      if (isWanted(socket.url))
        socket.addEventListener('message', ({ data }) => {
          if (typeof data === 'string') keep(data);
        });
      return socket;
    },
  });
  prototype.constructor = window.WebSocket;
}

/** Answers that come as a script: it calls a function of the page, whose name its address tells, and is seen before it is loaded. */
export function tapScripts(window: ListenedWindow, { isWanted, keep }: Ear): void {
  const wrap = (node: Node) => {
    if (node.nodeName !== 'SCRIPT' || !isWanted((node as HTMLScriptElement).src)) return;
    const name = new URL((node as HTMLScriptElement).src).searchParams.get('callback') ?? '';
    const called: unknown = Reflect.get(window, name);
    if (!/^[\w$]{1,64}$/.test(name) || typeof called !== 'function') return;
    const heard = new Proxy(called, {
      apply(target, self, args) {
        keep(written(args[0]));
        return Reflect.apply(target, self, args);
      },
    });
    Reflect.set(window, name, heard);
  };
  new window.MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(wrap);
  }).observe(window.document, { childList: true, subtree: true });
}

/** As JSON. Whole numbers that lost digits when they were parsed are left out: a wrong order number is worse than none. */
function written(value: unknown): string {
  const exact = (_: string, one: unknown) =>
    typeof one === 'number' && Number.isInteger(one) && !Number.isSafeInteger(one) ? undefined : one;
  try {
    return JSON.stringify(value, exact) ?? '';
  } catch {
    return '';
  }
}
