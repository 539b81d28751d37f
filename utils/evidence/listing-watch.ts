import { dayOf } from '../case/day.ts';
import { listingChanges, type OfferSeen } from '../case/listing-changes.ts';
import { reduce } from '../case/reduce.ts';
import { sha256 } from '../hash.ts';
import { readArtefact } from './artefacts.ts';
import { appendEvent, casesOf, eventsOf } from './cases.ts';
import { database, type JuliDatabase } from './database.ts';
import { allOrders } from './orders.ts';
import type { ArtefactName, Capture } from './types.ts';

/** A picture smaller than this is an icon or a button; characters of base64. */
const LEAST_PICTURE = 12_000;
const MOST_PICTURES = 60;

/** After an offer was captured: its cases learn what changed since the purchase. */
export async function watchListing(captureId: string, db: JuliDatabase = database()): Promise<void> {
  const orders = await allOrders(db);
  const ids: string[] = [];
  for (const { key, captures } of orders)
    if (captures.includes(captureId)) ids.push(...(await casesOf(key, db)).map(({ id }) => id));
  for (const id of ids) await noteListingChanges(id, db);
}

/**
 * Holds the captures of each offer in a case against the one before. What changed after the purchase becomes an event of
 * the case, with both captures. Doing it twice changes nothing.
 */
export async function noteListingChanges(caseId: string, db: JuliDatabase = database()): Promise<void> {
  const state = reduce(await eventsOf(caseId, db));
  const bought = state.statement.order?.paidOn ?? dayOf(state.order.paidAt) ?? dayOf(state.order.orderedAt);
  if (bought === undefined || state.withdrawn) return;
  const noted = new Set(state.listingChanges.map(({ before, after }) => `${before}~${after}`));
  const ids = state.captures.filter(({ page }) => page === 'product').map(({ captureId }) => captureId);
  const offers = (await db.captures.bulkGet(ids)).flatMap((capture) => (capture?.listingKey ? [capture] : []));
  for (const [before, after] of pairs(offers)) {
    const day = dayOf(after.at);
    if (day === undefined || day < bought || noted.has(`${before.id}~${after.id}`)) continue;
    const changes = listingChanges(await seen(before, db), await seen(after, db));
    if (changes.length === 0) continue;
    const event = { type: 'listing-changed', before: before.id, after: after.id, at: after.at, changes } as const;
    await appendEvent(caseId, event, db);
  }
}

/** Each capture of an offer with the next one of the same. */
function pairs(offers: readonly Capture[]): [Capture, Capture][] {
  const sorted = offers.toSorted((a, b) => a.at.localeCompare(b.at));
  return sorted.flatMap((before, index): [Capture, Capture][] => {
    const after = sorted.slice(index + 1).find((one) => itemOf(one) === itemOf(before));
    return after ? [[before, after]] : [];
  });
}

const itemOf = ({ facts }: Capture) => facts?.product?.id;

/** What comparing needs of a capture. A file that cannot be read is left out: the rest is still compared. */
async function seen(capture: Capture, db: JuliDatabase): Promise<OfferSeen> {
  const [text, html] = await Promise.all([words(capture, 'text.txt', db), words(capture, 'page.html', db)]);
  const { at, facts } = capture;
  return {
    at,
    ...(facts ? { facts } : {}),
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { pictures: await picturesIn(html) }),
  };
}

async function words(capture: Capture, name: ArtefactName, db: JuliDatabase): Promise<string | undefined> {
  const artefact = capture.artefacts.find((one) => one.name === name);
  if (!artefact) return undefined;
  try {
    return await (await readArtefact(artefact.hash, db)).text();
  } catch (error) {
    console.warn('a file of a capture could not be compared', capture.id, name, error);
    return undefined;
  }
}

/** Hashes of the pictures in a snapshot, each once, in page order. */
export async function picturesIn(html: string): Promise<string[]> {
  const found = new Set<string>();
  for (const [, base64 = ''] of html.matchAll(/data:image\/(?!svg)[\w.+-]+;base64,([\w+/=]+)/g)) {
    if (base64.length >= LEAST_PICTURE) found.add(base64);
    if (found.size >= MOST_PICTURES) break;
  }
  return Promise.all([...found].map((base64) => sha256(new Blob([base64]))));
}
