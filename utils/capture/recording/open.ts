import { browser } from 'wxt/browser';
import type { Under } from '../../evidence/index.ts';

/** What the window of a recording is opened with. */
export interface RecorderPlace {
  tabId: number;
  windowId: number;
  under: Under;
}

const PAGE = '/recorder.html';
const SIZE = { width: 460, height: 680 };

/** Opens the window in which a recording is started: a small one beside the browser. One that is open comes to the front. */
export async function openRecorder({ tabId, under }: Omit<RecorderPlace, 'windowId'>): Promise<void> {
  const open = await browser.tabs.query({ url: browser.runtime.getURL(`${PAGE}*` as '/recorder.html') });
  const [tab] = open;
  if (tab?.windowId !== undefined) {
    await browser.windows.update(tab.windowId, { focused: true });
    return;
  }
  const { windowId = 0 } = await browser.tabs.get(tabId);
  const place = new URLSearchParams({ tab: String(tabId), window: String(windowId), ...under });
  const url = browser.runtime.getURL(`${PAGE}?${place}` as '/recorder.html');
  await browser.windows.create({ url, type: 'popup', ...SIZE });
}

/** What `openRecorder` wrote into the address. */
export function recorderPlace(search: string): RecorderPlace {
  const place = new URLSearchParams(search);
  const orderKey = place.get('orderKey');
  const caseId = place.get('caseId');
  return {
    tabId: Number(place.get('tab')),
    windowId: Number(place.get('window')),
    under: { ...(orderKey ? { orderKey } : {}), ...(caseId ? { caseId } : {}) },
  };
}
