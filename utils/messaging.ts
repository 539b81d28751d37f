import { browser } from 'wxt/browser';
import { FROM_PAGES, type MessageType, type Protocol, type Request, type Response } from './messages.ts';

/** Who sent a message, as far as handlers need to know. */
export interface Sender {
  /** Id of the extension; messages from elsewhere are not answered. */
  id?: string;
  tab?: { id?: number; windowId?: number; url?: string };
  frameId?: number;
  url?: string;
}

export type Handlers = {
  [T in MessageType]?: (request: Request<T>, sender: Sender) => Promise<Response<T>> | Response<T>;
};

/** Sends a message to the background (or from it to an extension page) and gives its typed answer. */
export async function send<T extends MessageType>(type: T, request: Request<T>): Promise<Response<T>> {
  return (await browser.runtime.sendMessage({ type, request })) as Response<T>;
}

/** Answers messages of the types that `handlers` names; leaves others to whoever else listens. */
export function listen(handlers: Handlers): void {
  const answer = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
    const { type, request } = message as { type?: unknown; request?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
    const isOurs = sender.url?.startsWith(browser.runtime.getURL('/' as '/popup.html')) === true;
    if (!isOurs && !FROM_PAGES.has(type as MessageType)) return undefined;
    const handler = handlers[type as keyof Protocol] as (request: unknown, sender: Sender) => unknown;
    return (async () => handler(request, sender))();
  };
  browser.runtime.onMessage.addListener(answer as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}
