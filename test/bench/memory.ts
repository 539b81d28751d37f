import { grant } from '../browser/support/build.ts';
import { startSession } from '../browser/support/session.ts';
import { defineBench } from './support/bench.ts';
import { peak } from './support/memory.ts';
import { loadPeers, runPeer } from './support/peers.ts';

/** About 46,000 px high, as long as the page of 11,000 nodes with 120 pictures. */
const PAGE = 'https://long.juli.example/goods?nodes=11000&images=120';

/** What the browser, all of its processes together, holds more at the most while the long picture of a page is taken. */
export const memoryBench = defineBench({
  rows: {
    'memory-long': {
      unit: 'MB more at the most, one press with the picture of the whole page of about 46,000 px',
      reference: 'html2canvas-pro drawing the same page anew',
      goal: { of: 'value', most: 300 },
    },
  },
  async measure() {
    const session = await startSession({ patchManifest: grant({ hosts: true }) });
    const root = session.chromium.browser.process()?.pid ?? 0;
    try {
      const { page, popup } = await session.visit(PAGE);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      // The ordinary capture comes first, as for a user; what stays of it is there before the long one begins.
      await popup.capture();
      const value = await peak(root, async () => {
        await popup.click(longButton(await popup.text()));
        await popup.waitFor(/%/);
        await popup.captured(300_000);
      });
      await popup.close().catch(() => undefined);
      const dump = await session.database();
      const tiles = dump.captures.flatMap(({ artefacts }) => artefacts.filter(({ name }) => name.startsWith('long/')));
      if (tiles.length < height / 1000) throw new Error(`Only ${tiles.length} tiles of ${height} px were taken.`);
      console.error(`${tiles.length} tiles of a page of ${height} px`);
      const again = await session.chromium.open(PAGE);
      await loadPeers(again);
      const reference = await peak(root, () => runPeer(again, 'html2canvas-pro'));
      return { 'memory-long': { value, reference } };
    } finally {
      await session.end();
    }
  },
});

/** The button names the seconds it will take. */
function longButton(text: string): string {
  const found = text.split('\n').find((line) => line.includes('整页长图'));
  if (!found) throw new Error(`The popup offers no long picture:\n${text}`);
  return found.trim();
}
