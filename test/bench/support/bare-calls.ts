declare const chrome: {
  tabs: {
    query(info: object): Promise<{ id: number; windowId: number; url?: string }[]>;
    captureVisibleTab(windowId: number, options: object): Promise<string>;
  };
  pageCapture: { saveAsMHTML(details: { tabId: number }): Promise<Blob> };
};

/** In the popup: what the browser itself needs for a picture and an archive, bytes read. */
export async function bareCalls(): Promise<number> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (!tab) throw new Error('There is no active tab.');
  const start = performance.now();
  await chrome.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
  const archive = await chrome.pageCapture.saveAsMHTML({ tabId: tab.id });
  await archive.arrayBuffer();
  return performance.now() - start;
}
