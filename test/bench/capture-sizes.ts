import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { grant } from '../browser/support/build.ts';
import { type Session, startSession } from '../browser/support/session.ts';
import { bareCalls } from './support/bare-calls.ts';
import { defineBench, type Figure, median, type RowPlan } from './support/bench.ts';
import { startTicker, stopTicker } from './support/ticker.ts';

/** The pages: elements, pictures of another origin, and how often each is measured. */
const PAGES = {
  '3k': { path: 'long.juli.example/goods?nodes=3000&images=60', pictures: 60, runs: 7 },
  '11k': { path: 'long.juli.example/goods?nodes=11000&images=120', pictures: 120, runs: 5 },
  '35k': { path: 'long.juli.example/goods?nodes=35000&images=300', pictures: 300, runs: 3 },
  chat: { path: 'market.m.taobao.com/app/im/chat/chat-core/long.html?count=2000', pictures: 0, runs: 5 },
} as const;
type Size = keyof typeof PAGES;

const SAFE: RowPlan = {
  unit: 'ms, median, press to “safe” on the popup: picture, archive and facts durable',
  reference: 'bare captureVisibleTab + saveAsMHTML of the same page, bytes read',
  goal: { of: 'ratio', most: 2.5 },
};
const WHOLE: RowPlan = {
  unit: 'ms, median, press to the durable record with all resources and the archive',
  reference: 'rrweb-snapshot alone as an extension has it: in a content script of the same page, without resources',
  goal: { of: 'ratio', most: 1 },
};
/** There it is several times quicker: content scripts have no `customElements`, and it throws and catches at every element. */
const WHOLE_PAGE_WORLD: RowPlan = {
  ...WHOLE,
  reference: 'rrweb-snapshot alone among the scripts of the page itself, which no evidence may rest on',
};
/** The longest block, in milliseconds, that a page is to feel. */
const FELT = 50;

/** The browser makes its archive in one piece on the page's thread: where that alone is felt, no capture with it can be less. */
const BLOCK: RowPlan = {
  unit: 'ms, longest block of the page’s main thread, median',
  reference: `${FELT}, or the longest block during the bare calls where that is more`,
  goal: { of: 'ratio', most: 1.25 },
};
const OWN_BLOCK: RowPlan = {
  unit: 'ms, the same without the browser’s archive: what the capture itself does',
  reference: 'rrweb-snapshot',
  goal: { of: 'value', most: FELT },
};

const names = <Kind extends string>(kind: Kind, plan: RowPlan) =>
  Object.fromEntries(Object.keys(PAGES).map((size) => [`${kind}-${size}`, plan])) as Record<`${Kind}-${Size}`, RowPlan>;

/** One press on pages of three sizes and on a chat, against the bare calls and against rrweb-snapshot in the same run. */
export const captureSizesBench = defineBench({
  rows: {
    ...names('safe', SAFE),
    ...names('whole', WHOLE),
    ...names('whole-page-world', WHOLE_PAGE_WORLD),
    ...names('block', BLOCK),
    ...names('own-block', OWN_BLOCK),
  },
  async measure() {
    const figures: Record<string, Figure> = {};
    for (const archive of [true, false]) {
      const permissions = archive ? ['pageCapture'] : [];
      const session = await startSession({ patchManifest: grant({ permissions, hosts: true }) });
      try {
        for (const size of Object.keys(PAGES) as Size[])
          Object.assign(figures, await measureSize(session, size, archive));
      } finally {
        await session.end();
      }
    }
    return figures as Record<`${'safe' | 'whole' | 'whole-page-world' | 'block' | 'own-block'}-${Size}`, Figure>;
  },
});

async function measureSize(session: Session, size: Size, archive: boolean): Promise<Record<string, Figure>> {
  const { runs } = PAGES[size];
  const all: Awaited<ReturnType<typeof once>>[] = [];
  for (let run = 0; run < runs; run++) all.push(await once(session, size, run, archive));
  const middle = (name: keyof (typeof all)[number]) => median(all.map((one) => one[name]));
  if (!archive) return { [`own-block-${size}`]: { value: middle('block'), reference: middle('rrwebBlock') } };
  return {
    [`safe-${size}`]: { value: middle('safe'), reference: middle('bare') },
    [`whole-${size}`]: { value: middle('whole'), reference: middle('rrweb') },
    [`whole-page-world-${size}`]: { value: middle('whole'), reference: middle('rrwebInPage') },
    [`block-${size}`]: { value: middle('block'), reference: Math.max(FELT, middle('bareBlock')) },
  };
}

const RRWEB = readFileSync(
  createRequire(import.meta.url)
    .resolve('rrweb-snapshot')
    .replace(/[^/]+$/, 'rrweb-snapshot.umd.min.cjs'),
  'utf8',
);

async function once(session: Session, size: Size, run: number, archive: boolean) {
  const { path, pictures } = PAGES[size];
  const { page, popup } = await session.visit(`https://${path}&run=${run}${archive ? '' : 1}`);
  await popup.waitFor(popup.t('captureButton'));
  const quota = () => new Promise((wait) => setTimeout(wait, 1_200));
  await quota();
  await startTicker(page);
  const bare = archive ? await popup.page.evaluate(bareCalls) : 0;
  const bareBlock = await stopTicker(page);
  await quota();
  await startTicker(page);
  const { safe, whole } = await popup.page.evaluate(pressAndWatch, popup.t('captureSafe'));
  const block = await stopTicker(page);
  const { artefacts, failures } = await lastCapture(popup.page);
  // The chat's pictures are those that its messages name; a conversation is measured for its words.
  if ((failures.length > 0 && pictures > 0) || artefacts !== (archive ? 5 : 4))
    throw new Error(`The capture of ${pictures} pictures was not whole: ${JSON.stringify(failures)}.`);
  const rrwebInPage = await page.evaluate(snapshotByRrweb, RRWEB);
  await startTicker(page);
  const rrweb = await inContentScript(page, snapshotByRrweb, RRWEB);
  const rrwebBlock = await stopTicker(page);
  await popup.close().catch(() => undefined);
  await page.close();
  return { safe, whole, bare, bareBlock, block, rrweb, rrwebInPage, rrwebBlock };
}

/** In the popup: presses the button; when it said “safe” (at the latest with the end), and when it listed what was saved. */
function pressAndWatch(safeText: string): Promise<{ safe: number; whole: number }> {
  const button = document.querySelector<HTMLButtonElement>('.capture-button');
  if (!button) throw new Error('The popup has no capture button.');
  return new Promise((done) => {
    const start = performance.now();
    let safe: number | undefined;
    new MutationObserver((_, observer) => {
      if (button.textContent?.includes(safeText)) safe ??= performance.now() - start;
      if (!document.querySelector('.parts')) return;
      observer.disconnect();
      const whole = performance.now() - start;
      done({ safe: safe ?? whole, whole });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    button.click();
  });
}

/** Runs a function in a world of its own beside the page's scripts, as the browser makes one for a content script. */
async function inContentScript(page: Page, run: (source: string) => number, source: string): Promise<number> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'bench',
    });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      arguments: [{ value: source }],
      executionContextId,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`rrweb-snapshot did not run: ${exceptionDetails.text}`);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** In the page: only the snapshot is timed, not the library's own loading. */
function snapshotByRrweb(source: string): number {
  // biome-ignore lint/security/noGlobalEval: a test page of our own runs a library of ours.
  const load = globalThis.eval;
  load(source);
  const { rrwebSnapshot } = globalThis as unknown as { rrwebSnapshot: { snapshot(document: Document): unknown } };
  const start = performance.now();
  rrwebSnapshot.snapshot(document);
  return performance.now() - start;
}

function lastCapture(popup: Page): Promise<{ artefacts: number; failures: object[] }> {
  return popup.evaluate(async () => {
    const open = indexedDB.open('juli');
    await new Promise((done) => {
      open.onsuccess = done;
    });
    const request = open.result.transaction('captures').objectStore('captures').index('at').openCursor(null, 'prev');
    await new Promise((done) => {
      request.onsuccess = done;
    });
    open.result.close();
    const last: { artefacts: object[]; failures: object[] } = request.result?.value ?? { artefacts: [], failures: [] };
    const { artefacts, failures } = last;
    return { artefacts: artefacts.length, failures };
  });
}
