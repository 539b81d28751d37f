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
  const page = browser.runtime.getURL(PAGE);
  // A pattern for pages of an extension is not allowed in every browser; their addresses can be seen in all.
  const open = (await browser.tabs.query({})).find(({ url }) => url?.startsWith(page));
  if (open?.windowId !== undefined) {
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  const { windowId = 0 } = await browser.tabs.get(tabId);
  const place = new URLSearchParams({ tab: String(tabId), window: String(windowId), ...under });
  await browser.windows.create({ url: `${page}?${place}`, type: 'popup', ...SIZE });
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
