import type { PartFailure } from '../../evidence/types.ts';
import type { Pace } from '../../marketplaces/routes/pace.ts';
import type { ArchiveQuestion, PagePartName, Request, Response } from '../../messages.ts';
import type { PageOrder } from '../page.ts';
import { PartError, type PartReason } from '../reasons.ts';
import type { ForeignFrame, PageReport } from '../report.ts';

import { Changes } from './changes.ts';
import { nativesOf } from './natives.ts';
import { holdingWorld } from './resource-world.ts';
import { Resources } from './resources.ts';
import { serverDate } from './server-date.ts';
import { Slices } from './slices.ts';
import { assembleNow, finish, type Reading, readPage } from './snapshot.ts';
import { bestRoute, handOver, type SendEcho, type SendPart } from './transfer.ts';

/** The world of the capture script: passed in, so that it can be run without a browser. */
export interface PageWorld {
  window: Window & typeof globalThis;
  sendPart: SendPart;
  sendEcho: SendEcho;
  fetch: typeof fetch;
  fetchElsewhere(request: Request<'capture:resources'>): Promise<Response<'capture:resources'>>;
  askArchive(request: Request<'capture:archive'>): Promise<Response<'capture:archive'>>;
  hold(request: Request<'capture:hold'>): Promise<Response<'capture:hold'>>;
  /** Reads the facts off the page (utils/marketplaces), resting as often as `pace` asks for. */
  extract(document: Document, url: string, pace: Pace): Promise<unknown>;
  extractorVersion: string;
}

/** Documents that the browser makes around a file: there is nothing in them that the file does not say better. */
const NOT_PAGES = /^(application\/pdf|video\/|audio\/)/;
/** These hold no facts, but the page around them is worth keeping (a picture opened by its address). */
const NO_FACTS = /^(image\/|text\/(?!html)|application\/(?!xhtml))/;

/** Reads this frame and hands its parts over. What could not be had is in the report's `failures`; rejects only on bugs. */
export async function capturePage(order: PageOrder, world: PageWorld): Promise<PageReport> {
  const { window } = world;
  const { document } = window;
  const natives = nativesOf(window);
  const failures: PartFailure[] = [];
  const slices = new Slices();
  const route = bestRoute(world.sendEcho);
  // The browser makes its archive in one piece: not in one with the beginning of this.
  if (order.archive) await slices.rest();
  const isTop = order.path.length === 0;
  const contentType = natives.contentType(document);
  const here = window.location.href;
  const hand = async (name: PagePartName, bytes: Uint8Array<ArrayBuffer>, url = here) => {
    try {
      const { captureId, path } = order;
      await handOver({ captureId, path, name, url, bytes }, { send: world.sendPart, route, slices });
    } catch (error) {
      // What is sent early comes once more at the end.
      if (name !== 'early.html') failures.push(failed(name, 'capture_part_transfer', error));
    }
  };
  const handed: Promise<void>[] = [];

  if (NO_FACTS.test(contentType))
    failures.push({ part: 'facts.json', reason: 'capture_part_not_html', detail: contentType });
  else if (isTop) {
    const facts = await readFacts(world, here, slices, failures);
    // A page may go on under another address meanwhile: what was read then is not of the page in the picture.
    if (facts) handed.push(hand('facts.json', facts, window.location.href));
    await slices.rest();
  }
  const walked = Promise.withResolvers<void>();
  const resources = new Resources({ ...holdingWorld(order, world, route), after: walked.promise });
  let reading: Reading | undefined;
  let foreignFrames: ForeignFrame[] = [];
  let embedded: PageReport['embedded'];
  if (NOT_PAGES.test(contentType))
    failures.push({ part: 'page.html', reason: 'capture_part_not_html', detail: contentType });
  else
    try {
      const archive = isTop && order.archive ? archiveOf(order, world) : undefined;
      const noShadows = archive && (() => archive.shadowless);
      reading = await readPage(window, { slices, resources, ...(noShadows ? { noShadows } : {}) });
      await slices.rest();
      walked.resolve();
      if (!reading.whole) failures.push({ part: 'page.html', reason: 'capture_part_too_large' });
      handed.push(hand('text.txt', encode(reading.text)));
      // Where there is an archive, that one is safe already.
      if (isTop && !archive?.kept) handed.push(hand('early.html', (await assembleNow(reading, true)).bytes));
      const { bytes, offsets, markup, holes } = await finish(reading);
      embedded = { markup, holes };
      foreignFrames = foreignFramesOf(reading, offsets, order.path);
      const { missing } = resources;
      if (missing.length > 0) failures.push(missingResources(missing));
      handed.push(hand('page.html', bytes));
    } catch (error) {
      failures.push(failed('page.html', 'capture_part_failed', error));
    } finally {
      walked.resolve();
    }
  await Promise.all(handed);

  const root = natives.documentElement(document);
  const date = isTop ? await serverDate(window, world.fetch) : undefined;
  return {
    url: window.location.href,
    title: natives.title(document).toWellFormed(),
    viewport: {
      width: window.innerWidth,
      height: window.innerHeight,
      devicePixelRatio: window.devicePixelRatio,
      scrollX: window.scrollX,
      scrollY: window.scrollY,
    },
    document: {
      width: root ? natives.scrollWidth(root) : 0,
      height: root ? natives.scrollHeight(root) : 0,
      nodes: reading?.context.nodes ?? 0,
      contentType,
      characterSet: natives.characterSet(document),
    },
    userAgent: window.navigator.userAgent,
    languages: [...window.navigator.languages],
    extractorVersion: world.extractorVersion,
    ...(date ? { serverDate: date } : {}),
    changed: reading?.changed ?? false,
    dropped: Object.fromEntries(reading?.context.dropped ?? []),
    inlinedFrames: reading?.context.inlinedFrames ?? [],
    foreignFrames,
    ...(embedded && embedded.holes.length > 0 ? { embedded } : {}),
    failures,
  };
}

/** What is known of the browser's archive so far: nothing, until the background answers. */
function archiveOf({ captureId }: PageOrder, world: PageWorld): Record<ArchiveQuestion, boolean> {
  const known = { shadowless: false, kept: false };
  const ask = async (is: ArchiveQuestion) => {
    known[is] = (await world.askArchive({ captureId, is })).yes === true;
  };
  for (const is of ['shadowless', 'kept'] as const)
    ask(is).catch((error) => console.warn('the background did not answer', error));
  return known;
}

const encode = (text: string) => new TextEncoder().encode(text);

async function readFacts(
  { window, extract }: PageWorld,
  url: string,
  slices: Slices,
  failures: PartFailure[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const changes = new Changes();
  changes.watch(window.document);
  const pace: Pace = {
    due: () => slices.due(),
    rest: () => slices.rest(),
    hasChanged: () => changes.take() > 0,
  };
  try {
    return encode(JSON.stringify(await extract(window.document, url, pace), null, 1));
  } catch (error) {
    failures.push(failed('facts.json', 'capture_part_facts_unread', error));
    return undefined;
  } finally {
    changes.stop();
  }
}

function failed(part: PartFailure['part'], otherwise: PartReason, error: unknown): PartFailure {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { part, reason: error instanceof PartError ? error.reason : otherwise, detail: detail.slice(0, 1000) };
}

function missingResources(missing: readonly { url: string; reason?: string }[]): PartFailure {
  const listed = missing.slice(0, 100).map(({ url, reason }) => `${url.slice(0, 500)} (${reason})`);
  return { part: 'resources', reason: 'capture_part_resources', detail: `${missing.length}\n${listed.join('\n')}` };
}

/** Where each frame stands among `window.frames`, from the top; frames in shadow trees have no such place. */
function foreignFramesOf({ context }: Reading, offsets: number[], path: number[]): ForeignFrame[] {
  return context.foreign.map(({ element, url, slot }, index) => {
    const inside = context.natives.contentWindow(element);
    const place = inside && framePlace(inside);
    const offset = offsets[index];
    return {
      url,
      ...(place ? { path: [...path, ...place] } : {}),
      ...(offset === undefined ? {} : { at: { offset, depth: slot.depth } }),
    };
  });
}

function framePlace(inside: Window): number[] | undefined {
  const place: number[] = [];
  for (let at = inside; at !== window && at !== at.parent; at = at.parent) {
    let index = 0;
    while (index < at.parent.length && at.parent[index] !== at) index++;
    if (index === at.parent.length) return undefined;
    place.unshift(index);
  }
  return place;
}
