import { browser } from 'wxt/browser';

/** How long an acknowledgement stays on the toolbar button, in milliseconds. */
const STAYS_MS = 4000;

const COLOURS = { done: '#1a7f37', failed: '#c62828', known: '#9a3412' } as const;

/** What the toolbar button of each tab showed before an acknowledgement. */
const standing = new Map<number, string>();

async function show(tabId: number, text: string, colour: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeText({ tabId, text });
  } catch (error) {
    // The tab was closed meanwhile: there is nobody left to tell.
    console.warn('badge', error);
  }
}

/** ✓ or ! on the toolbar button of a tab, for a few seconds: the answer to a shortcut or the menu, which open nothing. */
export async function acknowledge(tabId: number, ok: boolean): Promise<void> {
  await show(tabId, ok ? '✓' : '!', ok ? COLOURS.done : COLOURS.failed);
  setTimeout(() => void show(tabId, standing.get(tabId) ?? '', COLOURS.known), STAYS_MS);
}

/** 证 on the toolbar button while a tab shows a page that is worth keeping. */
export async function announce(tabId: number, worthKeeping: boolean): Promise<void> {
  const text = worthKeeping ? '证' : '';
  if (worthKeeping) standing.set(tabId, text);
  else standing.delete(tabId);
  await show(tabId, text, COLOURS.known);
}

/** ! on every tab: a capture was cut off, and the popup tells which. */
export async function alarm(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: COLOURS.failed });
  await browser.action.setBadgeText({ text: '!' });
}
