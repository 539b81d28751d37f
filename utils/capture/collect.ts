import type { ArtefactName, NewArtefact, PartFailure } from '../evidence/index.ts';
import { recognise } from '../marketplaces/index.ts';
import type { Extraction, PageKind, Site } from '../marketplaces/types.ts';
import type { TabInfo } from './browser-api.ts';
import type { CaptureDeps } from './capture-tab.ts';
import { composeFrames, composeText, type FrameCapture, type Part } from './compose.ts';
import { extraction } from './decode.ts';
import { Inbox } from './inbox.ts';
import { closeInbox, openInbox } from './inboxes.ts';
import { captureMhtml } from './mhtml.ts';
import { capturePageParts } from './page.ts';
import { bareMeta, type Meta, metaOf } from './page-meta.ts';
import { PartError, within } from './reasons.ts';
import { samePage } from './tab.ts';
import { captureViewport } from './viewport.ts';

/** The longest each part may take, in milliseconds; a page that hangs costs its own part only. */
const LIMITS = { viewport: 10_000, mhtml: 20_000, page: 40_000 } as const;

/** Everything that could be had of a page, not saved yet. */
export interface Collected {
  site: Site;
  page: PageKind;
  facts?: Extraction;
  artefacts: NewArtefact[];
  failures: PartFailure[];
  meta: Meta;
}

type Tab = TabInfo & { id: number };

/** Takes the picture first, so that it is what the shopper saw, and the originals beside it. Never rejects. */
export async function collect(captureId: string, tab: Tab, deps: CaptureDeps): Promise<Collected> {
  const { browser, wait } = deps;
  const failures: PartFailure[] = [];
  const artefacts: NewArtefact[] = [];
  const add = (name: ArtefactName, type: string, part: Part | undefined) => {
    if (!part) return;
    const { blob, hash } = part;
    artefacts.push({ name, bytes: blob.slice(0, blob.size, type), type, ...(hash ? { hash } : {}) });
  };
  const attempt = async <T>(part: ArtefactName, ms: number, work: Promise<T>): Promise<T | undefined> => {
    try {
      return await within(ms, part, work);
    } catch (error) {
      failures.push(failure(part, error));
      return undefined;
    }
  };
  const inbox = new Inbox(captureId, tab.id);
  openInbox(inbox);
  try {
    const [viewport, frames, mhtml] = await Promise.all([
      attempt('viewport.png', LIMITS.viewport, captureViewport(browser, tab, wait)),
      attempt('page.html', LIMITS.page, capturePageParts(browser, inbox)),
      attempt('page.mhtml', LIMITS.mhtml, captureMhtml(browser, tab.id, tab.url, wait)),
    ]);
    add('viewport.png', 'image/png', viewport && { blob: viewport });
    const { page, failures: more } = await readPage(frames ?? [], inbox, tab.url, browser.version());
    failures.push(...more);
    add('page.html', 'text/html', page?.html);
    add('page.mhtml', 'multipart/related', mhtml && { blob: mhtml });
    add('text.txt', 'text/plain', page?.text);
    add('facts.json', 'application/json', page?.factsJson);
    const facts = page?.facts;
    const known = recognise(tab.url ?? '');
    return {
      site: facts?.site ?? known?.site ?? 'generic',
      page: facts?.page ?? known?.page ?? 'other',
      ...(facts ? { facts } : {}),
      artefacts,
      failures,
      meta: page?.meta ?? bareMeta(tab, browser.version()),
    };
  } finally {
    closeInbox(inbox);
  }
}

function failure(part: PartFailure['part'], error: unknown): PartFailure {
  const reason = error instanceof PartError ? error.reason : 'capture_part_failed';
  const detail = error instanceof Error ? error.message : String(error);
  return { part, reason, ...(detail ? { detail: detail.slice(0, 2000).toWellFormed() } : {}) };
}

interface Page {
  html: Part | undefined;
  text: Part | undefined;
  factsJson?: Part;
  facts?: Extraction;
  meta: Meta;
}

/** Puts together what the frames handed over; a page other than the one in the picture is not taken. */
async function readPage(
  [top, ...others]: FrameCapture[],
  inbox: Inbox,
  url: string | undefined,
  version: string,
): Promise<{ page?: Page; failures: PartFailure[] }> {
  if (!top) return { failures: [] };
  if (!samePage(top.report.url, url)) {
    const gone = new PartError('capture_part_navigated', `the page went on to ${top.report.url}`);
    return { failures: [failure('page.html', gone)] };
  }
  const failures = [...top.report.failures];
  const { html, captured, missed } = await composeFrames(top, others);
  if (missed.length > 0) failures.push(failure('frames', new PartError('capture_part_frames', missed.join('\n'))));
  const factsJson = inbox.take([], 'facts.json');
  const facts = factsJson && extraction(await factsJson.blob.text());
  if (factsJson && !facts) failures.push(failure('facts.json', new PartError('capture_part_facts_invalid')));
  const frames = [
    ...captured.map((address) => ({ url: address, captured: true })),
    ...missed.map((address) => ({ url: address, captured: false })),
  ];
  const meta = metaOf(top.report, frames, version);
  const page = { html, text: composeText(top, others), meta, ...(facts ? { facts, factsJson } : {}) };
  return { page, failures };
}
