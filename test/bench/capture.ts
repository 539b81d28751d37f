import type { Capture } from '../../utils/evidence/types.ts';
import { grant } from '../browser/support/build.ts';
import { type Session, startSession } from '../browser/support/session.ts';
import { bareCalls } from './support/bare-calls.ts';
import { defineBench, median } from './support/bench.ts';
import { pressAndWait } from './support/press.ts';
import { startTicker, stopTicker } from './support/ticker.ts';

/** Enough for a median that one disturbed run does not move. */
const RUNS = 9;

const url = (run: number) => `https://long.juli.example/goods?nodes=10000&images=120&run=${run}`;

const TIME = {
  unit: 'ms, median, press to durable record',
  reference: 'bare captureVisibleTab + saveAsMHTML of the same pages, bytes read',
  goal: { of: 'ratio', most: 5 },
} as const;
const BLOCK = {
  unit: 'ms, longest block of the page’s main thread, median',
  reference: 'the same during the bare calls',
  goal: { of: 'value', most: 100 },
} as const;

/**
 * From the press to the durable record, on a page of 10,000 nodes and 120 pictures of another origin, against the bare
 * calls of the browser that give a picture and an archive. Each run is another page, so that nothing is stored already.
 * The image host lets no other origin read its pictures: without a granted host they are in the archive and the screen's
 * picture, and our own original names them; with it (`…-pictures-…`) all 120 are in our original too.
 */
export const captureBench = defineBench({
  rows: {
    'capture-time': TIME,
    'capture-block': BLOCK,
    'capture-pictures-time': TIME,
    'capture-pictures-block': BLOCK,
  },
  async measure() {
    const plain = await measure(false);
    const pictures = await measure(true);
    return {
      'capture-time': plain.time,
      'capture-block': plain.block,
      'capture-pictures-time': pictures.time,
      'capture-pictures-block': pictures.block,
    };
  },
});

async function measure(hosts: boolean) {
  const session = await startSession({ patchManifest: grant({ permissions: ['pageCapture'], hosts }) });
  try {
    const runs: Awaited<ReturnType<typeof once>>[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await once(session, run));
    expectWhole((await session.database()).captures, hosts);
    return {
      time: { value: median(runs.map((r) => r.time)), reference: median(runs.map((r) => r.bareTime)) },
      // A busy machine takes the thread away for as long: the worst of many runs would measure that.
      block: { value: median(runs.map((r) => r.block)), reference: median(runs.map((r) => r.bareBlock)) },
    };
  } finally {
    await session.end();
  }
}

/** A quick capture that lacks something is no figure. */
function expectWhole(captures: Capture[], withPictures: boolean): void {
  const whole = captures.filter(
    ({ artefacts, failures }) =>
      artefacts.length === 5 && failures.every(({ part }) => !withPictures && part === 'resources'),
  );
  if (whole.length === RUNS) return;
  const lacking = captures.flatMap(({ failures }) => failures.map(({ part, reason }) => `${part}: ${reason}`));
  throw new Error(`${whole.length} of ${RUNS} captures were whole (${[...new Set(lacking)].join('; ')}).`);
}

async function once(session: Session, run: number) {
  const { page, popup } = await session.visit(url(run));
  await popup.waitFor(popup.t('captureButton'));
  const quota = () => new Promise((wait) => setTimeout(wait, 1_200));
  await quota();
  await startTicker(page);
  const bareTime = await popup.page.evaluate(bareCalls);
  const bareBlock = await stopTicker(page);
  await quota();
  await startTicker(page);
  const time = await popup.page.evaluate(pressAndWait, { class: 'capture-button' });
  const block = await stopTicker(page);
  await popup.close().catch(() => undefined);
  await page.close();
  return { time, block, bareTime, bareBlock };
}
