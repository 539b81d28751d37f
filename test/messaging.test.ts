import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen } from '../utils/messaging.ts';

/** Who is answered: the extension's own pages for everything, scripts in pages for what they have to say, others never. */

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

let hear: Listener;
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as unknown as Listener;
  });
  listen({ 'chat:stop': () => null, 'pick:words': () => ({ isKept: true }) });
});

const popup = () => ({ id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') });
const page = () => ({ id: browser.runtime.id, url: 'https://item.taobao.com/item.htm', tab: { id: 1 } });
const stop = { type: 'chat:stop', request: { tabId: 1 } };
const words = { type: 'pick:words', request: { words: null } };

test('an extension page is answered', async () => {
  await expect(hear(stop, popup())).resolves.toBeNull();
});

test('a script in a page may tell, and may not order', async () => {
  await expect(hear(words, page())).resolves.toEqual({ isKept: true });
  expect(hear(stop, page())).toBeUndefined();
});

test.each([
  ['another extension', stop, { id: 'another', url: 'chrome-extension://another/popup.html' }],
  ['a message of no type', 'chat:stop', { id: 'test' }],
])('%s is not answered', (_, message, sender) => {
  expect(hear(message, sender)).toBeUndefined();
});

test('a type that nobody handles, or that only looks like one, is left alone', () => {
  expect(hear({ type: 'stamp:now', request: null }, popup())).toBeUndefined();
  expect(hear({ type: 'toString', request: null }, popup())).toBeUndefined();
});
