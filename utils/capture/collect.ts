import type { ChatSummary } from '../case/chat/types.ts';
import {
  type ArtefactName,
  type FilePiece,
  type NewArtefact,
  type PartFailure,
  type PreparedArtefact,
  prepareFile,
  type ReadyArtefact,
} from '../evidence/index.ts';
import { recognise } from '../marketplaces/index.ts';
import type { Extraction, PageKind, Site } from '../marketplaces/types.ts';
import { Archive, hasShadowTrees } from './archive.ts';
import type { TabInfo } from './browser-api.ts';
import type { CaptureDeps } from './capture-tab.ts';
import type { FrameCapture, Part } from './compose.ts';
import type { Before, Safe } from './first.ts';
import { Inbox } from './inbox.ts';
import { closeInbox, openInbox } from './inboxes.ts';
import { captureLong, type LongParts } from './long/capture.ts';
import { captureMhtml, offersArchive } from './mhtml.ts';
import { capturePageParts } from './page.ts';
import type { Meta } from './page-meta.ts';
import { failure, readPage } from './read-page.ts';
import { PartError, tried, within } from './reasons.ts';
import { whileOn } from './stay.ts';
import { captureViewport } from './viewport.ts';

/** The longest each part may take, in milliseconds; a page that hangs costs its own part only. */
const LIMITS = { viewport: 10_000, mhtml: 20_000, page: 40_000 } as const;

const ARCHIVE_TYPE = 'multipart/related';

/** What the user asked for beside the ordinary parts. */
export interface CaptureOptions {
  /** The whole page from top to bottom. */
  long?: boolean;
  /** Done before the page is read, under the id of the capture: what it gives becomes part of the record. */
  first?: (captureId: string, tab: TabInfo & { id: number }, safe: Safe) => Promise<Before>;
}

/** Everything that could be had of a page, not saved yet. */
export interface Collected {
  site: Site;
  page: PageKind;
  facts?: Extraction;
  chat?: ChatSummary;
  artefacts: (NewArtefact | ReadyArtefact)[];
  failures: PartFailure[];
  meta: Meta;
  /** Its user called it off: nothing of it is to be kept. */
  isCancelled?: true;
}

/**
 * Takes the picture first, so that it is what the shopper saw, and the originals beside it. Never rejects.
 * @param early keeps what is there before the rest: the picture, an original and the facts; false when it could not
 */
export async function collect(
  captureId: string,
  tab: TabInfo & { id: number },
  { browser, wait, now }: Pick<CaptureDeps, 'browser' | 'wait' | 'now'>,
  { long: isLong = false }: CaptureOptions = {},
  early?: (kept: Collected) => Promise<boolean>,
): Promise<Collected> {
  const inbox = new Inbox(captureId, tab.id);
  openInbox(inbox);
  try {
    const picture = tried(within(LIMITS.viewport, 'viewport.png', captureViewport(browser, tab, wait)));
    const hasArchive = offersArchive(browser);
    const archive = hasArchive.then((has) =>
      has ? tried(within(LIMITS.mhtml, 'page.mhtml', captureMhtml(browser, tab.id, tab.url, wait))) : undefined,
    );
    inbox.shadowless = archive.then((bytes) => bytes instanceof ArrayBuffer && !hasShadowTrees(bytes));
    const parts = capturePageParts(browser, inbox, hasArchive);
    const reading = tried(within(LIMITS.page, 'page.html', whileOn(browser, tab, parts)));
    const read = (got: Got) => together(got, inbox, tab, browser.version());
    const first = early && tried(keepFirst({ picture, archive }, early, read, inbox));
    inbox.kept = Promise.resolve(first).then((kept) => kept === true);
    // Nothing else is done with it before something is safe, or the page waits for it.
    const idle = Promise.race([first, inbox.text, reading]);
    inbox.archive = idle
      .then(() => archive)
      .then((bytes) => (bytes instanceof ArrayBuffer ? new Archive(bytes) : undefined));
    const apart = idle.then(() => takenApart(archive));
    const [viewport, frames, mhtml] = await Promise.all([picture, reading, tried(apart)]);
    // Scrolling changes the page for a while: only when everything else has been read.
    const long = isLong ? await captureLong(tab, { browser, wait, now }, inbox) : undefined;
    return await read({ viewport, frames, mhtml, long });
  } finally {
    closeInbox(inbox);
  }
}

async function takenApart(archive: Promise<Got['mhtml']>): Promise<Got['mhtml']> {
  const bytes = await archive;
  return bytes instanceof ArrayBuffer ? prepareFile(new Uint8Array(bytes), ARCHIVE_TYPE) : bytes;
}

/** What the parts' work gave so far, or why it gave nothing. */
interface Got {
  viewport: Blob | PartError;
  frames: FrameCapture[] | PartError;
  mhtml?: ArrayBuffer | PreparedArtefact | PartError | undefined;
  long?: LongParts | undefined;
}

/**
 * What is safe first is what comes first: the browser's archive, which has every picture in it, and the facts. Where there
 * is no archive, or no room for it, our own original without its resources and the text.
 * @returns whether the archive is safe
 */
async function keepFirst(
  { picture, archive }: { picture: Promise<Got['viewport']>; archive: Promise<Got['mhtml']> },
  keep: (kept: Collected) => Promise<boolean>,
  read: (got: Got) => Promise<Collected>,
  inbox: Inbox,
): Promise<boolean> {
  const [viewport, mhtml] = await Promise.all([picture, archive]);
  if (mhtml instanceof ArrayBuffer) {
    await inbox.facts;
    if (await keep(await read({ viewport, frames: cut, mhtml }))) return true;
  }
  await inbox.early;
  await keep(await read({ viewport, frames: cut }));
  return false;
}

/** Why the rest is missing, should what is kept early be all that is left of a capture. */
const cut = new PartError('capture_part_interrupted');

/** A capture of which nothing but what was made first has been had. */
export function cutShort(captureId: string, tab: TabInfo & { id: number }, version: string): Promise<Collected> {
  return together({ viewport: cut, frames: cut }, new Inbox(captureId, tab.id), tab, version);
}

async function together(got: Got, inbox: Inbox, tab: TabInfo, version: string): Promise<Collected> {
  const { viewport, frames, mhtml, long } = got;
  const page = await readPage(frames, inbox, tab, version);
  const artefacts: Collected['artefacts'] = [];
  const failures: PartFailure[] = [];
  const add = (name: ArtefactName, type: string, part: Part | Blob | PreparedArtefact | PartError | undefined) => {
    if (part instanceof PartError) failures.push(failure(name, part));
    else if (part && 'hash' in part && 'size' in part) artefacts.push({ name, ready: part });
    else if (part) artefacts.push(artefact(name, type, part instanceof Blob ? { blob: part } : part));
  };
  add('viewport.png', 'image/png', viewport);
  add('page.html', 'text/html', Array.isArray(page.html) ? await tried(wholePage(page.html)) : page.html);
  add('page.mhtml', ARCHIVE_TYPE, mhtml instanceof ArrayBuffer ? new Blob([mhtml]) : mhtml);
  add('text.txt', 'text/plain', page.text);
  add('facts.json', 'application/json', page.factsJson);
  artefacts.push(...(long?.artefacts ?? []));
  failures.push(...(long?.failures ?? []), ...page.failures);
  const { facts, meta } = page;
  const known = recognise(tab.url ?? '');
  const kind = { site: facts?.site ?? known.site, page: facts?.page ?? known.page ?? 'other' };
  const cancelled = long?.isCancelled ? { isCancelled: true as const } : {};
  return { ...kind, ...(facts ? { facts } : {}), artefacts, failures, meta, ...cancelled };
}

/** Most bytes of a page with everything in it. */
const MAX_PAGE = 192 * 1024 * 1024;

async function wholePage(pieces: FilePiece[]): Promise<PreparedArtefact> {
  const size = pieces.reduce((sum, piece) => sum + ('bytes' in piece ? piece.bytes : piece).length, 0);
  if (size > MAX_PAGE) throw new PartError('capture_part_too_large', `page.html: more than ${MAX_PAGE} bytes`);
  return prepareFile(pieces, 'text/html');
}

function artefact(name: ArtefactName, type: string, { blob, hash }: Part): NewArtefact {
  return { name, bytes: blob.slice(0, blob.size, type), type, ...(hash ? { hash } : {}) };
}
