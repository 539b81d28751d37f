/** Its own way between the extension's contexts: a message would go to the page's scripts' listeners as well. */
const CHANNEL = 'juli-capture-safe';

/** Tells the popup, where one is open: what the shopper saw on this tab is safe, the rest is on its way. */
export function tellSafe(tabId: number): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(tabId);
  channel.close();
}

/** Calls back with the id of each tab whose capture is safe. */
export function onSafe(told: (tabId: number) => void): void {
  new BroadcastChannel(CHANNEL).onmessage = ({ data }) => {
    if (typeof data === 'number') told(data);
  };
}
