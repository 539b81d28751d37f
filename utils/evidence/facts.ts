import { decodeExtraction } from '../marketplaces/decode.ts';
import { mergeReadings } from '../marketplaces/merge-readings.ts';
import { weight } from '../marketplaces/reread.ts';
import type { Extraction } from '../marketplaces/types.ts';
import { isUserPath, type UserFact, withUserFacts } from '../marketplaces/user-fact.ts';
import { readArtefact } from './artefacts.ts';
import { getCapture } from './captures.ts';
import { database, type JuliDatabase } from './database.ts';
import { type DerivativeKind, type DerivativeRow, derivativesOf, saveDerivative } from './derivatives.ts';
import { EvidenceError } from './errors.ts';
import { fileCapture } from './filing.ts';
import type { ArtefactRef, Capture } from './types.ts';

/**
 * What is known of a captured page beyond its record, which never changes: later readings of the stored original, and
 * facts that the user gave. Both are derivatives, each with its bytes, its hash and its place in the ledger; what counts
 * is computed from all of them (docs/adr/0029).
 */

/** One reading of a capture by one version of the extractor. */
export interface FactsVersion {
  extractorVersion: string;
  facts: Extraction;
}

/** The original that facts are read from. Without one there is nothing to derive from. */
function originalOf({ artefacts }: Capture): ArtefactRef | undefined {
  return artefacts.find(({ name }) => name === 'page.html') ?? artefacts[0];
}

async function derived(capture: Capture, kind: DerivativeKind, db: JuliDatabase): Promise<unknown[]> {
  const original = originalOf(capture);
  const rows = original ? await derivativesOf([original.hash], db) : [];
  const mine = rows.filter((row) => row.kind === kind && row.exhibitId === capture.id);
  return Promise.all(mine.map(async ({ hash }) => JSON.parse(await (await readArtefact(hash, db)).text())));
}

async function derive(
  capture: Capture,
  kind: DerivativeKind,
  content: object,
  count: number,
  db: JuliDatabase,
): Promise<DerivativeRow> {
  const original = originalOf(capture);
  if (!original) throw new EvidenceError('capture_error_missing', `The capture ${capture.id} has no original.`);
  const bytes = new Blob([JSON.stringify(content, undefined, 1)], { type: 'application/json' });
  const made = {
    of: original.hash,
    exhibitId: capture.id,
    part: original.name,
    kind,
    changes: { facts: count },
    bytes,
  };
  return saveDerivative(made, db);
}

/** The facts given by the user for a capture, oldest first. */
export async function userFactsOf(capture: Capture, db: JuliDatabase = database()): Promise<UserFact[]> {
  const found = (await derived(capture, 'correction', db)) as UserFact[];
  return found.filter(({ path }) => isUserPath(path));
}

/** Every reading of a capture, the one of its record first. */
export async function readingsOf(capture: Capture, db: JuliDatabase = database()): Promise<FactsVersion[]> {
  const own = capture.facts ? [{ extractorVersion: capture.meta.extractorVersion, facts: capture.facts }] : [];
  const later = (await derived(capture, 'facts', db)) as { extractorVersion: string; facts: unknown }[];
  const decoded = later.flatMap(({ extractorVersion, facts }): FactsVersion[] => {
    const read = decodeExtraction(facts);
    return read ? [{ extractorVersion, facts: read }] : [];
  });
  return [...own, ...decoded];
}

/** What counts: every reading in turn, what the user gave on top. Undefined when nothing was ever read or given. */
export async function factsOf(capture: Capture, db: JuliDatabase = database()): Promise<Extraction | undefined> {
  const [first, ...later] = (await readingsOf(capture, db)).map(({ facts }) => facts);
  const given = await userFactsOf(capture, db);
  const { site, page } = capture;
  const blank: Extraction | undefined = given.length > 0 ? { site, page, missing: [], provenance: {} } : undefined;
  const read = first ? later.reduce(mergeReadings, first) : blank;
  return read && withUserFacts(read, given);
}

/** Keeps a fact that the user gave, and lets its order know. The record stays as it was. */
export async function giveFact(captureId: string, fact: UserFact, db: JuliDatabase = database()): Promise<void> {
  const capture = await getCapture(captureId, db);
  if (!capture) throw new EvidenceError('capture_error_missing', `There is no capture ${captureId}.`);
  await derive(capture, 'correction', fact, 1, db);
  await passOn(capture, db);
}

/**
 * Keeps what a newer extractor read from the stored original, beside what was read before. A reading that holds nothing, or
 * nothing else, is not kept.
 * @returns whether it told anything new
 */
export async function addReading(
  capture: Capture,
  { extractorVersion, facts }: FactsVersion,
  db: JuliDatabase = database(),
): Promise<boolean> {
  const before = (await readingsOf(capture, db)).map((one) => one.facts);
  const known = before.length > 0 ? before.reduce(mergeReadings) : undefined;
  const merged = known ? mergeReadings(known, facts) : facts;
  if (weight(merged) === 0 || JSON.stringify(bare(merged)) === JSON.stringify(known && bare(known))) return false;
  await derive(capture, 'facts', { extractorVersion, facts }, weight(facts), db);
  await passOn(capture, db);
  return true;
}

const bare = ({ product, order, orders, listing, chat }: Extraction) => ({ product, order, orders, listing, chat });

/** The order of a capture learns what counts now; a capture whose order was not known before finds it. */
async function passOn(capture: Capture, db: JuliDatabase): Promise<void> {
  const facts = await factsOf(capture, db);
  if (!facts) return;
  await db.transaction('rw', db.captures, db.orders, db.cases, db.events, () => fileCapture({ ...capture, facts }, db));
}
