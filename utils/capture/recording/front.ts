import { browser } from 'wxt/browser';
import type { Front } from '../../evidence/index.ts';
import { text } from '../decode.ts';

/**
 * Tells which tab is in front of a window: now, and whenever another comes to the front or goes on to another page. Address
 * and title are known where the user has granted the page; where not, they are absent.
 * @returns what ends it
 */
export function watchFront(windowId: number, seen: (front: Front) => void): () => void {
  let before = '';
  const look = async () => {
    // A window that is gone has nothing in front.
    const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
    if (tab?.id === undefined) return;
    const front: Front = {
      tabId: tab.id,
      ...(tab.url ? { url: text(tab.url, 8192) } : {}),
      ...(tab.title && tab.url ? { title: text(tab.title, 1000) } : {}),
    };
    const now = JSON.stringify(front);
    if (now === before) return;
    before = now;
    seen(front);
  };
  const activated = (info: { windowId: number }) => void (info.windowId === windowId && look());
  const updated = () => void look();
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  void look();
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** The tab in front, for the bar. `isOther`: the film shows the tab that is shared, and this is not the one it began with. */
export function frontLine({ url, title }: Front, isOther: boolean): string {
  const what = url === undefined ? '未授权扩展查看地址的网页' : `${title ?? ''}　${url}`;
  return isOther ? `前台已换到别的标签页（画面以共享的标签页为准）：${what}` : `前台标签页：${what}`;
}
